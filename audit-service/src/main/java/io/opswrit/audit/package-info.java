/**
 * The memory of the system: an append-only log of everything that was said, one record per request made of it, and the mails
 * that tell people what became of their requests.
 *
 * <p>Hears every topic; says {@code sent} and {@code failed} on {@code notification-events}, which it hears again, so that
 * the log is complete. Entry, record and the plan of mails are one transaction with the inbox; a mail leaves afterwards:
 *
 * <pre>
 *   event ─▶ entry · record · mail planned ──▶ waiting ──(taken by the mail server)──▶ sent
 *                                               ▲   │ └──(declined, or tried too long)──▶ failed
 *                                               └───┘ put off: waits double
 * </pre>
 */
package io.opswrit.audit;
