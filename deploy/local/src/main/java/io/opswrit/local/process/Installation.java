package io.opswrit.local.process;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** Where the checkout is, and what the children of this module have on their class path. */
public final class Installation {
    private Installation() {}

    /** The classes of this module: {@code target/classes} or the jar, whichever this class was loaded from. */
    public static Path ownClasses() {
        try {
            var source = Installation.class.getProtectionDomain().getCodeSource();
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The checkout: OPSWRIT_HOME, else the first folder with this module in it, looking up from where we stand. */
    public static Path home() {
        var named = System.getenv("OPSWRIT_HOME");
        return Stream.of(named == null ? null : Path.of(named), ownClasses(), Path.of(System.getProperty("user.dir")))
                .filter(Objects::nonNull)
                .map(Installation::checkoutAround)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "The checkout of Opswrit was not found. Run inside it, or set OPSWRIT_HOME to its folder."));
    }

    private static Path checkoutAround(Path start) {
        for (var folder = start.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("deploy/local/pom.xml"))) {
                return folder;
            }
        }
        return null;
    }

    /** Class path of a child that runs a class of this module. */
    public static String childClassPath() {
        return ownClasses() + File.pathSeparator + libraries() + File.separator + "*";
    }

    /** Where the build of this module put what it fetched: beside our classes, or in the checkout when we are installed. */
    public static Path target() {
        var beside = ownClasses().getParent();
        return holdsJars(beside.resolve("lib")) ? beside : home().resolve("deploy/local/target");
    }

    private static Path libraries() {
        var lib = target().resolve("lib");
        if (!holdsJars(lib)) {
            throw new IllegalStateException("The libraries of the local stack are not in " + lib
                    + ". Build them: mvn -pl deploy/local package -DskipTests");
        }
        return lib;
    }

    private static boolean holdsJars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.anyMatch(f -> f.toString().endsWith(".jar"));
        } catch (IOException _) {
            return false;
        }
    }

    /** Unpacked and built programs that every checkout of this machine shares. */
    public static Path cache() {
        var named = System.getenv("XDG_CACHE_HOME");
        var base =
                named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
        return base.resolve("opswrit");
    }

    /** The java program that runs us. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
