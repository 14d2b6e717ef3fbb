package io.opswrit.simulator.command;

/** How many of the instances of a command may fail before the rest is left alone. */
public record ErrorLimit(int count) {

    public static ErrorLimit of(Command command) {
        var targets = command.targets().instanceIds().size();
        return new ErrorLimit(share(command.request().text("MaxErrors", "0"), targets));
    }

    /** How many instances may be at work at once; never none. */
    public static int concurrency(Command command) {
        var targets = command.targets().instanceIds().size();
        return Math.max(1, share(command.request().text("MaxConcurrency", "50"), targets));
    }

    private static int share(String numberOrPercent, int targets) {
        if (!numberOrPercent.endsWith("%")) {
            return Integer.parseInt(numberOrPercent);
        }
        return targets * Integer.parseInt(numberOrPercent.substring(0, numberOrPercent.length() - 1)) / 100;
    }
}
