package io.opswrit.request;

import io.opswrit.delivery.testing.TestTopics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** For tests that speak for the other services. */
abstract class TopicParts extends TestParts {

    static TestTopics topics;

    @BeforeAll
    static void open() {
        topics = new TestTopics();
    }

    @AfterAll
    static void close() {
        topics.close();
    }
}
