package io.opswrit.proof.attack;

/** One thing that somebody without the right to might try. */
public interface Attack {

    /** What is tried, in a few words. */
    String title();

    /** Tries it at a running system, and waits until it is clear what became of it. */
    Result strike(Target target) throws Exception;

    /**
     * What became of an attack.
     *
     * @param refused whether the system said no
     * @param because in whose words and why; what came instead when it was not refused
     * @param runs how often anything ran for it, counted by the fleet
     */
    record Result(boolean refused, String because, int runs) {

        public boolean failed() {
            return refused && runs == 0;
        }
    }
}
