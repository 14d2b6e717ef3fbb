-- How many bytes came out, and what else is told of a run beside how it ended.
alter table request add column output_bytes bigint;
alter table request add column run_details jsonb not null default '{}';
