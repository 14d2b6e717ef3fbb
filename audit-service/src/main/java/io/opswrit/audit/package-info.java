/**
 * The memory of the system: an append-only log of everything that was said, one record per request made of it, and the mails
 * that tell people what became of their requests.
 *
 * <p>Reads every topic; says on {@code notification-events} what people were told.
 */
package io.opswrit.audit;
