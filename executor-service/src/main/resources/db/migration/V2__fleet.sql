-- Whose turn it is to survey the fleet: one row for all replicas.
create table fleet_round (
    only_row    boolean primary key default true check (only_row),
    due_at      timestamptz not null,
    lease_id    uuid,
    lease_until timestamptz,
    surveyed_at timestamptz
);
insert into fleet_round (due_at) values ('-infinity');

-- What was last said of each instance, as it went out; listed tells whether SSM had it then.
create table fleet_instance (
    instance_id text primary key,
    listed      boolean not null,
    fact        text    not null
);
create index fleet_instance_listed on fleet_instance (instance_id) where listed;
