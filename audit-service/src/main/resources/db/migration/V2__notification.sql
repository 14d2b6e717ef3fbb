-- Mails to people: planned with the record of the event that they are about, sent afterwards by any replica.
create table notification (
    id           bigint generated always as identity primary key,
    request_id   uuid        not null,
    kind         text        not null,
    part         text        not null,            -- which question or level; empty where there is only one
    recipient    text        not null,
    message_id   text        not null,
    subject      text        not null,
    text         text,                            -- forgotten when the mail has ended
    traceparent  text,
    state        text        not null default 'waiting' check (state in ('waiting', 'sent', 'failed')),
    planned_at   timestamptz not null default now(),
    due_at       timestamptz not null default now(),
    leased_until timestamptz,                     -- a replica is at it; after that time another may try
    attempts     integer     not null default 0,
    last_error   text,
    revision     integer,                         -- of the event that told of its end
    ended_at     timestamptz,
    check ((state = 'waiting') = (text is not null)),
    check ((state = 'waiting') = (revision is null)),
    check ((state = 'waiting') = (ended_at is null))
);
create unique index notification_once on notification (request_id, kind, part, lower(recipient));
create index notification_due on notification (due_at, id) where state = 'waiting';

grant select, insert, update on notification to ${runtime};
