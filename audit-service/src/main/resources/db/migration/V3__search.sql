-- What the search of words looks in: the text as PostgreSQL takes it apart, which keeps addresses, paths and host names whole,
-- and once more with all of them in pieces, so that "alice" finds alice@example.com and "nginx" finds nginx.service.
create function audit_words(words text) returns tsvector
    language sql immutable parallel safe
    return to_tsvector('simple', words || ' ' || regexp_replace(words, '[^[:alnum:]]+', ' ', 'g'));
grant execute on function audit_words(text) to ${runtime};

update audit_record
   set search = search || audit_words(concat_ws(' ',
           document #>> '{order,requester_email}', document #>> '{order,submitted_by}', document #>> '{order,instance_id}',
           document #>> '{order,command_type}', document #>> '{order,resolved_command}', document #>> '{order,summary}',
           document #>> '{order,justification}',
           (select string_agg(concat_ws(' ', d ->> 'by', d ->> 'comment'), ' ')
              from jsonb_path_query(document, '$.review.decisions[*]') as d)));

-- With the id, so that the days of a search are sorted without looking at their records.
drop index audit_record_by_time;
create index audit_record_by_time on audit_record (submitted_at, request_id);
