package io.opswrit.audit;

import io.opswrit.audit.testing.MailWatch;
import io.opswrit.audit.testing.Story;
import io.opswrit.delivery.testing.TestEvents;
import io.opswrit.delivery.testing.TestTopics;
import io.opswrit.events.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** A request of its own for each test, and a look at what is said about its mails. */
abstract class WatchedStory {

    static TestTopics topics;

    final Story story = new Story(TestEvents.requestId());
    final String id = story.requestId();
    MailWatch watch;

    @BeforeAll
    static void open() {
        topics = new TestTopics(Topics.NOTIFICATION);
    }

    @AfterAll
    static void close() {
        topics.close();
    }

    @BeforeEach
    void watch() {
        watch = new MailWatch(topics, id);
    }
}
