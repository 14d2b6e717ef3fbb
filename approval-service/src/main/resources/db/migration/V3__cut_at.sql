-- After how many bytes each of the two was cut, by SSM or here; null when it is complete.
alter table result add column output_cut_at bigint;
alter table result add column error_cut_at bigint;
alter table result drop column output_truncated;
