-- From a worry to help that is written down: requests, needs, cases, contacts, actions, and the story they make.

/* Who may read an item within a record. An item never becomes wider by itself.
   service: the workers on the case and those who supervise them
   case:    everyone on the case, and those who lead the child's school
   named:   only the people named in readers */
create type audience as enum ('service', 'case', 'named');

create type request_status as enum (
  'needs detail', 'awaiting screening', 'awaiting decision', 'more detail asked',
  'accepted', 'allocated', 'advised', 'signposted', 'declined', 'safeguarding', 'duplicate', 'withdrawn');

create table help_request (
  area_id        int not null references area,
  id             uuid not null,
  child_id       uuid not null,
  school_id      uuid not null,
  team_id        uuid not null,
  raised_by      uuid not null,
  raised_at      timestamptz not null,
  raised_how     text not null check (raised_how in ('form', 'corridor', 'phone', 'meeting')),
  status         request_status not null,
  worry          text not null check (worry <> ''),
  what_was_tried text,
  strengths      text,
  child_words    text,
  parent_view    text,
  parent_told    text check (parent_told in ('yes', 'no', 'not yet')),
  hoped_for      text,
  since          text,
  level_of_need  text check (level_of_need in ('low', 'moderate', 'high', 'not sure')),
  warnings       jsonb not null default '[]',
  in_spite_of_warnings text,
  priority_groups text[] not null default '{}',
  age_when_raised smallint not null,
  rank           int,
  answer_due_on  date not null,
  screened_at    timestamptz,
  decided_at     timestamptz,
  allocated_at   timestamptz,
  waiting_for    text,
  same_as_id     uuid,
  case_id        uuid,
  version        int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, school_id) references school (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, raised_by) references staff_member (area_id, id),
  foreign key (area_id, same_as_id) references help_request (area_id, id),
  constraint an_allocated_request_has_a_case check ((status = 'allocated') = (case_id is not null)),
  constraint a_duplicate_names_the_other_request check ((status = 'duplicate') = (same_as_id is not null))
);
comment on table help_request is 'A request for support for one child, from a worry to an answer. @class 3';
comment on column help_request.since is 'Since when, in the referrer’s words. Each need has its own date.';
comment on column help_request.answer_due_on is 'The day by which the service promised its next answer: queues are sorted by it.';
comment on column help_request.in_spite_of_warnings is 'Why the request was sent although a line of the eligibility said otherwise (warn, not block).';
comment on column help_request.rank is 'Place in the waiting list set by a supervisor (CSW-42); empty means by priority group and date.';
create index help_request_queue on help_request (area_id, team_id, status, answer_due_on, id);
create index help_request_of_school on help_request (area_id, school_id, status, raised_at desc, id);
create index help_request_by_referrer on help_request (area_id, raised_by, raised_at desc, id);
create index help_request_by_child on help_request (area_id, child_id, raised_at desc);
select platform.who_may_see('help_request', 'raised_by = $me or school_id = any ($schools_led) or team_id = any ($teams)');
grant select, insert, update on help_request to linkwork_app;

create table request_step (
  area_id     int not null,
  id          uuid not null,
  request_id  uuid not null,
  child_id    uuid not null,
  step        text not null check (step in ('raised', 'detail added', 'screening', 'education manager', 'decision', 'waiting list', 'allocation', 'withdrawal', 'reply')),
  decision    text not null,
  reason      text,
  alternative text,
  done_by     uuid not null,
  done_at     timestamptz not null,
  school_id   uuid not null,
  team_id     uuid not null,
  raised_by   uuid not null,
  primary key (area_id, id),
  foreign key (area_id, request_id) references help_request (area_id, id),
  foreign key (area_id, done_by) references staff_member (area_id, id)
);
comment on table request_step is 'What was decided about a request, by whom, when and why. Everybody who sees the request sees its steps. @class 3';
comment on column request_step.alternative is 'Where else the family can turn: a no always comes with one.';
create index request_step_in_order on request_step (area_id, request_id, done_at);
select platform.who_may_see('request_step', 'raised_by = $me or school_id = any ($schools_led) or team_id = any ($teams)');
grant select, insert on request_step to linkwork_app;

create type case_status as enum ('open', 'active', 'watchful waiting', 'paused', 'closed');

