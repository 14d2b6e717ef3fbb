package io.opswrit.executor.domain;

/** Where an execution stands; how it ended is its outcome. */
public enum ExecutionState {
    /** May be sent as soon as it is due. */
    QUEUED,
    /** The intent to send is committed; whether SSM has it is not known until it answers or is searched. */
    DISPATCHING,
    /** SSM has it and gave it a command id. */
    SENT,
    /** SSM says that the instance has it. */
    RUNNING,
    /** Written once. */
    ENDED
}
