/**
 * What is remembered of a request and what people are told of it, decided without any framework: the entry of the log, the
 * record that entries add up to, the words of the mails, and when a mail is tried again.
 */
package io.opswrit.audit.domain;
