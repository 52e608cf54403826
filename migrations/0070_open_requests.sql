-- Who waits for an answer is found among the requests that are open, however many have been answered (docs/decisions/0062). An index with
-- the state as one of its columns does not do it: the comparison of an enumeration is not leakproof, so under row policies a state is
-- looked at row by row.
create index help_request_open on help_request (area_id, answer_due_on, id)
  where status in ('needs detail', 'awaiting screening', 'awaiting decision', 'more detail asked', 'accepted');
create index help_request_open_of_team on help_request (area_id, team_id, answer_due_on, id)
  where status in ('needs detail', 'awaiting screening', 'awaiting decision', 'more detail asked', 'accepted');
create index help_request_open_of_school on help_request (area_id, school_id, answer_due_on, id)
  where status in ('needs detail', 'awaiting screening', 'awaiting decision', 'more detail asked', 'accepted');
drop index help_request_by_due;
drop index help_request_queue;
