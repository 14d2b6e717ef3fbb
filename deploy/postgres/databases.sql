-- A role and a database for each service; none may connect to another's. psql variables hold the passwords.
create role request_service login;
alter role request_service password :'request_service';
create database request_service owner request_service;
revoke all on database request_service from public;

create role approval_service login;
alter role approval_service password :'approval_service';
create database approval_service owner approval_service;
revoke all on database approval_service from public;

create role executor_service login;
alter role executor_service password :'executor_service';
create database executor_service owner executor_service;
revoke all on database executor_service from public;

-- The audit log is append-only: who writes it does not own it. audit_owner runs the migrations, which grant the rest.
create role audit_owner login;
alter role audit_owner password :'audit_owner';
create role audit_service login;
alter role audit_service password :'audit_service';
create database audit_service owner audit_owner;
revoke all on database audit_service from public;
grant connect on database audit_service to audit_service;

revoke connect on database postgres from public;
revoke connect on database template1 from public;
