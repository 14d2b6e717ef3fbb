package io.opswrit.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.opswrit.catalogue.RiskLevel;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The status of a history is the same in whatever order its facts arrive, repeated or not. */
class FactsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> histories() {
        return Stream.of(
                low(Status.QUEUED),
                low(Status.RUNNING, "execution.dispatched 1"),
                low(Status.RUNNING, "execution.dispatched 1", "execution.started 2"),
                low(Status.STILL_RUNNING, "execution.dispatched 1", "execution.started 2", "execution.still-running 3"),
                low(Status.STILL_RUNNING, "execution.still-running 3", "execution.cancel-failed 4"),
                low(Status.SUCCEEDED, "execution.dispatched 1", "execution.started 2", "result.completed 1"),
                low(Status.SUCCEEDED, "result.completed 1"),
                high(Status.PENDING_APPROVAL),
                high(Status.PENDING_APPROVAL, "approval.opened 1"),
                high(Status.PENDING_APPROVAL, "approval.opened 1", "approval.escalated 2"),
                high(Status.INFO_REQUESTED, "approval.opened 1", "approval.info-requested 2"),
                high(Status.INFO_REQUESTED, "approval.opened 1", "approval.info-requested 2", "approval.escalated 3"),
                high(Status.PENDING_APPROVAL, "approval.opened 1", "approval.info-requested 2", "approval.resumed 3"),
                high(Status.QUEUED, "approval.opened 1", "approval.voted 2", "approval.granted 3"),
                high(Status.REJECTED, "approval.opened 1", "approval.voted 2", "approval.rejected 3"),
                high(Status.EXPIRED, "approval.opened 1", "approval.escalated 2", "approval.expired 3"),
                high(Status.CANCELLED, "approval.opened 1", "request.cancel-requested 2", "approval.withdrawn 2"),
                high(Status.RUNNING, "approval.granted 3", "execution.dispatched 1", "request.cancel-requested 2"),
                low(Status.FAILED, "execution.dispatched 1", "result.completed 1 FAILED"),
                low(Status.TIMED_OUT, "execution.dispatched 1", "execution.started 2", "result.completed 1 TIMED_OUT"),
                low(Status.UNKNOWN, "execution.still-running 3", "result.completed 1 UNKNOWN"),
                low(Status.REFUSED, "result.completed 1 REFUSED"),
                low(Status.EXPIRED, "result.completed 1 EXPIRED"),
                low(Status.CANCELLED, "request.cancel-requested 2", "result.completed 1 CANCELLED"),
                high(Status.EXPIRED, "approval.opened 1", "approval.granted 3", "result.completed 1 EXPIRED"),
                high(Status.SUCCEEDED, "approval.granted 3", "execution.cancel-failed 3", "result.completed 1"),
                high(
                        Status.SUCCEEDED,
                        "approval.opened 1",
                        "approval.granted 3",
                        "execution.dispatched 1",
                        "result.completed 1"));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void theStatusDoesNotDependOnTheOrderOfArrival(RiskLevel risk, Status expected, List<Event> history) {
        for (List<Event> order : permutations(history)) {
            assertThat(fold(risk, order).status()).as("%s", order).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void repeatedFactsChangeNothing(RiskLevel risk, Status expected, List<Event> history) {
        // Given
        List<Event> twice = new ArrayList<>(history);
        twice.addAll(history);

        // When
        Facts facts = fold(risk, twice);

        // Then
        assertThat(facts).isEqualTo(fold(risk, history));
        assertThat(facts.status()).isEqualTo(expected);
    }

    private static Facts fold(RiskLevel risk, List<Event> events) {
        Facts facts = Facts.none().withRisk(risk);
        for (Event event : events) {
            facts = facts.with(event);
        }
        return facts;
    }

    private static Arguments low(Status expected, String... facts) {
        return Arguments.of(RiskLevel.LOW, expected, events(facts));
    }

    private static Arguments high(Status expected, String... facts) {
        return Arguments.of(RiskLevel.HIGH, expected, events(facts));
    }

    private static List<Event> events(String... facts) {
        return Stream.of(facts).map(FactsTest::event).toList();
    }

    /** @param fact name, revision and outcome, such as {@code result.completed 1 FAILED}; the rest is the golden example's */
    private static Event event(String fact) {
        String[] words = fact.split(" ", -1);
        String resource = "examples/" + words[0] + ".v1.json";
        try (InputStream in = Event.class.getResourceAsStream(resource)) {
            ObjectNode body = (ObjectNode) JSON.readTree(in);
            body.put("revision", Integer.parseInt(words[1]));
            if (words.length > 2) {
                body.put("outcome", words[2]);
            }
            return EventCodec.read("io.opswrit." + words[0] + ".v1", JSON.writeValueAsBytes(body))
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<T> rest = new ArrayList<>(items);
            T first = rest.remove(i);
            for (List<T> tail : permutations(rest)) {
                List<T> one = new ArrayList<>(List.of(first));
                one.addAll(tail);
                all.add(one);
            }
        }
        return all;
    }
}
