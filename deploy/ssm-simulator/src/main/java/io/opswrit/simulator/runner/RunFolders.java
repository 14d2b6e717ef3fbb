package io.opswrit.simulator.runner;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What guards leave on the disks of instances: a folder for each run, with the command that made it. */
public final class RunFolders {

    /** One folder. */
    public record Folder(String instanceId, String run, String commandId) {}

    /** Hears of folders that were made. */
    public interface Listener {
        void made(Folder folder);
    }

    private record Place(String instanceId, String run) {}

    private final Map<Place, String> commandIds = new ConcurrentHashMap<>();
    private volatile Listener listener = folder -> {};

    public void tell(Listener changed) {
        listener = changed;
    }

    /** @return the command that made the folder before; empty when it was made now */
    Optional<String> make(Folder folder) {
        var before = commandIds.putIfAbsent(place(folder), folder.commandId());
        if (before == null) {
            listener.made(folder);
        }
        return Optional.ofNullable(before);
    }

    /** Puts back what was there before a restart. */
    public void restore(Folder folder) {
        commandIds.put(place(folder), folder.commandId());
    }

    public List<Folder> all() {
        return commandIds.entrySet().stream()
                .map(it -> new Folder(it.getKey().instanceId(), it.getKey().run(), it.getValue()))
                .toList();
    }

    public void clear() {
        commandIds.clear();
    }

    private static Place place(Folder folder) {
        return new Place(folder.instanceId(), folder.run());
    }
}
