package io.opswrit.systemtest;

import com.microsoft.playwright.Page;
import io.opswrit.local.Persona;
import java.util.Optional;

/**
 * One page in the state in which one persona meets it.
 *
 * @param name of its pictures
 * @param complaint what the browser may say about it, such as "status of 404"
 */
record Sight(String name, Optional<Persona> persona, Way way, String complaint) {

    /** How to get there. */
    interface Way {
        Page go(Visitor visitor, Scene scene);
    }

    static Sight of(String name, Persona persona, Way way) {
        return new Sight(name, Optional.of(persona), way, null);
    }

    static Sight of(String name, Persona persona, String path) {
        return of(name, persona, (visitor, _) -> visitor.open(path));
    }

    static Sight ofStranger(String name, Way way) {
        return new Sight(name, Optional.empty(), way, null);
    }

    static Sight ofStranger(String name, String path) {
        return ofStranger(name, (visitor, _) -> visitor.open(path));
    }

    /** The same with an answer that the browser calls an error. */
    Sight answering(int status) {
        return new Sight(name, persona, way, "status of " + status);
    }

    Visitor visitor(Visitors visitors, Look look) {
        Visitor visitor = persona.map(known -> visitors.of(known, look.manners()))
                .orElseGet(() -> visitors.stranger(look.manners()));
        return complaint == null ? visitor : visitor.expecting(complaint);
    }

    @Override
    public String toString() {
        return name;
    }
}
