-- The HTML part of a mail beside its plain text; none for what an older release planned. Forgotten like the text.
alter table notification add column html text check (html is null or state = 'waiting');
