/**
 * Owns the review of high-risk orders: the queue of tasks, who is asked, the deadlines, the decisions and the writs.
 *
 * <pre>
 *                 ask for info ──▶
 *   ● ─▶ PENDING ◀───────────────▶ INFO_REQUESTED      ● = a high-risk order was submitted
 *          │  ◀── answer, clock goes on                escalation asks the next level and stays PENDING
 *          │                          │
 *          ├─ approve ─▶ GRANTED      │                approving waits for the answer
 *          ├─ reject  ─▶ REJECTED  ◀──┤
 *          ├─ time    ─▶ EXPIRED   ◀──┤
 *          └─ cancel  ─▶ WITHDRAWN ◀──┘                the four on the right of the arrows are final
 * </pre>
 *
 * <p>In: {@code request-events} (submitted, answered, cancel-requested). Out: {@code approval-events}. Its pages also show
 * what {@code execution-events}, {@code command-results} and {@code fleet} say. It trusts an order only
 * by its signature and signs a writ only for the digest that the approver has seen. Use cases are the table of contents:
 * {@code usecase}; the rules themselves are in {@code domain}.
 */
package io.opswrit.approval;
