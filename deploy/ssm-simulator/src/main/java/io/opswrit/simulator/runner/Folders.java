package io.opswrit.simulator.runner;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Takes folders of ours away. */
public final class Folders {

    private static final Logger LOG = System.getLogger(Folders.class.getName());

    private Folders() {}

    public static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            LOG.log(Level.DEBUG, "event=folder_left path={0}", folder);
        }
    }
}
