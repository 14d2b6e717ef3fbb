package io.opswrit.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/** The rows of one key on their way, one after the other: the next leaves when Kafka has acknowledged the one before. */
final class Flight {

    private final List<OutboxRow> rows;
    private final List<Long> acknowledged = new ArrayList<>();
    private Throwable failure;

    Flight(List<OutboxRow> rows) {
        this.rows = rows;
    }

    /** Sends until all rows are acknowledged, one fails, or it may not go on; then says that it has landed. */
    void start(Function<OutboxRow, CompletionStage<Void>> send, BooleanSupplier mayGoOn, Consumer<Flight> landed) {
        if (acknowledged.size() == rows.size() || !mayGoOn.getAsBoolean()) {
            landed.accept(this);
            return;
        }
        OutboxRow row = rows.get(acknowledged.size());
        send.apply(row).whenComplete((_, problem) -> {
            if (problem == null) {
                acknowledged.add(row.id());
                start(send, mayGoOn, landed);
            } else {
                failure = problem;
                landed.accept(this);
            }
        });
    }

    String key() {
        return rows.getFirst().key();
    }

    int size() {
        return rows.size();
    }

    List<Long> acknowledged() {
        return acknowledged;
    }

    /** @return null when nothing failed */
    Throwable failure() {
        return failure;
    }

    /** The row that failed, which is the first that was not acknowledged. */
    OutboxRow failedRow() {
        return rows.get(acknowledged.size());
    }
}
