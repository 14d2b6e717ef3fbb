package io.opswrit.approval.inbound;

import io.opswrit.approval.domain.Task;
import io.opswrit.approval.domain.Viewer;
import io.opswrit.approval.usecase.ListTasks;
import io.opswrit.edge.paging.Keyset;
import io.opswrit.edge.paging.Page;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Pages of tasks and where the next one begins: by urgency for those that wait, by age for all. */
@Singleton
public class TaskPages {

    private final ListTasks list;

    TaskPages(ListTasks list) {
        this.list = list;
    }

    public <T> Uni<Page<T>> page(TaskFilter filter, Viewer viewer, Keyset page, Function<Task, T> view) {
        return filter == TaskFilter.ALL ? all(viewer, page, view) : pending(viewer, page, view);
    }

    /** The most urgent first. */
    private <T> Uni<Page<T>> pending(Viewer viewer, Keyset page, Function<Task, T> view) {
        var deadline = page.isFirst() ? Instant.EPOCH : page.instant(0);
        var id = page.isFirst() ? ListTasks.FIRST : page.uuid(1);
        return list.pending(viewer, deadline, id, page.rows())
                .map(tasks ->
                        page.page(tasks, view, task -> List.of(task.deadlines().next(), idOf(task))));
    }

    /** The newest first. */
    private <T> Uni<Page<T>> all(Viewer viewer, Keyset page, Function<Task, T> view) {
        var before = page.isFirst() ? ListTasks.NEWEST : page.uuid(0);
        return list.all(viewer, before, page.rows()).map(tasks -> page.page(tasks, view, task -> List.of(idOf(task))));
    }

    private static UUID idOf(Task task) {
        return task.order().requestId();
    }
}
