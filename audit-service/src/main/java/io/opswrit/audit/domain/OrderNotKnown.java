package io.opswrit.audit.domain;

import java.util.UUID;

/** A fact has to be told, and no fact before it on its topic carried the order that it is about. */
public final class OrderNotKnown extends RuntimeException {

    private static final long serialVersionUID = 1;

    OrderNotKnown(UUID requestId) {
        super("Nobody has said yet what request " + requestId + " asks for");
    }
}