create table help_case (
  area_id         int not null references area,
  id              uuid not null,
  child_id        uuid not null,
  school_id       uuid not null,
  team_id         uuid not null,
  request_id      uuid not null,
  lead_id         uuid not null,
  status          case_status not null default 'open',
  aim             text,
  opened_at       timestamptz not null,
  first_child_contact_at  timestamptz,
  first_parent_contact_at timestamptz,
  last_contact_at timestamptz,
  contact_count   int not null default 0,
  review_on       date,
  paused_until    date,
  paused_reason   text,
  closed_at       timestamptz,
  outcome         text,
  outcome_note    text,
  way_back        text,
  version         int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, school_id) references school (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, request_id) references help_request (area_id, id),
  foreign key (area_id, lead_id) references staff_member (area_id, id),
  constraint a_closed_case_has_an_outcome check ((status = 'closed') = (closed_at is not null) and (closed_at is null or outcome is not null)),
  constraint watchful_waiting_has_a_review_date check (status <> 'watchful waiting' or review_on is not null),
  constraint a_paused_case_says_why_and_until_when check (status <> 'paused' or (paused_until is not null and paused_reason is not null))
);
comment on table help_case is 'One spell of help for one child by one team, from opening to closing. @class 3';
comment on column help_case.way_back is 'How the family and the school can come back, as it was told them at closing.';
create unique index one_open_case_of_a_child_in_a_team on help_case (area_id, team_id, child_id) where status <> 'closed';
create index help_case_of_lead on help_case (area_id, lead_id, status, last_contact_at);
create index help_case_of_team on help_case (area_id, team_id, status, opened_at desc, id);
create index help_case_of_school on help_case (area_id, school_id, status, opened_at desc, id);
create index help_case_by_child on help_case (area_id, child_id, opened_at desc);
select platform.who_may_see('help_case',
  'team_id = any ($teams) or id = any ($cases) or id = any ($cases_known) or school_id = any ($schools_led)');
grant select, insert, update on help_case to linkwork_app;
alter table help_request add foreign key (area_id, case_id) references help_case (area_id, id);

create type case_role as enum (
  'lead worker', 'co-worker', 'supervisor', 'Named Person', 'Lead Professional', 'social worker', 'school lead', 'teacher', 'partner');

create table case_member (
  area_id   int not null,
  id        uuid not null,
  case_id   uuid not null,
  child_id  uuid not null,
  staff_id  uuid not null,
  case_role case_role not null,
  starts_on date not null,
  ends_on   date,
  why       text,
  school_id uuid not null,
  team_id   uuid not null,
  primary key (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id),
  constraint a_case_membership_ends_after_it_starts check (ends_on is null or ends_on >= starts_on)
);
comment on table case_member is 'Who is on a case, as what, from when to when: the need to know. @class 2';
create index case_member_of_case on case_member (area_id, case_id);
create index case_member_by_staff on case_member (area_id, staff_id);
create unique index one_lead_worker_at_a_time on case_member (area_id, case_id) where case_role = 'lead worker' and ends_on is null;
select platform.who_may_see('case_member',
  'team_id = any ($teams) or case_id = any ($cases) or case_id = any ($cases_known) or school_id = any ($schools_led)');
grant select, insert, update on case_member to linkwork_app;

create table need (
  area_id    int not null references area,
  id         uuid not null,
  child_id   uuid not null,
  request_id uuid,
  case_id    uuid,
  kind       text not null,
  other      text,
  started_on date,
  ended_on   date,
  ended_how  text,
  noted_by   uuid not null,
  noted_at   timestamptz not null,
  school_id  uuid,
  known_to   uuid[] not null default '{}',
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, request_id) references help_request (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  constraint another_need_is_named check (kind <> 'other' or other is not null)
);
comment on table need is 'A presenting need with a start and an end. It is never overwritten: its ratings follow it over time (HACK-9, HACK-10). @class 3';
create index need_by_child on need (area_id, child_id);
create index need_by_request on need (area_id, request_id) where request_id is not null;
select platform.who_may_see('need', 'noted_by = $me or school_id = any ($schools_led) or known_to && $circles');
grant select, insert, update on need to linkwork_app;

create table need_rating (
  area_id   int not null,
  id        uuid not null,
  need_id   uuid not null,
  child_id  uuid not null,
  on_day    date not null,
  severity  smallint check (severity between 0 and 3),
  progress  text check (progress in ('worse', 'none', 'little', 'some', 'good')),
  note      text,
  rated_by  uuid not null,
  school_id uuid,
  known_to  uuid[] not null default '{}',
  primary key (area_id, id),
  foreign key (area_id, need_id) references need (area_id, id)
);
comment on table need_rating is 'How bad a need was on a day, and how far it had come: rows, not overwrites. @class 3';
create index need_rating_by_child on need_rating (area_id, child_id, on_day);
select platform.who_may_see('need_rating', 'rated_by = $me or school_id = any ($schools_led) or known_to && $circles');
grant select, insert on need_rating to linkwork_app;

