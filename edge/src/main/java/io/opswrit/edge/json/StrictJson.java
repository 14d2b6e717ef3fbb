package io.opswrit.edge.json;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Makes the application's mapper refuse what Jackson would quietly repair. */
@Singleton
class StrictJson implements ObjectMapperCustomizer {

    /** Our deepest body has three levels; far more than this is somebody trying. */
    private static final int DEEPEST = 20;

    private static final List<LogicalType> SCALARS =
            List.of(LogicalType.Textual, LogicalType.Integer, LogicalType.Float, LogicalType.Boolean, LogicalType.Enum);

    /** After the modules that Quarkus adds, so that of two readers for a type ours counts. */
    @Override
    public int priority() {
        return MINIMUM_PRIORITY;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.getFactory()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature())
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build());
        mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        SCALARS.forEach(type -> refuseOtherShapes(mapper, type));
        mapper.registerModule(new SimpleModule("opswrit-text")
                .addDeserializer(String.class, new TextDeserializer())
                .addDeserializer(Instant.class, new TimeDeserializer())
                .addKeyDeserializer(String.class, new TextKeyDeserializer()));
    }

    private static void refuseOtherShapes(ObjectMapper mapper, LogicalType type) {
        var coercions = mapper.coercionConfigFor(type);
        coercions.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        coercions.setCoercion(CoercionInputShape.EmptyArray, CoercionAction.Fail);
        if (type != LogicalType.Textual && type != LogicalType.Enum) {
            coercions.setCoercion(CoercionInputShape.String, CoercionAction.Fail);
        }
        if (type != LogicalType.Integer && type != LogicalType.Float) {
            coercions.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
            coercions.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        }
        if (type != LogicalType.Boolean) {
            coercions.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        }
    }
}
