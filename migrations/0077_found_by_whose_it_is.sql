-- What is looked for by a consultation, a school, a person, a group or a case is found by it (docs/decisions/0065): each of these read its whole table.
create index consultation_attendee_of_consultation on consultation_attendee (area_id, consultation_id);
create index consultation_of_school on consultation (area_id, school_id, at);
create index consultation_of_facilitator on consultation (area_id, facilitator_id, at);
create index child_role_of_staff on child_role (area_id, staff_id) where staff_id is not null;
create index group_note_of_group on group_note (area_id, group_id);
create index help_request_of_case on help_request (area_id, case_id) where case_id is not null;
create index concern_of_school on concern (area_id, school_id, raised_at);
