package io.opswrit.simulator.sigv4;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import io.opswrit.simulator.credentials.Login;
import io.opswrit.simulator.credentials.TemporaryLogins;
import io.opswrit.simulator.protocol.Account;
import io.opswrit.simulator.protocol.AwsJsonEndpoint;
import io.opswrit.simulator.protocol.AwsService;
import io.opswrit.simulator.protocol.ServiceError;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Admits a request only when it was signed by somebody whom the account knows, for this region, within five minutes. */
public final class SignatureCheck implements AwsJsonEndpoint.Gate {

    private static final List<String> MUST_BE_SIGNED = List.of("host", "x-amz-date");
    private static final List<String> SIGNED_IF_SENT = List.of("content-type", "x-amz-target", "x-amz-security-token");
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final DateTimeFormatter AMZ_DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String MISMATCH =
            "The request signature we calculated does not match the signature you provided. "
                    + "Check your AWS Secret Access Key and signing method. Consult the service documentation for details.";

    private final Account account;
    private final Logins logins;
    private final InstantSource clock;

    public SignatureCheck(Account account, TemporaryLogins temporary, InstantSource clock) {
        this.account = account;
        this.logins = new Logins(account, temporary);
        this.clock = clock;
    }

    @Override
    public void admit(HttpExchange exchange, byte[] body) {
        if (!account.verifySignatures()) {
            return;
        }
        var headers = exchange.getRequestHeaders();
        var authorization = Authorization.parse(headers.getFirst("Authorization"));
        Login login = logins.find(authorization.accessKeyId(), headers.getFirst("X-Amz-Security-Token"));
        checkScope(authorization, AwsService.of(headers));
        checkSignedHeaders(authorization, headers);
        var date = headers.getFirst("X-Amz-Date");
        checkDate(date, authorization.scope());
        var request = CanonicalRequest.text(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                authorization.signedHeaders(),
                headers::get,
                bodyHash(headers, body));
        var wanted = SigningKey.of(login.secretAccessKey(), authorization.scope())
                .sign(stringToSign(date, authorization, request));
        if (!MessageDigest.isEqual(bytes(wanted), bytes(authorization.signature()))) {
            throw invalid(MISMATCH);
        }
        Logins.requireGood(login, clock.instant());
    }

    private void checkScope(Authorization authorization, AwsService asked) {
        if (!authorization.scope().region().equals(account.region())) {
            throw invalid("Credential should be scoped to a valid region, not '%s'."
                    .formatted(authorization.scope().region()));
        }
        if (!authorization.scope().service().equals(asked.signingName())) {
            throw invalid("Credential should be scoped to correct service: '%s'.".formatted(asked.signingName()));
        }
    }

    private static void checkSignedHeaders(Authorization authorization, Headers headers) {
        for (var name : authorization.signedHeaders()) {
            if (!headers.containsKey(name)) {
                throw invalid("'%s' is named in SignedHeaders but was not sent.".formatted(name));
            }
        }
        for (var name : MUST_BE_SIGNED) {
            requireSigned(authorization, name);
        }
        for (var name : SIGNED_IF_SENT) {
            if (headers.containsKey(name)) {
                requireSigned(authorization, name);
            }
        }
    }

    private static void requireSigned(Authorization authorization, String name) {
        if (!authorization.signedHeaders().contains(name)) {
            throw invalid("'%s' must be a signed header in the AWS Authorization.".formatted(name));
        }
    }

    private void checkDate(String date, Authorization.Scope scope) {
        Instant signedAt;
        try {
            signedAt = AMZ_DATE.parse(date, Instant::from);
        } catch (DateTimeException malformed) {
            throw ServiceError.of("IncompleteSignature", "X-Amz-Date must be of the form 20261122T115206Z.");
        }
        if (!date.startsWith(scope.date())) {
            throw invalid("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP.");
        }
        var skew = Duration.between(signedAt, clock.instant());
        if (skew.compareTo(SKEW) > 0) {
            throw invalid("Signature expired: %s is now earlier than %s"
                    .formatted(date, AMZ_DATE.format(clock.instant().minus(SKEW))));
        }
        if (skew.negated().compareTo(SKEW) > 0) {
            throw invalid("Signature not yet current: %s is still later than %s"
                    .formatted(date, AMZ_DATE.format(clock.instant().plus(SKEW))));
        }
    }

    private static String bodyHash(Headers headers, byte[] body) {
        var computed = SigningKey.sha256(body);
        var declared = headers.getFirst("X-Amz-Content-Sha256");
        if (declared != null && !declared.equals(computed)) {
            throw invalid("The value of x-amz-content-sha256 is not the SHA-256 of the body.");
        }
        return computed;
    }

    private static String stringToSign(String date, Authorization authorization, String canonicalRequest) {
        return String.join(
                "\n",
                "AWS4-HMAC-SHA256",
                date,
                authorization.scope().toString(),
                SigningKey.sha256(bytes(canonicalRequest)));
    }

    private static ServiceError invalid(String message) {
        return ServiceError.of("InvalidSignatureException", message);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
