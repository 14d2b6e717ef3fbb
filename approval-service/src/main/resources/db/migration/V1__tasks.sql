-- The review of one high-risk order. Whatever is still open has a deadline, so that every task ends.
create table task (
    request_id uuid primary key,
    order_document text not null, -- JSON as received: the signature and the digest are over it
    order_key_id text not null,
    order_signature text not null,
    order_digest text not null,
    requester_id text not null,
    requester_email text,
    submitter_id text not null,
    submitter_email text,
    state text not null check (state in ('PENDING', 'INFO_REQUESTED', 'GRANTED', 'REJECTED', 'EXPIRED', 'WITHDRAWN')),
    level integer not null check (level >= 1),
    asked text not null, -- JSON
    revision integer not null,
    opened_at timestamptz not null,
    due_at timestamptz,
    expires_at timestamptz not null,
    deadline timestamptz, -- when a timer has to look at it; null once it has ended
    question_id uuid,
    question text,
    due_left_ms bigint, -- what was left when a question stopped the clock
    expires_left_ms bigint,
    ended_by text, -- JSON, an actor
    ended_by_name text,
    ended_at timestamptz,
    ended_comment text,
    traceparent text,
    unique (request_id, requester_id, submitter_id),
    check ((state in ('PENDING', 'INFO_REQUESTED')) = (deadline is not null)),
    check ((state in ('PENDING', 'INFO_REQUESTED')) = (ended_at is null)),
    check ((state = 'INFO_REQUESTED') = (question_id is not null))
);

create index task_deadline on task (deadline, request_id) where deadline is not null;

-- Four eyes once more, for whatever the code should let pass: the reference makes the copied identities the task's own.
create table vote (
    request_id uuid not null,
    voter_id text not null,
    voter_name text,
    voter_email text,
    decision text not null check (decision in ('approve', 'reject')),
    level integer not null,
    comment text,
    voted_at timestamptz not null,
    requester_id text not null,
    submitter_id text not null,
    primary key (request_id, voter_id),
    foreign key (request_id, requester_id, submitter_id) references task (request_id, requester_id, submitter_id),
    check (voter_id <> requester_id),
    check (voter_id <> submitter_id),
    -- a requester whom a delegate named is known by address alone
    check (
        position('#mailto:' in requester_id) = 0
        or lower(coalesce(voter_email, '')) <> split_part(requester_id, '#mailto:', 2)
    )
);

create table question (
    question_id uuid primary key,
    request_id uuid not null references task,
    question text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    answer text,
    answered_by text,
    answered_at timestamptz
);

create index question_of_task on question (request_id, asked_at);
create unique index one_open_question on question (request_id) where answered_at is null;

-- Submitted orders that nobody we trust has signed.
create table refused_event (
    source text not null,
    id text not null,
    topic text not null,
    kafka_partition integer not null,
    kafka_offset bigint not null,
    request_id text not null,
    reason text not null,
    refused_at timestamptz not null,
    primary key (source, id)
);
