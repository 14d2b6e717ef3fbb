package io.opswrit.proof.bench;

import io.opswrit.events.Topics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * What everybody has counted up to one moment.
 *
 * @param ends how far the topics go that are read afterwards
 */
record Stock(Usage usage, DatabaseCounts database, long awsCalls, Map<TopicPartition, Long> ends) {

    static Stock take(BenchStack stack) {
        return new Stock(
                Usage.of(stack.local()), DatabaseCounts.of(stack.local()), AwsCalls.soFar(stack.local()), ends(stack));
    }

    private static Map<TopicPartition, Long> ends(BenchStack stack) {
        try (var reader = Listener.reader(stack.local())) {
            return reader.endOffsets(Listener.assign(reader, List.of(Topics.EXECUTION, Topics.NOTIFICATION)));
        }
    }
}
