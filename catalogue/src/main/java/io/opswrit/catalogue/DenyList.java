package io.opswrit.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Values that match the pattern and are refused all the same. Case does not matter, and a name that ends with * covers
 * all that begin with it.
 *
 * @param because the sentence for people
 */
record DenyList(List<String> names, String because) {
    DenyList {
        names = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }

    Optional<String> complaint(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return names.stream().anyMatch(name -> covers(name, lower)) ? Optional.of(because) : Optional.empty();
    }

    private static boolean covers(String name, String value) {
        return name.endsWith("*") ? value.startsWith(name.substring(0, name.length() - 1)) : value.equals(name);
    }
}
