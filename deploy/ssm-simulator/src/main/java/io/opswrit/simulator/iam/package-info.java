/**
 * Owns the question who may do what: policies as IAM writes them, and the refusal as SSM words it. It exists because a policy
 * that looks right and denies every question is easily written, and cannot be tried out without an account otherwise.
 */
package io.opswrit.simulator.iam;
