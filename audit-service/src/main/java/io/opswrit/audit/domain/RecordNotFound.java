package io.opswrit.audit.domain;

import java.util.UUID;

/** There is no such record, or the caller may not see it; nobody can tell which. */
public final class RecordNotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    public RecordNotFound(UUID requestId) {
        super("There is no record of request " + requestId + ".");
    }
}
