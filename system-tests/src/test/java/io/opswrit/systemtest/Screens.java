package io.opswrit.systemtest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** Pictures of pages for people to look at. */
final class Screens {

    private static final Path FOLDER = Path.of("target", "screens");

    private Screens() {}

    /** The whole page, however long, as target/screens/NAME.png. */
    static Path take(Page page, String name) {
        Path file = FOLDER.resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file)
                .setFullPage(true)
                .setAnimations(ScreenshotAnimations.DISABLED));
        return file;
    }
}
