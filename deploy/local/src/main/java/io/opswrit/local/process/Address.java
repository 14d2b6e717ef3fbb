package io.opswrit.local.process;

/** Where a part listens, or where another one is found. In a container that is no longer this machine alone. */
public record Address(String host, int port) {
    private static final String LOOPBACK = "127.0.0.1";

    public static Address loopback(int port) {
        return new Address(LOOPBACK, port);
    }

    /** As {@code host:port}. */
    public static Address parse(String text) {
        var colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("An address is host:port, such as 127.0.0.1:8080, not " + text);
        }
        return new Address(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
