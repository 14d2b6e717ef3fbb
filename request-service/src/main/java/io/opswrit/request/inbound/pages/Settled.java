package io.opswrit.request.inbound.pages;

import io.opswrit.request.domain.Settlement;

/** Tells in a sentence what an operator found out. */
final class Settled {

    private Settled() {}

    static String sentence(Settlement found) {
        return found.by()
                + switch (found.ran()) {
                    case YES -> " found that it did run";
                    case NO -> " found that it did not run";
                    case UNKNOWN -> " could not find out whether it ran";
                };
    }
}
