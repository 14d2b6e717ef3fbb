package io.opswrit.request.domain;

import io.opswrit.writ.Order;
import io.opswrit.writ.Signed;
import java.util.UUID;

/**
 * The order as it was accepted and signed; never changes afterwards.
 *
 * @param traceparent of the call that submitted it
 */
public record AcceptedOrder(Order order, Signed signed, String digest, String traceparent) {

    public UUID requestId() {
        return order.requestId();
    }
}
