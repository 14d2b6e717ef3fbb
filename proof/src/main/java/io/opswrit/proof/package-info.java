/** The commands that prove the guarantees from outside, against a running system and as any client sees it. */
package io.opswrit.proof;
