package io.opswrit.edge.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Somebody who tries an endpoint.
 *
 * @param authorization the header; null for none
 * @param role the only role held by somebody with a good token; null for none
 * @param known whether the token is a good one
 */
record Intruder(String name, String authorization, String role, boolean known) {

    static final List<String> ROLES = List.of("requester", "approver", "operator", "auditor", "delegate");

    static List<Intruder> all() {
        var good = TestTokens.person("mallory").roles(ROLES.toArray(String[]::new));
        var all = new ArrayList<Intruder>();
        all.add(new Intruder("no token", null, null, false));
        all.add(new Intruder("rubbish", "Bearer rubbish", null, false));
        all.add(new Intruder("a password", "Basic YWxpY2U6YWxpY2U=", null, false));
        all.add(stranger("an unsigned token", unsigned(good.token())));
        all.add(stranger("another audience", good.audience("somebody-else").token()));
        all.add(stranger("no audience", good.audience("").token()));
        all.add(stranger("another issuer", good.issuer("https://elsewhere.test").token()));
        all.add(stranger("an expired token", good.expired().token()));
        all.add(stranger("an ID token", good.claim("typ", "ID").token()));
        all.add(holder("no role", null, TestTokens.person("mallory")));
        for (var role : ROLES) {
            all.add(holder("role " + role, role, TestTokens.person("mallory").roles(role)));
        }
        return all;
    }

    private static Intruder stranger(String name, String token) {
        return new Intruder(name, "Bearer " + token, null, false);
    }

    private static Intruder holder(String name, String role, TestTokens token) {
        return new Intruder(name, "Bearer " + token.token(), role, true);
    }

    private static String unsigned(String token) {
        var header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return header + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1);
    }
}
