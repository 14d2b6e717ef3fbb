package io.opswrit.request.domain;

import static io.opswrit.request.OtherServices.seen;
import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.catalogue.Inputs;
import io.opswrit.events.Instance;
import io.opswrit.events.PingStatus;
import io.opswrit.request.domain.Fleet.Meant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetTest {

    private static final String WEB_1 = "i-0a1b2c3d4e5f67890";
    private static final String WEB_2 = "i-0a1b2c3d4e5f67891";
    private static final String TWIN = "i-0a1b2c3d4e5f67892";

    @Test
    void aNameStandsForItsInstance() {
        // When
        Meant meant = fleet(instance(WEB_1, "web-1"), instance(WEB_2, "web-2")).meant(" web-1 ");

        // Then
        assertThat(meant).isEqualTo(new Meant.One(instance(WEB_1, "web-1")));
    }

    @Test
    void theSpellingOfANameCountsOnlyWhereItDecides() {
        // Given
        Fleet fleet = fleet(instance(WEB_1, "web"), instance(WEB_2, "WEB"));

        // When
        Meant meant = fleet.meant("WEB");

        // Then
        assertThat(meant).isEqualTo(new Meant.One(instance(WEB_2, "WEB")));
        assertThat(fleet(instance(WEB_1, "web")).meant("Web")).isEqualTo(new Meant.One(instance(WEB_1, "web")));
        assertThat(fleet.meant("Web")).isInstanceOf(Meant.None.class);
    }

    @Test
    void aNameOfTwoIsRefusedWithTheirIds() {
        // When
        Meant meant = fleet(instance(WEB_1, "web"), instance(TWIN, "web")).meant("web");

        // Then
        assertThat(message(meant))
                .isEqualTo("2 instances are called web; give the id of the one you mean: " + WEB_1 + ", " + TWIN + ".");
    }

    @Test
    void anIdIsNeverTakenForANameOfAnother() {
        // When
        Meant meant = fleet(instance(WEB_2, WEB_1)).meant(WEB_1);

        // Then
        assertThat(meant).isEqualTo(new Meant.One(Instance.unseen(WEB_1)));
    }

    @Test
    void anUnknownNameIsRepeatedShortly() {
        // When
        Meant meant = fleet().meant("x".repeat(500));

        // Then
        assertThat(message(meant))
                .isEqualTo("No known instance is called " + "x".repeat(60) + "…. " + Inputs.INSTANCE_ID_HINT);
    }

    @Test
    void nothingIsAskedForWithTheRuleForIds() {
        // When
        Meant meant = fleet(instance(WEB_1, "")).meant("  ");

        // Then
        assertThat(message(meant)).isEqualTo(Inputs.INSTANCE_ID_HINT);
        assertThat(message(fleet().meant(null))).isEqualTo(Inputs.INSTANCE_ID_HINT);
    }

    @Test
    void thoseThatAnswerComeFirst() {
        // Given
        Instance away = Instance.seen(WEB_1, seen(1, WEB_1, "a", PingStatus.CONNECTION_LOST));

        // When
        Fleet fleet = fleet(away, instance(TWIN, "c"), instance(WEB_2, "b"));

        // Then
        assertThat(fleet.instances()).extracting(Instance::name).containsExactly("b", "c", "a");
    }

    @Test
    void anInstanceIsShownWithWhatIsAtStake() {
        // When
        Instance instance = instance(WEB_1, "web-1");

        // Then
        assertThat(instance.shown()).isEqualTo("web-1 (production)");
        assertThat(instance.platform()).isEqualTo("Ubuntu 24.04");
        assertThat(instance.agent().online()).isTrue();
        assertThat(Instance.unseen(WEB_1).shown()).isEqualTo(WEB_1);
    }

    private static Fleet fleet(Instance... instances) {
        return new Fleet(List.of(instances));
    }

    private static Instance instance(String id, String name) {
        return Instance.seen(id, seen(1, id, name, PingStatus.ONLINE));
    }

    private static String message(Meant meant) {
        return ((Meant.None) meant).violation().message();
    }
}
