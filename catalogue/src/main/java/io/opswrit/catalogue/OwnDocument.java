package io.opswrit.catalogue;

import java.util.Optional;

/**
 * An SSM document made for one entry: who may run only such documents cannot run any other shell text.
 *
 * @param version the only one that may run; without it the default version of the account
 * @param hash SHA-256 of its content as SSM tells it; SSM refuses any other
 */
public record OwnDocument(String name, Optional<Integer> version, Optional<String> hash) {

    /** What an entry's document is called unless the entry says otherwise; policies allow these names. */
    public static final String PREFIX = "Opswrit-";

    static OwnDocument of(String commandTypeKey) {
        return new OwnDocument(PREFIX + commandTypeKey, Optional.empty(), Optional.empty());
    }
}
