-- One row per request: the signed order, what the other services said about it, and what filters ask for.
create table request (
    request_id          uuid        primary key,
    order_document      jsonb       not null,
    order_key_id        text        not null,
    order_signature     text        not null,
    order_digest        text        not null,
    traceparent         text        not null,

    -- copies out of the order, for filters alone
    instance_id         text        not null,
    command_type        text        not null,
    requester_email     text        not null,
    submitted_at        timestamptz not null,

    -- the latest fact of each family, kept apart so that the order of arrival does not matter
    review              text        not null,
    approval_revision   int         not null,
    run                 text        not null,
    execution_revision  int         not null,
    outcome             text,

    approved_by         text,
    approved_at         timestamptz,
    review_reason       text,
    ssm_command_id      text,
    ssm_status          text,
    exit_code           int,
    ran                 text,
    ssm_output          text,
    ssm_error           text,
    run_reason          text,
    cancel_failure      text,
    conversation        jsonb       not null,

    request_revision    int         not null,
    cancel_requested_at timestamptz,
    version             int         not null,
    updated_at          timestamptz not null,

    -- computed from the facts at each change, for filters alone
    status              text        not null,
    active              boolean     not null
);

create index request_active on request (request_id) where active;
create index request_by_status on request (status, request_id);
create index request_by_instance on request (instance_id, request_id);
create index request_by_command on request (command_type, request_id);
create index request_by_requester on request (lower(requester_email), request_id);
create index request_by_time on request (submitted_at);

-- Who may see a request without a view of everything: requester, submitter, and approvers once they were asked.
create table request_reader (
    person_id  text not null,
    request_id uuid not null references request,
    relation   text not null check (relation in ('REQUESTER', 'SUBMITTER', 'ASKED')),
    primary key (person_id, request_id, relation)
);
create index request_reader_by_request on request_reader (request_id);

-- A caller's key stands for one submission until it is old enough to be forgotten.
create table idempotency_key (
    caller_id   text        not null,
    key         text        not null,
    body_digest text        not null,
    request_id  uuid        not null references request deferrable initially deferred,
    created_at  timestamptz not null,
    primary key (caller_id, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);
