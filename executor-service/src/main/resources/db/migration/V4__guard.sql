-- What was sent: the guard around the command, its deadline on the node, and where the whole output goes.
alter table execution
    add column guard_version int,
    add column guard_digest  text,
    add column guard_until   timestamptz,
    add column output_prefix text,
    add column reason_code   text;

-- Sends without an answer, by the instance that must get nothing new before they are searched for.
create index execution_dispatching on execution (instance_id) where state = 'DISPATCHING';
