/**
 * The documents that give a command its authority, and the proof that nobody altered them.
 *
 * <p>An {@link io.opswrit.writ.Order} says what shall run where for whom; a {@link io.opswrit.writ.Writ} says who approved
 * exactly that order. Both are signed over their canonical JSON (RFC 8785) with Ed25519, each under a purpose of its own, so
 * that a signed order can never pass as a writ. The SHA-256 of the canonical order, its <em>digest</em>, is what an approval
 * binds to. Pure Java: whoever holds the public keys can check a document anywhere.
 */
package io.opswrit.writ;
