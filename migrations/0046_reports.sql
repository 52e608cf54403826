-- Reports: somebody asks for one, it is written, a supervisor sees it, and only then a copy of it leaves (CSW-14 to 17).

create table report_call (
  area_id      int not null references area,
  id           uuid not null,
  child_id     uuid not null,
  case_id      uuid not null,
  team_id      uuid not null,
  worker_id    uuid not null,
  meeting_kind text not null check (meeting_kind in ('plan meeting', 'review', 'team around the child', 'hearing', 'other')),
  whose        text not null check (whose <> ''),
  at           timestamptz not null,
  place        text not null check (place <> ''),
  wants_report boolean not null,
  wants_brief  boolean not null,
  note         text,
  remind_on    date[] not null,
  action_id    uuid,
  asked_by     uuid not null,
  asked_at     timestamptz not null,
  attended     boolean,
  why_not      text,
  told_by      uuid,
  told_at      timestamptz,
  called_off_by uuid,
  called_off_at timestamptz,
  version      int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, worker_id) references staff_member (area_id, id),
  foreign key (area_id, asked_by) references staff_member (area_id, id),
  foreign key (area_id, action_id) references action (area_id, id),
  constraint whoever_says_who_came_is_named check ((attended is null) = (told_at is null) and (told_at is null) = (told_by is null)),
  constraint a_meeting_called_off_says_by_whom check ((called_off_at is null) = (called_off_by is null))
);
comment on table report_call is 'A supervisor asks a worker to come to a meeting, with a written report, a verbal one or both (CSW-14, CSW-15). @class 3';
comment on column report_call.whose is 'Who holds the meeting.';
comment on column report_call.remind_on is 'School days on which the worker is reminded: ten, five and two before it.';
comment on column report_call.why_not is 'Why the worker was not there.';
create index report_call_of_case on report_call (area_id, case_id, at, id);
create index report_call_by_child on report_call (area_id, child_id);
create index report_call_of_worker on report_call (area_id, worker_id, at, id) where called_off_at is null;
create index report_call_of_team on report_call (area_id, team_id, at, id) where called_off_at is null;
select platform.who_may_see('report_call', 'case_id = any ($cases) or team_id = any ($teams_supervised)');
grant select, insert, update (at, place, remind_on, attended, why_not, told_by, told_at, called_off_by, called_off_at, action_id, version) on report_call to linkwork_app;

create table verbal_report (
  area_id      int not null references area,
  id           uuid not null,
  call_id      uuid not null,
  child_id     uuid not null,
  case_id      uuid not null,
  team_id      uuid not null,
  worker_id    uuid not null,
  discussed_on date not null,
  with_id      uuid not null,
  points       text not null check (points <> ''),
  kept_by      uuid not null,
  kept_at      timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, call_id) references report_call (area_id, id),
  foreign key (area_id, with_id) references staff_member (area_id, id),
  foreign key (area_id, kept_by) references staff_member (area_id, id),
  constraint nobody_discusses_with_themselves check (with_id <> worker_id)
);
comment on table verbal_report is 'What a worker will say at a meeting, discussed with the supervisor before it (CSW-17). @class 3';
create index verbal_report_of_call on verbal_report (area_id, call_id, discussed_on);
create index verbal_report_by_child on verbal_report (area_id, child_id);
select platform.who_may_see('verbal_report', 'team_id = any ($teams_supervised) or (worker_id = $me and case_id = any ($cases))');
grant select, insert on verbal_report to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
create table team_cover (
  area_id   int not null references area,
  id        uuid not null,
  team_id   uuid not null,
  staff_id  uuid not null,
  starts_on date not null,
  ends_on   date not null,
  why       text not null check (why <> ''),
  named_by  uuid not null,
  named_at  timestamptz not null,
  ended_by  uuid,
  ended_at  timestamptz,
  version   int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id),
  foreign key (area_id, named_by) references staff_member (area_id, id),
  constraint cover_begins_before_it_ends check (starts_on <= ends_on)
);
comment on table team_cover is 'Who sees a team’s reports while its supervisors are away: named by one of them, from a day to a day (CSW-16, CSW-40). @class 1';
create index team_cover_of_team on team_cover (area_id, team_id, ends_on) where ended_at is null;
create index team_cover_of_person on team_cover (area_id, staff_id, ends_on) where ended_at is null;
select platform.who_may_see('team_cover', 'team_id = any ($teams_supervised) or staff_id = $me');
grant select, insert, update (ended_by, ended_at, version) on team_cover to linkwork_app;

