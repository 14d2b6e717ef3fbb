package io.opswrit.approval.outbound;

import java.util.List;

/** The list of approvers cannot be used; the message names each line and what is wrong with it. */
public final class InvalidPeople extends RuntimeException {

    private static final long serialVersionUID = 1;

    InvalidPeople(String file, List<String> problems) {
        super("The list of approvers cannot be used. Correct it and start again:\n  " + file + ":"
                + String.join("\n  " + file + ":", problems));
    }
}
