package io.opswrit.simulator.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One operation of a service; its input has passed the limits of its shape. */
public interface Operation {

    String name();

    default AwsService service() {
        return AwsService.SSM;
    }

    /** Told of every well-formed call, whatever becomes of it. */
    default void received(ObjectNode input) {}

    ObjectNode answer(ObjectNode input);
}