create table report (
  area_id     int not null references area,
  id          uuid not null,
  child_id    uuid not null,
  case_id     uuid not null,
  team_id     uuid not null,
  call_id     uuid,
  author_id   uuid not null,
  state       text not null default 'draft' check (state in ('draft', 'with reviewer', 'seen', 'released')),
  readers     uuid[] not null default '{}',
  sent_at     timestamptz,
  seen_by     uuid,
  seen_as     text check (seen_as in ('supervisor', 'named cover')),
  seen_at     timestamptz,
  seen_hash   bytea,
  released_by uuid,
  released_at timestamptz,
  made_at     timestamptz not null,
  wrote_before uuid[] not null default '{}',
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, call_id) references report_call (area_id, id),
  foreign key (area_id, author_id) references staff_member (area_id, id),
  constraint a_seen_report_says_by_whom_and_which_text
    check ((seen_hash is null) = (seen_by is null) and (seen_hash is null) = (seen_at is null) and (seen_hash is null) = (seen_as is null)),
  constraint only_what_was_seen_is_seen check (state <> 'seen' or seen_hash is not null),
  constraint nobody_sees_their_own_report check (seen_by <> author_id and not seen_by = any (wrote_before)),
  constraint a_released_report_says_by_whom check ((state = 'released') = (released_at is not null) and (released_at is null) = (released_by is null))
);
comment on table report is 'That there is a report, and how far it has got. What it says is elsewhere; only the functions below move it. @class 3';
comment on column report.readers is 'Those who cover for the supervisors of its team today, while it waits for one.';
comment on column report.wrote_before is 'Who wrote in it before it was handed on: they do not see it either.';
comment on column report.seen_hash is 'SHA-256 of the text that was seen: no other text is released (CSW-16).';
create index report_of_case on report (area_id, case_id, made_at desc, id);
create index report_by_child on report (area_id, child_id);
create index report_of_call on report (area_id, call_id) where call_id is not null;
create index report_waiting on report (area_id, team_id, sent_at, id) where state = 'with reviewer';
create index report_being_written on report (area_id, author_id, made_at desc, id) where state <> 'released';
-- Whoever covers reads as the supervisor that they are: a right to read ends with the work.
select platform.who_may_see('report',
  $$case_id = any ($cases) or team_id = any ($teams_supervised) or ($me = any (readers) and 'supervisor' = any ($roles))$$);
grant select, insert (area_id, id, child_id, case_id, team_id, call_id, author_id, made_at) on report to linkwork_app;

create table report_text (
  area_id    int not null references area,
  report_id  uuid not null,
  child_id   uuid not null,
  case_id    uuid not null,
  author_id  uuid not null,
  title      text not null check (title <> ''),
  sections   jsonb not null check (jsonb_typeof(sections) = 'object'),
  version    int not null default 1,
  changed_at timestamptz not null,
  primary key (area_id, report_id),
  foreign key (area_id, report_id) references report (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id)
);
comment on table report_text is 'What a report says while it is written: for its author alone. Nothing outward reads it. @class 3';
create index report_text_by_child on report_text (area_id, child_id);
select platform.who_may_see('report_text', 'author_id = $me and case_id = any ($cases)');
grant select, insert on report_text to linkwork_app;

