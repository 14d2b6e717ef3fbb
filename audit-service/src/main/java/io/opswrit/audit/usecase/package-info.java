/** What this service does, one class per verb: the table of contents. Transactions begin here or in delivery. */
package io.opswrit.audit.usecase;
