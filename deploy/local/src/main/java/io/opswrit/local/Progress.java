package io.opswrit.local;

/** Hears how the start of a stack goes; called from several threads. */
@FunctionalInterface
public interface Progress {
    /** What became of a part. */
    enum Step {
        STARTED,
        READY
    }

    void reached(String part, Step step);
}
