-- What an order does to its instance decides how many of its kind run there at once; nothing said counts as a change.
alter table execution add column changes boolean not null default true;
update execution set changes = (cast(order_document as json) ->> 'effect') is distinct from 'reads';

-- Whether sweeps look at it or somebody by a call of its own, and the last word of SSM once a list had it.
alter table execution add column swept boolean not null default false;
alter table execution add column listed_status text;

drop index execution_due;
create index execution_due on execution (state, due_at) where due_at is not null;
create index execution_waiting on execution (instance_id, changes, taken_up_at, request_id) where state = 'QUEUED';
create index execution_under_way on execution (instance_id, changes) where state in ('DISPATCHING', 'SENT', 'RUNNING');
create index execution_swept on execution (ssm_command_id) where swept;

-- Whose turn it is to sweep: one row for all replicas. While sweeps fail, each execution is looked at by itself until off_until.
create table sweep_round (
    only_row    boolean primary key default true check (only_row),
    due_at      timestamptz not null,
    lease_id    uuid,
    lease_until timestamptz,
    off_until   timestamptz not null,
    failures    int         not null
);
insert into sweep_round (due_at, off_until, failures) values ('-infinity', '-infinity', 0);

-- By when it is to be stopped, where its command type has less time in all than SSM gives; and since when that was asked.
alter table execution add column stop_by timestamptz;
alter table execution add column overdue_since timestamptz;

-- Until SSM says its own limit, that of the intent counts.
update execution
   set expires_at = intent_at + interval '60 seconds'
                  + interval '1 second' * cast(cast(order_document as json) ->> 'execution_timeout_seconds' as int)
 where state = 'DISPATCHING' and expires_at is null;
