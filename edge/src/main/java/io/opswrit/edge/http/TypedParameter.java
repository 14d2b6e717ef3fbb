package io.opswrit.edge.http;

import io.opswrit.edge.problem.ExpectedType;
import io.opswrit.edge.problem.InvalidInput;
import jakarta.ws.rs.ext.ParamConverter;
import java.time.DateTimeException;
import java.util.function.Function;

/** Reads one parameter, and blames it by its name. */
record TypedParameter<T>(String name, Class<T> type, Function<String, T> reader) implements ParamConverter<T> {

    @Override
    public T fromString(String text) {
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new InvalidInput(name, "must be " + ExpectedType.words(type));
        }
    }

    @Override
    public String toString(T value) {
        return String.valueOf(value);
    }
}
