/**
 * What the executor does, a class each: take up orders, claim what is due, make the one call, store its answer;
 * and survey the fleet.
 */
package io.opswrit.executor.usecase;
