package io.opswrit.proof.attack;

import io.opswrit.local.Persona;
import io.opswrit.proof.outside.Http.Answer;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** A request to the API about a genuine request that waits for its approval; it is withdrawn afterwards. */
record WrongRequest(String title, Preparation preparation, Call call) implements Attack {

    /** What is sent, given what waits. */
    interface Call {
        Answer send(Target target, Waiting waiting) throws IOException;
    }

    /** Whose request is made to wait: alice's unless the attack is that somebody decides on their own. */
    interface Preparation {
        UUID submit(Target target) throws IOException;
    }

    WrongRequest(String title, Call call) {
        this(title, target -> target.submit(Target.risky()), call);
    }

    /** A genuine request and the digest that an approver would see. */
    record Waiting(UUID id, String digest) {

        Map<String, String> approval() {
            return Map.of("order_digest", digest, "comment", "go ahead");
        }
    }

    @Override
    public Result strike(Target target) throws IOException {
        UUID id = preparation.submit(target);
        var waiting = new Waiting(id, target.task(id).path("order_digest").asText());
        Answer answer = call.send(target, waiting);
        boolean refused = answer.status() >= 400 && answer.status() < 500;
        // by one who may end anybody's
        target.api.cancel(Persona.OLGA, id.toString());
        target.awaitEnd(id);
        return new Result(refused, "status %d%s".formatted(answer.status(), detail(answer)), target.runs(id));
    }

    private static String detail(Answer answer) {
        var violation = answer.body().path("violations").path(0);
        var words = violation.isMissingNode()
                ? answer.body()
                        .path("detail")
                        .asText(answer.body().path("title").asText())
                : violation.path("field").asText() + ": "
                        + violation.path("message").asText();
        return words.isBlank() ? "" : ", " + words;
    }
}
