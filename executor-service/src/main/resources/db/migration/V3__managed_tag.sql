-- The tag that the last survey went by: what was found by another one tells nothing of who may be sent commands now.
alter table fleet_round add column managed_tag text;

-- When the order was taken up: a survey from before knows nothing of an instance that was tagged just before.
alter table execution add column taken_up_at timestamptz not null default now();
