/**
 * The whole system on one machine: what its parts are, how they are wired together and with which secrets. Like
 * {@link io.opswrit.local.process} it uses the JDK alone; what runs inside the children lies in the packages named after
 * them.
 */
package io.opswrit.local;
