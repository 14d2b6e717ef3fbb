package io.opswrit.edge.page;

import java.util.Set;

/**
 * Who looks at a page.
 *
 * @param known whether they are logged in
 * @param name what to call them; empty when they are not known
 */
public record Visitor(boolean known, String name, Set<String> roles) {

    static final Visitor STRANGER = new Visitor(false, "", Set.of());

    public Visitor {
        roles = Set.copyOf(roles);
    }

    public boolean can(String role) {
        return roles.contains(role);
    }
}
