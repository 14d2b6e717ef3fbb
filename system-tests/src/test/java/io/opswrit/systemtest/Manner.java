package io.opswrit.systemtest;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.function.Consumer;

/** How somebody looks at pages; without any of these: a light desktop window of 1280 by 800. */
enum Manner {
    DARK(options -> options.setColorScheme(ColorScheme.DARK)),
    /** A small phone. */
    NARROW(options -> options.setViewportSize(360, 740).setIsMobile(true).setHasTouch(true)),
    NO_SCRIPT(options -> options.setJavaScriptEnabled(false)),
    REDUCED_MOTION(options -> options.setReducedMotion(ReducedMotion.REDUCE));

    private final Consumer<NewContextOptions> change;

    Manner(Consumer<NewContextOptions> change) {
        this.change = change;
    }

    static NewContextOptions options(Manner... manners) {
        var options = new NewContextOptions()
                .setViewportSize(1280, 800)
                .setColorScheme(ColorScheme.LIGHT)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin");
        for (Manner manner : manners) {
            manner.change.accept(options);
        }
        return options;
    }
}
