package io.opswrit.request.domain;

import io.opswrit.events.Status;

/** Nothing waits for an answer; the message says how the request stands. */
public final class NoOpenQuestion extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoOpenQuestion(Request request) {
        super(text(request));
    }

    private static String text(Request request) {
        return request.status() == Status.INFO_REQUESTED
                ? "The question has been answered already."
                : "No question is open: the request is %s.".formatted(request.status());
    }
}
