package io.opswrit.writ;

/** An order whose signature was checked, with its digest and the signed form to pass on. */
public record VerifiedOrder(Order order, String digest, Signed signed) {}
