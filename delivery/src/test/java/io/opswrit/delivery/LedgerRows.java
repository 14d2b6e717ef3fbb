package io.opswrit.delivery;

import io.opswrit.delivery.testing.TestDatabase;
import java.util.List;

/** What became of the events of a key. */
final class LedgerRows {

    private LedgerRows() {}

    /** The revisions that were written down, in the order of writing. */
    static List<Integer> written(String key) {
        return TestDatabase.rows("select revision from ledger where key = ? order by position", key).stream()
                .map(Integer::valueOf)
                .toList();
    }

    /** The reasons of the parked ones, in the order of waiting. */
    static List<String> parked(String key) {
        return TestDatabase.rows("select reason from parked where key = ? order by id", key);
    }
}
