package io.opswrit.executor.domain;

import io.opswrit.writ.VerifiedOrder;
import java.time.Instant;
import java.util.List;

/**
 * A verified order with what allows it to run.
 *
 * @param approvedBy e-mails of who approved; empty for low risk
 * @param approvedAt the last approval; null for low risk
 * @param dispatchBy an order that was not sent until then is never sent
 */
public record Authority(VerifiedOrder order, List<String> approvedBy, Instant approvedAt, Instant dispatchBy) {

    public Authority {
        approvedBy = List.copyOf(approvedBy);
    }
}
