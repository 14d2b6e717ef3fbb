package io.opswrit.local.process;

import java.io.IOException;
import java.util.logging.LogManager;

/** Gives the JVMs of this module the logging settings of its class path; named by a system property. */
public final class ChildLogging {
    public ChildLogging() throws IOException {
        try (var settings = ChildLogging.class.getResourceAsStream("/logging.properties")) {
            LogManager.getLogManager().readConfiguration(settings);
        }
    }
}
