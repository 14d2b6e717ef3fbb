package io.opswrit.audit.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands in front of a mail server: can be shut, and can turn recipients away with a reply of its own. */
final class SmtpDoor {

    private final int target;
    private final Map<String, String> turnedAway = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket entrance;
    private int port;

    SmtpDoor(int target) {
        this.target = target;
    }

    int port() {
        return port;
    }

    void open() {
        try {
            entrance = new ServerSocket(port, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = entrance.getLocalPort();
        ServerSocket here = entrance;
        Thread.ofVirtual().start(() -> admit(here));
    }

    void shut() {
        close(entrance);
        open.forEach(SmtpDoor::close);
        open.clear();
    }

    /** @param reply such as {@code 550 no such mailbox}; null lets the recipient in again */
    void turnAway(String recipient, String reply) {
        if (reply == null) {
            turnedAway.remove(recipient);
        } else {
            turnedAway.put(recipient, reply);
        }
    }

    private void admit(ServerSocket here) {
        try {
            while (true) {
                Socket guest = here.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.addAll(Set.of(guest, server));
                Thread.ofVirtual().start(() -> replies(server, guest));
                Thread.ofVirtual().start(() -> commands(guest, server));
            }
        } catch (IOException _) {
            close(here);
        }
    }

    private static void replies(Socket server, Socket guest) {
        try (server;
                guest) {
            server.getInputStream().transferTo(guest.getOutputStream());
        } catch (IOException _) {
            close(guest);
        }
    }

    /** A client that was offered no pipelining waits for each reply, so one of ours cannot get out of order. */
    private void commands(Socket guest, Socket server) {
        try (guest;
                server) {
            var lines = new BufferedReader(new InputStreamReader(guest.getInputStream(), ISO_8859_1));
            OutputStream to = server.getOutputStream();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String reply = reply(line);
                OutputStream out = reply == null ? to : guest.getOutputStream();
                out.write(((reply == null ? line : reply) + "\r\n").getBytes(ISO_8859_1));
                out.flush();
            }
        } catch (IOException _) {
            close(server);
        }
    }

    private String reply(String line) {
        return line.startsWith("RCPT TO:<") ? turnedAway.get(line.substring(9, line.indexOf('>'))) : null;
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
