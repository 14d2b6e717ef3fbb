package io.opswrit.local.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs the main method of another class and ends the JVM when its standard input does. The launcher holds the other end
 * of that pipe, so no child outlives it, however it died.
 */
public final class Child {
    /** What an orderly end may take before the JVM is halted. */
    private static final long GRACE_MILLIS = 15_000;

    private Child() {}

    public static void main(String[] args) throws Throwable {
        Thread.ofPlatform().daemon().name("lifeline").start(Child::endWithStandardInput);
        var program = Class.forName(args[0]).getMethod("main", String[].class);
        try {
            program.invoke(null, (Object) Arrays.copyOfRange(args, 1, args.length));
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void endWithStandardInput() {
        try {
            while (System.in.read() >= 0) {
                // nobody writes; only the end of the stream counts
            }
        } catch (IOException _) {
            System.err.println("standard input broke, which is its end too");
        }
        Thread.ofPlatform().daemon().name("halt").start(Child::haltAfterGrace);
        System.exit(0);
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
