-- What somebody sees ends with the work it was for, and an address that is hidden is hidden wherever it was written.

-- Requests and children name the groups that come first by the same words.
update help_request set priority_groups = array_replace(array_replace(priority_groups,
  'social, emotional or behavioural needs', 'SEBN'), 'disability or learning needs', 'disability or additional needs')
where priority_groups && array['social, emotional or behavioural needs', 'disability or learning needs'];
