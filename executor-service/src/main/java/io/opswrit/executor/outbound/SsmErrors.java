package io.opswrit.executor.outbound;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

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

    /** What a failed call says of our standing with AWS. */
    enum View {
        /** AWS does not know these credentials, or no longer. */
        LOGIN_REFUSED,
        /** AWS does not believe how the call was signed, or when. */
        REQUEST_DISBELIEVED,
        /** AWS knew who called, and failed all the same. */
        BELIEVED,
        /** AWS did not answer. */
        NOT_SAID
    }

    /** The names differ between services; those without "Exception" are of services that speak XML. */
    private static final Set<String> LOGIN_REFUSED = Set.of(
            "UnrecognizedClientException",
            "ExpiredTokenException",
            "ExpiredToken",
            "InvalidClientTokenId",
            "InvalidToken",
            "InvalidAccessKeyId");

    /** Our own signature or clock is at fault, not the order. */
    private static final Set<String> DISBELIEVED = Set.of(
            "InvalidSignatureException",
            "SignatureDoesNotMatch",
            "IncompleteSignature",
            "IncompleteSignatureException",
            "MissingAuthenticationTokenException",
            "MissingAuthenticationToken",
            "RequestExpired",
            "RequestTimeTooSkewed");

    /** AWS gave up waiting for the rest of the call, and does not say whether it had enough of it. */
    private static final Set<String> CUT_OFF = Set.of("RequestTimeout", "RequestTimeoutException");

    private SsmErrors() {}

    static Meaning meaningOf(Throwable failure) {
        Throwable cause = unwrapped(failure);
        if (cause instanceof AwsServiceException service) {
            return meaningOf(service);
        }
        boolean neverSent = causes(cause)
                .anyMatch(t -> t instanceof CredentialsUnavailable
                        || t instanceof LeaseRanOut
                        || t instanceof ConnectException
                        || t instanceof UnknownHostException
                        || t instanceof SSLHandshakeException
                        || t.getClass().getSimpleName().equals("ConnectTimeoutException"));
        return neverSent ? Meaning.LATER : Meaning.UNCLEAR;
    }

    static View viewOf(Throwable failure) {
        if (!(unwrapped(failure) instanceof AwsServiceException service) || !isAnswerOfAws(service)) {
            return View.NOT_SAID;
        }
        String code = service.awsErrorDetails().errorCode();
        if (LOGIN_REFUSED.contains(code)) {
            return View.LOGIN_REFUSED;
        }
        return DISBELIEVED.contains(code) ? View.REQUEST_DISBELIEVED : View.BELIEVED;
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
        if (!isAnswerOfAws(failure) || CUT_OFF.contains(codeOf(failure))) {
            return Meaning.UNCLEAR;
        }
        return viewOf(failure) == View.BELIEVED ? Meaning.DECLINED : Meaning.LATER;
    }

    /** One without a code of AWS may come from something in between, and a 5xx says nothing. */
    private static boolean isAnswerOfAws(AwsServiceException failure) {
        return failure.statusCode() >= 400 && failure.statusCode() < 500 && hasCode(failure);
    }

    private static boolean hasCode(AwsServiceException failure) {
        return failure.awsErrorDetails() != null
                && failure.awsErrorDetails().errorCode() != null
                && !failure.awsErrorDetails().errorCode().isBlank();
    }

    static boolean isThrottling(Throwable failure) {
        return unwrapped(failure) instanceof AwsServiceException service && service.isThrottlingException();
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
