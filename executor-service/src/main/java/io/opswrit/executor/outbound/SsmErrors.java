package io.opswrit.executor.outbound;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** What a failed call proves: that SSM declined, that nothing was sent, or nothing at all. */
final class SsmErrors {

    enum Meaning {
        /** SSM understood and said no. */
        DECLINED,
        /** Nothing was done, and a later try may do better. */
        LATER,
        /** It may or may not have been done. */
        UNCLEAR
    }

    /** Our own credentials or clock are at fault, not the order. */
    private static final Set<String> OUR_FAULT = Set.of(
            "UnrecognizedClientException",
            "ExpiredTokenException",
            "ExpiredToken",
            "InvalidSignatureException",
            "IncompleteSignature",
            "IncompleteSignatureException",
            "MissingAuthenticationTokenException",
            "MissingAuthenticationToken",
            "RequestExpired");

    private SsmErrors() {}

    static Meaning meaningOf(Throwable failure) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof AwsServiceException service) {
            return meaningOf(service);
        }
        boolean neverConnected = causes(cause)
                .anyMatch(t -> t instanceof ConnectException
                        || t instanceof UnknownHostException
                        || t instanceof SSLHandshakeException
                        || t.getClass().getSimpleName().equals("ConnectTimeoutException"));
        boolean noCredentials = cause instanceof SdkClientException
                && String.valueOf(cause.getMessage()).startsWith("Unable to load credentials");
        return neverConnected || noCredentials ? Meaning.LATER : Meaning.UNCLEAR;
    }

    /** The name of the error at AWS, or of the exception where AWS did not answer. */
    static String codeOf(Throwable failure) {
        Throwable cause = unwrapped(failure);
        return cause instanceof AwsServiceException service && hasCode(service)
                ? service.awsErrorDetails().errorCode()
                : cause.getClass().getSimpleName();
    }

    private static Meaning meaningOf(AwsServiceException failure) {
        if (failure.isThrottlingException()) {
            return Meaning.LATER;
        }
        // an answer without a code of AWS may come from something in between
        if (failure.statusCode() < 400 || failure.statusCode() >= 500 || !hasCode(failure)) {
            return Meaning.UNCLEAR;
        }
        return OUR_FAULT.contains(failure.awsErrorDetails().errorCode()) ? Meaning.LATER : Meaning.DECLINED;
    }

    private static boolean hasCode(AwsServiceException failure) {
        return failure.awsErrorDetails() != null
                && failure.awsErrorDetails().errorCode() != null
                && !failure.awsErrorDetails().errorCode().isBlank();
    }

    /** Whether a policy of AWS forbids it. */
    static boolean isDenial(Throwable failure) {
        String code = codeOf(failure);
        return code.equals("AccessDeniedException") || code.equals("AccessDenied");
    }

    static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, t -> t != null, Throwable::getCause).limit(16);
    }
}
