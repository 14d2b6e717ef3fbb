package io.opswrit.systemtest;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * Pictures of pages for people to look at, who ask for them with -Dopswrit.screens; with -Dopswrit.screens.update those that
 * the documentation has are renewed, small.
 */
final class Screens {

    private static final Path FOLDER = Path.of("target", "screens");
    private static final Path DOCUMENTATION = Path.of("..", "docs", "screens");

    /** Letters stay sharp, and a page is some 40 kB. */
    private static final int QUALITY = 60;

    /** What is further down is not looked at in a picture. */
    private static final double TALLEST = 2000;

    private Screens() {}

    /** The whole page, however long, as target/screens/NAME.png. */
    static void take(Page page, String name) {
        if (System.getProperty("opswrit.screens") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(FOLDER.resolve(name + ".png"))
                    .setFullPage(true)
                    .setAnimations(ScreenshotAnimations.DISABLED));
        }
        Path kept = DOCUMENTATION.resolve(name + ".webp");
        if (System.getProperty("opswrit.screens.update") != null && Files.exists(kept)) {
            write(kept, small(page));
        }
    }

    /** Playwright itself writes no WebP. */
    private static byte[] small(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        JsonObject whole = session.send("Page.getLayoutMetrics").getAsJsonObject("cssContentSize");
        whole.addProperty("scale", 1);
        whole.addProperty("height", Math.min(whole.get("height").getAsDouble(), TALLEST));
        var options = new JsonObject();
        options.addProperty("format", "webp");
        options.addProperty("quality", QUALITY);
        options.addProperty("captureBeyondViewport", true);
        options.add("clip", whole);
        String picture =
                session.send("Page.captureScreenshot", options).get("data").getAsString();
        session.detach();
        return Base64.getDecoder().decode(picture);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