create table report_quote (
  area_id   int not null references area,
  id        uuid not null,
  report_id uuid not null,
  child_id  uuid not null,
  case_id   uuid not null,
  author_id uuid not null,
  source_kind text not null check (source_kind in ('child words', 'aim', 'contact', 'need', 'action', 'review', 'attendance', 'strategy', 'observation', 'assessment', 'typed')),
  source_id uuid,
  section   text not null,
  words     text not null check (words <> ''),
  named     text[] not null default '{}',
  decision  text not null check (decision in ('as it is', 'names taken out', 'names kept')),
  reason    text,
  chosen_at timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, report_id) references report (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  constraint names_are_kept_for_a_reason check ((decision = 'names kept') = (reason is not null)),
  constraint names_want_a_decision check (decision <> 'as it is' or named = '{}')
);
comment on table report_quote is 'Each thing of the record that its author chose to quote, and what was decided of other people’s names in it (P45). @class 3';
comment on column report_quote.named is 'Other people whom it names, as they were found.';
create index report_quote_of_report on report_quote (area_id, report_id, chosen_at, id);
create index report_quote_by_child on report_quote (area_id, child_id);
select platform.who_may_see('report_quote', 'author_id = $me and case_id = any ($cases)');
grant select, insert on report_quote to linkwork_app;

create table report_version (
  area_id    int not null references area,
  id         uuid not null,
  report_id  uuid not null,
  child_id   uuid not null,
  case_id    uuid not null,
  team_id    uuid not null,
  author_id  uuid not null,
  readers    uuid[] not null default '{}',
  number     smallint not null check (number > 0),
  about_name text not null,
  title      text not null,
  sections   jsonb not null,
  quotes     jsonb not null,
  hash       bytea not null,
  sent_at    timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, report_id) references report (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id)
);
comment on table report_version is 'What was sent to a supervisor to be seen, as it was sent. Never changed. @class 3';
comment on column report_version.about_name is 'The child’s name, for a cover who knows no more of the child.';
comment on column report_version.quotes is 'What was quoted in it, and why names were kept.';
create unique index report_version_of_report on report_version (area_id, report_id, number);
create index report_version_by_child on report_version (area_id, child_id);
select platform.who_may_see('report_version',
  $$(author_id = $me and case_id = any ($cases)) or team_id = any ($teams_supervised) or ($me = any (readers) and 'supervisor' = any ($roles))$$);
grant select on report_version to linkwork_app;

create table report_look (
  area_id     int not null references area,
  version_id  uuid not null,
  report_id   uuid not null,
  child_id    uuid not null,
  case_id     uuid not null,
  team_id     uuid not null,
  author_id   uuid not null,
  reviewer_id uuid not null,
  outcome     text not null check (outcome in ('seen', 'returned')),
  note        text,
  at          timestamptz not null,
  primary key (area_id, version_id),
  foreign key (area_id, version_id) references report_version (area_id, id),
  foreign key (area_id, reviewer_id) references staff_member (area_id, id),
  constraint a_report_is_returned_with_a_note check (outcome <> 'returned' or note <> '')
);
comment on table report_look is 'What a supervisor said to a version: seen, or returned with a note. Never changed. @class 3';
create index report_look_of_report on report_look (area_id, report_id, at);
create index report_look_of_team on report_look (area_id, team_id, at);
create index report_look_by_child on report_look (area_id, child_id);
select platform.who_may_see('report_look',
  $$(author_id = $me and case_id = any ($cases)) or team_id = any ($teams_supervised) or (reviewer_id = $me and 'supervisor' = any ($roles))$$);
grant select on report_look to linkwork_app;

create table released_report (
  area_id     int not null references area,
  report_id   uuid not null,
  child_id    uuid not null,
  case_id     uuid not null,
  team_id     uuid not null,
  author_id   uuid not null,
  readers     uuid[] not null default '{}',
  about_name  text not null,
  title       text not null,
  sections    jsonb not null,
  hash        bytea not null,
  seen_by     uuid,
  seen_as     text,
  seen_at     timestamptz,
  released_by uuid not null,
  released_at timestamptz not null,
  primary key (area_id, report_id),
  foreign key (area_id, report_id) references report (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id)
);
comment on table released_report is 'What leaves: the text as it was seen, frozen. Page, print, PDF and everything else outward reads this and nothing else. @class 3';
comment on column released_report.readers is 'Staff to whom it was given: they read it while they are on the case or in the team.';
create index released_report_by_child on released_report (area_id, child_id);
create index released_report_of_case on released_report (area_id, case_id, released_at desc);
select platform.who_may_see('released_report',
  'case_id = any ($cases) or team_id = any ($teams_supervised) or ($me = any (readers) and (case_id = any ($cases_known) or team_id = any ($teams)))');
