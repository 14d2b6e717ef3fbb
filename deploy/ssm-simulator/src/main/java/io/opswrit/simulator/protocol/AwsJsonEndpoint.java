package io.opswrit.simulator.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes a call through the gates in the order of the real service: signature, target, permission, shape, operation. */
public final class AwsJsonEndpoint implements HttpHandler {

    /** Lets a caller check a request before anything of it is believed. */
    public interface Gate {
        void admit(HttpExchange exchange, byte[] body);
    }

    /** Lets a caller do what it may; asked before the limits of the input are. */
    public interface Access {
        void check(String accessKeyId, Operation operation, ObjectNode input);
    }

    /** Answers a call that passed all gates; by itself or by the operation. */
    public interface Calls {
        ObjectNode answer(Operation operation, ObjectNode input);
    }

    private static final Pattern ACCESS_KEY = Pattern.compile(".*Credential=([^/, ]+)/.*");
    private static final Logger LOG = System.getLogger(AwsJsonEndpoint.class.getName());
    private static final String CONTENT_TYPE = "application/x-amz-json-1.1";
    private static final int BODY_LIMIT = 1024 * 1024;

    private final Gate signature;
    private final Access access;
    private final ShapeCheck shapes;
    private final Calls calls;
    private final Map<String, Operation> byTarget;

    public AwsJsonEndpoint(Gate signature, Access access, ShapeCheck shapes, Calls calls, List<Operation> operations) {
        this.calls = calls;
        this.signature = signature;
        this.access = access;
        this.shapes = shapes;
        this.byTarget = operations.stream()
                .collect(Collectors.toMap(
                        operation -> operation.service().target(operation.name()), Function.identity()));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(BODY_LIMIT + 1);
            try {
                respond(exchange, 200, WireJson.bytes(answer(exchange, body)));
            } catch (ConnectionDropped dropped) {
                LOG.log(Level.DEBUG, "event=dropped target={0}", target(exchange));
            } catch (ServiceError error) {
                LOG.log(Level.INFO, "event=refused target={0} code={1}", target(exchange), error.code());
                respond(exchange, error.status(), errorBody(error));
            } catch (RuntimeException bug) {
                LOG.log(Level.ERROR, "event=failed", bug);
                respond(exchange, 500, errorBody(ServiceError.internal()));
            }
        }
    }

    private ObjectNode answer(HttpExchange exchange, byte[] body) {
        if (body.length > BODY_LIMIT) {
            throw ServiceError.of("SerializationException", "The request body is larger than 1 MiB.");
        }
        signature.admit(exchange, body);
        var operation = operation(exchange);
        var input = WireJson.parseObject(body);
        access.check(accessKeyId(exchange), operation, input);
        shapes.check(operation.name(), input);
        return calls.answer(operation, input);
    }

    private Operation operation(HttpExchange exchange) {
        var target = target(exchange);
        var known = exchange.getRequestMethod().equals("POST")
                && exchange.getRequestURI().getPath().equals("/");
        var operation = known ? byTarget.get(target) : null;
        if (operation == null) {
            throw ServiceError.silent("UnknownOperationException");
        }
        return operation;
    }

    /** Who did not have to sign may be nobody. */
    private static String accessKeyId(HttpExchange exchange) {
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        var key = ACCESS_KEY.matcher(authorization == null ? "" : authorization);
        return key.matches() ? key.group(1) : "";
    }

    private static String target(HttpExchange exchange) {
        var target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        return target == null ? "" : target;
    }

    private static byte[] errorBody(ServiceError error) {
        var body = WireJson.object().put("__type", error.code());
        if (error.getMessage() != null) {
            body.put("message", error.getMessage());
        }
        return WireJson.bytes(body);
    }

    private static void respond(HttpExchange exchange, int status, byte[] body) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", CONTENT_TYPE);
        headers.set("Server", "Server");
        headers.set("x-amzn-RequestId", UUID.randomUUID().toString());
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
