package io.opswrit.edge.docs;

import io.opswrit.edge.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says once for all operations that every error is a problem, so that no resource has to. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ProblemAnswers implements OASFilter {

    private static final String PROBLEM = "Problem";

    @Override
    public Operation filterOperation(Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var responses = operation.getResponses();
        responses.addAPIResponse("default", answer("Any error"));
        responses.getAPIResponses().forEach((code, response) -> {
            if (code.matches("[45].*") && response.getContent() == null) {
                response.setContent(content());
            }
        });
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(PROBLEM, problem());
    }

    private static APIResponse answer(String description) {
        return OASFactory.createAPIResponse().description(description).content(content());
    }

    private static Content content() {
        var schema = OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM);
        return OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
    }

    private static Schema problem() {
        return object("RFC 9457 problem details")
                .addProperty("type", string("Names the kind of problem; stable").format("uri"))
                .addProperty("title", string("The kind of problem in words"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", string("What was wrong this time and what to do"))
                .addProperty(
                        "instance",
                        string("Names this occurrence in the logs, or null")
                                .addType(SchemaType.NULL)
                                .format("uri"))
                .addProperty("violations", violations())
                .required(List.of("type", "title", "status", "detail", "instance", "violations"));
    }

    private static Schema violations() {
        var violation = object("One thing wrong with the input")
                .addProperty("field", string("The path of a field, or the name of a parameter or header"))
                .addProperty("message", string("What is wrong with it"))
                .required(List.of("field", "message"));
        return OASFactory.createSchema().addType(SchemaType.ARRAY).items(violation);
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema string(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
