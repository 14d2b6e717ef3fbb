package io.opswrit.approval.inbound.pages;

import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.Viewer;
import io.opswrit.approval.inbound.TaskFilter;
import io.opswrit.approval.inbound.TaskPages;
import io.opswrit.approval.usecase.DescribeInstances;
import io.opswrit.approval.usecase.ShowQueue;
import io.opswrit.approval.usecase.Timing;
import io.opswrit.edge.paging.Keyset;
import io.opswrit.edge.paging.Page;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gathers what the queue shows: the tasks asked of somebody, their own, where they are to run, and what became of them. */
@Singleton
class QueueViews {

    private final TaskPages pages;
    private final ShowQueue queue;
    private final DescribeInstances describe;
    private final Timing timing;

    QueueViews(TaskPages pages, ShowQueue queue, DescribeInstances describe, Timing timing) {
        this.pages = pages;
        this.queue = queue;
        this.describe = describe;
        this.timing = timing;
    }

    Instant now() {
        return timing.now();
    }

    Uni<QueueView> view(TaskFilter state, Viewer viewer, Keyset page) {
        // before anything is read: what comes meanwhile is rather told once too often than never
        Instant since = now();
        Uni<List<Task>> own = state == TaskFilter.PENDING && page.isFirst() && !viewer.seesAll()
                ? queue.own(viewer)
                : Uni.createFrom().item(List.of());
        return pages.page(state, viewer, page, Function.identity())
                .chain(asked -> own.chain(mine -> view(state, page, asked, mine, since)));
    }

    private Uni<QueueView> view(TaskFilter state, Keyset page, Page<Task> asked, List<Task> own, Instant since) {
        var all = Stream.concat(asked.items().stream(), own.stream()).toList();
        return describe.of(all)
                .chain(instances -> queue.resultsOf(asked.items())
                        .map(results -> new QueueView(
                                state == TaskFilter.ALL,
                                QueueLine.all(asked.items(), instances, results),
                                QueueLine.all(own, instances, results),
                                asked.next(),
                                page.isFirst() ? since : null)));
    }
}
