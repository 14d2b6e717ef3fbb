/** What the executor does, a class each: take up orders, claim what is due, make the one call, store its answer. */
package io.opswrit.executor.usecase;
