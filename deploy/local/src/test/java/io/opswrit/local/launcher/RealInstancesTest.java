package io.opswrit.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class RealInstancesTest {
    @Test
    void onAwsTheBannerSaysAccountRegionAndRole() {
        // Given
        var answer = "region=eu-central-1\naccount=111122223333\narn=arn:aws:sts::111122223333:assumed-role/ops/ann\n";

        // When
        var real = RealInstances.of(null, answer);

        // Then
        assertThat(real.name()).isEqualTo("AWS account 111122223333, region eu-central-1");
        assertThat(real.banner())
                .contains("REAL INSTANCES", real.name(), "as arn:aws:sts::111122223333:assumed-role/ops/ann");
    }

    @Test
    void anEndpointThatDoesNotTellTheAccountIsNamedItself() {
        // Given
        var endpoint = URI.create("http://ssm.example:4566");

        // When
        var real = RealInstances.of(endpoint, "region=us-east-1\n");

        // Then
        assertThat(real.name()).isEqualTo("endpoint http://ssm.example:4566, account unknown, region us-east-1");
        assertThat(real.banner()).doesNotContain("as arn");
    }
}
