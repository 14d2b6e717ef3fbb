package io.opswrit.edge.json;

import io.opswrit.edge.problem.InvalidInput;
import io.opswrit.edge.problem.Violation;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** An empty body and the document {@code null} would reach an endpoint as null; nothing of ours can mean that. */
@Provider
class BodyRequired implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var body = context.proceed();
        if (body == null) {
            throw new InvalidInput(Violation.BODY, "is missing; send a JSON object");
        }
        return body;
    }
}
