-- The people around a child whom a worker speaks with: the social worker, the family by way of the school, and the worker’s own
-- supervisor; and where a worker is when they work alone.

create table social_worker (
  area_id     int not null references area,
  id          uuid not null,
  child_id    uuid not null,
  school_id   uuid,
  known_to    uuid[] not null default '{}',
  staff_id    uuid,
  name        text not null check (name <> ''),
  team_name   text not null check (team_name <> ''),
  phone       text,
  email       text,
  from_day    date not null,
  until_day   date,
  why_ended   text,
  named_by    uuid not null,
  named_at    timestamptz not null,
  version     int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id),
  foreign key (area_id, named_by) references staff_member (area_id, id),
  constraint an_allocation_ends_after_it_starts check (until_day is null or until_day >= from_day),
  constraint an_allocation_that_ended_says_why check ((until_day is null) = (why_ended is null))
);
comment on table social_worker is 'The social worker who is allocated to a child, from when to when (CSW-12). Mostly somebody without an account. @class 3';
comment on column social_worker.staff_id is 'Their account, where they have one.';
comment on column social_worker.until_day is 'The last day of it. Empty while it goes on.';
comment on column social_worker.child_id is '@merge moves';
create index social_worker_of_child on social_worker (area_id, child_id, from_day desc);
select platform.who_may_see('social_worker', 'school_id = any ($schools_led) or known_to && $circles');
grant select, insert, update on social_worker to linkwork_app;

create table liaison (
  area_id          int not null references area,
  id               uuid not null,
  case_id          uuid not null,
  child_id         uuid not null,
  school_id        uuid not null,
  team_id          uuid not null,
  social_worker_id uuid,
  with_name        text not null check (with_name <> ''),
  with_team        text,
  on_day           date not null,
  mode             text not null check (mode in ('face to face', 'phone', 'video', 'email', 'letter')),
  purposes         text[] not null
    check (cardinality(purposes) > 0 and purposes <@ array['aim of the involvement', 'early identification', 'resource allocation', 'crisis prevention']),
  said             text not null check (said <> ''),
  next_on          date,
  audience         audience not null check (audience <> 'named'),
  kept_by          uuid not null,
  kept_at          timestamptz not null,
  in_error_at      timestamptz,
  in_error_by      uuid,
  in_error_why     text,
  primary key (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, social_worker_id) references social_worker (area_id, id),
  foreign key (area_id, kept_by) references staff_member (area_id, id),
  constraint a_liaison_in_error_says_who_and_why check ((in_error_at is null) = (in_error_by is null) and (in_error_at is null) = (in_error_why is null))
);
comment on table liaison is 'That somebody on the case spoke with social work, what for and what came of it (CSW-12, CSW-50). @class 3';
comment on column liaison.social_worker_id is 'The allocated social worker, if it was they.';
comment on column liaison.next_on is 'The day by which the next one is due.';
comment on column liaison.child_id is '@merge moves';
create index liaison_of_case on liaison (area_id, case_id, on_day desc, id desc);
create index liaison_by_child on liaison (area_id, child_id);
select platform.who_may_see('liaison',
  $$case_id = any ($cases) or team_id = any ($teams_supervised) or (audience = 'case' and (case_id = any ($cases_known) or school_id = any ($schools_led)))$$);
grant select, insert, update on liaison to linkwork_app;

create table liaison_sharing (
  area_id    int not null references area,
  id         uuid not null,
  liaison_id uuid not null,
  case_id    uuid not null,
  child_id   uuid not null,
  school_id  uuid not null,
  team_id    uuid not null,
  audience   audience not null check (audience <> 'named'),
  direction  text not null check (direction in ('told them', 'heard from them')),
  with_whom  text not null check (with_whom <> ''),
  what       text not null check (what <> ''),
  basis      text not null check (basis in ('consent', 'public task', 'safeguarding')),
  why        text not null check (why <> ''),
  primary key (area_id, id),
  foreign key (area_id, liaison_id) references liaison (area_id, id)
);
comment on table liaison_sharing is 'What went from one to another at a liaison, between whom, and on what footing (CSW-51). Written once. @class 3';
comment on column liaison_sharing.child_id is '@merge moves';
create index liaison_sharing_of on liaison_sharing (area_id, liaison_id);
create index liaison_sharing_by_child on liaison_sharing (area_id, child_id);
select platform.who_may_see('liaison_sharing',
  $$case_id = any ($cases) or team_id = any ($teams_supervised) or (audience = 'case' and (case_id = any ($cases_known) or school_id = any ($schools_led)))$$);
grant select, insert on liaison_sharing to linkwork_app;

create table home_school_message (
  area_id     int not null references area,
  id          uuid not null,
  case_id     uuid not null,
  child_id    uuid not null,
  school_id   uuid not null,
  team_id     uuid not null,
  direction   text not null check (direction in ('home to school', 'school to home')),
  on_day      date not null,
  how         text not null check (how in ('in person', 'phone', 'letter', 'email', 'text', 'diary')),
  from_name   text not null check (from_name <> ''),
  to_name     text not null check (to_name <> ''),
  words       text not null check (words <> ''),
  wants_answer boolean not null,
  answer      text,
  answered_on date,
  answer_kept_by uuid,
  kept_by     uuid not null,
  kept_at     timestamptz not null,
  version     int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, kept_by) references staff_member (area_id, id),
  constraint an_answer_says_what_and_when
    check ((answer is null) = (answered_on is null) and (answer is null) = (answer_kept_by is null))
);
comment on table home_school_message is 'A message between home and school that a worker carried or was told of, which way it went, and its answer (CSW-48). @class 3';
comment on column home_school_message.child_id is '@merge moves';
create index home_school_message_of_case on home_school_message (area_id, case_id, on_day desc, id desc);
create index home_school_message_by_child on home_school_message (area_id, child_id);
create index home_school_message_of_school on home_school_message (area_id, school_id, on_day);
select platform.who_may_see('home_school_message',
  'case_id = any ($cases) or team_id = any ($teams_supervised) or case_id = any ($cases_known) or school_id = any ($schools_led)');