grant select, update (readers) on released_report to linkwork_app;

create table report_recipient (
  area_id   int not null references area,
  id        uuid not null,
  report_id uuid not null,
  child_id  uuid not null,
  case_id   uuid not null,
  team_id   uuid not null,
  to_kind   text not null check (to_kind in ('meeting', 'staff', 'family', 'other')),
  to_name   text not null check (to_name <> ''),
  staff_id  uuid,
  basis     text not null check (basis in ('consent', 'public task', 'legal duty', 'safeguarding')),
  why       text not null check (why <> ''),
  how       text not null check (how in ('on their pages', 'by hand', 'post', 'secure mail', 'read out')),
  on_day    date not null,
  given_by  uuid not null,
  given_at  timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, report_id) references released_report (area_id, report_id),
  foreign key (area_id, staff_id) references staff_member (area_id, id),
  foreign key (area_id, given_by) references staff_member (area_id, id),
  constraint staff_are_named_by_their_account check ((to_kind = 'staff') = (staff_id is not null))
);
comment on table report_recipient is 'Who was given a report, when, how and on what basis. There is none of a report that was not released. @class 3';
create index report_recipient_of_report on report_recipient (area_id, report_id, given_at, id);
create index report_recipient_by_child on report_recipient (area_id, child_id);
select platform.who_may_see('report_recipient', 'case_id = any ($cases) or team_id = any ($teams_supervised)');
grant select, insert on report_recipient to linkwork_app;

alter table notice add column report_id uuid;
alter table notice add column call_id uuid;

-- ---------------------------------------------------------------------------------------------------------------------
-- The application cannot move a report by itself: it has no grant to. Each function looks for itself who asks.

create function platform.hash_of_report(title text, sections jsonb) returns bytea
language sql stable set search_path = public, pg_temp as $$
  select sha256(convert_to(title || E'\n' || sections::text, 'UTF8'))
$$;

