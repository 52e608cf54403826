-- What the queues of requests are read by, and what whoever asked may know of the help: who, since when, until when.

alter table help_request add column helper_id uuid;
alter table help_request add column helped_from timestamptz;
alter table help_request add column helped_until timestamptz;
alter table help_request add foreign key (area_id, helper_id) references staff_member (area_id, id);
comment on column help_request.helper_id is 'Who was found to help when it was allocated, so that the referrer has a name without seeing the case.';
comment on column help_request.helped_from is 'When the child or the family was first met; the referrer sees it without seeing the case.';
comment on column help_request.helped_until is 'When the case that it became was closed.';

create index help_request_by_due on help_request (area_id, status, answer_due_on, id);
create index help_request_latest on help_request (area_id, raised_at desc, id desc);
create index help_request_same_as on help_request (area_id, same_as_id) where same_as_id is not null;
