package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mail inbox of the local stack, where somebody who tries Opswrit reads what it sends. */
class InboxST {

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);
    private final Inbox inbox = new Inbox(stack);

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    @ParameterizedTest
    @EnumSource(Manner.class)
    void aMailIsFoundAndRead(Manner manner) {
        // Given
        String id = portal.checkDiskSpace(Instances.STAGING);
        inbox.awaitMail(Persona.ALICE, id, "Command completed");
        Page page = visitors.stranger(manner).visit(stack.inboxUrl());

        // When
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Command completed"))
                .first()
                .click();

        // Then
        assertThat(page.getByText("Use this ID to look up the full audit log").first())
                .isVisible();
    }
}
