/**
 * The decisions of the executor: whether an order may run, how SSM's words are to be read, and what an execution does next in
 * each state. Nothing here calls anybody or waits for anything; every method is told the time and answers with facts.
 */
package io.opswrit.executor.domain;
