/** Owns credentials that end by themselves, as roles have them, so that renewing them can be tested and not only hoped for. */
package io.opswrit.simulator.credentials;
