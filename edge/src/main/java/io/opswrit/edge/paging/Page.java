package io.opswrit.edge.paging;

import java.util.List;

/**
 * The answer of every list.
 *
 * @param next the value of {@code after} for the page that follows; null on the last one
 */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }
}
