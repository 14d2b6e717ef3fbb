package io.opswrit.catalogue;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.Locale;
import java.util.Set;

/** Compares a catalogue file with the packaged JSON Schema and says what differs in words of the file. */
final class SchemaCheck {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PackagedFile.text("/catalogue.schema.json"));

    private SchemaCheck() {}

    static void check(YamlDocument document, Problems problems) {
        SCHEMA.validate(document.root(), context -> context.executionConfig(config -> config.locale(Locale.ENGLISH)))
                .forEach(error -> report(error, document, problems));
    }

    private static void report(Error error, YamlDocument document, Problems problems) {
        String pointer = error.getInstanceLocation().toString();
        String place =
                pointer.isEmpty() ? "the catalogue" : pointer.substring(1).replace('/', '.');
        boolean aboutKey = Set.of("additionalProperties", "propertyNames").contains(error.getKeyword());
        String culprit = aboutKey ? YamlDocument.child(pointer, error.getProperty()) : pointer;
        String reason = switch (error.getKeyword()) {
            case "additionalProperties" -> "unknown key '%s' in %s".formatted(error.getProperty(), place);
            case "required" -> "%s lacks the key '%s'".formatted(place, error.getProperty());
            default -> "%s: %s".formatted(place, error.getMessage());
        };
        problems.add(document.lineOf(culprit), reason);
    }
}
