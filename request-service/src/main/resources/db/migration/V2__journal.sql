-- What the other services said, one step for each fact, for the timeline and the clocks of a request.
alter table request add column journal jsonb not null default '{"steps": []}';
alter table request add column output_truncated boolean not null default false;

-- a row is written by the service alone, which always says both
alter table request alter column journal drop default;
alter table request alter column output_truncated drop default;
