package io.opswrit.executor.outbound;

import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** Where calls go: a region of AWS, or an endpoint that speaks like it. */
@Singleton
public class AwsPlace {

    private final Optional<URI> endpoint;
    private final Region region;

    AwsPlace(SsmSettings settings) {
        endpoint = settings.endpoint();
        region = settings.region()
                .filter(name -> !name.isBlank())
                .map(Region::of)
                .orElseGet(AwsPlace::usual);
    }

    private static Region usual() {
        try {
            return DefaultAwsRegionProviderChain.builder().build().getRegion();
        } catch (SdkClientException none) {
            throw new RegionUnknown();
        }
    }

    Region region() {
        return region;
    }

    public String regionName() {
        return region.id();
    }

    /** Absent: AWS itself. */
    public Optional<URI> endpoint() {
        return endpoint;
    }
}
