-- One run of an order on one instance. What waits has a due time; who works on it has a lease.
create table execution (
    request_id         uuid primary key,
    execution_id       uuid        not null unique,
    traceparent        text,
    state              text        not null check (state in ('QUEUED', 'DISPATCHING', 'SENT', 'RUNNING', 'ENDED')),
    revision           int         not null,
    order_document     text        not null,
    order_key_id       text        not null,
    order_signature    text        not null,
    order_digest       text        not null,
    instance_id        text        not null,
    approved_by        text        not null,
    approved_at        timestamptz,
    dispatch_by        timestamptz not null,
    attempt            int         not null,
    first_intent_at    timestamptz,
    intent_at          timestamptz,
    clean_scans        int         not null,
    doubtful           boolean     not null,
    ssm_command_id     text,
    dispatched_at      timestamptz,
    expires_at         timestamptz,
    due_at             timestamptz,
    lease_id           uuid,
    lease_until        timestamptz,
    looks              int         not null,
    failures           int         not null,
    still_running_said boolean     not null,
    ssm_status         text,
    started_at         timestamptz,
    stop_asked_at      timestamptz,
    stop_asked_by      text,
    stop_tries         int         not null,
    stop_call_due      boolean     not null,
    stop_given_up      boolean     not null,
    outcome            text,
    ran                text,
    reason             text,
    exit_code          int,
    completed_at       timestamptz,
    check ((state = 'ENDED') = (outcome is not null)),
    check ((state = 'ENDED') = (due_at is null)),
    check (state <> 'DISPATCHING' or intent_at is not null),
    check (state not in ('SENT', 'RUNNING') or (ssm_command_id is not null and expires_at is not null))
);
create index execution_due on execution (due_at) where due_at is not null;

-- Wishes to cancel that came before their order.
create table early_stop (
    request_id uuid primary key,
    asked_by   text        not null,
    asked_at   timestamptz not null
);

-- Events that were not believed.
create table refused_event (
    refused_id  uuid primary key,
    event_id    text        not null,
    topic       text        not null,
    key         text        not null,
    reason      text        not null,
    received_at timestamptz not null
);
create index refused_event_received on refused_event (received_at);
