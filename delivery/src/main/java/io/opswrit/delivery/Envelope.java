package io.opswrit.delivery;

/** The header names of a CloudEvent in Kafka's binary mode. */
final class Envelope {

    static final String SPEC_VERSION = "ce_specversion";
    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String SOURCE = "ce_source";
    static final String SUBJECT = "ce_subject";
    static final String TIME = "ce_time";
    static final String CONTENT_TYPE = "content-type";
    static final String TRACEPARENT = "traceparent";

    static final String VERSION_1 = "1.0";
    static final String JSON = "application/json";

    private Envelope() {}
}
