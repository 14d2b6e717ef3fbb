package io.opswrit.local.launcher;

import io.opswrit.local.StackOptions;
import io.opswrit.local.process.Ports;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The options of {@code demo}. */
record DemoArguments(boolean detach, boolean fresh, int port, int replicas, URI ssmEndpoint, boolean aws) {
    static final int USUAL_PORT = 8080;
    private static final String KNOWN = "--detach, --fresh, --port N, --replicas N, --ssm-endpoint URL, --aws";

    static DemoArguments parse(List<String> args) {
        boolean detach = false;
        boolean fresh = false;
        boolean aws = false;
        int port = USUAL_PORT;
        int replicas = 1;
        URI endpoint = null;
        for (var rest = args.iterator(); rest.hasNext(); ) {
            var option = rest.next();
            switch (option) {
                case "--detach" -> detach = true;
                case "--fresh" -> fresh = true;
                case "--aws" -> aws = true;
                case "--port" -> port = port(value(rest, option));
                case "--replicas" -> replicas = replicas(value(rest, option));
                case "--ssm-endpoint" -> endpoint = endpoint(value(rest, option));
                default -> throw new UsageError("demo has no option %s. It has: %s".formatted(option, KNOWN));
            }
        }
        if (aws && endpoint != null) {
            throw new UsageError("Choose one of --aws and --ssm-endpoint.");
        }
        return new DemoArguments(detach, fresh, port, replicas, endpoint, aws);
    }

    private static String value(Iterator<String> rest, String option) {
        if (!rest.hasNext()) {
            throw new UsageError(option + " needs a value.");
        }
        return rest.next();
    }

    private static int port(String text) {
        try {
            var port = Integer.parseInt(text);
            Ports.withFrontDoor(port);
            return port;
        } catch (NumberFormatException _) {
            throw new UsageError("--port takes a number, not " + text + ".");
        } catch (IllegalArgumentException e) {
            throw new UsageError(e.getMessage());
        }
    }

    private static int replicas(String text) {
        if (text.matches("[1-" + Ports.MOST_REPLICAS + "]")) {
            return Integer.parseInt(text);
        }
        throw new UsageError("--replicas takes a number from 1 to %d, not %s.".formatted(Ports.MOST_REPLICAS, text));
    }

    private static URI endpoint(String text) {
        try {
            var endpoint = URI.create(text);
            if (endpoint.getHost() != null && List.of("http", "https").contains(endpoint.getScheme())) {
                return endpoint;
            }
        } catch (IllegalArgumentException _) {
            throw new UsageError("--ssm-endpoint takes an address such as http://localhost:4566, not " + text + ".");
        }
        throw new UsageError("--ssm-endpoint takes an address such as http://localhost:4566, not " + text + ".");
    }

    boolean real() {
        return aws || ssmEndpoint != null;
    }

    StackOptions options(Path folder) {
        var options = StackOptions.in(folder).ports(Ports.withFrontDoor(port)).replicas(replicas);
        if (fresh) {
            options.fresh();
        }
        if (aws) {
            options.aws();
        }
        return ssmEndpoint == null ? options : options.ssmEndpoint(ssmEndpoint);
    }

    /** The same start again, in the foreground. */
    List<String> foreground() {
        var args = new ArrayList<>(List.of("demo", "--port", String.valueOf(port)));
        if (replicas > 1) {
            args.addAll(List.of("--replicas", String.valueOf(replicas)));
        }
        if (fresh) {
            args.add("--fresh");
        }
        if (aws) {
            args.add("--aws");
        }
        if (ssmEndpoint != null) {
            args.addAll(List.of("--ssm-endpoint", ssmEndpoint.toString()));
        }
        return args;
    }
}
