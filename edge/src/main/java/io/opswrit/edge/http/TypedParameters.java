package io.opswrit.edge.http;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads query parameters of the types that our lists filter by. Without it, JAX-RS answers a bad value of
 * {@code ?limit=} with 404, as if the list were not there. A bad path parameter stays a 404: nothing has that address.
 */
@Provider
class TypedParameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return Arrays.stream(annotations)
                .filter(QueryParam.class::isInstance)
                .map(annotation -> ((QueryParam) annotation).value())
                .findFirst()
                .flatMap(name -> reader(type).map(reader -> new TypedParameter<>(name, type, reader)))
                .orElse(null);
    }

    private static <T> Optional<Function<String, T>> reader(Class<T> type) {
        if (type == Integer.class) {
            return Optional.of(text -> type.cast(Integer.valueOf(text)));
        }
        if (type == Boolean.class) {
            return Optional.of(text -> type.cast(truth(text)));
        }
        if (type == Instant.class) {
            return Optional.of(text -> type.cast(Instant.parse(text)));
        }
        if (type == UUID.class) {
            return Optional.of(text -> type.cast(UUID.fromString(text)));
        }
        return type.isEnum() ? Optional.of(text -> constant(type, text)) : Optional.empty();
    }

    private static Boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static <T> T constant(Class<T> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }
}
