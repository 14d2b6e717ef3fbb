-- A table of delivery that came later than the first grants.
grant select, insert, update, delete on mark to ${runtime};
