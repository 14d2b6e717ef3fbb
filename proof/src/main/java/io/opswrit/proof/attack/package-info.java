/** Forged, replayed, altered, relabelled and self-approved messages and requests, and what the system makes of each. */
package io.opswrit.proof.attack;
