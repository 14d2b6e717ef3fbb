package io.opswrit.proof.bench;

import io.opswrit.local.LocalStack;
import io.opswrit.local.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.stream.Stream;

/** How often the executor has called SSM, by its own metric; the survey of the fleet is not among it. */
final class AwsCalls {

    private static final String METRIC = "opswrit_ssm_calls_total";

    private AwsCalls() {}

    static long soFar(LocalStack stack) {
        return (long) lines(stack)
                .filter(line -> line.startsWith(METRIC))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static Stream<String> lines(LocalStack stack) {
        var port = stack.part(Service.EXECUTOR).ports().get("management");
        try (var in = URI.create("http://localhost:%d/q/metrics".formatted(port))
                .toURL()
                .openStream()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
