-- Groups and who is in them, what their workers are trained to lead, and clubs.

create table training_programme (
  area_id     int not null references area,
  id          uuid not null,
  name        text not null check (name <> ''),
  topics      text[] not null default '{}',
  valid_years smallint check (valid_years between 1 and 20),
  made_by     uuid not null,
  made_at     timestamptz not null,
  ended_at    timestamptz,
  version     int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, made_by) references staff_member (area_id, id)
);
comment on table training_programme is 'A programme that somebody is trained to lead, such as a course of sessions for a group. @class 0';
comment on column training_programme.topics is 'What it is about, in the words of the service.';
comment on column training_programme.valid_years is 'How long training for it lasts. Empty: for good.';
comment on column training_programme.ended_at is 'No longer used: groups that run go on, and no new one begins.';
create unique index one_programme_of_a_name on training_programme (area_id, lower(name)) where ended_at is null;
select platform.who_may_see('training_programme', 'true');
grant select, insert, update on training_programme to linkwork_app;

create table training_record (
  area_id      int not null references area,
  id           uuid not null,
  staff_id     uuid not null,
  programme_id uuid not null,
  team_ids     uuid[] not null default '{}',
  trained_on   date not null,
  trained_by   text not null check (trained_by <> ''),
  certificate_seen boolean not null,
  expires_on   date,
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  struck_out_at timestamptz,
  struck_out_by uuid,
  why_struck_out text,
  primary key (area_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id),
  foreign key (area_id, programme_id) references training_programme (area_id, id),
  foreign key (area_id, recorded_by) references staff_member (area_id, id),
  constraint training_expires_after_it_was_done check (expires_on is null or expires_on > trained_on),
  constraint nobody_records_their_own_training check (recorded_by <> staff_id),
  constraint what_is_struck_out_says_why check ((struck_out_at is null) = (why_struck_out is null) and (struck_out_at is null) = (struck_out_by is null))
);
comment on table training_record is 'Somebody was trained for a programme: what lets them lead a group of it (CSW-29). @class 1';
comment on column training_record.team_ids is 'The teams in which they work: whoever supervises one of them sees it.';
comment on column training_record.expires_on is 'The first day on which it no longer counts. Empty: it lasts.';
comment on column training_record.struck_out_at is 'It was entered by mistake, and counts for nothing.';
create index training_of_staff on training_record (area_id, staff_id, trained_on desc);
create index training_expiring on training_record (area_id, expires_on) where expires_on is not null and struck_out_at is null;
select platform.who_may_see('training_record', 'staff_id = $me or team_ids && $teams_supervised or ''area administrator'' = any ($roles)');
grant select, insert, update on training_record to linkwork_app;

/* Who of these people may lead this programme on a day. By the owner: whoever puts a colleague in charge of a group may not
   see the colleague's training, and need only know whether it counts. */
create function public.trained_to_lead(people uuid[], a_programme uuid, on_day date) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct t.staff_id from training_record t
  where t.area_id = nullif(current_setting('app.area', true), '')::int and t.staff_id = any (people) and t.programme_id = a_programme
    and t.struck_out_at is null and t.trained_on <= on_day and (t.expires_on is null or t.expires_on > on_day)
$$;
revoke execute on function public.trained_to_lead from public;
grant execute on function public.trained_to_lead to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
create table help_group (
  area_id      int not null references area,
  id           uuid not null,
  team_id      uuid not null,
  school_id    uuid not null,
  name         text not null check (name <> ''),
  programme_id uuid,
  own_idea     text check (own_idea <> ''),
  topic        text check (topic <> ''),
  starts_on    date not null,
  from_time    text not null check (from_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  minutes      smallint not null check (minutes between 5 and 480),
  weeks        smallint not null check (weeks between 1 and 40),
  places       smallint not null check (places between 1 and 60),
  staff_ids    uuid[] not null default '{}',
  made_by      uuid not null,
  made_at      timestamptz not null,
  ended_on     date,
  ended_by     uuid,
  outcome      text check (outcome in ('helped', 'helped in part', 'did not help', 'did not run')),
  what_came_of_it text,
  version      int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, school_id) references school (area_id, id),
  foreign key (area_id, programme_id) references training_programme (area_id, id),
  foreign key (area_id, made_by) references staff_member (area_id, id),
  constraint a_group_has_a_programme_or_an_idea check ((programme_id is null) <> (own_idea is null)),
  constraint an_ended_group_says_what_came_of_it check ((ended_on is null) = (outcome is null) and (ended_on is null) = (ended_by is null)),
  constraint an_idea_says_what_came_of_it check (own_idea is null or ended_on is null or outcome = 'did not run' or what_came_of_it is not null)
);
comment on table help_group is 'A group that a team runs at a school, week by week. Who is in it is elsewhere. @class 1';
comment on column help_group.own_idea is 'An intervention of the team’s own, in its words, where there is no programme for it (CSW-44).';
comment on column help_group.staff_ids is 'Who leads, supports or partners it now.';
comment on column help_group.what_came_of_it is 'What the group brought, without naming a child.';
create index help_group_of_team on help_group (area_id, team_id, starts_on desc);
create index help_group_of_school on help_group (area_id, school_id, starts_on desc);
select platform.who_may_see('help_group', 'team_id = any ($teams) or school_id = any ($schools)');
grant select, insert, update on help_group to linkwork_app;

