package io.opswrit.executor.domain;

import java.util.List;

/** How many calls of each kind may be claimed now, because AWS lets no more through. */
public record Turns(int stops, int sends, int searches, int looks) {

    /** What is left of them when these were claimed. */
    public Turns less(List<Step> claimed) {
        return new Turns(
                stops - count(claimed, Step.Stop.class),
                sends - count(claimed, Step.Send.class),
                searches - count(claimed, Step.Scan.class),
                looks - count(claimed, Step.Look.class));
    }

    public Turns sendingAtMost(int most) {
        return new Turns(stops, Math.min(sends, most), searches, looks);
    }

    private static int count(List<Step> steps, Class<? extends Step> kind) {
        return (int) steps.stream().filter(kind::isInstance).count();
    }
}
