package io.opswrit.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.opswrit.local.LocalStack;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every page in every look: nothing that axe can find, nothing wider than the window, nothing too small for a finger, the
 * headers that keep it safe, few bytes, and nothing that jumps while it loads. On the way it takes the pictures of docs/screens. A stack of its own, so that
 * reviews do not run out before their picture is taken.
 */
@OwnStack
class GalleryST {

    private static final int HEAVIEST_AT_FIRST = 60_000;
    private static final int HEAVIEST_AFTERWARDS = 15_000;

    private static LocalStack stack;
    private static Scene scene;

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    @BeforeAll
    static void start() {
        stack = Stacks.own("gallery");
        scene = Scene.set(stack);
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @ParameterizedTest
    @MethodSource
    void portalInEveryLook(Sight sight, Look look) {
        // Given: a session, but nothing in the cache
        Visitor visitor = sight.visitor(visitors, look);
        Page page = visitor.page();

        // When
        long first = Transferred.during(page, () -> sight.way().go(visitor, scene));

        // Then
        checkLook(page, sight + "-" + look);
        PageLayout.checkTargets(page);
        SafeHeaders.check(visitor.answer());
        long afterwards = Transferred.during(page, page::reload);
        assertThat(first).as("bytes at first").isPositive().isLessThanOrEqualTo(HEAVIEST_AT_FIRST);
        assertThat(afterwards).as("bytes afterwards").isPositive().isLessThanOrEqualTo(HEAVIEST_AFTERWARDS);
    }

    static Stream<Arguments> portalInEveryLook() {
        return inEveryLook(Sights.OF_THE_PORTAL);
    }

    @ParameterizedTest
    @MethodSource
    void whatStandsBesideThePortalInEveryLook(Sight sight, Look look) {
        // Given
        Visitor visitor = sight.visitor(visitors, look);

        // When
        Page page = sight.way().go(visitor, scene);

        // Then
        checkLook(page, sight + "-" + look);
    }

    static Stream<Arguments> whatStandsBesideThePortalInEveryLook() {
        return inEveryLook(Sights.BESIDE_THE_PORTAL);
    }

    private static void checkLook(Page page, String name) {
        PageLayout.checkShift(page);
        Screens.take(page, name);
        Axe.check(page);
        PageLayout.check(page);
    }

    private static Stream<Arguments> inEveryLook(List<Sight> sights) {
        return sights.stream().flatMap(sight -> looks().map(look -> Arguments.of(sight, look)));
    }

    /** The narrow look is light as well, which is enough where time counts. */
    private static Stream<Look> looks() {
        return Stream.of(Look.values()).filter(look -> look != Look.LIGHT || System.getenv("CI") == null);
    }
}
