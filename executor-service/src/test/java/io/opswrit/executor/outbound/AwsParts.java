package io.opswrit.executor.outbound;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** What calls to AWS need, with keys that are good for nothing. */
final class AwsParts {

    private static final AwsBasicCredentials KEYS = AwsBasicCredentials.create("AKIDTEST", "secret");

    private AwsParts() {}

    /** One that has fetched its credentials. */
    static AwsLogin login() {
        var login = new AwsLogin(() -> StaticCredentialsProvider.create(KEYS), InstantSource.system());
        login.fetch().join();
        return login;
    }

    static AwsCalls calls() {
        Clock clock = Clock.systemUTC();
        var limits = new CallLimits(new Unlimited(), new SimpleMeterRegistry(), clock);
        return new AwsCalls(login(), new AwsAccess(clock), new Denials(), limits, settings(null));
    }

    static SsmSettings settings(URI endpoint) {
        return new Settings(Optional.ofNullable(endpoint), Optional.of("eu-central-1"));
    }

    private record Unlimited() implements CallLimitSettings {

        @Override
        public boolean limited() {
            return false;
        }

        @Override
        public double start() {
            return 1;
        }

        @Override
        public double ceiling() {
            return 1;
        }
    }

    record Settings(Optional<URI> endpoint, Optional<String> region) implements SsmSettings {

        @Override
        public Optional<URI> taggingEndpoint() {
            return endpoint;
        }

        @Override
        public Optional<URI> stsEndpoint() {
            return endpoint;
        }

        @Override
        public int connections() {
            return 64;
        }

        @Override
        public String document() {
            return "AWS-RunShellScript";
        }

        @Override
        public boolean ownDocuments() {
            return false;
        }

        @Override
        public Optional<String> outputBucket() {
            return Optional.empty();
        }

        @Override
        public String outputPrefix() {
            return "opswrit";
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration callTimeout() {
            return Duration.ofSeconds(10);
        }

        @Override
        public Duration scanLookback() {
            return Duration.ofSeconds(120);
        }
    }
}
