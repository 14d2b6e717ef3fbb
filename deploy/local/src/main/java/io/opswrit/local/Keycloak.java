package io.opswrit.local;

import io.opswrit.local.process.Part;
import io.opswrit.local.process.PartSpec;
import io.opswrit.local.process.Port;
import io.opswrit.local.process.Ports;
import io.opswrit.local.process.Probe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** The identity provider with the realm of the personas. */
public final class Keycloak {
    public static final String NAME = "keycloak";

    private static final List<String> THEME_FILES = List.of(
            "opswrit/login/theme.properties",
            "opswrit/login/resources/css/opswrit.css",
            "opswrit-demo/login/theme.properties",
            "opswrit-demo/login/footer.ftl");

    private final Folders folders;
    private final Ports ports;
    private final Credentials credentials;

    Keycloak(Folders folders, Ports ports, Credentials credentials) {
        this.folders = folders;
        this.ports = ports;
        this.credentials = credentials;
    }

    public String issuer() {
        return ports.url(Port.KEYCLOAK) + "/realms/opswrit";
    }

    public Tokens tokens() {
        return new Tokens(issuer(), credentials);
    }

    Part part() {
        var distribution = KeycloakDistribution.ensure(folders.log(NAME + "-build"));
        var home = home(distribution);
        var command = KeycloakDistribution.command(distribution, home, "384m", arguments());
        var administrator = Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", credentials.keycloakAdmin());
        return new Part(new PartSpec(
                NAME,
                command.line(),
                administrator,
                Map.of("http", ports.get(Port.KEYCLOAK), "management", ports.get(Port.KEYCLOAK_MANAGEMENT)),
                folders.log(NAME),
                // the port is open long before the realm is there
                Probe.http(issuer() + "/.well-known/openid-configuration")));
    }

    private List<String> arguments() {
        return List.of(
                "start",
                "--optimized",
                // any other cache opens a port for its cluster on all addresses
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + ports.get(Port.KEYCLOAK),
                "--http-management-port=" + ports.get(Port.KEYCLOAK_MANAGEMENT),
                "--hostname=" + ports.url(Port.KEYCLOAK),
                "--import-realm");
    }

    /** A home of its own, with links to the programs and its own configuration and data. */
    private Path home(Path distribution) {
        var home = folders.data(NAME);
        try {
            Files.createDirectories(home.resolve("conf"));
            Files.createDirectories(home.resolve("data/import"));
            Files.writeString(home.resolve("conf/keycloak.conf"), "");
            importRealm(home.resolve("data"));
            installThemes(home.resolve("themes"));
            for (var shared : List.of("lib", "providers")) {
                Files.deleteIfExists(home.resolve(shared));
                Files.createSymbolicLink(home.resolve(shared), distribution.resolve(shared));
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void installThemes(Path themes) throws IOException {
        // an earlier version linked to those of the distribution here
        if (Files.isSymbolicLink(themes)) {
            Files.delete(themes);
        }
        for (var file : THEME_FILES) {
            Files.createDirectories(themes.resolve(file).getParent());
            try (var in = Keycloak.class.getResourceAsStream("/deploy/keycloak/themes/" + file)) {
                Files.copy(in, themes.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** A realm that is there already is not imported again, so one that has changed makes the server begin anew. */
    private void importRealm(Path data) throws IOException {
        var file = data.resolve("import/realm.json");
        var realm = realm();
        if (Files.exists(file) && !Files.readString(file).equals(realm)) {
            Folders.delete(data.resolve("h2"));
        }
        Files.writeString(file, realm);
    }

    private String realm() throws IOException {
        try (var in = Keycloak.class.getResourceAsStream("/deploy/keycloak/realm.json")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var persona : Persona.values()) {
                text = text.replace("${password_" + persona.user() + "}", credentials.password(persona));
            }
            for (var service : Service.values()) {
                if (service.checksTokens()) {
                    text = text.replace("${secret_" + service.pages() + "}", credentials.pagesSecret(service))
                            .replace("${url_" + service.pages() + "}", ports.url(service.port()));
                }
            }
            return text.replace("${login_theme}", credentials.loginTheme())
                    .replace("${robot_secret}", credentials.robotSecret())
                    .replace("${public_url}", ports.url(Port.FRONT_DOOR));
        }
    }
}
