/**
 * Owns the list of pre-approved commands: which exist, who may ask for them, how risky they are, what their parameters
 * may be, and the exact shell text that a request becomes.
 *
 * <p>It is plain Java without any framework, because the service that takes a request and the service that runs it must
 * come to the same answer from the same file, each by itself.
 */
package io.opswrit.catalogue;
