package io.opswrit.simulator.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One operation of the service; its input has passed the limits of its shape. */
public interface Operation {

    String name();

    ObjectNode answer(ObjectNode input);
}
