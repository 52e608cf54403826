-- The schools and the teams of an area in the order of their names: those of a page are found, and the others are not read.
-- docs/decisions/0053.
--
-- One index for each: a row policy comes before a comparison of a kind (an enum’s is not leakproof), so an index that begins with the
-- kind is read whole and sorted. What an index holds only some of is known before anything is read.

create index schools_in_order on organisation (area_id, name, id) where kind = 'school';
create index teams_in_order on organisation (area_id, name, id) where kind = 'team';
