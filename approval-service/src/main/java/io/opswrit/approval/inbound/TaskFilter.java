package io.opswrit.approval.inbound;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which tasks a list shows. */
@Schema(enumeration = {"pending", "all"})
public enum TaskFilter {
    PENDING,
    ALL;

    /** As it stands in the query. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
