-- Events that wait to be sent. A row lives from the commit of its transaction to the acknowledgement of Kafka.
create table outbox (
    id              bigint generated always as identity primary key, -- the order of sending within a key
    event_id        uuid        not null,                            -- ce_id; readers know a repeated event by it
    topic           text        not null,
    key             text        not null,
    type            text        not null,
    source          text        not null,
    time            timestamptz not null,
    traceparent     text        not null,
    body            bytea       not null,
    attempts        integer     not null default 0,
    next_attempt_at timestamptz,                                     -- null until sending failed
    last_error      text
);
-- The relay leaves out the keys of rows that failed; only the first row of a key ever does, so this index is tiny.
create index outbox_held on outbox (key) where next_attempt_at is not null;
-- Rows come and go all day: let dead ones be cleared before the primary key fills up with them.
alter table outbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 500);

-- Events that a consumer has handled or parked, so that a second copy is dropped.
create table inbox (
    consumer    text        not null,
    source      text        not null,
    id          text        not null,
    received_at timestamptz not null default now(),
    primary key (consumer, source, id)
);
-- For the clean-up by age; rows arrive in the order of time, which is what brin is good and small at.
create index inbox_received_at on inbox using brin (received_at);

-- Events that their consumer could not apply, and those of the same key that wait behind them.
create table parked (
    id               bigint generated always as identity primary key, -- the order of waiting within a key
    consumer         text        not null,
    key              text        not null,
    topic            text        not null,
    partition        integer     not null,
    record_offset    bigint      not null,
    record_timestamp bigint      not null,
    record_key       text,
    headers          text        not null,
    body             bytea,
    reason           text        not null,
    attempts         integer     not null,
    parked_at        timestamptz not null,
    tried_at         timestamptz
);
-- Asked with every batch: behind which keys must new events wait? And which one is first when a key is redriven?
create index parked_key on parked (consumer, key, id);
