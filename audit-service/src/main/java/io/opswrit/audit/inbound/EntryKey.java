package io.opswrit.audit.inbound;

import io.opswrit.edge.paging.Keyset;
import io.opswrit.edge.problem.InvalidInput;

/** Where a page of entries begins: after the number of the last one seen. */
public final class EntryKey {

    private EntryKey() {}

    public static long after(Keyset keyset) {
        try {
            return keyset.isFirst() ? 0 : Long.parseLong(keyset.text(0));
        } catch (NumberFormatException e) {
            throw new InvalidInput("after", "is not a value of next that this list gave; leave it out to begin anew");
        }
    }
}
