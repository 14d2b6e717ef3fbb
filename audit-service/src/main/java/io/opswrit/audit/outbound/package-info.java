/** What the service keeps: the log, outputs, records, notifications; and the mail server. */
package io.opswrit.audit.outbound;
