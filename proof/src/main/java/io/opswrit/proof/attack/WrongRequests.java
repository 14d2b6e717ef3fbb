package io.opswrit.proof.attack;

import io.opswrit.local.Persona;
import io.opswrit.proof.attack.WrongRequest.Waiting;
import io.opswrit.proof.outside.Http;
import io.opswrit.proof.outside.Http.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What can be tried at the API: without a login, with a forged one, as somebody else, and with altered words. */
final class WrongRequests {

    private WrongRequests() {}

    static List<Attack> all() {
        return List.of(
                new WrongRequest("a decision without a login", (target, it) -> approve(target, it, null)),
                new WrongRequest(
                        "a decision with a token whose claims were altered",
                        (target, it) -> approve(target, it, altered(target.api.deciding(Persona.BOB)))),
                new WrongRequest(
                        "a decision with a token that nobody signed",
                        (target, it) -> approve(target, it, unsigned(target.api.deciding(Persona.BOB)))),
                new WrongRequest(
                        "a decision with a token for another service",
                        (target, it) -> approve(target, it, target.api.everyday(Persona.BOB))),
                new WrongRequest(
                        "self-approval by the requester",
                        (target, it) -> approve(target, it, target.api.deciding(Persona.ALICE))),
                new WrongRequest(
                        "self-approval by a program that may request and approve",
                        WrongRequests::robotsOwn,
                        (target, it) -> approve(target, it, target.stack.robotToken())),
                new WrongRequest(
                        "approval by an approver who was not asked",
                        (target, it) -> approve(target, it, target.api.deciding(Persona.DAVE))),
                new WrongRequest(
                        "approval of another order than the one that was shown",
                        (target, it) -> approve(
                                target, new Waiting(it.id(), "0".repeat(64)), target.api.deciding(Persona.BOB))),
                new WrongRequest("approval after the rejection", WrongRequests::afterRejection),
                new WrongRequest(
                        "a request that calls its own risk low", (target, _) -> submit(target, "risk_level", "low")),
                new WrongRequest(
                        "a request that brings its own shell text",
                        (target, _) -> submit(target, "resolved_command", "id")),
                new WrongRequest(
                        "a request with a second command in a parameter",
                        (target, _) -> submit(target, "parameters", Map.of("service_name", "nginx; id"))),
                new WrongRequest(
                        "a request in somebody else's name",
                        (target, _) -> submit(target, "requester_email", "dave@example.org")),
                new WrongRequest("another request under a used idempotency key", WrongRequests::usedKey));
    }

    private static Answer approve(Target target, Waiting waiting, String token) throws IOException {
        return Http.post(target.api.task(waiting.id().toString()) + "/approve", token, waiting.approval(), Map.of());
    }

    private static UUID robotsOwn(Target target) throws IOException {
        return Target.accepted(Http.post(target.api.requests(), target.stack.robotToken(), Target.risky(), Map.of()));
    }

    private static Answer afterRejection(Target target, Waiting waiting) throws IOException {
        var id = waiting.id().toString();
        target.api.decide(Persona.BOB, id, "reject", Map.of("comment", "not today"));
        return target.api.decide(Persona.BOB, id, "approve", waiting.approval());
    }

    private static Answer submit(Target target, String field, Object value) throws IOException {
        var body = new HashMap<>(Target.risky());
        body.put(field, value);
        return target.api.submit(Persona.ALICE, body, UUID.randomUUID().toString());
    }

    private static Answer usedKey(Target target, Waiting waiting) throws IOException {
        var key = UUID.randomUUID().toString();
        target.api.submit(Persona.ALICE, Target.harmless(), key);
        return target.api.submit(Persona.ALICE, Target.risky(), key);
    }

    /** Another session of another person, under the signature of the first. */
    private static String altered(String token) {
        var parts = token.split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return String.join(".", parts[0], encoded(claims.replace("bob", "eve")), parts[2]);
    }

    private static String unsigned(String token) {
        return String.join(".", encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}"), token.split("\\.", -1)[1], "");
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
