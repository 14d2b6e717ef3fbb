package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** One page of a list, and the token of the next one; empty when there is none. */
record Page<T>(List<T> entries, String nextToken) {

    void write(ObjectNode answer, String member, Consumer<Row<T>> row) {
        var array = answer.putArray(member);
        entries.forEach(entry -> row.accept(new Row<>(entry, array.addObject())));
        answer.put("NextToken", nextToken);
    }

    /** An entry and where to write it. */
    record Row<T>(T entry, ObjectNode json) {}
}
