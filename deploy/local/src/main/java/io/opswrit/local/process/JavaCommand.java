package io.opswrit.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The command line of a child JVM that ends with its launcher. */
public record JavaCommand(String classPath, String mainClass, List<String> jvmOptions, List<String> arguments) {
    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8");

    /** A main class of this module, by name since the caller may lack its libraries. */
    public static JavaCommand own(String main, String heap, List<String> arguments) {
        var logging = "-Djava.util.logging.config.class=io.opswrit.local.process.ChildLogging";
        return new JavaCommand(Installation.childClassPath(), main, List.of("-Xmx" + heap, logging), arguments);
    }

    /** A packaged Quarkus application; the packages that its manifest opens count only with -jar, so they are said again. */
    public static JavaCommand quarkus(Path jar, List<String> jvmOptions, List<String> arguments) {
        var classPath = jar + File.pathSeparator + Installation.ownClasses();
        var options = Stream.concat(jvmOptions.stream(), opened(jar)).distinct().toList();
        return new JavaCommand(classPath, manifest(jar).getValue(Attributes.Name.MAIN_CLASS), options, arguments);
    }

    /** The same with more options, which win over those that it has. */
    public JavaCommand with(List<String> more) {
        return new JavaCommand(
                classPath,
                mainClass,
                Stream.concat(jvmOptions.stream(), more.stream()).toList(),
                arguments);
    }

    private static Stream<String> opened(Path jar) {
        var packages = manifest(jar).getValue("Add-Opens");
        return packages == null
                ? Stream.of()
                : Stream.of(packages.strip().split(" +", -1)).map(name -> "--add-opens=" + name + "=ALL-UNNAMED");
    }

    private static Attributes manifest(Path jar) {
        try (var file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ctrl-C reaches every process of a terminal; only the launcher acts on it and ends its parts in order. */
    public List<String> line() {
        var line = new ArrayList<>(List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
        line.add(Installation.java());
        line.addAll(COMMON);
        line.addAll(jvmOptions);
        line.addAll(List.of("-cp", classPath, Child.class.getName(), mainClass));
        line.addAll(arguments);
        return line;
    }
}
