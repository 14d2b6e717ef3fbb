package io.opswrit.edge.testing;

import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Access tokens as the login server of the product makes them, but signed by a test key. Each method gives a new value, so
 * a token can be kept and varied. The audience is that of the application under test unless said otherwise.
 */
public final class TestTokens {

    public static final String ISSUER = "https://login.test/realms/opswrit";

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Map<String, Object> claims;

    private TestTokens(Map<String, Object> claims) {
        this.claims = claims;
    }

    /** A human with a login session and a verified address, {@code name@example.com}; no roles yet. */
    public static TestTokens person(String name) {
        return account(name)
                .claim("name", Character.toUpperCase(name.charAt(0)) + name.substring(1))
                .claim("sid", UUID.randomUUID().toString())
                .claim("azp", "opswrit-cli")
                .claim("email", name + "@example.com")
                .claim("email_verified", true);
    }

    /** A service account: no session, no e-mail address; no roles yet. */
    public static TestTokens robot(String client) {
        return account("service-account-" + client).claim("azp", client);
    }

    private static TestTokens account(String userName) {
        return new TestTokens(Map.of("typ", "Bearer", "iss", ISSUER, "sub", subject(userName)))
                .claim("preferred_username", userName);
    }

    /** The subject of a person or, as {@code service-account-name}, of a robot: the same in every run. */
    public static String subject(String userName) {
        return UUID.nameUUIDFromBytes(userName.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public TestTokens roles(String... roles) {
        return claim("resource_access", Map.of("opswrit", Map.of("roles", List.of(roles))));
    }

    public TestTokens audience(String audience) {
        return claim("aud", audience);
    }

    public TestTokens issuer(String issuer) {
        return claim("iss", issuer);
    }

    public TestTokens email(String email) {
        return claim("email", email);
    }

    public TestTokens emailNotVerified() {
        return claim("email_verified", false);
    }

    public TestTokens expired() {
        return claim("exp", Instant.now().minus(LIFE).getEpochSecond());
    }

    public TestTokens claim(String name, Object value) {
        var copy = new HashMap<>(claims);
        copy.put(name, value);
        return new TestTokens(Map.copyOf(copy));
    }

    public TestTokens without(String claim) {
        var copy = new HashMap<>(claims);
        copy.remove(claim);
        return new TestTokens(Map.copyOf(copy));
    }

    /** The signed token, good for the header {@code Authorization: Bearer}. */
    public String token() {
        var all = new HashMap<String, Object>();
        all.put("exp", Instant.now().plus(LIFE).getEpochSecond());
        all.put("aud", ConfigProvider.getConfig().getValue("opswrit.audience", String.class));
        all.putAll(claims);
        return Jwt.claims(all).sign(TestKey.privateKey());
    }
}
