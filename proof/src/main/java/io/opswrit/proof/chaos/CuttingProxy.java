package io.opswrit.proof.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way between the executor and the fleet, which can be cut, stalled and muted. What is held back is never delivered late. */
final class CuttingProxy implements AutoCloseable {

    private final int target;
    private final ServerSocket server;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private volatile Trouble.Manner trouble;

    CuttingProxy(int target) {
        this.target = target;
        try {
            server = new ServerSocket();
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("proxy").start(this::accept);
    }

    String url() {
        return "http://localhost:" + server.getLocalPort();
    }

    void hit(Trouble.Manner manner) {
        trouble = manner;
        if (manner == Trouble.Manner.CUT) {
            breakLines();
        }
    }

    /** Breaks what was under way; new connections pass again. */
    void mend() {
        trouble = null;
        breakLines();
    }

    private void breakLines() {
        lines.forEach(Line::close);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var caller = server.accept();
                if (trouble == Trouble.Manner.CUT) {
                    caller.close();
                } else {
                    connect(caller);
                }
            } catch (IOException _) {
                // the fleet is frozen or this run is over: the caller sees a broken connection
            }
        }
    }

    private void connect(Socket caller) throws IOException {
        try {
            var line = new Line(caller, new Socket(InetAddress.getLoopbackAddress(), target));
            lines.add(line);
            line.start();
        } catch (IOException noFleet) {
            caller.close();
            throw noFleet;
        }
    }

    /** One connection, both ways. */
    private final class Line {
        private final Socket caller;
        private final Socket fleet;
        private volatile boolean broken;

        Line(Socket caller, Socket fleet) {
            this.caller = caller;
            this.fleet = fleet;
        }

        void start() {
            Thread.ofVirtual().start(() -> pump(caller, fleet, Set.of(Trouble.Manner.STALL)));
            Thread.ofVirtual().start(() -> pump(fleet, caller, Set.of(Trouble.Manner.STALL, Trouble.Manner.MUTE)));
        }

        private void pump(Socket from, Socket to, Set<Trouble.Manner> heldBackBy) {
            var buffer = new byte[8192];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (broken || holdsBack(heldBackBy)) {
                        awaitBreak();
                        return;
                    }
                    out.write(buffer, 0, read);
                    out.flush();
                }
            } catch (IOException _) {
                // the other side hung up, which both sides have to hear
            }
            close();
        }

        private boolean holdsBack(Set<Trouble.Manner> manners) {
            var now = trouble;
            return now != null && manners.contains(now);
        }

        private synchronized void awaitBreak() {
            try {
                while (!broken) {
                    wait();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        synchronized void close() {
            broken = true;
            notifyAll();
            lines.remove(this);
            closeQuietly(caller);
            closeQuietly(fleet);
        }

        private static void closeQuietly(Socket socket) {
            try {
                socket.close();
            } catch (IOException _) {
                // it is gone either way
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        breakLines();
    }
}
