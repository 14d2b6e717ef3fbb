-- What the handler of delivery's own tests writes: nothing is unique, so that a repeat would show.
create table ledger (
    position bigint generated always as identity primary key,
    key      text    not null,
    revision integer not null
);
create table ledger_total (
    key   text primary key,
    total integer not null
);