/* Whether the remit of a team’s service keeps a report until it was seen (CSW-16). */
create function platform.reports_are_seen_first(an_area int, a_team uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select coalesce((select t.definition -> 'remit' -> 'guards' ? 'reportsSeenFirst' from team t where t.area_id = an_area and t.id = a_team), true)
$$;

/* As what somebody may see a team’s reports on this day: supervisor, named cover, or nothing. */
create function platform.sees_reports_as(an_area int, a_team uuid, today date) returns text
language sql stable set search_path = public, pg_temp as $$
  select case
    when a_team = any (nullif(current_setting('app.teams_supervised', true), '')::uuid[]) then 'supervisor'
    when exists (select 1 from team_cover c where c.area_id = an_area and c.team_id = a_team and c.ended_at is null
      and c.staff_id = nullif(current_setting('app.person', true), '')::uuid and today between c.starts_on and c.ends_on) then 'named cover'
  end
$$;

/* The author changes the text. Whatever was seen of it before is seen no longer (CSW-16). Answers whether it was there to change. */
create function public.write_report(a_report uuid, from_version int, a_title text, some_sections jsonb, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  update report r set state = 'draft', readers = '{}', seen_by = null, seen_as = null, seen_at = null, seen_hash = null
  where r.area_id = an_area and r.id = a_report and r.state <> 'released' and not platform.is_hidden(r.child_id)
    and r.author_id = nullif(current_setting('app.person', true), '')::uuid
    and r.case_id = any (nullif(current_setting('app.cases', true), '')::uuid[])
    and exists (select 1 from report_text t where t.area_id = an_area and t.report_id = a_report and t.version = from_version);
  if not found then return false; end if;
  update report_version v set readers = '{}' where v.area_id = an_area and v.report_id = a_report and v.readers <> '{}';
  -- Asked again now that the report is held: of two who write at once, the second is shown what the first wrote.
  update report_text t set title = a_title, sections = some_sections, version = t.version + 1, changed_at = at
  where t.area_id = an_area and t.report_id = a_report and t.version = from_version;
  return found;
end $$;

/* The author asks for it to be seen: what it says now is kept as a version of its own. Answers whether it was sent. */
create function public.send_report(a_report uuid, from_version int, a_version uuid, at timestamptz, today date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  r report;
  covers uuid[];
begin
  select * into r from report x where x.area_id = an_area and x.id = a_report and x.state = 'draft' and not platform.is_hidden(x.child_id)
    and x.author_id = nullif(current_setting('app.person', true), '')::uuid
    and x.case_id = any (nullif(current_setting('app.cases', true), '')::uuid[]) for update;
  if r.id is null then return false; end if;
  covers := array(select c.staff_id from team_cover c where c.area_id = an_area and c.team_id = r.team_id and c.ended_at is null
    and today between c.starts_on and c.ends_on and c.staff_id <> r.author_id);
  insert into report_version (area_id, id, report_id, child_id, case_id, team_id, author_id, readers, number, about_name, title, sections, quotes, hash, sent_at)
  select an_area, a_version, r.id, r.child_id, r.case_id, r.team_id, r.author_id, covers,
    1 + (select count(*) from report_version v where v.area_id = an_area and v.report_id = r.id),
    c.given_name || ' ' || c.family_name, t.title, t.sections,
    coalesce((select jsonb_agg(jsonb_build_object('sourceKind', q.source_kind, 'section', q.section, 'named', q.named, 'decision', q.decision, 'reason', q.reason) order by q.chosen_at, q.id)
      from report_quote q where q.area_id = an_area and q.report_id = r.id), '[]'),
    platform.hash_of_report(t.title, t.sections), at
  from report_text t join child c on c.area_id = an_area and c.id = r.child_id
  where t.area_id = an_area and t.report_id = r.id and t.version = from_version;
  if not found then return false; end if;
  update report_version v set readers = covers where v.area_id = an_area and v.report_id = r.id and v.readers <> covers;
  update report x set state = 'with reviewer', readers = covers, sent_at = at where x.area_id = an_area and x.id = a_report;
  return true;
end $$;

/* A supervisor of the team, or whoever covers for one today, says that they have seen this version, or returns it with a note.
   Never its author. Answers as what they did, or nothing. */
create function public.look_at_report(a_report uuid, a_version uuid, an_outcome text, a_note text, at timestamptz, today date) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  r report;
  v report_version;
  sees_as text;
begin
  select * into r from report x where x.area_id = an_area and x.id = a_report and x.state = 'with reviewer' and not platform.is_hidden(x.child_id) for update;
  if r.id is null or r.author_id = me or me = any (r.wrote_before) then return null; end if;
  sees_as := platform.sees_reports_as(an_area, r.team_id, today);
  select * into v from report_version x where x.area_id = an_area and x.report_id = a_report order by x.number desc limit 1;
  if sees_as is null or v.id <> a_version then return null; end if;
  insert into report_look (area_id, version_id, report_id, child_id, case_id, team_id, author_id, reviewer_id, outcome, note, at)
  values (an_area, v.id, r.id, r.child_id, r.case_id, r.team_id, r.author_id, me, an_outcome, a_note, at);
  if an_outcome = 'seen' then
    update report x set state = 'seen', readers = '{}', seen_by = me, seen_as = sees_as, seen_at = look_at_report.at, seen_hash = v.hash
    where x.area_id = an_area and x.id = a_report;
  else
    update report x set state = 'draft', readers = '{}' where x.area_id = an_area and x.id = a_report;
  end if;
  update report_version x set readers = '{}' where x.area_id = an_area and x.report_id = a_report and x.readers <> '{}';
  return sees_as;
end $$;

/* Makes the copy that leaves. Where the service wants reports seen first, the text must be the one that was seen, by its hash;
   elsewhere its author may. Answers whether there is a copy now. */
create function public.release_report(a_report uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  r report;
  t report_text;
begin
  select * into r from report x where x.area_id = an_area and x.id = a_report and x.state <> 'released' and not platform.is_hidden(x.child_id) for update;
  if r.id is null then return false; end if;
  if not coalesce((r.author_id = me and r.case_id = any (nullif(current_setting('app.cases', true), '')::uuid[]))
    or r.team_id = any (nullif(current_setting('app.teams_supervised', true), '')::uuid[]), false) then return false; end if;
  select * into t from report_text x where x.area_id = an_area and x.report_id = a_report for update;
  if platform.reports_are_seen_first(an_area, r.team_id) then
    if r.state <> 'seen' or r.seen_hash <> platform.hash_of_report(t.title, t.sections) then return false; end if;
  elsif r.state <> 'seen' and r.author_id <> me then return false;
  end if;
  insert into released_report (area_id, report_id, child_id, case_id, team_id, author_id, about_name, title, sections, hash, seen_by, seen_as, seen_at, released_by, released_at)
  select an_area, r.id, r.child_id, r.case_id, r.team_id, r.author_id, c.given_name || ' ' || c.family_name, t.title, t.sections,
    platform.hash_of_report(t.title, t.sections), r.seen_by, r.seen_as, r.seen_at, me, at
  from child c where c.area_id = an_area and c.id = r.child_id;
  update report x set state = 'released', readers = '{}', released_by = me, released_at = at where x.area_id = an_area and x.id = a_report;
  return true;
end $$;

/* Lets those who cover for a team’s supervisors on this day read what waits to be seen, and nobody who covered before. */
create function public.open_reports_to_covers(some_teams uuid[], today date) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  changed int;
begin
  update report r set readers = now_covering.readers
  from (select q.id, array(select c.staff_id from team_cover c where c.area_id = an_area and c.team_id = q.team_id
      and c.ended_at is null and today between c.starts_on and c.ends_on and c.staff_id <> q.author_id order by c.staff_id) as readers
    from report q where q.area_id = an_area and q.team_id = any (some_teams) and q.state = 'with reviewer') now_covering
  where r.area_id = an_area and r.id = now_covering.id and r.readers <> now_covering.readers
    and r.team_id = any (nullif(current_setting('app.teams_supervised', true), '')::uuid[]) and not platform.is_hidden(r.child_id);
  get diagnostics changed = row_count;
  update report_version v set readers = r.readers from report r
  where r.area_id = an_area and r.team_id = any (some_teams) and r.state = 'with reviewer' and v.area_id = an_area and v.report_id = r.id
    and v.readers <> r.readers and not platform.is_hidden(r.child_id);
  return changed;
end $$;

/* Somebody of the team writes on where its author cannot: for whoever supervises the team. What was seen is seen no longer. */
create function public.hand_on_report(a_report uuid, to_author uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  update report r set author_id = to_author, wrote_before = array_append(array_remove(r.wrote_before, r.author_id), r.author_id), state = 'draft', readers = '{}', seen_by = null, seen_as = null, seen_at = null, seen_hash = null
  where r.area_id = an_area and r.id = a_report and r.state <> 'released' and not platform.is_hidden(r.child_id)
    and r.team_id = any (nullif(current_setting('app.teams_supervised', true), '')::uuid[])
    and exists (select 1 from case_member m where m.area_id = an_area and m.case_id = r.case_id and m.staff_id = to_author
      and m.case_role in ('lead worker', 'co-worker', 'supervisor') and m.ends_on is null);
  if not found then return false; end if;
  update report_text t set author_id = to_author where t.area_id = an_area and t.report_id = a_report;
  update report_quote q set author_id = to_author where q.area_id = an_area and q.report_id = a_report;
  update report_version v set author_id = to_author, readers = '{}' where v.area_id = an_area and v.report_id = a_report;
  update report_look l set author_id = to_author where l.area_id = an_area and l.report_id = a_report;
  return true;
end $$;

revoke execute on function platform.hash_of_report, platform.reports_are_seen_first, platform.sees_reports_as, public.write_report,
  public.send_report, public.look_at_report, public.release_report, public.open_reports_to_covers, public.hand_on_report from public;
grant execute on function public.write_report, public.send_report, public.look_at_report, public.release_report,
  public.open_reports_to_covers, public.hand_on_report to linkwork_app;
