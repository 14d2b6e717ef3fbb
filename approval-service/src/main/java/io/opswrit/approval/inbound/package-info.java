/** What the ways in have in common: who calls, what a decision consists of, and how it is said that one came too late. */
package io.opswrit.approval.inbound;
