package io.opswrit.simulator.command;

/** One command on one instance. */
public record Invocation(Key key, InvocationState state, Report report) {

    /** Which invocation. */
    public record Key(String commandId, String instanceId) {}

    static Invocation pending(Key key) {
        return new Invocation(key, InvocationState.PENDING, Report.NONE);
    }

    public Invocation with(InvocationState changed) {
        return new Invocation(key, changed, report);
    }

    public Invocation with(InvocationState changed, Report news) {
        return new Invocation(key, changed, news);
    }
}