create table review (
  area_id    int not null,
  id         uuid not null,
  case_id    uuid not null,
  child_id   uuid not null,
  kind       text not null check (kind in ('watchful waiting', 'case')),
  due_on     date not null,
  held_on    date,
  progress   text check (progress in ('worse', 'none', 'little', 'some', 'good')),
  outcome    text,
  rationale  text,
  decided_by uuid,
  set_by     uuid not null,
  school_id  uuid not null,
  team_id    uuid not null,
  primary key (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  constraint a_held_review_says_who_what_and_why
    check ((held_on is null) = (decided_by is null) and (held_on is null) = (outcome is null) and (held_on is null or rationale is not null))
);
comment on table review is 'A date on which a case is looked at again, and what was then judged, by whom and why (HACK-11 to HACK-13). @class 3';
create index review_of_case on review (area_id, case_id, due_on);
create index review_due on review (area_id, team_id, due_on) where held_on is null;
select platform.who_may_see('review', 'team_id = any ($teams) or case_id = any ($cases) or case_id = any ($cases_known) or school_id = any ($schools_led)');
grant select, insert, update on review to linkwork_app;

create table contact (
  area_id      int not null references area,
  id           uuid not null,
  case_id      uuid,
  child_id     uuid,
  school_id    uuid,
  team_id      uuid not null,
  kind         text not null,
  strand       text,
  worker_id    uuid not null,
  with_whom    text[] not null check (cardinality(with_whom) > 0),
  with_names   text,
  at           timestamptz not null,
  minutes      smallint check (minutes between 0 and 600),
  mode         text not null,
  place        text not null,
  attendance   text not null,
  cancelled_by text,
  seen_alone   boolean,
  audience     audience not null,
  readers      uuid[] not null default '{}',
  together_id  uuid,
  text_version int not null default 1,
  written_at   timestamptz not null,
  in_error_at  timestamptz,
  in_error_by  uuid,
  in_error_why text,
  version      int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, worker_id) references staff_member (area_id, id),
  constraint a_contact_about_nobody_named_is_advice check ((case_id is null) = (child_id is null) and (case_id is not null or kind = 'staff consultation')),
  constraint a_named_audience_names_somebody check (audience <> 'named' or cardinality(readers) > 0),
  constraint entered_in_error_says_who_and_why check ((in_error_at is null) = (in_error_by is null) and (in_error_at is null) = (in_error_why is null))
);
comment on table contact is 'A contact with a child, a family, a school or an agency: who, with whom, when, how and where (CSW-11). @class 3';
comment on column contact.together_id is 'Shared by the copies of one note about brothers and sisters; each copy keeps its own child’s restrictions.';
comment on column contact.written_at is 'When it was written down, which may be later than the contact itself.';
create index contact_of_case on contact (area_id, case_id, at desc, id) where case_id is not null;
create index contact_by_worker on contact (area_id, worker_id, at desc, id);
select platform.who_may_see('contact', $$
  worker_id = $me
  or (audience <> 'named' and (case_id = any ($cases) or team_id = any ($teams_supervised)))
  or (audience = 'case' and (case_id = any ($cases_known) or school_id = any ($schools_led)))
  or $me = any (readers)$$);
grant select, insert, update on contact to linkwork_app;

create table contact_text (
  area_id     int not null,
  contact_id  uuid not null,
  text_version int not null,
  content     text not null,
  child_voice text,
  analysis    text,
  why_changed text,
  written_by  uuid not null,
  written_at  timestamptz not null,
  case_id     uuid,
  child_id    uuid,
  school_id   uuid,
  team_id     uuid not null,
  worker_id   uuid not null,
  audience    audience not null,
  readers     uuid[] not null default '{}',
  primary key (area_id, contact_id, text_version),
  foreign key (area_id, contact_id) references contact (area_id, id),
  constraint an_amendment_says_why check (text_version = 1 or why_changed is not null)
);
comment on table contact_text is 'What was written about a contact, version by version. An amendment is a new row; the original stays. @class 3';
select platform.who_may_see('contact_text', $$
  worker_id = $me
  or (audience <> 'named' and (case_id = any ($cases) or team_id = any ($teams_supervised)))
  or (audience = 'case' and (case_id = any ($cases_known) or school_id = any ($schools_led)))
  or $me = any (readers)$$);
grant select, insert on contact_text to linkwork_app;

