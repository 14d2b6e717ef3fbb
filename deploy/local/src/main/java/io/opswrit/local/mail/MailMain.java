package io.opswrit.local.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.opswrit.local.process.Address;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Arguments: address for SMTP, address of the inbox page, folder that keeps the mails. */
public final class MailMain {
    private MailMain() {}

    public static void main(String[] args) throws Exception {
        var inbox = new Inbox(Path.of(args[2]));
        var smtp = Address.parse(args[0]);
        var setup = new ServerSetup(smtp.port(), smtp.host(), ServerSetup.PROTOCOL_SMTP);
        var server = new GreenMail(setup)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        server.getUserManager().setMessageDeliveryHandler((message, recipient) -> {
            inbox.receive(recipient.getEmail(), message.getMessage());
            // it keeps a copy of each in memory, which nobody asks for
            purge(server);
            var users = server.getUserManager();
            var known = users.getUserByEmail(recipient.getEmail());
            return known != null ? known : users.createUser(recipient.getEmail(), recipient.getEmail(), "");
        });
        new InboxServer(inbox, Address.parse(args[1])).start();
        new CountDownLatch(1).await();
    }

    private static void purge(GreenMail server) {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("The copies of mails could not be removed", e);
        }
    }
}
