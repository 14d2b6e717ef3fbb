package io.opswrit.local;

import io.opswrit.local.process.Address;
import io.opswrit.local.process.Installation;
import io.opswrit.local.process.JavaCommand;
import io.opswrit.local.process.Part;
import io.opswrit.local.process.PartSpec;
import io.opswrit.local.process.Port;
import io.opswrit.local.process.Ports;
import io.opswrit.local.process.Probe;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The small parts around the services: mail catcher, front door and simulator. */
final class Helpers {
    static final String MAIL = "mail";
    static final String FRONT_DOOR = "front-door";
    static final String SIMULATOR = "ssm-simulator";

    private final StackOptions options;
    private final Folders folders;
    private final Ports ports;

    Helpers(StackOptions options) {
        this.options = options;
        this.folders = options.folders();
        this.ports = options.ports();
    }

    Part mail() {
        var arguments =
                List.of(own(Port.SMTP), own(Port.INBOX), folders.data(MAIL).toString());
        return part(
                MAIL,
                JavaCommand.own("io.opswrit.local.mail.MailMain", "64m", arguments),
                Map.of("smtp", ports.get(Port.SMTP), "inbox", ports.get(Port.INBOX)),
                Probe.http(ports.url(Port.INBOX) + "/api/messages?to=nobody"));
    }

    Part frontDoor() {
        var arguments = new ArrayList<>(List.of(own(Port.FRONT_DOOR)));
        routes().forEach((prefix, service) ->
                arguments.add(prefix + "=" + addresses(service.port(), options.replicas())));
        return part(
                FRONT_DOOR,
                JavaCommand.own("io.opswrit.local.frontdoor.FrontDoorMain", "96m", arguments),
                Map.of("http", ports.get(Port.FRONT_DOOR)),
                Probe.port(ports.get(Port.FRONT_DOOR)));
    }

    private String addresses(Port port, int replicas) {
        return IntStream.rangeClosed(1, replicas)
                .mapToObj(replica -> Address.loopback(ports.get(port, replica)).toString())
                .collect(Collectors.joining(","));
    }

    static Map<String, Service> routes() {
        return Map.of(
                "/", Service.REQUEST,
                "/approvals", Service.APPROVAL,
                "/api/approvals", Service.APPROVAL,
                "/audit", Service.AUDIT,
                "/api/audit", Service.AUDIT);
    }

    Part simulator(Aws.Simulated account) {
        var target = Installation.home().resolve("deploy/ssm-simulator/target");
        var classPath = String.join(
                File.pathSeparator,
                target.resolve("classes").toString(),
                target.resolve("lib") + "/*",
                Installation.ownClasses().toString());
        var arguments = new ArrayList<>(List.of(
                "--port", port(Port.SIMULATOR),
                "--admin-port", port(Port.SIMULATOR_ADMIN),
                "--time-scale", String.valueOf(options.timeScale()),
                "--snapshot-dir", folders.data(SIMULATOR).toString()));
        arguments.addAll(options.simulatorArguments());
        var command = new JavaCommand(classPath, "io.opswrit.simulator.Main", List.of("-Xmx128m"), arguments);
        return new Part(new PartSpec(
                SIMULATOR,
                command.with(options.jvmOptions(SIMULATOR)).line(),
                account.login(),
                Map.of("http", ports.get(Port.SIMULATOR), "admin", ports.get(Port.SIMULATOR_ADMIN)),
                folders.log(SIMULATOR),
                Probe.port(ports.get(Port.SIMULATOR_ADMIN))));
    }

    private String own(Port port) {
        return Address.loopback(ports.get(port)).toString();
    }

    private String port(Port port) {
        return String.valueOf(ports.get(port));
    }

    private Part part(String name, JavaCommand command, Map<String, Integer> shown, Probe probe) {
        return new Part(new PartSpec(
                name, command.with(options.jvmOptions(name)).line(), Map.of(), shown, folders.log(name), probe));
    }
}