create table group_person (
  area_id   int not null references area,
  id        uuid not null,
  group_id  uuid not null,
  team_id   uuid not null,
  school_id uuid not null,
  part      text not null check (part in ('lead', 'support', 'partner')),
  staff_id  uuid,
  name      text not null check (name <> ''),
  why_untrained text check (why_untrained <> ''),
  added_by  uuid not null,
  added_at  timestamptz not null,
  until_day date,
  primary key (area_id, id),
  foreign key (area_id, group_id) references help_group (area_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id),
  foreign key (area_id, added_by) references staff_member (area_id, id)
);
comment on table group_person is 'Somebody leads a group, supports it (CSW-28), or is its partner in the school (CSW-5). @class 1';
comment on column group_person.staff_id is 'Empty for somebody without an account.';
comment on column group_person.why_untrained is 'Why a supervisor let somebody lead without training for it, where the service allows that.';
create index group_person_of_group on group_person (area_id, group_id);
select platform.who_may_see('group_person', 'team_id = any ($teams) or school_id = any ($schools)');
grant select, insert, update on group_person to linkwork_app;

create table group_session (
  area_id   int not null references area,
  id        uuid not null,
  group_id  uuid not null,
  team_id   uuid not null,
  school_id uuid not null,
  on_day    date not null,
  minutes   smallint not null check (minutes between 5 and 480),
  state     text not null default 'to come' check (state in ('to come', 'held', 'called off')),
  why       text check (why <> ''),
  held_by   uuid,
  version   int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, group_id) references help_group (area_id, id),
  constraint a_session_called_off_says_why check ((state = 'called off') = (why is not null))
);
comment on table group_session is 'One time that a group meets. @class 1';
comment on column group_session.held_by is 'Whose time it was: who took the register first.';
create index group_session_of_group on group_session (area_id, group_id, on_day);
create index group_session_of_team on group_session (area_id, team_id, on_day);
select platform.who_may_see('group_session', 'team_id = any ($teams) or school_id = any ($schools)');
grant select, insert, update on group_session to linkwork_app;

create table group_note (
  area_id    int not null references area,
  id         uuid not null,
  group_id   uuid not null,
  session_id uuid not null,
  team_id    uuid not null,
  school_id  uuid not null,
  staff_ids  uuid[] not null default '{}',
  content    text not null check (content <> ''),
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, session_id) references group_session (area_id, id),
  foreign key (area_id, written_by) references staff_member (area_id, id)
);
comment on table group_note is 'What the group did in a session, without naming a child. Notes are added and never changed. @class 2';
create index group_note_of_session on group_note (area_id, session_id, written_at desc);
select platform.who_may_see('group_note', 'team_id = any ($teams) or school_id = any ($schools_led) or ($me = any (staff_ids) and school_id = any ($schools))');
grant select, insert, update on group_note to linkwork_app;

