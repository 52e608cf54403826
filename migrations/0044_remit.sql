-- What a remit holds a worker to: the plan before the work, the family told, somebody asked, and what was asked beyond it.

create table plan_check (
  area_id      int not null references area,
  id           uuid not null,
  request_id   uuid not null,
  child_id     uuid not null,
  school_id    uuid not null,
  team_id      uuid not null,
  found        text not null check (found in ('in the plan', 'plan to follow')),
  plan_id      uuid,
  plan_version int,
  plan_work_id uuid,
  purpose      text,
  plan_due_on  date,
  why          text,
  checked_by   uuid not null,
  checked_at   timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, request_id) references help_request (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, checked_by) references staff_member (area_id, id),
  constraint what_is_in_the_plan_is_named
    check ((found = 'in the plan') = (plan_work_id is not null) and (found = 'in the plan') = (purpose is not null) and (found = 'in the plan') = (plan_id is not null)),
  constraint a_plan_to_follow_has_a_day_and_a_reason
    check ((found = 'plan to follow') = (plan_due_on is not null) and (found = 'plan to follow') = (why is not null))
);
comment on table plan_check is 'A supervisor looked whether the child’s plan clearly names what the team will do, or let the work begin before it, until a day and for a reason. The latest of a request counts (CSW-32, CSW-33). @class 3';
comment on column plan_check.purpose is 'What the plan said the worker will do and why, as it stood that day.';
create index plan_check_of_request on plan_check (area_id, request_id, checked_at);
create index plan_check_of_team on plan_check (area_id, team_id, plan_due_on) where found = 'plan to follow';
create index plan_check_by_child on plan_check (area_id, child_id);
select platform.who_may_see('plan_check', 'team_id = any ($teams) or school_id = any ($schools_led)');
grant select, insert on plan_check to linkwork_app;

create table family_told (
  area_id   int not null references area,
  id        uuid not null,
  case_id   uuid not null,
  child_id  uuid not null,
  school_id uuid not null,
  team_id   uuid not null,
  told_on   date not null,
  told_by   text not null check (told_by <> ''),
  told_whom text not null check (told_whom <> ''),
  how       text not null check (how in ('face to face', 'phone', 'video', 'letter')),
  employer  text not null check (employer <> ''),
  kept_by   uuid not null,
  kept_at   timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, kept_by) references staff_member (area_id, id)
);
comment on table family_told is 'A parent or carer was told who employs the worker, before any direct work (CSW-53). @class 3';
comment on column family_told.told_by is 'Who told them.';
comment on column family_told.told_whom is 'Which parent or carer was told.';
comment on column family_told.employer is 'The employer as the service then said it.';
create index family_told_of_case on family_told (area_id, case_id, told_on);
create index family_told_by_child on family_told (area_id, child_id);
select platform.who_may_see('family_told',
  'case_id = any ($cases) or team_id = any ($teams_supervised) or case_id = any ($cases_known) or school_id = any ($schools_led)');
grant select, insert on family_told to linkwork_app;

create table approach_guidance (
  area_id    int not null references area,
  id         uuid not null,
  case_id    uuid not null,
  child_id   uuid not null,
  school_id  uuid not null,
  team_id    uuid not null,
  from_name  text not null check (from_name <> ''),
  from_role  text not null check (from_role <> ''),
  given_on   date not null,
  points     text not null check (points <> ''),
  risks      text,
  language   text,
  kept_by    uuid not null,
  kept_at    timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, kept_by) references staff_member (area_id, id)
);
comment on table approach_guidance is 'What somebody who knows the family said about how to approach the parents (CSW-54). For those who work on the case. @class 3';
comment on column approach_guidance.language is 'Which language, and whether an interpreter is needed.';
create index approach_guidance_of_case on approach_guidance (area_id, case_id, given_on);
create index approach_guidance_by_child on approach_guidance (area_id, child_id);
select platform.who_may_see('approach_guidance', 'case_id = any ($cases) or team_id = any ($teams_supervised)');
grant select, insert on approach_guidance to linkwork_app;

create table remit_work (
  area_id      int not null references area,
  id           uuid not null,
  case_id      uuid not null,
  child_id     uuid not null,
  school_id    uuid not null,
  team_id      uuid not null,
  plan_work_id uuid not null,
  kind         text not null check (kind in ('focussed work', 'playground supervision')),
  topic        text,
  purpose      text not null check (purpose <> ''),
  from_day     date not null,
  until_day    date,
  ended_on     date,
  ended_by     uuid,
  opened_by    uuid not null,
  opened_at    timestamptz not null,
  version      int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, opened_by) references staff_member (area_id, id),
  constraint focussed_work_has_a_topic check (kind <> 'focussed work' or topic is not null),
  constraint playground_supervision_has_an_end check (kind <> 'playground supervision' or until_day is not null),
  constraint it_ends_after_it_begins check (until_day >= from_day),
  constraint what_ended_says_by_whom check ((ended_on is null) = (ended_by is null))
);
comment on table remit_work is 'Focussed work or playground supervision, as the child’s plan names it, for its period (CSW-23 to CSW-27). @class 3';
comment on column remit_work.plan_work_id is 'The line of the plan that asked for it.';
comment on column remit_work.purpose is 'What the worker does and why, as the plan said when it began.';
comment on column remit_work.until_day is 'The last day. After it the work is over by itself.';
create index remit_work_of_case on remit_work (area_id, case_id, from_day);
create index remit_work_ending on remit_work (area_id, team_id, until_day) where ended_on is null;
create index remit_work_by_child on remit_work (area_id, child_id);
select platform.who_may_see('remit_work',
  'case_id = any ($cases) or team_id = any ($teams_supervised) or case_id = any ($cases_known) or school_id = any ($schools_led)');
