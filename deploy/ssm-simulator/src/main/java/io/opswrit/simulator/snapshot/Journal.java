package io.opswrit.simulator.snapshot;

import com.fasterxml.jackson.core.JacksonException;
import io.opswrit.simulator.command.Command;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.Invocation;
import io.opswrit.simulator.operation.Operations;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;

/**
 * Writes every change behind the ones before it, and reads them all back at the next start. A change is in the file before
 * a caller hears of it, so that killing the simulator loses nothing that anybody was told.
 */
public final class Journal implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Journal.class.getName());
    private static final int MOST_ENDED = 500;
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private final LineJson json = new LineJson();
    private final Path file;
    private final Operations.Memory memory;
    private final long mostBytes;
    private OutputStream out = OutputStream.nullOutputStream();
    private long bytes;

    private Journal(Path file, Operations.Memory memory, long mostBytes) {
        this.file = file;
        this.memory = memory;
        this.mostBytes = mostBytes;
    }

    /** Remembers what is in the directory, and from now on everything that happens. */
    public static Journal open(Path directory, Operations.Memory memory) {
        return open(directory, memory, MOST_BYTES);
    }

    /** @param mostBytes when the file is longer, what matters no more is left out of it */
    static Journal open(Path directory, Operations.Memory memory, long mostBytes) {
        var journal = new Journal(directory.resolve("journal.jsonl"), memory, mostBytes);
        try {
            Files.createDirectories(directory);
            journal.restore();
            journal.rewrite();
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "The snapshot " + journal.file + " cannot be used; delete it to start empty", broken);
        }
        journal.listen();
        return journal;
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
        out = OutputStream.nullOutputStream();
    }

    private void listen() {
        memory.store().tell(new CommandStore.Listener() {
            @Override
            public void added(Command command) {
                append(Line.of(command));
            }

            @Override
            public void changed(Invocation invocation) {
                append(Line.of(invocation));
            }

            @Override
            public void cleared() {
                startAnew();
            }
        });
        memory.ledger().tell(count -> append(Line.of(count)));
        memory.folders().tell(folder -> append(Line.of(folder)));
    }

    private void restore() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try (var lines = Files.lines(file)) {
            for (Iterator<String> rest = lines.iterator(); rest.hasNext(); ) {
                var text = rest.next();
                try {
                    restore(json.read(text));
                } catch (JacksonException torn) {
                    // the last one of a simulator that was killed while it wrote
                    if (rest.hasNext()) {
                        throw torn;
                    }
                }
            }
        }
    }

    private void restore(Line line) {
        if (line.command() != null) {
            memory.store().restore(line.command());
        } else if (line.invocation() != null) {
            memory.store().restore(line.invocation());
        } else if (line.count() != null) {
            memory.ledger().restore(line.count());
        } else if (line.folder() != null) {
            memory.folders().restore(line.folder());
        }
    }

    private synchronized void append(Line line) {
        try {
            // before the line: who tells of a change may not have it in memory yet, and what is written last counts
            if (bytes > mostBytes) {
                rewrite();
            }
            write(line);
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "event=snapshot_failed file={0} cause={1}", file, failed.getMessage());
        }
    }

    private void write(Line line) throws IOException {
        var text = json.bytes(line);
        out.write(text);
        bytes += text.length;
    }

    private synchronized void startAnew() {
        try {
            rewrite();
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "event=snapshot_failed file={0} cause={1}", file, failed.getMessage());
        }
    }

    /** Only what still matters: all counts and folders, what is under way, and the newest of what has ended. */
    private void rewrite() throws IOException {
        var draft = file.resolveSibling("journal.jsonl.new");
        out.close();
        bytes = 0;
        try (var stream = new BufferedOutputStream(Files.newOutputStream(draft))) {
            out = stream;
            for (var count : memory.ledger().byCommentPrefix("")) {
                write(Line.of(count));
            }
            for (var folder : memory.folders().all()) {
                write(Line.of(folder));
            }
            writeCommands();
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        bytes = 0;
        out = new FileOutputStream(file.toFile(), true);
    }

    private void writeCommands() throws IOException {
        int ended = 0;
        for (var command : memory.store().newestFirst()) {
            var invocations = memory.store().invocationsOf(command);
            var hasEnded = invocations.stream().allMatch(it -> it.state().terminal());
            if (hasEnded && ended++ >= MOST_ENDED) {
                continue;
            }
            write(Line.of(command));
            for (var invocation : invocations) {
                write(Line.of(invocation));
            }
        }
    }
}
