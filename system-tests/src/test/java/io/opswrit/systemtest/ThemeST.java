package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.opswrit.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Light, dark, and still: as the system asks for it, until somebody chooses otherwise. */
class ThemeST {

    private static final String LIGHT = "rgb(255, 255, 255)";
    private static final String DARK = "rgb(13, 17, 23)";

    private final LocalStack stack = Stacks.shared();

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    @ParameterizedTest
    @ValueSource(strings = {"/requests/new", "/logout/done"})
    void theSystemIsFollowedAtOnce(String path) {
        // Given
        Page page = visitors.alice(Manner.DARK).open(path);
        isPaper(page, DARK);

        // When
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));

        // Then
        isPaper(page, LIGHT);
    }

    @Test
    void whatWasChosenIsKeptOnEveryPage() {
        // Given
        Visitor alice = visitors.alice();
        Page page = alice.open("/requests/new");
        isPaper(page, LIGHT);

        // When
        themeSwitch(page).click();

        // Then
        isPaper(page, DARK);
        assertThat(themeSwitch(page)).hasText("Light");
        page.reload();
        isPaper(page, DARK);
        assertThat(themeSwitch(page)).hasText("Light");
        isPaper(alice.open("/requests"), DARK);
        isPaper(alice.open("/logout/done"), DARK);
    }

    @Test
    void whatWasChosenGoesBeforeTheSystem() {
        // Given
        Page page = visitors.alice(Manner.DARK).open("/requests/new");
        assertThat(themeSwitch(page)).hasText("Light");

        // When
        themeSwitch(page).click();

        // Then
        isPaper(page, LIGHT);
        page.reload();
        isPaper(page, LIGHT);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        isPaper(page, LIGHT);
    }

    @Test
    void withoutScriptTheSystemIsFollowedAndNothingIsOffered() {
        // Given
        Visitor alice = visitors.alice(Manner.DARK, Manner.NO_SCRIPT);

        // When
        Page page = alice.open("/requests/new");

        // Then
        isPaper(page, DARK);
        assertThat(themeSwitch(page)).isHidden();
    }

    @Test
    void nothingMovesForWhoAskedForStillness() {
        // Given
        Visitor alice = visitors.alice(Manner.REDUCED_MOTION);

        // When
        Page page = alice.open("/requests/new");

        // Then
        Motion.checkNone(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        assertThat(Motion.moving(page)).as("what else moves a little").isNotEmpty();
    }

    private static Locator themeSwitch(Page page) {
        return page.locator("[data-theme-switch]");
    }

    private static void isPaper(Page page, String colour) {
        assertThat(page.locator("body")).hasCSS("background-color", colour);
    }
}
