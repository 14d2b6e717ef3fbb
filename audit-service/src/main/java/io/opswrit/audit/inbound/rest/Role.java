package io.opswrit.audit.inbound.rest;

/** The roles that this API knows. */
final class Role {

    static final String REQUESTER = "requester";
    static final String APPROVER = "approver";
    static final String OPERATOR = "operator";
    static final String AUDITOR = "auditor";

    private Role() {}
}
