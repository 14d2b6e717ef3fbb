-- The append-only log: what was said, when, by whom, and the SHA-256 of exactly this text.
create table audit_entry (
    seq          bigint generated always as identity primary key,
    event_source text        not null,
    event_id     text        not null,
    topic        text        not null,
    type         text        not null,
    request_id   text        not null,
    said_at      timestamptz not null,
    recorded_at  timestamptz not null default clock_timestamp(),
    canonical    text        not null,
    digest       char(64)    not null,
    unique (event_source, event_id)
);
create index audit_entry_by_request on audit_entry (request_id, seq);

-- What commands wrote, apart from the facts, so that it can be retired without touching them.
create table audit_output (
    digest  char(64) primary key,
    content text     not null
);

-- The one-row answer to "who ran what, where, when, with whose approval, and what came out"; made of the entries.
create table audit_record (
    request_id      uuid primary key,
    document        jsonb not null,
    -- copies out of the document, for filters alone; all but the status are null until the order was seen
    submitted_at    timestamptz,
    requester_email text,
    approved_by     text[] not null,
    instance_id     text,
    command_type    text,
    status          text   not null, -- computed from the facts, as everywhere
    search          tsvector not null
);
create index audit_record_by_requester on audit_record (lower(requester_email), request_id);
create index audit_record_by_approver on audit_record using gin (approved_by);
create index audit_record_by_instance on audit_record (instance_id, request_id);
create index audit_record_by_command on audit_record (command_type, request_id);
create index audit_record_by_status on audit_record (status, request_id);
create index audit_record_by_time on audit_record (submitted_at);
create index audit_record_by_text on audit_record using gin (search);

grant select, insert on audit_entry, audit_output to ${runtime};
grant select, insert, update on audit_record to ${runtime};
grant select, insert, update, delete on outbox, inbox, parked to ${runtime};
grant usage on all sequences in schema public to ${runtime};
