/** What is remembered of a request, decided without any framework: the entry of the log, and the record that entries add up to. */
package io.opswrit.audit.domain;
