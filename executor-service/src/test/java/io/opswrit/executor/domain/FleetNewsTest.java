package io.opswrit.executor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.FleetEvent.InstanceSeen;
import io.opswrit.events.PingStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetNewsTest {

    private static final Instant FIRST = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant LATER = FIRST.plusSeconds(60);
    private static final ManagedNode.Platform UBUNTU = new ManagedNode.Platform("Linux", "Ubuntu", "24.04");
    private static final ManagedNode WEB = node("i-0f3a9c1d7e5b20001", FIRST);
    private static final ManagedNode DATABASE = node("i-0f3a9c1d7e5b20007", FIRST);
    private static final Map<String, String> TAGS = Map.of("Name", "web-1", "Environment", "production");
    private static final Tags READ = new Tags.Read(Map.of(WEB.instanceId(), TAGS));

    @Test
    void eachInstanceIsSaidAtFirst() {
        // Given
        Survey survey = survey(READ, WEB, DATABASE);

        // When
        Map<String, InstanceSeen> news = FleetNews.of(survey, Map.of(), FIRST);

        // Then
        assertThat(news).containsOnlyKeys(WEB.instanceId(), DATABASE.instanceId());
        InstanceSeen web = news.get(WEB.instanceId());
        assertThat(web.revision()).isEqualTo(1);
        assertThat(web.actor().id()).isEqualTo("executor-service");
        assertThat(web.name()).isEqualTo("web-1");
        assertThat(web.tags()).isEqualTo(TAGS);
        assertThat(web.platformName()).isEqualTo("Ubuntu");
        assertThat(web.seenAt()).isEqualTo(FIRST);
    }

    @Test
    void withoutATagNameItIsCalledWhatItCallsItself() {
        // Given
        Tags blank = new Tags.Read(Map.of(WEB.instanceId(), Map.of("Name", " ")));

        // When
        Map<String, InstanceSeen> news = FleetNews.of(survey(blank, WEB, DATABASE), Map.of(), FIRST);

        // Then
        assertThat(news.values()).extracting(InstanceSeen::name).containsOnly("ip-10-20-1-11.internal");
    }

    @Test
    void nothingIsSaidOfWhatDidNotChange() {
        // Given
        Map<String, InstanceSeen> said = FleetNews.of(survey(READ, WEB, DATABASE), Map.of(), FIRST);

        // When
        Map<String, InstanceSeen> news = FleetNews.of(survey(READ, WEB, DATABASE), said, LATER);

        // Then
        assertThat(news).isEmpty();
    }

    @Test
    void aLaterPingIsNews() {
        // Given
        Map<String, InstanceSeen> said = FleetNews.of(survey(READ, WEB, DATABASE), Map.of(), FIRST);

        // When
        Map<String, InstanceSeen> news =
                FleetNews.of(survey(READ, node(WEB.instanceId(), LATER), DATABASE), said, LATER);

        // Then
        assertThat(news).containsOnlyKeys(WEB.instanceId());
        assertThat(news.get(WEB.instanceId()).revision()).isEqualTo(2);
        assertThat(news.get(WEB.instanceId()).lastSeenAt()).isEqualTo(LATER);
    }

    @Test
    void whatIsNoLongerListedIsSaidOnceWithAllThatIsKnownOfIt() {
        // Given
        Map<String, InstanceSeen> said = FleetNews.of(survey(READ, WEB), Map.of(), FIRST);

        // When
        Map<String, InstanceSeen> news = FleetNews.of(survey(READ), said, LATER);

        // Then
        InstanceSeen gone = news.get(WEB.instanceId());
        assertThat(gone.pingStatus()).isEqualTo(PingStatus.NOT_LISTED);
        assertThat(gone.revision()).isEqualTo(2);
        assertThat(gone.tags()).isEqualTo(TAGS);
        assertThat(gone.lastSeenAt()).isEqualTo(FIRST);
        assertThat(gone.seenAt()).isEqualTo(LATER);
        assertThat(FleetNews.of(survey(READ), news, LATER)).isEmpty();
    }

    @Test
    void whatIsListedAgainIsNews() {
        // Given
        Map<String, InstanceSeen> said = FleetNews.of(survey(READ, WEB), Map.of(), FIRST);
        Map<String, InstanceSeen> gone = FleetNews.of(survey(READ), said, LATER);

        // When
        Map<String, InstanceSeen> news = FleetNews.of(survey(READ, WEB), gone, LATER);

        // Then
        assertThat(news.get(WEB.instanceId()).pingStatus()).isEqualTo(PingStatus.ONLINE);
        assertThat(news.get(WEB.instanceId()).revision()).isEqualTo(3);
    }

    @Test
    void tagsThatMayNotBeReadAreNotShown() {
        // Given
        Map<String, InstanceSeen> said = FleetNews.of(survey(READ, WEB), Map.of(), FIRST);

        // When
        Map<String, InstanceSeen> news =
                FleetNews.of(survey(new Tags.Denied("AccessDeniedException"), WEB), said, LATER);

        // Then
        assertThat(news.get(WEB.instanceId()).tags()).isEmpty();
        assertThat(news.get(WEB.instanceId()).name()).isEqualTo("ip-10-20-1-11.internal");
    }

    @Test
    void tagsThatWereNotReadStayAsTheyWere() {
        // Given
        Map<String, InstanceSeen> said = FleetNews.of(survey(READ, WEB), Map.of(), FIRST);

        // When
        Map<String, InstanceSeen> news =
                FleetNews.of(survey(new Tags.Unread("ThrottledException"), WEB, DATABASE), said, LATER);

        // Then
        assertThat(news).containsOnlyKeys(DATABASE.instanceId());
        assertThat(news.get(DATABASE.instanceId()).tags()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aBlankNameIsNone(String blank) {
        assertThat(HostileText.cleanOrNull(blank)).isNull();
    }

    private static Survey survey(Tags tags, ManagedNode... nodes) {
        return new Survey(List.of(nodes), tags);
    }

    private static ManagedNode node(String id, Instant lastSeenAt) {
        return new ManagedNode(id, "ip-10-20-1-11.internal", UBUNTU, PingStatus.ONLINE, "3.3.987.0", lastSeenAt);
    }
}
