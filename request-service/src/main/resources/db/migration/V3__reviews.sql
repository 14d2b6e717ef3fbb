-- Who was asked when a review was opened, and when a person decided: what the next requester may expect.
create table review (
    request_id uuid        primary key references request,
    asked      jsonb,
    opened_at  timestamptz,
    decided_at timestamptz
);
create index review_by_opening on review (opened_at desc) where opened_at is not null;
create index review_by_decision on review (decided_at desc) where opened_at is not null and decided_at is not null;
