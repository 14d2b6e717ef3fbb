package io.opswrit.approval.domain;

import java.util.Set;

/**
 * Which tasks an approver is asked to decide, as values to search by: those that have gone up to their level, without
 * those of the identity and the (lower-case) mail addresses that are their own.
 */
public record Reach(int level, String id, Set<String> mails) {

    public Reach {
        mails = Set.copyOf(mails);
    }
}
