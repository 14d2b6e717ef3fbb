package io.opswrit.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.opswrit.simulator.protocol.Account;
import io.opswrit.simulator.protocol.AwsJsonEndpoint;
import io.opswrit.simulator.protocol.AwsService;
import io.opswrit.simulator.protocol.ServiceError;
import java.io.IOException;
import java.util.Map;

/**
 * Tells callers who they are, as the Security Token Service does: it speaks forms and XML, and its errors have other names.
 * Everything else goes on to the services that speak JSON.
 */
final class StsEndpoint implements HttpHandler {

    private static final int BODY_LIMIT = 64 * 1024;
    private static final Map<String, String> NAMES = Map.of(
            "UnrecognizedClientException", "InvalidClientTokenId",
            "ExpiredTokenException", "ExpiredToken",
            "InvalidSignatureException", "SignatureDoesNotMatch",
            "MissingAuthenticationTokenException", "MissingAuthenticationToken");
    private static final String IDENTITY = """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>\
            <Arn>arn:aws:sts::%1$s:assumed-role/opswrit-executor/simulated</Arn><UserId>AROASIMULATED:simulated</UserId>\
            <Account>%1$s</Account></GetCallerIdentityResult></GetCallerIdentityResponse>""";
    private static final String ERROR = """
            <ErrorResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><Error><Type>Sender</Type>\
            <Code>%s</Code><Message>%s</Message></Error></ErrorResponse>""";

    private final AwsJsonEndpoint.Gate signature;
    private final Account account;
    private final HttpHandler others;

    StsEndpoint(AwsJsonEndpoint.Gate signature, Account account, HttpHandler others) {
        this.signature = signature;
        this.account = account;
        this.others = others;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (AwsService.of(exchange.getRequestHeaders()) != AwsService.STS) {
            others.handle(exchange);
            return;
        }
        try (exchange) {
            var body = exchange.getRequestBody().readNBytes(BODY_LIMIT);
            try {
                signature.admit(exchange, body);
                respond(exchange, 200, answer(new String(body, UTF_8)));
            } catch (ServiceError error) {
                var name = NAMES.getOrDefault(error.code(), error.code());
                respond(exchange, 403, ERROR.formatted(name, error.getMessage()));
            }
        }
    }

    private String answer(String form) {
        if (!form.contains("Action=GetCallerIdentity")) {
            throw ServiceError.of("InvalidAction", "Only GetCallerIdentity is imitated.");
        }
        return IDENTITY.formatted(account.accountId());
    }

    private static void respond(HttpExchange exchange, int status, String xml) throws IOException {
        var body = xml.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