create table group_place (
  area_id    int not null references area,
  id         uuid not null,
  group_id   uuid not null,
  child_id   uuid not null,
  case_id    uuid not null,
  plan_work_id uuid,
  state      text not null check (state in ('waiting', 'in', 'left')),
  asked_by   uuid not null,
  asked_at   timestamptz not null,
  since      date,
  left_on    date,
  why_left   text check (why_left <> ''),
  agreed_by  text check (agreed_by <> ''),
  agreed_on  date,
  agreement_by uuid,
  staff_ids  uuid[] not null default '{}',
  version    int not null default 1,
  school_id  uuid,
  known_to   uuid[] not null default '{}',
  primary key (area_id, id),
  foreign key (area_id, group_id) references help_group (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, asked_by) references staff_member (area_id, id),
  constraint a_parent_agrees_on_a_day check ((agreed_by is null) = (agreed_on is null)),
  constraint somebody_in_a_group_is_so_since_a_day check (state = 'waiting' or since is not null or left_on is not null),
  constraint who_left_did_on_a_day check ((state = 'left') = (left_on is not null))
);
comment on table group_place is 'A child is in a group, waits for a place in it, or has left it. @class 2';
comment on column group_place.child_id is '@merge moves';
comment on column group_place.plan_work_id is 'What of the child’s plan this is, where the service works by plans (CSW-23).';
comment on column group_place.agreed_by is 'The parent or carer who agreed that the child is in the group (CSW-5).';
comment on column group_place.staff_ids is 'Who leads, supports or partners the group now.';
create index group_place_of_group on group_place (area_id, group_id);
create index group_place_of_child on group_place (area_id, child_id);
create index group_place_of_case on group_place (area_id, case_id);
select platform.who_may_see('group_place', 'school_id = any ($schools_led) or known_to && $circles or ($me = any (staff_ids) and school_id = any ($schools))');
grant select, insert, update on group_place to linkwork_app;

create table group_mark (
  area_id    int not null references area,
  id         uuid not null,
  session_id uuid not null,
  place_id   uuid not null,
  child_id   uuid not null,
  came       boolean not null,
  marked_by  uuid not null,
  marked_at  timestamptz not null,
  staff_ids  uuid[] not null default '{}',
  school_id  uuid,
  known_to   uuid[] not null default '{}',
  primary key (area_id, id),
  foreign key (area_id, session_id) references group_session (area_id, id),
  foreign key (area_id, place_id) references group_place (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id)
);
comment on table group_mark is 'A child came to a session of a group, or did not. @class 2';
comment on column group_mark.child_id is '@merge moves';
create unique index one_mark_of_a_session on group_mark (area_id, session_id, place_id);
create index group_mark_of_place on group_mark (area_id, place_id);
create index group_mark_of_child on group_mark (area_id, child_id);
select platform.who_may_see('group_mark', 'school_id = any ($schools_led) or known_to && $circles or ($me = any (staff_ids) and school_id = any ($schools))');
grant select, insert, update on group_mark to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
create table club (
  area_id   int not null references area,
  id        uuid not null,
  team_id   uuid not null,
  school_id uuid not null,
  kind      text not null check (kind in ('breakfast', 'after school', 'activity')),
  name      text not null check (name <> ''),
  from_day  date not null,
  until_day date not null,
  made_by   uuid not null,
  made_at   timestamptz not null,
  version   int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, school_id) references school (area_id, id),
  foreign key (area_id, made_by) references staff_member (area_id, id),
  constraint a_club_ends_after_it_starts check (until_day >= from_day)
);
comment on table club is 'A breakfast, after-school or activity club that a team helps a school with, for a term. It names no child (CSW-30). @class 1';
create index club_of_team on club (area_id, team_id, from_day desc);
create index club_of_school on club (area_id, school_id);
select platform.who_may_see('club', 'team_id = any ($teams) or school_id = any ($schools_led)');
grant select, insert, update on club to linkwork_app;

create table club_time (
  area_id   int not null references area,
  id        uuid not null,
  club_id   uuid not null,
  team_id   uuid not null,
  school_id uuid not null,
  staff_id  uuid not null,
  on_day    date not null,
  minutes   smallint not null check (minutes between 5 and 600),
  children  smallint check (children between 0 and 500),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  taken_back_at timestamptz,
  primary key (area_id, id),
  foreign key (area_id, club_id) references club (area_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id),
  foreign key (area_id, recorded_by) references staff_member (area_id, id)
);
comment on table club_time is 'The time that somebody gave to a club on a day, and how many children came: a number, never who. @class 1';
create index club_time_of_club on club_time (area_id, club_id, on_day desc);
create index club_time_of_team on club_time (area_id, team_id, on_day);
select platform.who_may_see('club_time', 'team_id = any ($teams) or school_id = any ($schools_led)');
grant select, insert, update on club_time to linkwork_app;
