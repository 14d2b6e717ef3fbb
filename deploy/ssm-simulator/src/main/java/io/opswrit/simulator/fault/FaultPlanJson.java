package io.opswrit.simulator.fault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;

/** Reads plans, and says of a wrong one what is wrong and where. */
public final class FaultPlanJson {

    private static final ObjectMapper JSON = new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private FaultPlanJson() {}

    /** @throws IllegalArgumentException with a sentence for people when it is none */
    public static FaultPlan read(String json) {
        try {
            var plan = JSON.readValue(json, FaultPlan.class);
            return plan == null ? FaultPlan.NONE : plan;
        } catch (UnrecognizedPropertyException unknown) {
            throw new IllegalArgumentException("%s is not known; there are %s"
                    .formatted(
                            path(unknown.getPath()),
                            unknown.getKnownPropertyIds().stream()
                                    .map(Object::toString)
                                    .sorted()
                                    .toList()));
        } catch (JsonMappingException wrong) {
            var cause = wrong.getCause() instanceof IllegalArgumentException
                    ? wrong.getCause().getMessage()
                    : wrong.getOriginalMessage();
            throw new IllegalArgumentException("%s: %s".formatted(path(wrong.getPath()), cause));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException("not JSON: " + malformed.getOriginalMessage());
        }
    }

    private static String path(List<JsonMappingException.Reference> path) {
        var text = path.stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return text.isEmpty() ? "plan" : text.substring(1);
    }
}
