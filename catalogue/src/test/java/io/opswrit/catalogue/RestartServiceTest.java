package io.opswrit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names the packaged RestartService takes: services only, and none that we need to stay connected. */
class RestartServiceTest {
    private static final Catalogue CATALOGUE = Catalogue.packaged();

    @ParameterizedTest
    @CsvSource({
        "nginx.service,nginx",
        "foo@bar,foo@bar",
        "foo@bar.service,foo@bar",
        "docker,docker",
        "php8.2-fpm,php8.2-fpm",
        "sshuttle,sshuttle",
        "my_app:1,my_app:1"
    })
    void restartsServices(String given, String normalised) {
        // When
        Resolution resolution = CATALOGUE.resolve("RestartService", Map.of("service_name", given));

        // Then
        assertThat(resolution).isInstanceOfSatisfying(Resolution.Resolved.class, resolved -> {
            assertThat(resolved.parameters()).isEqualTo(Map.of("service_name", normalised));
            assertThat(resolved.command()).isEqualTo("systemctl restart -- '" + normalised + "'");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx.socket",
                "multi-user.target",
                "logrotate.timer",
                "-.mount",
                "dev-sda.device",
                "nginx.socket.service",
                ".service",
                "",
                " ",
                "nginx redis",
                "nginx\n",
                "ssh*",
                "a/b",
                "a\\x2db",
                "foo@",
                "@foo",
                "f@a@b",
                ".hidden"
            })
    void refusesWhatIsNotTheNameOfAService(String given) {
        // When
        Resolution resolution = CATALOGUE.resolve("RestartService", Map.of("service_name", given));

        // Then
        assertThat(resolution)
                .isInstanceOfSatisfying(
                        Resolution.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::field)
                                .containsExactly("parameters.service_name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amazon-ssm-agent",
                "snap.amazon-ssm-agent.amazon-ssm-agent",
                "sshd",
                "ssh",
                "SSHD",
                "ssh.service",
                "ssh.service.service",
                "sshd@1",
                "systemd-networkd",
                "NetworkManager",
                "networkmanager.service",
                "networking",
                "dbus",
                "dbus-broker",
                "dbus-org.freedesktop.network1",
                "systemd-resolved",
                "systemd-journald",
                "systemd-logind",
                "systemd-poweroff",
                "firewalld",
                "iptables",
                "nftables",
                "ufw",
                "cloud-init",
                "cloud-init-local",
                "user@0",
                "rescue"
            })
    void refusesWhatWouldCutUsOff(String given) {
        // When
        Resolution resolution = CATALOGUE.resolve("RestartService", Map.of("service_name", given));

        // Then
        assertThat(resolution)
                .isEqualTo(
                        new Resolution.Invalid(
                                List.of(
                                        new Violation(
                                                "parameters.service_name",
                                                "Restarting this service could cut the instance off or take it down; it cannot be done from here."))));
    }
}
