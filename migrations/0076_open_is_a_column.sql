-- Whether a request is open, and whether a concern waits, is a column of its own (docs/decisions/0064): of a state Postgres may not use under row
-- policies what it knows of the table, and took an index of 200 rows for one of 100,000.
alter table help_request add column is_open boolean not null
  generated always as (status in ('needs detail', 'awaiting screening', 'awaiting decision', 'more detail asked', 'accepted')) stored;
comment on column help_request.is_open is 'Somebody still has to answer: follows from its state.';
alter table concern add column is_open boolean not null generated always as (status in ('open', 'decided')) stored;
comment on column concern.is_open is 'It waits to be decided, or to be ended: follows from its state.';

drop index help_request_open;
drop index help_request_open_of_team;
drop index help_request_open_of_school;
drop index concern_open;
create index help_request_open on help_request (area_id, answer_due_on, id) where is_open;
create index help_request_open_of_team on help_request (area_id, team_id, answer_due_on, id) where is_open;
create index help_request_open_of_school on help_request (area_id, school_id, answer_due_on, id) where is_open;
create index concern_open on concern (area_id, status, raised_at, id) where is_open;
analyze help_request;
analyze concern;
