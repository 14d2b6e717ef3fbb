package io.opswrit.systemtest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.opswrit.local.LocalStack;
import io.opswrit.local.Persona;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of the form for a new request, filled in wrongly: people are told what to mend, and nothing is asked for. */
class BadInputPagesST {

    private static final String REFUSED = "status of 400";

    private final LocalStack stack = Stacks.shared();
    private final Portal portal = new Portal(stack);

    @RegisterExtension
    final Visitors visitors = new Visitors(stack);

    static List<Typing> typings() {
        return Typing.all();
    }

    @ParameterizedTest
    @MethodSource("typings")
    void sendingSaysWhatIsWrongAndAsksForNothing(Typing typing) {
        // Given
        String newest = newest();
        Page page = open(visitors.alice().expecting(REFUSED), typing);
        fill(page, typing);

        // When
        send(page);

        // Then
        String sentence = WrongForm.check(page, Typing.id(typing.wrong()));
        assertThat(sentence).isEqualTo(sentenceOfTheApi(typing, sentence));
        holds(page, typing);
        assertThat(newest()).isEqualTo(newest);
    }

    @ParameterizedTest
    @MethodSource("typings")
    void leavingAFieldSaysWhatIsWrongWithoutSending(Typing typing) {
        // Given
        String newest = newest();
        Page page = open(visitors.alice(), typing);
        String before = page.url();
        fill(page, typing);

        // When
        field(page, typing.wrong()).blur();

        // Then
        String sentence = WrongForm.beside(page, Typing.id(typing.wrong()));
        assertThat(sentence).isEqualTo(sentenceOfTheApi(typing, sentence));
        assertThat(page.locator(".error-summary")).hasCount(0);
        assertThat(page.url()).isEqualTo(before);
        holds(page, typing);
        assertThat(newest()).isEqualTo(newest);
    }

    @Test
    void theSentenceGoesWhenTheFieldIsMended() {
        // Given
        Typing typing = Typing.of("RestartService").with("parameters.service_name", "two words");
        Page page = open(visitors.alice(), typing);
        fill(page, typing);
        field(page, typing.wrong()).blur();
        WrongForm.beside(page, "parameters-service_name");
        field(page, typing.wrong()).fill("nginx");

        // When
        field(page, typing.wrong()).blur();

        // Then
        assertThat(page.locator("#parameters-service_name-error")).hasCount(0);
        assertThat(page.locator("#review .command")).containsText("systemctl restart -- 'nginx'");
    }

    @ParameterizedTest
    @CsvSource({
        "PatchNow, parameters.package_manager, dnf",
        "RunCustomScript, parameters.script_name, ../../etc/passwd",
        "CheckDiskSpace, requester_email, bob@example.org",
        "CheckDiskSpace, requester_email, nobody"
    })
    void whatOnlyAnAddressCanFillInIsJudgedToo(String commandType, String field, String value) {
        // Given
        String newest = newest();
        Typing typing = Typing.of(commandType).with(field, value);
        Page page = visitors.alice().expecting(REFUSED).open(address(typing));

        // When
        send(page);

        // Then
        WrongForm.check(page, Typing.id(field));
        assertThat(field(page, field)).hasValue(value);
        assertThat(newest()).isEqualTo(newest);
    }

    @Test
    void withoutScriptAndWithAllFieldsWrongEachIsNamed() {
        // Given
        String newest = newest();
        Typing typing = Typing.of("RestartService")
                .with(Typing.INSTANCE, "nowhere")
                .with(Typing.JUSTIFICATION, " ")
                .with("parameters.service_name", "-x");
        Page page = visitors.alice(Manner.NO_SCRIPT).expecting(REFUSED).open(address(typing));

        // When
        send(page);

        // Then
        assertThat(page.locator(".error-summary li")).hasCount(3);
        typing.fields().keySet().forEach(field -> WrongForm.beside(page, Typing.id(field)));
        holds(page, typing);
        assertThat(newest()).isEqualTo(newest);
    }

    private static Page open(Visitor visitor, Typing typing) {
        return visitor.open(address(Typing.of(typing.commandType())));
    }

    private static String address(Typing typing) {
        StringBuilder address = new StringBuilder("/requests/new?command_type=" + typing.commandType());
        typing.fields()
                .forEach((name, value) ->
                        address.append('&').append(name).append('=').append(Addresses.part(value)));
        return address.toString();
    }

    private static Locator field(Page page, String name) {
        return page.locator("#" + Typing.id(name));
    }

    private static void fill(Page page, Typing typing) {
        Locator field = field(page, typing.wrong());
        if ((boolean) field.evaluate("f => f instanceof HTMLSelectElement")) {
            field.selectOption(typing.value());
        } else {
            field.fill(typing.value());
        }
    }

    private static void send(Page page) {
        page.locator("button[value=send]").click();
    }

    private static void holds(Page page, Typing typing) {
        typing.fields().forEach((name, value) -> assertThat(field(page, name)).hasValue(value));
    }

    private String newest() {
        return NewestRequest.of(stack, Persona.ALICE);
    }

    /**
     * @return what the API says, but where it has words of its own: it knows instances by their ids only, and it refuses
     *     control characters in any text before it knows what the text is for
     */
    private String sentenceOfTheApi(Typing typing, String sentence) {
        if (typing.wrong().equals(Typing.INSTANCE) || typing.value().contains("\u0007")) {
            return sentence;
        }
        Map<String, Object> body = new HashMap<>();
        Map<String, String> parameters = new HashMap<>();
        typing.fields().forEach((name, value) -> {
            if (name.startsWith("parameters.") && !value.isEmpty()) {
                parameters.put(name.substring("parameters.".length()), value);
            } else if (!name.startsWith("parameters.")) {
                body.put(name, value);
            }
        });
        body.put("command_type", typing.commandType());
        body.put("parameters", parameters);
        Http.Answer answer = Http.post(stack.url() + "/api/requests", portal.everydayToken(Persona.ALICE), body);
        return StreamSupport.stream(answer.body().path("violations").spliterator(), false)
                .filter(violation -> violation.path("field").asText().equals(typing.wrong()))
                .map(violation -> violation.path("message").asText())
                .findFirst()
                .orElse("");
    }
}
