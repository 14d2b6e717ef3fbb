-- What an operator found out about a request that ended as unknown.
alter table request add column settlement jsonb;
