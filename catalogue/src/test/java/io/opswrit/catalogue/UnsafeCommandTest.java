package io.opswrit.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A command in which a value could become more than one word of one argument is no part of a catalogue. */
class UnsafeCommandTest {
    private static final CatalogueLines RIGHT = CatalogueLines.right();

    static Stream<Arguments> unsafeCommands() {
        return Stream.of(
                arguments("systemctl restart -- {unit}", "the command names {unit}, which is not a parameter"),
                arguments("systemctl restart -- nginx", "the command does not use the parameter service_name"),
                arguments("docker ps --format {{.Names}}", "the command contains {{"),
                arguments("echo \"{service_name}\"", "may not use \" outside of single quotes"),
                arguments("echo '{service_name}'", "{service_name} stands inside quotes"),
                arguments("echo ' {service_name} '", "{service_name} stands inside quotes"),
                arguments("echo it's {service_name}", "a single quote is not closed"),
                arguments("echo $( cat {service_name} )", "may not use $ outside of single quotes"),
                arguments("echo `cat {service_name}`", "may not use ` outside of single quotes"),
                arguments("echo \\' {service_name} \\'", "may not use \\ outside of single quotes"),
                arguments("cat <<END {service_name}", "may not use <<"),
                arguments("(( {service_name} ))", "may not use <<, (("),
                arguments("eval x {service_name}", "may not use <<, ((, eval"),
                arguments("bash -lc {service_name}", "may not use <<, ((, eval or sh -c"),
                arguments("echo # {service_name}", "may not use # outside of single quotes"),
                arguments("{service_name} --version", "{service_name} would choose the program"),
                arguments("true && {service_name}", "{service_name} would choose the program"),
                arguments("echo a{service_name}", "{service_name} must stand as a word of its own"),
                arguments("echo {service_name}b", "{service_name} must stand as a word of its own"));
    }

    @ParameterizedTest
    @MethodSource("unsafeCommands")
    void isRefusedWithLineAndReason(String command, String reason) {
        // Given
        CatalogueLines broken = RIGHT.with(15, "command: |", "  " + command);

        // When
        InvalidCatalogue refusal = catchThrowableOfType(InvalidCatalogue.class, broken::parse);

        // Then
        assertThat(refusal.problems())
                .extracting(Object::toString)
                .anyMatch(found -> found.startsWith("c.yaml:15: ") && found.contains(reason));
    }
}
