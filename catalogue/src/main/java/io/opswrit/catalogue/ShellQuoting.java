package io.opswrit.catalogue;

/** Makes any text without NUL one literal word for every POSIX shell. */
final class ShellQuoting {
    private ShellQuoting() {}

    static String quote(String value) {
        if (value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("No shell can hold a NUL");
        }
        return "'" + value.replace("'", "'\\''") + "'";
    }
}
