package io.opswrit.systemtest;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.opswrit.local.Persona;
import java.util.List;

/** Every page that people meet. A new page is a new line here; its pictures, axe and the rest come by themselves. */
final class Sights {

    static final List<Sight> OF_THE_PORTAL = List.of(
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

    private static Page firstMail(Visitor visitor, Scene scene) {
        Page page = visitor.visit(scene.stack().inboxUrl());
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Command completed"))
                .first()
                .click();
        return page;
    }
}
