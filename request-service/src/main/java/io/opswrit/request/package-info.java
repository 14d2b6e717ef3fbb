/**
 * Takes in what engineers ask for, makes signed orders of it, and shows what becomes of them.
 *
 * <p>Owns requests. Says {@code submitted}, {@code answered} and {@code cancel-requested} on {@code request-events}; hears
 * {@code approval-events}, {@code execution-events}, {@code command-results} and {@code fleet}, which says what an instance is
 * called and whether its agent answers. The status is never stored as truth but
 * computed from the latest fact of each family, by {@link io.opswrit.events.Facts#status()}:
 *
 * <pre>
 *   high risk ─▶ PENDING_APPROVAL ◀──────▶ INFO_REQUESTED
 *                   │        │                │      (asked, then answered)
 *             granted        ├────────────────┘
 *                   │        └──▶ REJECTED · EXPIRED · CANCELLED (withdrawn)
 *                   ▼
 *   low risk ──▶ QUEUED ──▶ RUNNING ──▶ STILL_RUNNING
 *                   │          │              │
 *                   └──────────┴──────────────┴──▶ SUCCEEDED · FAILED · TIMED_OUT · CANCELLED
 *                                                  EXPIRED · REFUSED · UNKNOWN   (written once)
 * </pre>
 */
package io.opswrit.request;
