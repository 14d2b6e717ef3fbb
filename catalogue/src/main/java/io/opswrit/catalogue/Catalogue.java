package io.opswrit.catalogue;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pre-approved commands. Whatever is not in here cannot be asked for and is not run. */
public final class Catalogue {
    private final Map<String, CommandType> commandTypes;

    Catalogue(List<CommandType> commandTypes) {
        Map<String, CommandType> byKey = new LinkedHashMap<>();
        commandTypes.forEach(commandType -> byKey.put(commandType.key(), commandType));
        this.commandTypes = Collections.unmodifiableMap(byKey);
    }

    /** @throws InvalidCatalogue when the file cannot be read or is wrong, with every line and reason */
    public static Catalogue load(Path file) {
        return parse(textOf(file), file.toString());
    }

    /** The catalogue that comes with Opswrit. */
    public static Catalogue packaged() {
        return parse(PackagedFile.text("/catalogue.yaml"), "catalogue.yaml");
    }

    /** @param sourceName stands in front of the line in each problem */
    public static Catalogue parse(String text, String sourceName) {
        return new CatalogueReader(new Problems(sourceName)).read(text);
    }

    /** In the order of the file. */
    public List<CommandType> commandTypes() {
        return List.copyOf(commandTypes.values());
    }

    public Optional<CommandType> find(String key) {
        return Optional.ofNullable(commandTypes.get(key));
    }

    /** Never throws for what a person entered: it answers with every violation instead. */
    public Resolution resolve(String commandType, Map<String, String> parameters) {
        return find(commandType)
                .map(found -> found.resolve(parameters))
                .orElseGet(() -> new Resolution.Invalid(List.of(new Violation(
                        "command_type", "Must be one of: %s.".formatted(String.join(", ", commandTypes.keySet()))))));
    }

    private static String textOf(Path file) {
        Problems problems = new Problems(file.toString());
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException missing) {
            problems.add(0, "does not exist");
        } catch (CharacterCodingException wrong) {
            problems.add(0, "is not UTF-8 text");
        } catch (IOException unreadable) {
            problems.add(0, "cannot be read: " + unreadable.getMessage());
        }
        problems.throwIfAny();
        throw new IllegalStateException("unreachable");
    }
}
