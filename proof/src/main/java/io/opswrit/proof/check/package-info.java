/** The guarantees, one class each, as questions to what was gathered from outside; pure, so that each is tested with made-up evidence. */
package io.opswrit.proof.check;
