package io.opswrit.local;

import io.opswrit.local.process.Installation;
import io.opswrit.local.process.JavaCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Keycloak unpacked and built once for all checkouts of this machine; each stack runs it with data of its own. */
final class KeycloakDistribution {
    /** What only a build can change. The features are those that Opswrit has no use for, and that cost start-up time. */
    static final List<String> BUILD = List.of(
            "build",
            "--db=dev-file",
            "--health-enabled=true",
            "--features-disabled=ciba,device-flow,par,kerberos,impersonation");

    private static final List<String> JVM = List.of(
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true");

    private KeycloakDistribution() {}

    /** The folder of the built distribution; made when it is not there yet, which takes half a minute. */
    static Path ensure(Path log) {
        var zip = zip();
        var version = zip.getFileName().toString().replaceAll("^keycloak-quarkus-dist-|\\.zip$", "");
        var options = HexFormat.of().toHexDigits(BUILD.hashCode());
        var home = Installation.cache().resolve("keycloak-%s-%s".formatted(version, options));
        try {
            if (Files.notExists(home)) {
                build(zip, home, log);
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path zip() {
        var folder = Installation.target().resolve("keycloak");
        try (var zips = Files.newDirectoryStream(folder, "*.zip")) {
            return zips.iterator().next();
        } catch (IOException | NoSuchElementException _) {
            throw new IllegalStateException("The distribution of Keycloak is not in " + folder
                    + ". Fetch it: mvn -pl deploy/local package -DskipTests");
        }
    }

    /** Builds aside and renames, so that two launchers at once do no harm and a broken build leaves nothing behind. */
    private static void build(Path zip, Path home, Path log) throws IOException {
        Files.createDirectories(home.getParent());
        var aside = Files.createTempDirectory(home.getParent(), ".keycloak-");
        try {
            unpack(zip, aside);
            runBuild(aside, log);
            if (Files.notExists(home)) {
                Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
            }
        } finally {
            Folders.delete(aside);
        }
    }

    /** Leaves out the top folder of the archive. */
    private static void unpack(Path zip, Path target) throws IOException {
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entries = archive.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var name = entry.getName();
                var file = target.resolve(name.substring(name.indexOf('/') + 1)).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive names a file outside its folder: " + name);
                }
                if (!entry.isDirectory()) {
                    Files.createDirectories(file.getParent());
                    Files.copy(archive.getInputStream(entry), file);
                }
            }
        }
    }

    private static void runBuild(Path home, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        var process = new ProcessBuilder(command(home, home, "512m", BUILD).line())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("Keycloak could not be built; see " + log);
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Keycloak was built");
        }
    }

    /** Runs Keycloak from its built distribution with configuration and data from another folder. */
    static JavaCommand command(Path distribution, Path home, String heap, List<String> arguments) {
        var jvm = Stream.concat(
                        JVM.stream(),
                        Stream.of(
                                "-Xmx" + heap, "-Dkc.home.dir=" + home, "-Djboss.server.config.dir=" + home + "/conf"))
                .toList();
        return JavaCommand.quarkus(distribution.resolve("lib/quarkus-run.jar"), jvm, arguments);
    }
}
