package io.opswrit.request.domain;

/** The client roles that this service's rules name. */
public final class Role {

    public static final String REQUESTER = "requester";
    public static final String APPROVER = "approver";
    public static final String OPERATOR = "operator";
    public static final String AUDITOR = "auditor";
    /** On top of {@link #REQUESTER}: may ask for somebody else. */
    public static final String DELEGATE = "delegate";

    private Role() {}
}
