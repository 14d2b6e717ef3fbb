-- Since when the task waits for the people of its level: what a queue that is open calls new.
alter table task add column asked_since timestamptz;
update task set asked_since = opened_at;
alter table task alter column asked_since set not null;

create index task_asked_since on task (asked_since) where deadline is not null;
create index task_ended on task (ended_at) where ended_at is not null;

-- How far the run of an approved order is; rows for orders that have a task, columns null until known.
create table execution (
    request_id uuid primary key references task,
    dispatched_at timestamptz,
    started_at timestamptz,
    still_running_at timestamptz,
    usual_seconds bigint
);

-- How runs ended: of an approved order for its card, of any order for who asks what the command did here last.
-- Of low-risk commands only the latest on each instance stays.
create table result (
    request_id uuid primary key,
    instance_id text not null,
    command_type text not null,
    risk_level text not null check (risk_level in ('LOW', 'HIGH')),
    summary text not null,
    requester_email text,
    outcome text not null,
    ran text not null,
    reason text,
    exit_code integer,
    output text,
    error text,
    output_bytes bigint not null,
    output_truncated boolean not null,
    started_at timestamptz,
    completed_at timestamptz not null
);

create index last_time_here on result (instance_id, command_type, completed_at desc, request_id desc);
