package io.opswrit.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small right catalogue, to be broken line by line. */
record CatalogueLines(List<String> lines) {

    static CatalogueLines right() {
        return new CatalogueLines(Arrays.asList("""
                commands:
                  RestartService:
                    summary: Restarts one service.
                    phrase: restart {service_name}
                    risk: high
                    allowed_roles: [requester]
                    justification: required
                    execution_timeout_seconds: 300
                    usual_duration_seconds: 20
                    parameters:
                      service_name:
                        pattern: '^[a-z.]+$'
                        hint: Must be a name.
                        default: nginx
                    command: systemctl restart -- {service_name}
                """.split("\n", -1)));
    }

    /** Keeps the indentation; several new lines may be given at once. */
    CatalogueLines with(int line, String... replacement) {
        List<String> changed = new ArrayList<>(lines);
        String old = changed.remove(line - 1);
        String indentation = " ".repeat(old.length() - old.stripLeading().length());
        changed.addAll(
                line - 1,
                Arrays.stream(replacement).map(text -> indentation + text).toList());
        return new CatalogueLines(changed);
    }

    CatalogueLines without(int line) {
        List<String> changed = new ArrayList<>(lines);
        changed.remove(line - 1);
        return new CatalogueLines(changed);
    }

    String text() {
        return String.join("\n", lines);
    }

    Catalogue parse() {
        return Catalogue.parse(text(), "c.yaml");
    }
}
