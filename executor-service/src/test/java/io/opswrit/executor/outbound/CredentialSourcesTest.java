package io.opswrit.executor.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.internal.ProfileCredentialsUtils;
import software.amazon.awssdk.auth.credentials.internal.WebIdentityCredentialsUtils;
import software.amazon.awssdk.profiles.ProfileFile;

/**
 * The sources of the default chain that need a library which nothing names in code: without it the service starts all the same,
 * and has no credentials where it is used like this. Only what loads them is internal to the SDK.
 */
class CredentialSourcesTest {

    private static final String OTHERS = """
            [profile keys]
            aws_access_key_id=AKIDTEST
            aws_secret_access_key=secret
            [sso-session nobody]
            sso_start_url=https://nobody.example/start
            sso_region=eu-central-1
            [profile tested]
            region=eu-central-1
            """;

    @Test
    void webIdentitiesOfKubernetesHaveWhatTheyNeed() {
        // When
        var factory = WebIdentityCredentialsUtils.factory();

        // Then
        assertThat(factory.getClass().getName()).startsWith("software.amazon.awssdk.services.sts.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "role_arn=arn:aws:iam::111122223333:role/opswrit\nsource_profile=keys",
                "role_arn=arn:aws:iam::111122223333:role/opswrit\nweb_identity_token_file=/nowhere/token",
                "credential_process=/bin/true"
            })
    void profilesHaveWhatTheyNeed(String settings) {
        // Given
        ProfileCredentialsUtils profile = profile(settings);

        // When
        var provider = profile.credentialsProvider();

        // Then
        assertThat(provider).isPresent();
    }

    /** Nobody is logged in, which is found out by the library that is looked for here. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sso_start_url=https://nobody.example/start\nsso_region=eu-central-1\nsso_account_id=111122223333\nsso_role_name=opswrit",
                "sso_session=nobody\nsso_account_id=111122223333\nsso_role_name=opswrit"
            })
    void singleSignOnHasWhatItNeeds(String settings) {
        // Given
        ProfileCredentialsUtils profile = profile(settings);

        // When
        Throwable failure = catchThrowable(profile::credentialsProvider);

        // Then
        assertThat(failure).hasStackTraceContaining("software.amazon.awssdk.services.sso");
        assertThat(failure).hasMessageNotContaining("class path");
    }

    private static ProfileCredentialsUtils profile(String settings) {
        var file = ProfileFile.builder()
                .type(ProfileFile.Type.CONFIGURATION)
                .content(new ByteArrayInputStream((OTHERS + settings + "\n").getBytes(UTF_8)))
                .build();
        return new ProfileCredentialsUtils(file, file.profile("tested").orElseThrow(), file::profile);
    }
}
