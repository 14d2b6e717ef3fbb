-- What every replica of a service has to know for a while, such as a session that was ended.
create table mark (
    name     text        primary key,
    ends_at  timestamptz not null
);
