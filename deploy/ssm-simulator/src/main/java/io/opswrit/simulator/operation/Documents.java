package io.opswrit.simulator.operation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.simulator.protocol.Account;
import io.opswrit.simulator.protocol.ServiceError;
import io.opswrit.simulator.protocol.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The documents of the account: the one of AWS, those that come with Opswrit, and those of a folder. */
public final class Documents {

    static final String SHELL_SCRIPT = "AWS-RunShellScript";

    private static final String JSON = ".json";

    private final Account account;
    private final Map<String, SsmDocument> byName = new TreeMap<>();

    /** @param folder more documents, each in a file called by its name */
    public Documents(Account account, Optional<Path> folder) {
        this.account = account;
        add(SsmDocument.of(SHELL_SCRIPT, "Amazon", resource(SHELL_SCRIPT + JSON)));
        addPackaged();
        folder.ifPresent(this::addAll);
    }

    SsmDocument require(String nameOrArn, String version) {
        var name = nameOrArn.substring(nameOrArn.lastIndexOf('/') + 1);
        var document = byName.get(name);
        if (document == null || !(nameOrArn.equals(name) || nameOrArn.equals(arn(name)))) {
            throw ServiceError.of("InvalidDocument", "Document with name %s does not exist.".formatted(nameOrArn));
        }
        document.requireVersion(version);
        return document;
    }

    /** Documents of AWS belong to no account. */
    public String arn(String nameOrArn) {
        return nameOrArn.startsWith("arn:")
                ? nameOrArn
                : "arn:aws:ssm:%s:%s:document/%s"
                        .formatted(
                                account.region(), nameOrArn.startsWith("AWS-") ? "" : account.accountId(), nameOrArn);
    }

    private void add(SsmDocument document) {
        byName.put(document.name(), document);
    }

    /** They lie in the template that creates them in a real account. */
    private void addPackaged() {
        var template = WireJson.parseObject(resource("documents.json"));
        template.path("Resources").forEach(resource -> {
            var properties = resource.path("Properties");
            var content = WireJson.bytes((ObjectNode) properties.path("Content"));
            add(SsmDocument.of(properties.path("Name").asText(), account.accountId(), content));
        });
    }

    private void addAll(Path folder) {
        try (var files = Files.newDirectoryStream(folder, "*" + JSON)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                add(SsmDocument.of(
                        name.substring(0, name.length() - JSON.length()),
                        account.accountId(),
                        Files.readAllBytes(file)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The documents in " + folder + " cannot be read", unreadable);
        }
    }

    private static byte[] resource(String name) {
        try (var stream = Documents.class.getResourceAsStream("/io/opswrit/simulator/" + name)) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
