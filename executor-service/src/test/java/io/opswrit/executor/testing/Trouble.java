package io.opswrit.executor.testing;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What goes wrong with the next calls of one operation that hold a text.
 *
 * @param times how often; then calls pass again
 * @param afterEffect whether SSM does it all the same
 * @param answer what the caller sees; empty hangs up
 */
public record Trouble(String operation, String text, AtomicInteger times, boolean afterEffect, String answer) {

    public static Trouble hangUpAfterEffect(String operation, String text) {
        return new Trouble(operation, text, new AtomicInteger(1), true, "");
    }

    public static Trouble hangUpBeforeEffect(String operation, String text) {
        return new Trouble(operation, text, new AtomicInteger(1), false, "");
    }

    public static Trouble brokenAfterEffect(String operation, String text) {
        return new Trouble(operation, text, new AtomicInteger(1), true, http(500, "InternalServerError"));
    }

    public static Trouble brokenBeforeEffect(String operation, String text) {
        return new Trouble(operation, text, new AtomicInteger(1), false, http(500, "InternalServerError"));
    }

    public static Trouble declined(String operation, String text, String code) {
        return new Trouble(operation, text, new AtomicInteger(1), false, http(400, code));
    }

    /** Says yes and does nothing. */
    public static Trouble swallowed(String operation, String text) {
        return new Trouble(operation, text, new AtomicInteger(Integer.MAX_VALUE), false, http(200, null));
    }

    public Trouble times(int many) {
        return new Trouble(operation, text, new AtomicInteger(many), afterEffect, answer);
    }

    boolean strikes(String calledOperation, String body) {
        return operation.equals(calledOperation) && body.contains(text) && times.getAndDecrement() > 0;
    }

    private static String http(int status, String code) {
        String body = code == null ? "{}" : "{\"__type\":\"" + code + "\",\"message\":\"as planned\"}";
        return "HTTP/1.1 " + status + " Planned\r\nContent-Type: application/x-amz-json-1.1\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }
}
