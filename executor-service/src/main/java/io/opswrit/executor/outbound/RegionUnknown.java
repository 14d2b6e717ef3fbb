package io.opswrit.executor.outbound;

/** Nobody says in which region the instances are. */
final class RegionUnknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RegionUnknown() {
        super(
                "No AWS region is known. Set AWS_REGION (such as eu-central-1) or opswrit.ssm.region, or give the profile one.",
                null,
                false,
                false);
    }
}
