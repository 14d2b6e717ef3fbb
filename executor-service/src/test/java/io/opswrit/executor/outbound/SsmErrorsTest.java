package io.opswrit.executor.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.ssm.model.SsmException;

class SsmErrorsTest {

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "400, InvalidInstanceId, DECLINED",
        "400, AccessDeniedException, DECLINED",
        "400, ValidationException, DECLINED",
        "400, InvalidDocument, DECLINED",
        "400, ThrottlingException, LATER",
        "400, ExpiredTokenException, LATER",
        "403, ExpiredToken, LATER",
        "403, InvalidClientTokenId, LATER",
        "400, UnrecognizedClientException, LATER",
        "400, InvalidSignatureException, LATER",
        "400, MaxDocumentSizeExceeded, DECLINED",
        "429, TooManyRequestsException, LATER",
        "400, RequestTimeout, UNCLEAR",
        "408, RequestTimeoutException, UNCLEAR",
        "500, InternalServerError, UNCLEAR",
        "503, ServiceUnavailable, UNCLEAR",
        "502, '', UNCLEAR",
        "403, '', UNCLEAR"
    })
    void readsAnswersOfAws(int status, String code, SsmErrors.Meaning meaning) {
        // Given
        var failure = SsmException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();

        // When
        SsmErrors.Meaning read = SsmErrors.meaningOf(new CompletionException(failure));

        // Then
        assertThat(read).isEqualTo(meaning);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("failures")
    void readsSilence(Throwable failure, SsmErrors.Meaning meaning) {
        // Given
        Throwable arrived = failure;

        // When
        SsmErrors.Meaning read = SsmErrors.meaningOf(arrived);

        // Then
        assertThat(read).isEqualTo(meaning);
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "400, ExpiredTokenException, LOGIN_REFUSED",
        "400, UnrecognizedClientException, LOGIN_REFUSED",
        "403, InvalidClientTokenId, LOGIN_REFUSED",
        "400, InvalidSignatureException, REQUEST_DISBELIEVED",
        "400, AccessDeniedException, BELIEVED",
        "400, ThrottlingException, BELIEVED",
        "500, InternalServerError, NOT_SAID",
        "403, '', NOT_SAID"
    })
    void readsWhatAwsThinksOfUs(int status, String code, SsmErrors.View view) {
        // Given
        var failure = SsmException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();

        // When
        SsmErrors.View read = SsmErrors.viewOf(new CompletionException(failure));

        // Then
        assertThat(read).isEqualTo(view);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(sdk(new ConnectException("Connection refused")), SsmErrors.Meaning.LATER),
                Arguments.of(sdk(new UnknownHostException("ssm")), SsmErrors.Meaning.LATER),
                Arguments.of(new CredentialsUnavailable("none of the providers"), SsmErrors.Meaning.LATER),
                Arguments.of(new LeaseRanOut(), SsmErrors.Meaning.LATER),
                Arguments.of(sdk(new IOException("Connection reset by peer")), SsmErrors.Meaning.UNCLEAR),
                Arguments.of(ApiCallTimeoutException.builder().message("10 s").build(), SsmErrors.Meaning.UNCLEAR),
                Arguments.of(new IllegalStateException("bug"), SsmErrors.Meaning.UNCLEAR));
    }

    private static SdkClientException sdk(Throwable cause) {
        return SdkClientException.create("Unable to execute HTTP request", cause);
    }
}
