/** How fast the packaged services are, on real parts, beside what the machine could do at all; judges nothing. */
package io.opswrit.proof.bench;
