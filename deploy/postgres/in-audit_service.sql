-- Run inside the database audit_service.
revoke all on schema public from public;
grant usage on schema public to audit_service;
