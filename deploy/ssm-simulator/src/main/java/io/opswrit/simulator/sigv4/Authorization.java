package io.opswrit.simulator.sigv4;

import io.opswrit.simulator.protocol.ServiceError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/** The parts of the Authorization header: who signs, for which day, region and service, and over which headers. */
record Authorization(String accessKeyId, Scope scope, List<String> signedHeaders, String signature) {

    record Scope(String date, String region, String service) {

        @Override
        public String toString() {
            return date + "/" + region + "/" + service + "/aws4_request";
        }
    }

    private static final Pattern FORM = Pattern.compile("AWS4-HMAC-SHA256 +"
            + "Credential=(?<key>[^/, ]+)/(?<date>\\d{8})/(?<region>[^/, ]+)/(?<service>[^/, ]+)/aws4_request, *"
            + "SignedHeaders=(?<headers>[^, ]+), *"
            + "Signature=(?<signature>[0-9a-f]{64})");

    static Authorization parse(String header) {
        if (header == null || header.isBlank()) {
            throw ServiceError.of("MissingAuthenticationTokenException", "Missing Authentication Token");
        }
        var match = FORM.matcher(header.strip());
        if (!match.matches()) {
            throw ServiceError.of(
                    "IncompleteSignature",
                    "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature' of AWS4-HMAC-SHA256.");
        }
        var scope = new Scope(match.group("date"), match.group("region"), match.group("service"));
        var headers = Collections.list(new StringTokenizer(match.group("headers"), ";"));
        List<String> names = new ArrayList<>();
        headers.forEach(name -> names.add((String) name));
        return new Authorization(match.group("key"), scope, names, match.group("signature"));
    }
}
