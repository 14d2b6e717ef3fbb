package io.opswrit.approval.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.opswrit.approval.domain.Listed;
import io.opswrit.writ.Person;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PeopleFileTest {

    private static final String ISSUER = "https://login.test/realms/opswrit";

    @Test
    void readsPeopleWithTheDefaultIssuer() {
        // Given
        String text = """
                people:
                  - subject: "17"
                    name: Bob Baker
                    email: bob@example.com
                    groups: [web, db]
                    level: 1
                  - subject: "18"
                    issuer: https://elsewhere.test
                    name: Dave Dyer
                    email: dave@example.com
                    level: 2
                """;

        // When
        var people = PeopleFile.parse("people.yaml", text, ISSUER);

        // Then
        assertThat(people.all())
                .containsExactly(
                        new Listed(new Person(ISSUER, "17", "bob@example.com", "Bob Baker"), Set.of("web", "db"), 1),
                        new Listed(
                                new Person("https://elsewhere.test", "18", "dave@example.com", "Dave Dyer"),
                                Set.of(),
                                2));
    }

    @Test
    void thePackagedListNamesThePersonasOfTheLocalStack() {
        // Given
        String issuer = ISSUER;

        // When
        var people = PeopleFile.packaged(issuer);

        // Then
        assertThat(people.all())
                .extracting(listed -> listed.person().email() + " " + listed.level())
                .containsExactly("bob@example.org 1", "dave@example.org 2");
    }

    static Stream<Arguments> broken() {
        String bob = "people:\n  - {subject: a, name: Bob, email: b@x, level: 1}\n";
        return Stream.of(
                Arguments.of("", "f:1: lists nobody"),
                Arguments.of("people: []", "f:1: lists nobody"),
                Arguments.of("people:\n  bob: 1", "f:2: 'people' must be a list"),
                Arguments.of("people: [", "f:1: is not valid YAML"),
                Arguments.of("# nothing\nperson: []", "f:2: 'people' must be a list"),
                Arguments.of(bob + "persons: []", "f:3: 'persons' is not known here; allowed are people"),
                Arguments.of("people:\n  - bob", "f:2: must be a mapping of names to values"),
                Arguments.of(bob + "  - {name: Dave, email: d@x, level: 2}", "f:3: 'subject' is missing"),
                Arguments.of(bob + "  - {subject: d, email: d@x, level: 2}", "f:3: 'name' is missing"),
                Arguments.of(bob + "  - {subject: d, name: D, level: 2}", "f:3: 'email' is missing"),
                Arguments.of(bob + "  - {subject: d, name: D, email: d@x}", "f:3: 'level' is missing"),
                Arguments.of(
                        bob + "  - {subject: d, name: D, email: d, level: 2}",
                        "f:3: 'email' must be a mail address; it is 'd'"),
                Arguments.of(
                        bob + "  - {subject: d, name: D, email: d@x, level: 0}",
                        "f:3: 'level' must be a number from 1 (asked first) to 9; it is '0'"),
                Arguments.of(
                        bob + "  - {subject: d, name: D, email: d@x, level: 2, role: x}",
                        "f:3: 'role' is not known here"),
                Arguments.of(
                        bob + "  - {subject: d, subject: e, name: D, email: d@x, level: 2}",
                        "f:3: 'subject' is given twice"),
                Arguments.of(
                        bob + "  - subject: d\n    name: \"D\\u0007\"\n    email: d@x\n    level: 2",
                        "f:4: 'name' must be readable text in one line"),
                Arguments.of(
                        bob + "  - {subject: [d], name: D, email: d@x, level: 2}", "f:3: 'subject' must be one value"),
                Arguments.of(
                        bob + "  - {subject: d, name: D, email: d@x, level: 2, groups: web}",
                        "f:3: 'groups' must be a list"),
                Arguments.of(
                        bob + "  - {subject: a, name: Bobby, email: b@y, level: 2}",
                        "f:3: names the same issuer and subject as line 2"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("broken")
    void aBrokenListIsRefusedWithLineAndReason(String text, String reason) {
        // Given
        String file = "f";

        // When
        var refusal = catchThrowable(() -> PeopleFile.parse(file, text, ISSUER));

        // Then
        assertThat(refusal).isInstanceOf(InvalidPeople.class).hasMessageContaining(reason);
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        // Given
        String text = "people:\n  - {subject: a, level: 1}\n  - {name: D, email: d@x, level: x}\n";

        // When
        var refusal = catchThrowable(() -> PeopleFile.parse("f", text, ISSUER));

        // Then
        assertThat(refusal.getMessage().lines().skip(1)).hasSize(4);
    }

    @Test
    void aMissingFileIsNamed() {
        // Given
        Path missing = Path.of("/nowhere/people.yaml");

        // When
        var refusal = catchThrowable(() -> PeopleFile.read(missing, ISSUER));

        // Then
        assertThat(refusal).hasMessageContaining("/nowhere/people.yaml (OPSWRIT_PEOPLE) cannot be read");
    }
}
