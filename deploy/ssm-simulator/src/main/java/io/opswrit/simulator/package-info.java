/**
 * Owns the stand-in for AWS Systems Manager Run Command: starting it, stopping it, its settings. It exists so that the demo
 * and the tests meet the awkward sides of the real service (late answers, lost agents, cut output) without an AWS account.
 */
package io.opswrit.simulator;
