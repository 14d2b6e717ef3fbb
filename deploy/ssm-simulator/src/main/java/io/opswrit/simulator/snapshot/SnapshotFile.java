package io.opswrit.simulator.snapshot;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.opswrit.simulator.command.CommandStore;
import io.opswrit.simulator.command.Ledger;
import io.opswrit.simulator.runner.RunFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Writes what is remembered shortly after it changed, and reads it back at the next start. */
public final class SnapshotFile implements AutoCloseable {

    private static final Logger LOG = System.getLogger(SnapshotFile.class.getName());
    private static final int PERIOD_MS = 200;

    private final ObjectMapper json = new ObjectMapper().registerModule(instants());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("snapshot").daemon().factory());
    private final Path file;
    private final CommandStore store;
    private final Ledger ledger;
    private final RunFolders folders;
    private long written;

    public SnapshotFile(Path directory, CommandStore store, Ledger ledger, RunFolders folders) {
        this.file = directory.resolve("commands.json");
        this.store = store;
        this.ledger = ledger;
        this.folders = folders;
    }

    public void restore() {
        try {
            if (Files.exists(file)) {
                json.readValue(file.toFile(), Snapshot.class).restore(store, ledger, folders);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The snapshot " + file + " cannot be read; delete it to start empty", unreadable);
        }
    }

    public void keepUpToDate() {
        var unused = timer.scheduleWithFixedDelay(this::writeIfChanged, PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
        writeIfChanged();
    }

    private synchronized void writeIfChanged() {
        var version = store.version();
        if (version == written) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            var draft = file.resolveSibling("commands.json.new");
            json.writeValue(draft.toFile(), Snapshot.of(store, ledger, folders));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            written = version;
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "event=snapshot_failed file={0} cause={1}", file, failed.getMessage());
        }
    }

    private static SimpleModule instants() {
        var module = new SimpleModule();
        module.addSerializer(Instant.class, new Writer());
        module.addDeserializer(Instant.class, new Reader());
        return module;
    }

    private static final class Writer extends StdSerializer<Instant> {
        private static final long serialVersionUID = 1L;

        private Writer() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(value.toString());
        }
    }

    private static final class Reader extends StdDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        private Reader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return Instant.parse(in.getText());
        }
    }
}
