package io.opswrit.catalogue;

import java.util.Optional;

/** A reviewed script in S3, pinned by its content: whoever can write to the bucket still cannot change what runs. */
record ApprovedScript(String name, String bucket, String key, String sha256, Optional<String> versionId) {

    /** Written for dash as well as bash: the agent runs it with the node's sh. */
    private static final String TEXT = """
            # approved script %s, s3://%s/%s
            script=$(umask 077 && mktemp) || exit 70
            trap 'rm -f -- "$script"' EXIT
            trap 'exit 129' HUP
            trap 'exit 130' INT
            trap 'exit 143' TERM
            (umask 077 && %s "$script" >/dev/null) || { echo 'The approved script could not be fetched; nothing was run.' >&2; exit 66; }
            printf '%%s  %%s\\n' %s "$script" | sha256sum -c --status || { echo 'The script is not the approved one (its SHA-256 differs); nothing was run.' >&2; exit 65; }
            bash -- "$script"
            exit "$?\"""";

    String render() {
        return TEXT.formatted(name, bucket, key, fetch(), ShellQuoting.quote(sha256));
    }

    private String fetch() {
        String version =
                versionId.map(id -> " --version-id=" + ShellQuoting.quote(id)).orElse("");
        return "aws s3api get-object --bucket %s --key %s%s"
                .formatted(ShellQuoting.quote(bucket), ShellQuoting.quote(key), version);
    }
}
