package io.opswrit.audit.inbound;

/** The roles that the API and the pages know. */
public final class Role {

    public static final String REQUESTER = "requester";
    public static final String APPROVER = "approver";
    public static final String OPERATOR = "operator";
    public static final String AUDITOR = "auditor";

    private Role() {}
}