grant select, insert, update on home_school_message to linkwork_app;

create table raised_issue (
  area_id     int not null references area,
  id          uuid not null,
  team_id     uuid not null,
  case_id     uuid,
  child_id    uuid,
  about       text not null check (about in ('a child', 'a family', 'a school', 'what I am asked to do', 'myself', 'something else')),
  words       text not null check (words <> ''),
  to_id       uuid not null,
  due_on      date not null,
  raised_by   uuid not null,
  raised_at   timestamptz not null,
  answer      text,
  answered_by uuid,
  answered_at timestamptz,
  version     int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, raised_by) references staff_member (area_id, id),
  foreign key (area_id, to_id) references staff_member (area_id, id),
  constraint what_is_of_a_case_is_of_its_child check ((case_id is null) = (child_id is null)),
  constraint nobody_raises_with_themselves check (to_id <> raised_by),
  constraint an_answered_issue_says_what_when_and_by_whom
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
comment on table raised_issue is 'What a worker takes to their supervisor, and the answer (CSW-55). Read by the two of them and whoever supervises the team. @class 3';
comment on column raised_issue.to_id is 'The supervisor whose task it is to answer. Another supervisor of the team may.';
comment on column raised_issue.child_id is '@merge moves';
create index raised_issue_open on raised_issue (area_id, team_id, due_on, id) where answered_at is null;
create index raised_issue_to on raised_issue (area_id, to_id, due_on) where answered_at is null;
create index raised_issue_of_team on raised_issue (area_id, team_id, raised_at desc, id desc);
create index raised_issue_by on raised_issue (area_id, raised_by, raised_at desc, id desc);
create index raised_issue_by_child on raised_issue (area_id, child_id) where child_id is not null;
-- What is about a child is read while one works in the team; what is about oneself stays one’s own.
select platform.who_may_see('raised_issue', '(raised_by = $me and (child_id is null or team_id = any ($teams))) or team_id = any ($teams_supervised)');
grant select, insert, update on raised_issue to linkwork_app;

create table visit_plan (
  area_id       int not null references area,
  id            uuid not null,
  case_id       uuid not null,
  child_id      uuid not null,
  team_id       uuid not null,
  worker_id     uuid not null,
  place         text not null check (place in ('home', 'community')),
  where_text    text,
  what_for      text not null check (what_for <> ''),
  safety        text,
  reach         text not null check (reach <> ''),
  out_at        timestamptz not null,
  back_by       timestamptz not null,
  told_id       uuid not null,
  made_at       timestamptz not null,
  back_at       timestamptz,
  back_said_by  uuid,
  back_note     text,
  called_off_at timestamptz,
  alerts        smallint not null default 0,
  version       int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, worker_id) references staff_member (area_id, id),
  foreign key (area_id, told_id) references staff_member (area_id, id),
  constraint nobody_waits_for_themselves check (told_id <> worker_id),
  constraint back_after_out check (back_by > out_at),
  constraint a_home_is_read_where_addresses_are_kept check ((place = 'community') = (where_text is not null)),
  constraint who_says_that_they_are_back check ((back_at is null) = (back_said_by is null))
);
comment on table visit_plan is 'Where a worker is who visits alone, when they are back, and who waits to hear that they are (CSW-45). @class 3';
comment on column visit_plan.place is 'At the child’s home, or somewhere else that is not the school.';
comment on column visit_plan.where_text is 'Of a visit elsewhere, where. A home has none: the address stays where it is kept, and whoever may read it there reads it.';
comment on column visit_plan.reach is 'The number on which the worker answers meanwhile.';
comment on column visit_plan.told_id is 'Who waits to hear from them.';
comment on column visit_plan.alerts is 'How often somebody was told that they are not back.';
comment on column visit_plan.child_id is '@merge moves';
create index visit_plan_of_case on visit_plan (area_id, case_id, out_at desc, id desc);
create index visit_plan_by_child on visit_plan (area_id, child_id);
create index visit_plan_out on visit_plan (area_id, team_id, back_by) where back_at is null and called_off_at is null;
create index visit_plan_out_of_worker on visit_plan (area_id, worker_id, back_by) where back_at is null and called_off_at is null;
create index visit_plan_told on visit_plan (area_id, told_id, back_by) where back_at is null and called_off_at is null;
select platform.who_may_see('visit_plan', '($me in (worker_id, told_id) and team_id = any ($teams)) or team_id = any ($teams_supervised)');
grant select, insert, update on visit_plan to linkwork_app;

-- A notice leads to what was raised, and to the visit from which somebody is not back.
alter table notice add column raised_id uuid, add column visit_id uuid;

/* A child changes school: what is of a case that goes on goes along, and the new school’s lead sees it, the old one’s no
   longer. By the owner, because whoever moves the child may not see it any more. */
create function public.liaison_moves_school(a_child uuid, a_school uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  going_on uuid[] := array(select id from help_case where area_id = an_area and child_id = a_child and status <> 'closed');
begin
  if platform.is_hidden(a_child) then return; end if;
  update liaison set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update liaison_sharing set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update home_school_message set school_id = a_school where area_id = an_area and case_id = any (going_on);
end $$;
revoke execute on function public.liaison_moves_school from public;
grant execute on function public.liaison_moves_school to linkwork_app;