grant select, insert, update on remit_work to linkwork_app;

create table staffing_check (
  area_id       int not null references area,
  id            uuid not null,
  work_id       uuid not null,
  case_id       uuid not null,
  child_id      uuid not null,
  school_id     uuid not null,
  team_id       uuid not null,
  on_day        date not null,
  supernumerary boolean not null,
  staff_count   smallint not null check (staff_count between 0 and 99),
  said_by       text not null check (said_by <> ''),
  note          text,
  kept_by       uuid not null,
  kept_at       timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, work_id) references remit_work (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, kept_by) references staff_member (area_id, id),
  constraint a_breach_says_what_happened check (supernumerary or note is not null),
  constraint nobody_is_extra_to_nobody check (not supernumerary or staff_count > 0)
);
comment on table staffing_check is 'The school says how many other staff are in the playground, and that the worker is extra to them; or that it was not so, which is a breach of the remit (CSW-27). @class 3';
comment on column staffing_check.said_by is 'Who said it for the school.';
create index staffing_check_of_work on staffing_check (area_id, work_id, on_day);
create index staffing_breach on staffing_check (area_id, team_id, on_day) where not supernumerary;
create index staffing_check_by_child on staffing_check (area_id, child_id);
select platform.who_may_see('staffing_check',
  'case_id = any ($cases) or team_id = any ($teams_supervised) or case_id = any ($cases_known) or school_id = any ($schools_led)');
grant select, insert on staffing_check to linkwork_app;

alter table contact add column work_id uuid;
alter table contact add foreign key (area_id, work_id) references remit_work (area_id, id);
comment on column contact.work_id is 'The focussed work or playground supervision that it was a session of.';
create index contact_of_work on contact (area_id, work_id) where work_id is not null;

create table beyond_remit (
  area_id   int not null references area,
  id        uuid not null,
  team_id   uuid not null,
  school_id uuid not null,
  worker_id uuid not null,
  on_day    date not null,
  kind      text not null check (kind in ('classroom assistant', 'auxiliary', 'family support', 'attendance officer', 'playground duty', 'other')),
  asked_by  text not null check (asked_by <> ''),
  what      text not null check (what <> ''),
  minutes   smallint not null check (minutes between 1 and 6000),
  answer    text not null check (answer in ('declined', 'done this once', 'asked the supervisor')),
  kept_at   timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, school_id) references school (area_id, id),
  foreign key (area_id, worker_id) references staff_member (area_id, id)
);
comment on table beyond_remit is 'A worker was asked to stand in for somebody whom they must not replace: who asked, when, for how long, and what was answered (CSW-31). It is about no child. @class 1';
create index beyond_remit_of_team on beyond_remit (area_id, team_id, on_day);
create index beyond_remit_of_worker on beyond_remit (area_id, worker_id, on_day);
select platform.who_may_see('beyond_remit', 'worker_id = $me or team_id = any ($teams_supervised)');
grant select, insert on beyond_remit to linkwork_app;

create table remit_document (
  area_id  int not null references area,
  id       uuid not null,
  team_id  uuid not null,
  number   smallint not null check (number > 0),
  dated_on date not null,
  words    text not null check (words <> ''),
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, added_by) references staff_member (area_id, id)
);
comment on table remit_document is 'The remit of a team as it was written, version by version. A version is never changed (CSW-56). @class 1';
create unique index remit_document_of_team on remit_document (area_id, team_id, number);
select platform.who_may_see('remit_document', 'team_id = any ($teams)');
grant select, insert on remit_document to linkwork_app;

create table remit_reading (
  area_id     int not null references area,
  document_id uuid not null,
  staff_id    uuid not null,
  team_id     uuid not null,
  read_at     timestamptz not null,
  primary key (area_id, document_id, staff_id),
  foreign key (area_id, document_id) references remit_document (area_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id)
);
comment on table remit_reading is 'Somebody has read this version of the remit and works by it (CSW-56). @class 1';
select platform.who_may_see('remit_reading', 'staff_id = $me or team_id = any ($teams_supervised)');
grant select, insert on remit_reading to linkwork_app;

/* A child changes school: what belongs to a request or a case goes where that has gone, by whichever way the child moved. */
create function platform.remit_moves_school(an_area int, a_child uuid, a_school uuid) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  requests uuid[] := array(select id from help_request where area_id = an_area and child_id = a_child and school_id = a_school);
  cases uuid[] := array(select id from help_case where area_id = an_area and child_id = a_child and school_id = a_school);
begin
  update plan_check set school_id = a_school where area_id = an_area and request_id = any (requests);
  update family_told set school_id = a_school where area_id = an_area and case_id = any (cases);
  update approach_guidance set school_id = a_school where area_id = an_area and case_id = any (cases);
  update remit_work set school_id = a_school where area_id = an_area and case_id = any (cases);
  update staffing_check set school_id = a_school where area_id = an_area and case_id = any (cases);
end $$;
revoke execute on function platform.remit_moves_school from public;

/* As before, and then what a remit keeps. */
do $$
declare
  last_step text := 'update request_step set school_id = a_school where area_id = an_area and request_id = any (asked);';
  was text := pg_get_functiondef('public.child_moves_school'::regproc);
begin
  if position(last_step in was) = 0 then raise exception 'public.child_moves_school has changed: see here what it does with a remit'; end if;
  execute replace(was, last_step, last_step || ' perform platform.remit_moves_school(an_area, a_child, a_school);');
end $$;
