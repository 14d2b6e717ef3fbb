/**
 * A stack of its own under steady load while its parts are killed, stopped, frozen and cut off by a plan that one seed decides;
 * then quiet, and the guarantees of {@code check} held against what can be seen from outside.
 */
package io.opswrit.proof.chaos;
