package io.opswrit.request.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.opswrit.events.Event;
import io.opswrit.events.Outcome;
import io.opswrit.request.OtherServices;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Topics are not ordered among each other, and any event may come again. */
class OrderOfArrivalTest {

    private final Request restart = Alice.accepted(Alice.restartsNginx());
    private final List<Event> approval = List.of(
            OtherServices.opened(
                    1, restart.accepted().signed(), restart.accepted().digest(), "bob"),
            OtherServices.infoRequested(2),
            OtherServices.resumed(3),
            OtherServices.granted(
                    4, restart.accepted().signed(), restart.accepted().digest()));
    private final List<Event> execution = List.of(
            OtherServices.dispatched(
                    1, restart.accepted().signed(), restart.accepted().digest()),
            OtherServices.started(2),
            OtherServices.stillRunning(3),
            OtherServices.cancelFailed(4));
    private final List<Event> result = List.of(OtherServices.completed(restart.id(), Outcome.FAILED));

    @Test
    void everyInterleavingOfTheTopicsEndsTheSame() {
        // Given
        List<List<Event>> orders = interleavings(List.of(approval, execution, result));

        // When
        List<Request> ends = orders.stream().map(this::after).toList();

        // Then
        assertThat(ends).hasSize(630);
        assertThat(ends)
                .extracting(Request::status)
                .containsOnly(ends.getFirst().status());
        assertThat(ends)
                .extracting(Request::conversation)
                .containsOnly(ends.getFirst().conversation());
        assertThat(ends)
                .extracting(Request::progress)
                .containsOnly(ends.getFirst().progress());
    }

    @Test
    void everyEventTwiceEndsTheSame() {
        // Given
        List<Event> once = new ArrayList<>(approval);
        once.addAll(execution);
        once.addAll(result);
        List<Event> twice = new ArrayList<>(once);
        twice.addAll(once);

        // When
        Request end = after(twice);

        // Then
        assertThat(end).isEqualTo(after(once));
    }

    private Request after(List<Event> events) {
        Request now = restart;
        for (Event event : events) {
            now = now.after(event, OtherServices.NOON);
        }
        return now;
    }

    private static List<List<Event>> interleavings(List<List<Event>> topics) {
        if (topics.stream().allMatch(List::isEmpty)) {
            return List.of(List.of());
        }
        List<List<Event>> orders = new ArrayList<>();
        IntStream.range(0, topics.size())
                .filter(topic -> !topics.get(topic).isEmpty())
                .forEach(topic -> {
                    List<List<Event>> rest = new ArrayList<>(topics);
                    rest.set(
                            topic,
                            topics.get(topic).subList(1, topics.get(topic).size()));
                    interleavings(rest).forEach(tail -> {
                        List<Event> order = new ArrayList<>(tail.size() + 1);
                        order.add(topics.get(topic).getFirst());
                        order.addAll(tail);
                        orders.add(order);
                    });
                });
        return orders;
    }
}
