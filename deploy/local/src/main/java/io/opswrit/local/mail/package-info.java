/** The mail catcher's own process: takes every mail, delivers none, and shows them to people and tests. */
package io.opswrit.local.mail;
