/**
 * What this service does, one class per verb: open, resume and withdraw a task when events say so; approve, reject and ask
 * when people do; escalate and expire when time does; list, show and watch;
 * keep what others say of runs and instances. Transactions begin here or in delivery.
 */
package io.opswrit.approval.usecase;
