package io.opswrit.executor.domain;

import java.util.Map;

/** What came of asking for the tags of all instances. */
public sealed interface Tags {

    /** By instance id; an instance without tags may be missing. */
    record Read(Map<String, Map<String, String>> byInstance) implements Tags {}

    /** AWS understood and said no, so they are not ours to show. */
    record Denied(String cause) implements Tags {}

    /** The question failed and says nothing about the tags. */
    record Unread(String cause) implements Tags {}
}
