-- The newest event of each key of a compacted topic, for services that keep such a topic at hand; empty in the others.
create table latest_fact (
    topic    text        not null,
    key      text        not null,
    type     text        not null,
    revision integer     not null,
    time     timestamptz not null,
    body     jsonb       not null,
    primary key (topic, key)
);
