package io.opswrit.systemtest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.opswrit.local.Persona;
import java.util.List;
import java.util.function.Function;

/** Every page that people meet. A new page is a new line here; its pictures, axe and the rest come by themselves. */
final class Sights {

    static final List<Sight> OF_THE_PORTAL = List.of(
            Sight.of("requests", Persona.ALICE, "/requests"),
            Sight.of("requests-of-all", Persona.OLGA, "/requests"),
            Sight.of("requests-none", Persona.ALICE, "/requests?status=EXPIRED"),
            Sight.of("new-request", Persona.ALICE, "/requests/new"),
            below("new-request-again", Persona.ALICE, "/requests/new?from=", Scene::failed),
            below("request-done", Persona.ALICE, "/requests/", Scene::done),
            below("request-failed", Persona.ALICE, "/requests/", Scene::failed),
            below("request-hostile", Persona.ALICE, "/requests/", Scene::hostile),
            below("request-timed-out", Persona.ALICE, "/requests/", Scene::timedOut),
            below("request-settled", Persona.OLGA, "/requests/", Scene::unknown),
            below("request-rejected", Persona.ALICE, "/requests/", Scene::rejected),
            below("request-asked", Persona.ALICE, "/requests/", Scene::asked),
            below("request-waiting", Persona.ALICE, "/requests/", Scene::waiting),
            Sight.of("approvals", Persona.BOB, "/approvals"),
            Sight.of("approvals-all", Persona.BOB, "/approvals?state=all"),
            below("card-waiting", Persona.BOB, "/approvals/", Scene::waiting),
            below("card-asked", Persona.BOB, "/approvals/", Scene::asked),
            below("card-failed", Persona.BOB, "/approvals/", Scene::failed),
            below("card-rejected", Persona.BOB, "/approvals/", Scene::rejected),
            Sight.of("audit", Persona.CAROL, "/audit"),
            Sight.of("audit-found", Persona.CAROL, "/audit?text=nginx"),
            Sight.of("audit-none", Persona.CAROL, "/audit?text=nobody-wrote-this"),
            below("record-done", Persona.CAROL, "/audit/", Scene::done),
            below("record-failed", Persona.CAROL, "/audit/", Scene::failed),
            below("record-settled", Persona.CAROL, "/audit/", Scene::unknown),
            below("record-waiting", Persona.CAROL, "/audit/", Scene::waiting),
            below("record-entries", Persona.CAROL, "/audit/%s/entries", Scene::failed),
            Sight.ofStranger("logged-out", "/logout/done"),
            Sight.of("not-found", Persona.ALICE, "/requests/01a2081f-bd30-737a-9aca-a9fd4f8bae52")
                    .answering(404),
            Sight.of("not-allowed", Persona.ALICE, "/audit").answering(403));

    /** Their look is not all ours. */
    static final List<Sight> BESIDE_THE_PORTAL = List.of(
            Sight.ofStranger("login", "/"),
            Sight.ofStranger(
                    "inbox", (visitor, scene) -> visitor.visit(scene.stack().inboxUrl())),
            Sight.ofStranger("mail", Sights::firstMail));

    private Sights() {}

    /** @param path with the id at its end, or at %s */
    private static Sight below(String name, Persona persona, String path, Function<Scene, String> id) {
        String pattern = path.contains("%s") ? path : path + "%s";
        return Sight.of(name, persona, (visitor, scene) -> visitor.open(pattern.formatted(id.apply(scene))));
    }

    private static Page firstMail(Visitor visitor, Scene scene) {
        Page page = visitor.visit(scene.stack().inboxUrl());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Command completed"))
                .first()
                .click();
        return page;
    }
}
