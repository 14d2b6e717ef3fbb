package io.opswrit.systemtest;

import java.util.Locale;

/** The three ways in which every page has to look right. */
enum Look {
    LIGHT,
    DARK(Manner.DARK),
    NARROW(Manner.NARROW);

    private final Manner[] manners;

    Look(Manner... manners) {
        this.manners = manners;
    }

    Manner[] manners() {
        return manners.clone();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
