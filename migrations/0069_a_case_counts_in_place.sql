-- Each contact says on its case when it was and how many there are now (docs/decisions/0058). No list is read in the order of the last
-- contact from this index, and while the moment was in it each contact wrote the case into all nine of its indexes anew. Without it, and
-- with room left beside it, the row is changed where it is.
drop index help_case_of_lead;
create index help_case_of_lead on help_case (area_id, lead_id, status);
alter table help_case set (fillfactor = 85);
