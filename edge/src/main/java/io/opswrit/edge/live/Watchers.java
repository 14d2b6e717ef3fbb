package io.opswrit.edge.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Everybody who looks at something through this replica: what they ask, and the answer that they know. Whoever holds this
 * answers the questions of all by one query, as often as it likes; only those hear of it for whom the answer is news.
 *
 * @param <Q> equal for those who ask the same
 */
public final class Watchers<Q, A> {

    private final int mostOpen;
    private final Set<Watcher<Q, A>> open = ConcurrentHashMap.newKeySet();

    public Watchers(int mostOpen) {
        this.mostOpen = mostOpen;
    }

    /** @return answers other than the one that is known; a slow reader misses what is outdated by then */
    public Multi<A> watch(Q question, A known) {
        return Multi.createFrom()
                .emitter(emitter -> add(new Watcher<>(question, known, emitter)), BackPressureStrategy.LATEST);
    }

    /** What is asked at present, each once; empty when nobody looks. */
    public Set<Q> questions() {
        return open.stream().map(watcher -> watcher.question).collect(Collectors.toSet());
    }

    /** A question that has no answer stays open. */
    public void tell(Map<Q, A> answers) {
        open.forEach(watcher -> watcher.hear(answers.get(watcher.question)));
    }

    private void add(Watcher<Q, A> watcher) {
        if (open.size() >= mostOpen) {
            watcher.emitter.fail(new TooManyWatchers());
            return;
        }
        watcher.emitter.onTermination(() -> open.remove(watcher));
        open.add(watcher);
    }

    /** One open look. */
    private static final class Watcher<Q, A> {

        private final Q question;
        private final MultiEmitter<? super A> emitter;
        private A known;

        Watcher(Q question, A known, MultiEmitter<? super A> emitter) {
            this.question = question;
            this.known = known;
            this.emitter = emitter;
        }

        synchronized void hear(A answer) {
            if (answer != null && !Objects.equals(answer, known)) {
                known = answer;
                emitter.emit(answer);
            }
        }
    }
}