create table consent (
  area_id      int not null references area,
  id           uuid not null,
  child_id     uuid not null,
  request_id   uuid,
  case_id      uuid,
  purpose      text not null,
  scope        text,
  answer       text not null check (answer in ('given', 'refused', 'withdrawn')),
  given_by     text not null,
  given_by_name text,
  basis        text not null,
  on_day       date not null,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  replaces_id  uuid,
  school_id    uuid,
  known_to     uuid[] not null default '{}',
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id)
);
comment on table consent is 'Who agreed to what, on what footing and when; a withdrawal is a new row (HACK-16). Not the lawful basis for data. @class 3';
create index consent_by_child on consent (area_id, child_id, on_day);
select platform.who_may_see('consent', 'recorded_by = $me or school_id = any ($schools_led) or known_to && $circles');
grant select, insert on consent to linkwork_app;

create type action_status as enum ('open', 'done', 'not done', 'no longer needed');
create type owner_kind as enum ('staff', 'partner', 'parent or carer', 'young person');

create table action (
  area_id        int not null references area,
  id             uuid not null,
  child_id       uuid,
  case_id        uuid,
  request_id     uuid,
  contact_id     uuid,
  school_id      uuid,
  team_id        uuid,
  what           text not null check (what <> ''),
  owner_kind     owner_kind not null,
  owner_staff_id uuid,
  owner_name     text not null,
  place          text not null check (place in ('school', 'home', 'community', 'elsewhere')),
  due_on         date not null,
  status         action_status not null default 'open',
  tried          text check (tried in ('yes', 'partly', 'no')),
  what_happened  text,
  helpful        text check (helpful in ('yes', 'a little', 'no', 'too soon to say')),
  answered_by    uuid,
  answered_at    timestamptz,
  audience       audience not null default 'case',
  readers        uuid[] not null default '{}',
  agreed_by      uuid not null,
  agreed_at      timestamptz not null,
  version        int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, request_id) references help_request (area_id, id),
  foreign key (area_id, contact_id) references contact (area_id, id),
  foreign key (area_id, owner_staff_id) references staff_member (area_id, id),
  constraint an_action_of_staff_has_a_person check (owner_kind <> 'staff' or owner_staff_id is not null),
  constraint an_answered_action_says_who_and_when check ((status = 'open') = (answered_at is null) and (answered_at is null) = (answered_by is null))
);
comment on table action is 'The atom: who does what, where, by when, and how it went. @class 3';
create index action_open_of_owner on action (area_id, owner_staff_id, due_on, id) where status = 'open';
create index action_of_owner on action (area_id, owner_staff_id, answered_at desc, id) where status <> 'open';
create index action_of_case on action (area_id, case_id, status, due_on);
select platform.who_may_see('action', $$
  owner_staff_id = $me or agreed_by = $me
  or (audience <> 'named' and (case_id = any ($cases) or team_id = any ($teams_supervised)))
  or (audience = 'case' and (case_id = any ($cases_known) or school_id = any ($schools_led)))
  or $me = any (readers)$$);
grant select, insert, update on action to linkwork_app;

create table chronology_entry (
  area_id     int not null references area,
  id          uuid not null,
  child_id    uuid not null,
  case_id     uuid,
  request_id  uuid,
  at          timestamptz not null,
  kind        text not null,
  headline    text not null,
  significant boolean not null default false,
  source_id   uuid,
  entered_by  uuid not null,
  struck_out  boolean not null default false,
  school_id   uuid,
  team_id     uuid,
  audience    audience not null,
  readers     uuid[] not null default '{}',
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id)
);
comment on table chronology_entry is 'The story of a child’s help in order, one line an event, each with the audience of what it tells. @class 3';
create index chronology_of_case on chronology_entry (area_id, case_id, at desc, id) where case_id is not null;
create index chronology_of_child on chronology_entry (area_id, child_id, at desc, id);
select platform.who_may_see('chronology_entry', $$
  entered_by = $me
  or (audience <> 'named' and (case_id = any ($cases) or team_id = any ($teams_supervised)))
  or (audience = 'case' and (case_id = any ($cases_known) or school_id = any ($schools_led)))
  or $me = any (readers)$$);
grant select, insert, update on chronology_entry to linkwork_app;

create table notice (
  area_id    int not null references area,
  id         uuid not null,
  to_id      uuid not null,
  from_id    uuid,
  kind       text not null,
  child_id   uuid,
  request_id uuid,
  case_id    uuid,
  action_id  uuid,
  at         timestamptz not null,
  read_at    timestamptz,
  primary key (area_id, id),
  foreign key (area_id, to_id) references staff_member (area_id, id)
);
comment on table notice is 'Something one person should know: what happened and to which record, never its content. @class 2';
create index notice_unread on notice (area_id, to_id, at desc, id) where read_at is null;
create index notice_of_person on notice (area_id, to_id, at desc, id);
select platform.who_may_see('notice', 'to_id = $me');
grant select, insert, update on notice to linkwork_app;
