package io.opswrit.local.process;

import java.util.ArrayList;
import java.util.List;

/** The command line of a child JVM that ends with its launcher. */
public record JavaCommand(String classPath, String mainClass, List<String> jvmOptions, List<String> arguments) {
    private static final List<String> COMMON = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dfile.encoding=UTF-8");

    /** A main class of this module with the given heap. */
    public static JavaCommand own(Class<?> main, String heap, List<String> arguments) {
        return own(main.getName(), heap, arguments);
    }

    /** The same by name, for classes whose libraries the caller lacks. */
    public static JavaCommand own(String main, String heap, List<String> arguments) {
        var logging = "-Djava.util.logging.config.class=io.opswrit.local.process.ChildLogging";
        return new JavaCommand(Installation.childClassPath(), main, List.of("-Xmx" + heap, logging), arguments);
    }

    public List<String> line() {
        var line = new ArrayList<String>();
        line.add(Installation.java());
        line.addAll(COMMON);
        line.addAll(jvmOptions);
        line.addAll(List.of("-cp", classPath, Child.class.getName(), mainClass));
        line.addAll(arguments);
        return line;
    }
}
