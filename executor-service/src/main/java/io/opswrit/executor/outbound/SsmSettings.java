package io.opswrit.executor.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** How Systems Manager is reached. Credentials come from the default chain of the AWS SDK. */
@ConfigMapping(prefix = "opswrit.ssm")
public interface SsmSettings {

    /** Absent: AWS itself. */
    Optional<URI> endpoint();

    /** Where the Resource Groups Tagging API is; AWS itself or a private endpoint when SSM's is only for SSM. */
    @WithDefault("${opswrit.ssm.endpoint:}")
    Optional<URI> taggingEndpoint();

    /** Who tells who we are; as before. */
    @WithDefault("${opswrit.ssm.endpoint:}")
    Optional<URI> stsEndpoint();

    /** Absent: the default chain of the AWS SDK. */
    Optional<String> region();

    /** The document that runs any shell text. */
    @WithDefault("AWS-RunShellScript")
    String document();

    /** Whether each command type runs by a document of its own, also where the catalogue names none. */
    @WithDefault("false")
    boolean ownDocuments();

    /** Where nodes put whole outputs, which their own role has to allow; absent: nowhere. */
    Optional<String> outputBucket();

    /** The beginning of the keys there. */
    @WithDefault("opswrit")
    String outputPrefix();

    @WithDefault("2s")
    Duration connectTimeout();

    /** Must be shorter than {@code opswrit.execution.lease}. */
    @WithDefault("10s")
    Duration callTimeout();

    /** A call that waited for a connection until its time-out could not be told from one that was lost on the way. */
    @WithDefault("${opswrit.execution.in-flight:64}")
    int connections();

    /** How far before the intent a lost send is searched for, because clocks differ. */
    @WithDefault("120s")
    Duration scanLookback();
}
