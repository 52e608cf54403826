-- Meetings that come round: who sits at the table, each time they met, what was on the agenda and what was decided.
--
-- Who sees an item is said in circles of the table, worked out from who sits there today (auth.rights.tables):
--   S         sits at this table: its members, its days, who came          (S is the id of the series)
--   S/all     everything there that is not restricted                      members of the school and the team
--   S/9       children of year 9                                           members who sit for a year group
--   S/@name   children whom the table may share with that agency           members of an agency
--   S/=me     whom somebody raised themselves, who would not see them else each member
-- An item carries the circles that see it. A restricted one is seen by its readers, while they sit there, and by nobody else.
-- What an agency sees is an item’s name as it is said at the table, what was said and decided: never the child’s record.

create table meeting_series (
  area_id    int not null references area,
  id         uuid not null,
  kind       text not null check (kind in ('panel', 'team around the family', 'supervision', 'review meeting')),
  name       text not null check (name <> ''),
  school_id  uuid not null,
  team_id    uuid not null,
  weekday    smallint not null check (weekday between 1 and 5),
  starts_at  text not null check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  minutes    smallint not null check (minutes between 5 and 480),
  room       text,
  from_day   date not null,
  until_day  date,
  quorum     smallint check (quorum between 1 and 50),
  made_by    uuid not null,
  made_at    timestamptz not null,
  version    int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, school_id) references school (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, made_by) references staff_member (area_id, id),
  constraint a_series_ends_after_it_starts check (until_day is null or until_day >= from_day)
);
comment on table meeting_series is 'A meeting that comes round every week at a school: the panel first. @class 1';
comment on column meeting_series.starts_at is 'Hour and minute, as on the clock of the school.';
comment on column meeting_series.quorum is 'How many must be there for it to decide; none where nobody set one.';
create index meeting_series_of_school on meeting_series (area_id, school_id);

create table meeting_member (
  area_id         int not null,
  id              uuid not null,
  series_id       uuid not null,
  school_id       uuid not null,
  team_id         uuid not null,
  staff_id        uuid,
  full_name       text not null check (full_name <> ''),
  initials        text not null check (initials <> ''),
  organisation_id uuid,
  organisation    text not null,
  agency          text,
  email           text,
  seat            text not null check (seat in ('learning lead', 'attendance officer', 'wellbeing manager', 'SENCO', 'behaviour lead',
                    'safeguarding lead', 'youth worker', 'link worker', 'school nurse', 'social worker', 'other')),
  seat_words      text,
  is_chair        boolean not null default false,
  year_groups     smallint[] not null default '{}',
  starts_on       date not null,
  ends_on         date,
  version         int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, series_id) references meeting_series (area_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id),
  constraint a_seat_ends_after_it_starts check (ends_on is null or ends_on >= starts_on - 1),
  constraint staff_sit_for_an_organisation check (staff_id is null or organisation_id is not null),
  constraint another_seat_is_named check (seat <> 'other' or seat_words is not null)
);
comment on table meeting_member is 'Who sits at a table, as what, for which year groups, from when to when. @class 1';
comment on column meeting_member.staff_id is 'None for somebody without an account.';
comment on column meeting_member.organisation_id is 'The place through which somebody sits there: when their membership of it ends, so does this.';
comment on column meeting_member.agency is 'The agency they are from, where that is not the school or the team: what is shared with it is said item by item (HACK-5).';
comment on column meeting_member.year_groups is 'None for the whole table; otherwise the only children they see there (HACK-3).';
comment on column meeting_member.ends_on is 'The last day it counts; the day before the first when it never should have.';
create index meeting_member_of_series on meeting_member (area_id, series_id);
create index meeting_member_by_staff on meeting_member (area_id, staff_id) where staff_id is not null;

create table meeting (
  area_id      int not null,
  id           uuid not null,
  series_id    uuid not null,
  school_id    uuid not null,
  team_id      uuid not null,
  on_day       date not null,
  starts_at    text not null,
  minutes      smallint not null,
  room         text,
  state        text not null default 'planned' check (state in ('planned', 'running', 'ended', 'confirmed')),
  gathered_at  timestamptz,
  ordered_at   timestamptz,
  started_at   timestamptz,
  started_by   uuid,
  ended_at     timestamptz,
  ended_by     uuid,
  confirmed_at timestamptz,
  confirmed_by uuid,
  version      int not null default 1,
  primary key (area_id, id),
  unique (area_id, series_id, on_day),
  foreign key (area_id, series_id) references meeting_series (area_id, id),
  constraint begun_says_when_and_by_whom check ((started_at is null) = (started_by is null) and (state = 'planned') = (started_at is null)),
  constraint over_says_when_and_by_whom check ((ended_at is null) = (ended_by is null) and (state in ('ended', 'confirmed')) = (ended_at is not null)),
  constraint confirmed_says_when_and_by_whom check ((confirmed_at is null) = (confirmed_by is null) and (state = 'confirmed') = (confirmed_at is not null))
);
comment on table meeting is 'One day on which a series meets. It is here once something of it is: an item, an apology. @class 1';
comment on column meeting.gathered_at is 'When its agenda was last gathered from the records.';
comment on column meeting.ordered_at is 'When somebody last moved an item: from then on what is gathered comes after what is there.';
comment on column meeting.confirmed_at is 'From then on its minutes stand as they are; a correction is written beside.';

create table meeting_attendance (
  area_id   int not null,
  meeting_id uuid not null,
  member_id uuid not null,
  series_id uuid not null,
  school_id uuid not null,
  team_id   uuid not null,
  came      text not null check (came in ('came', 'apologies', 'stand-in', 'not there')),
  stand_in  text,
  noted_by  uuid not null,
  noted_at  timestamptz not null,
  primary key (area_id, meeting_id, member_id),
  foreign key (area_id, meeting_id) references meeting (area_id, id),
  foreign key (area_id, member_id) references meeting_member (area_id, id),
  constraint a_stand_in_is_named check ((came = 'stand-in') = (stand_in is not null))
);
comment on table meeting_attendance is 'Who came to a meeting, who sent apologies, and who came instead (HACK-3). @class 1';

create table meeting_item (
  area_id       int not null,
  id            uuid not null,
  meeting_id    uuid not null,
  series_id     uuid not null,
  school_id     uuid not null,
  team_id       uuid not null,
  child_id      uuid,
  said_name     text not null check (said_name <> ''),
  year_group    smallint,
  case_id       uuid,
  request_id    uuid,
  place         int not null,
  state         text not null default 'waiting' check (state in ('waiting', 'decided', 'put off', 'taken off')),
  raised_by     uuid,
  raised_at     timestamptz not null,
  discussion    text,
  decision      text check (decision in ('school support', 'watch and review', 'consultation', 'direct sessions', 'group', 'onward referral', 'safeguarding', 'no action')),
  reason        text,
  owner_member_id uuid,
  owner_staff_id  uuid,
  owner_name    text,
  review_on     date,
  decided_by    uuid,
  decided_at    timestamptz,
  next_item_id  uuid,
  readers       uuid[] not null default '{}',
  restricted_by uuid,
  circles       text[] not null,
  version       int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, meeting_id) references meeting (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, owner_member_id) references meeting_member (area_id, id),
  constraint a_decided_item_says_what_by_whom_and_when
    check ((state = 'decided') = (decision is not null) and (decision is null) = (decided_by is null) and (decision is null) = (decided_at is null)),
  constraint a_decision_has_an_owner_and_a_day_or_a_reason
    check (decision is null or case when decision = 'no action' then coalesce(reason, '') <> '' else owner_name is not null and review_on is not null end),
  constraint restricted_says_by_whom check ((readers = '{}') = (restricted_by is null))
);
comment on table meeting_item is 'One child on the agenda of one meeting: what was said and what was decided (HACK-4). @class 3';
comment on column meeting_item.said_name is 'The name as it is said at this table. It is all that an agency knows of who it is.';
comment on column meeting_item.child_id is 'None while somebody who knows no class list has only said a name.';
comment on column meeting_item.place is 'Sorted by it; two may be the same. Never shown: a hole would tell of what is hidden.';
comment on column meeting_item.next_item_id is 'Where it came back: put off to next time, or looked at again.';
comment on column meeting_item.readers is 'Who sees it, where it is restricted; none where the table sees it.';
comment on column meeting_item.circles is 'The circles of the table that see it while it is not restricted: see the head of migration 0032.';
create index meeting_item_of_meeting on meeting_item (area_id, meeting_id, place, id);
create index meeting_item_of_child on meeting_item (area_id, series_id, child_id, decided_at desc) where state = 'decided';
create index meeting_item_put_off on meeting_item (area_id, series_id) where state = 'put off' and next_item_id is null;
create index meeting_item_to_review on meeting_item (area_id, series_id, review_on) where state = 'decided' and review_on is not null and next_item_id is null;

create table meeting_reason (
  area_id    int not null,
  id         uuid not null,
  item_id    uuid not null,
  series_id  uuid not null,
  child_id   uuid,
  source     text not null check (source in ('raised', 'undone action', 'put off', 'review due', 'new request', 'no progress', 'cycle', 'attendance')),
  calls      boolean not null default true,
  about_id   uuid,
  since      date,
  why        text,
  facts      jsonb,
  raised_by  uuid,
  at         timestamptz not null,
  readers    uuid[] not null default '{}',
  circles    text[] not null,
  primary key (area_id, id),
  foreign key (area_id, item_id) references meeting_item (area_id, id)
);
comment on table meeting_reason is 'Why a child is on the agenda: who raised it, when and why (HACK-6), or which record says so (HACK-29, HACK-30). Agencies do not see it. @class 3';
comment on column meeting_reason.calls is 'Whether it puts the child on the agenda, or is only good to know of a child who is on it.';
comment on column meeting_reason.about_id is 'The action, request, item or cycle that it comes from.';
comment on column meeting_reason.facts is 'What was known that day; said is the sentence for it, in each language.';
create index meeting_reason_of_item on meeting_reason (area_id, item_id, at);

create table meeting_sharing (
  area_id     int not null,
  id          uuid not null,
  series_id   uuid not null,
  item_id     uuid not null,
  child_id    uuid,
  agency      text not null check (agency <> ''),
  basis       text not null check (basis in ('consent', 'public task', 'safeguarding', 'not shared')),
  why         text not null check (why <> ''),
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  over_at     timestamptz,
  over_by     uuid,
  readers     uuid[] not null default '{}',
  circles     text[] not null,
  primary key (area_id, id),
  foreign key (area_id, item_id) references meeting_item (area_id, id)
);
comment on table meeting_sharing is 'On what footing what is said of a child at this table may be known to an agency, or that it may not (HACK-5). The latest that is not over counts. @class 3';
comment on column meeting_sharing.item_id is 'The item at which it was recorded. It counts for the child at this table until it is over.';
create index meeting_sharing_of_child on meeting_sharing (area_id, series_id, child_id) where over_at is null;
create index meeting_sharing_of_item on meeting_sharing (area_id, item_id);

create table minutes_correction (
  area_id    int not null,
  id         uuid not null,
  meeting_id uuid not null,
  item_id    uuid,
  series_id  uuid not null,
  child_id   uuid,
  what       text not null check (what <> ''),
  raised_by  uuid not null,
  at         timestamptz not null,
  readers    uuid[] not null default '{}',
  circles    text[] not null,
  primary key (area_id, id),
  foreign key (area_id, meeting_id) references meeting (area_id, id),
  foreign key (area_id, item_id) references meeting_item (area_id, id)
);
comment on table minutes_correction is 'What is put right beside minutes that are confirmed. The minutes stay as they were. @class 3';
create index minutes_correction_of on minutes_correction (area_id, meeting_id, at);

/* An action that was agreed at a table is seen by whoever sees the item there. */
alter table action
  add column meeting_item_id uuid,
  add column item_series_id uuid,
  add column item_circles text[] not null default '{}',
  add constraint action_of_an_item foreign key (area_id, meeting_item_id) references meeting_item (area_id, id);
comment on column action.meeting_item_id is 'The item at which it was agreed.';
comment on column action.item_circles is 'The circles of the table that see it; none of a restricted item: then it is for named people.';
create index action_of_series on action (area_id, item_series_id, status, due_on) where item_series_id is not null;
create index action_of_item on action (area_id, meeting_item_id) where meeting_item_id is not null;

-- ---------------------------------------------------------------------------------------------------------------------
/* The words of 0025, and $tables: the circles of the tables at which they sit. */
create or replace function platform.condition(words text) returns text language sql immutable as $$
  select replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(words,
    '$tables',           $x$nullif(current_setting('app.tables', true), '')::text[]$x$),
    '$safeguards',       $x$nullif(current_setting('app.safeguards', true), '')::uuid[]$x$),
    '$schools_led',      $x$nullif(current_setting('app.schools_led', true), '')::uuid[]$x$),
    '$schools',          $x$nullif(current_setting('app.schools', true), '')::uuid[]$x$),
    '$teams_supervised', $x$nullif(current_setting('app.teams_supervised', true), '')::uuid[]$x$),
    '$teams',            $x$nullif(current_setting('app.teams', true), '')::uuid[]$x$),
    '$cases_known',      $x$nullif(current_setting('app.cases_known', true), '')::uuid[]$x$),
    '$cases',            $x$nullif(current_setting('app.cases', true), '')::uuid[]$x$),
    '$circles',          $x$nullif(current_setting('app.circles', true), '')::uuid[]$x$),
    '$roles',            $x$nullif(current_setting('app.roles', true), '')::text[]$x$),
    '$me',               $x$nullif(current_setting('app.person', true), '')::uuid$x$)
$$;

select platform.who_may_see('meeting_series', 'id::text = any ($tables) or school_id = any ($schools_led) or team_id = any ($teams)');
do $$
declare
  around text := 'series_id::text = any ($tables) or school_id = any ($schools_led) or team_id = any ($teams)';
  item text := 'series_id::text = any ($tables) and case when readers = ''{}'' then circles && $tables else $me = any (readers) end';
begin
  perform platform.who_may_see('meeting_member', around);
  perform platform.who_may_see('meeting', around);
  perform platform.who_may_see('meeting_attendance', around);
  perform platform.who_may_see('meeting_item', item);
  perform platform.who_may_see('meeting_reason', item);
  perform platform.who_may_see('minutes_correction', item);
  perform platform.who_may_see('meeting_sharing', item);
end $$;
grant select, insert, update on meeting_series, meeting_member, meeting, meeting_attendance, meeting_item, meeting_reason, meeting_sharing,
  minutes_correction to linkwork_app;

do $$
declare
  at_school text := '(school_id = any ($schools) and $roles && ''{teacher,school lead,education manager}''::text[])';
  on_case text := 'case_id = any ($cases) or team_id = any ($teams_supervised)';
  wrote_it text := on_case || ' or case_id = any ($cases_known) or (case_id is null and team_id = any ($teams)) or ' || at_school;
  around text := '(audience <> ''named'' and (' || on_case || ')) or (audience = ''case'' and (case_id = any ($cases_known) or school_id = any ($schools_led)))';
  named text := '($me = any (readers) and (case_id = any ($cases) or case_id = any ($cases_known) or team_id = any ($teams) or ' || at_school || '))';
begin
  drop policy may_see on action;
  drop policy may_add on action;
  drop policy may_change on action;
  perform platform.who_may_see('action',
    'owner_staff_id = $me or (agreed_by = $me and (' || wrote_it || ')) or ' || around || ' or ' || named || ' or item_circles && $tables');
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
alter table auth.rights add column tables text[] not null default '{}';
comment on column auth.rights.tables is 'The circles of the tables at which they sit today. @class 1';

/* As in 0017, and the tables: somebody sits at one while they belong to the place through which they do. */
create or replace function auth.work_out_rights(an_area int, a_person uuid, today date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into auth.rights as r
    (area_id, staff_id, roles, schools, schools_led, teams, teams_supervised, cases, cases_known, good_on, tables)
  with current as (
    select m.role, m.organisation_id, o.kind
    from membership m join organisation o on o.area_id = an_area and o.id = m.organisation_id
    join staff_member s on s.area_id = an_area and s.id = m.staff_id and s.active
    where m.area_id = an_area and m.staff_id = a_person and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on)
  ), taught as (
    select organisation_id as id from current where kind = 'school' and role in ('teacher', 'school lead')
  ), led as (
    select organisation_id as id from current where kind = 'school' and role = 'school lead'
    union select s.id from current c join school s on s.area_id = an_area and s.cluster_id = c.organisation_id
    where c.kind = 'cluster' and c.role = 'education manager'
  ), team_of as (
    select organisation_id as id, role from current where kind = 'team' and role in ('practitioner', 'supervisor')
  ), agreed as (
    select a.school_id as id from agreement a join team_of t on t.id = a.team_id
    where a.area_id = an_area and today >= a.starts_on and (a.ends_on is null or today <= a.ends_on)
  ), on_cases as (
    select c.case_id as id, c.case_role from case_member c
    where c.area_id = an_area and c.staff_id = a_person and today >= c.starts_on and (c.ends_on is null or today <= c.ends_on)
      and exists (select 1 from current)
      and (c.case_role not in ('lead worker', 'co-worker', 'supervisor') or c.team_id in (select id from team_of))
  ), seats as (
    select m.series_id::text as series, m.agency, m.year_groups from meeting_member m
    where m.area_id = an_area and m.staff_id = a_person and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on)
      and m.organisation_id in (select organisation_id from current)
  ), turning as (
    select d from (
      select starts_on as d from membership where area_id = an_area and staff_id = a_person
      union all select ends_on + 1 from membership where area_id = an_area and staff_id = a_person
      union all select starts_on from case_member where area_id = an_area and staff_id = a_person
      union all select ends_on + 1 from case_member where area_id = an_area and staff_id = a_person
      union all select starts_on from meeting_member where area_id = an_area and staff_id = a_person
      union all select ends_on + 1 from meeting_member where area_id = an_area and staff_id = a_person
      union all select a.starts_on from agreement a join membership m on m.area_id = an_area and m.organisation_id = a.team_id and m.staff_id = a_person where a.area_id = an_area
      union all select a.ends_on + 1 from agreement a join membership m on m.area_id = an_area and m.organisation_id = a.team_id and m.staff_id = a_person where a.area_id = an_area
    ) x where d is not null
  )
  select an_area, a_person,
    coalesce((select array_agg(distinct role::text) from current), '{}'),
    coalesce((select array_agg(distinct id) from (select id from taught union select id from led union select id from agreed) x), '{}'),
    coalesce((select array_agg(distinct id) from led), '{}'),
    coalesce((select array_agg(distinct id) from team_of), '{}'),
    coalesce((select array_agg(distinct id) from team_of where role = 'supervisor'), '{}'),
    coalesce((select array_agg(distinct id) from on_cases where case_role in ('lead worker', 'co-worker', 'supervisor')), '{}'),
    coalesce((select array_agg(distinct id) from on_cases where case_role not in ('lead worker', 'co-worker', 'supervisor')), '{}'),
    daterange((select max(d) from turning where d <= today), (select min(d) from turning where d > today)),
    coalesce((select array_agg(distinct circle) from (
      select series as circle from seats
      union select series || '/=' || a_person from seats
      union select series || '/@' || lower(agency) from seats where agency is not null
      union select series || '/all' from seats where agency is null and year_groups = '{}'
      union select series || '/' || y from seats, unnest(year_groups) y where agency is null
    ) x), '{}')
  on conflict (area_id, staff_id) do update set
    roles = excluded.roles, schools = excluded.schools, schools_led = excluded.schools_led, teams = excluded.teams,
    teams_supervised = excluded.teams_supervised, cases = excluded.cases, cases_known = excluded.cases_known, good_on = excluded.good_on,
    tables = excluded.tables;
end $$;

delete from auth.rights; -- worked out anew, each when its person next comes in

/* As in 0025, and the tables at which they sit. */
create or replace function auth.enter(an_area int, token bytea, at timestamptz, today date, idle interval, form_key uuid)
returns table (staff_id uuid, sign_in_id uuid, name text, job_title text, language text, roles text[], csrf text, awaits_code boolean,
               organisations text[], unread int, sent_route text, sent_body bytea, sent_location text, sent_message text,
               locked boolean, proved_at timestamptz, safeguards uuid[], concerns int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s auth.sign_in; r auth.rights; is_locked boolean; sealed uuid[]; kept uuid[] := '{}';
begin
  select * into s from auth.sign_in x where x.area_id = an_area and x.token_hash = sha256(token);
  if not found or s.ended_at is not null or at >= s.ends_at then return; end if;
  is_locked := s.kind = 'browser' and at >= s.seen_at + idle;
  if not is_locked then
    select * into r from auth.rights x where x.area_id = an_area and x.staff_id = s.staff_id;
    if not found or not r.good_on @> today then
      perform auth.work_out_rights(an_area, s.staff_id, today);
      select * into r from auth.rights x where x.area_id = an_area and x.staff_id = s.staff_id;
    end if;
    if s.seen_at < at - interval '1 minute' then
      update auth.sign_in x set seen_at = at where x.area_id = an_area and x.token_hash = s.token_hash;
    end if;
    execute format('set local app.area to %L', an_area::text);
    execute format('set local app.person to %L', s.staff_id::text);
    execute format('set local app.sign_in to %L', s.id::text);
    if not s.awaits_code then
      execute format('set local app.roles to %L', r.roles::text);
      execute format('set local app.schools to %L', r.schools::text);
      execute format('set local app.schools_led to %L', r.schools_led::text);
      execute format('set local app.teams to %L', r.teams::text);
      execute format('set local app.teams_supervised to %L', r.teams_supervised::text);
      execute format('set local app.cases to %L', r.cases::text);
      execute format('set local app.cases_known to %L', r.cases_known::text);
      execute format('set local app.circles to %L', (r.teams || r.cases || r.cases_known || s.staff_id)::text);
      execute format('set local app.tables to %L', r.tables::text);
      kept := auth.safeguards_of(an_area, s.staff_id, today);
      execute format('set local app.safeguards to %L', kept::text);
      sealed := auth.enter_seals(an_area, s.staff_id, s.id, at, today);
    end if;
  end if;

  return query
    select m.id, s.id, m.given_name || ' ' || m.family_name, m.job_title, m.language,
      case when is_locked then '{}'::text[] else r.roles end, s.csrf, s.awaits_code,
      array(select distinct o.name from membership x join organisation o on o.area_id = an_area and o.id = x.organisation_id
            where x.area_id = an_area and x.staff_id = m.id and today >= x.starts_on and (x.ends_on is null or today <= x.ends_on)),
      (select count(*)::int from (select 1 from notice n where n.area_id = an_area and n.to_id = m.id and n.read_at is null
        and (n.child_id is null or n.child_id <> all (sealed)) limit 100) n),
      f.route, f.body_hash, f.location, f.message, is_locked, s.proved_at, kept,
      auth.concerns_unseen(an_area, s.staff_id, kept)
    from staff_member m left join auth.submission f on f.area_id = an_area and f.staff_id = m.id and f.key = form_key
    where m.area_id = an_area and m.id = s.staff_id and m.active;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
/* The circles that see an item about this child at this table, besides its readers. */
create function platform.circles_of_item(an_area int, a_series uuid, a_child uuid) returns text[]
language sql stable set search_path = public, pg_temp as $$
  select array[a_series || '/all']
    || array(select a_series || '/' || c.year_group from child c where c.area_id = an_area and c.id = a_child and c.year_group is not null)
    || array(select distinct on (lower(s.agency)) a_series || '/@' || lower(s.agency) from meeting_sharing s
        where s.area_id = an_area and s.series_id = a_series and s.child_id = a_child and s.over_at is null and s.basis <> 'not shared')
$$;

/* What was put off, and what is to be looked at again by this day, goes onto this agenda, and of what is restricted also what
   was not done (of the rest, features/meetings/gather-agenda.ts sees to that): also what whoever gathers it may
   not see, as restricted as it was. By the owner, and answers nothing, so that nobody learns of it. An item for the same child
   and the same readers that is on the agenda already is not doubled: it says both reasons. */
create function public.carry_over(a_meeting uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  the meeting;
  old meeting_item;
  new_id uuid;
begin
  select * into the from meeting m where m.area_id = an_area and m.id = a_meeting and m.state in ('planned', 'running') for update;
  if not found or not (the.series_id || '/all') = any (nullif(current_setting('app.tables', true), '')::text[]) then return; end if;
  for old in
    select i.* from meeting_item i where i.area_id = an_area and i.series_id = the.series_id and i.state = 'put off' and i.next_item_id is null
      and i.meeting_id <> the.id
    union all
    select i.* from meeting_item i where i.area_id = an_area and i.series_id = the.series_id and i.state = 'decided' and i.next_item_id is null
      and i.review_on is not null and i.meeting_id <> the.id and (i.review_on <= the.on_day or i.readers <> '{}' and exists (
        select 1 from action a where a.area_id = an_area and a.meeting_item_id = i.id and a.status = 'open' and a.due_on <= the.on_day))
  loop
    -- Whoever changed school is of the table there: it waits here, in case they come back.
    continue when old.child_id is not null
      and not exists (select 1 from child c where c.area_id = an_area and c.id = old.child_id and c.school_id = the.school_id);
    select i.id into new_id from meeting_item i
    where i.area_id = an_area and i.meeting_id = the.id and i.child_id = old.child_id and i.readers = old.readers and i.state = 'waiting';
    if not found then
      new_id := gen_random_uuid();
      insert into meeting_item (area_id, id, meeting_id, series_id, school_id, team_id, child_id, said_name, year_group, case_id, request_id, place,
        raised_by, raised_at, readers, restricted_by, circles)
      values (an_area, new_id, the.id, the.series_id, the.school_id, the.team_id, old.child_id, old.said_name,
        coalesce((select c.year_group from child c where c.area_id = an_area and c.id = old.child_id), old.year_group),
        old.case_id, old.request_id, 0, old.raised_by, carry_over.at, old.readers, old.restricted_by,
        platform.circles_of_item(an_area, the.series_id, old.child_id) || array(select c from unnest(old.circles) c where c ~ '/='));
    end if;
    insert into meeting_reason (area_id, id, item_id, series_id, child_id, source, about_id, since, at, readers, circles)
    values (an_area, gen_random_uuid(), new_id, the.series_id, old.child_id,
      case when old.state = 'put off' then 'put off' when old.review_on <= the.on_day then 'review due' else 'undone action' end,
      old.id, coalesce(old.review_on, (select m.on_day from meeting m where m.area_id = an_area and m.id = old.meeting_id)), carry_over.at, old.readers,
      array(select c from unnest(platform.circles_of_item(an_area, the.series_id, old.child_id) || old.circles) c where c !~ '/@'));
    update meeting_item set next_item_id = new_id where area_id = an_area and id = old.id;
  end loop;
end $$;

/* The meeting is over: what nobody came to is put off to next time, also what whoever ends it may not see. */
create function public.put_off_the_rest(a_meeting uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  update meeting_item i set state = 'put off', version = i.version + 1
  from meeting m
  where i.area_id = an_area and m.area_id = an_area and m.id = a_meeting and i.meeting_id = m.id and i.state = 'waiting' and m.state = 'ended'
    and (m.series_id || '/all') = any (nullif(current_setting('app.tables', true), '')::text[]);
end $$;

/* Who alone sees an item from now on, with everything that hangs on it; with nobody, the table again. By the owner, because
   whoever restricts it may not see each action and each line of the story that came of it, and one left open would tell. */
create function public.restrict_item(an_item uuid, a_readers uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  tables text[] := coalesce(nullif(current_setting('app.tables', true), '')::text[], '{}');
  sealed uuid[] := nullif(current_setting('app.sealed', true), '')::uuid[];
  the meeting_item;
  agreed uuid[];
begin
  select * into the from meeting_item i where i.area_id = an_area and i.id = an_item for update;
  if not found or not the.series_id::text = any (tables) or (the.child_id is not null and coalesce(the.child_id = any (sealed), true))
    or not (the.readers = '{}' and the.circles && tables or coalesce(me = any (the.readers), false))
  then return; end if;
  update meeting_item set readers = a_readers, restricted_by = case when a_readers <> '{}' then me end, version = version + 1
  where area_id = an_area and id = an_item;
  update meeting_reason set readers = a_readers where area_id = an_area and item_id = an_item;
  update meeting_sharing set readers = a_readers where area_id = an_area and item_id = an_item;
  update minutes_correction set readers = a_readers where area_id = an_area and item_id = an_item;
  agreed := array(select id from action where area_id = an_area and meeting_item_id = an_item);
  update action set audience = case when a_readers <> '{}' then 'named' else 'case' end::audience,
    readers = case when a_readers <> '{}' then a_readers || array_remove(array[owner_staff_id], null) else '{}' end,
    item_circles = case when a_readers <> '{}' then '{}' else the.circles end
  where area_id = an_area and id = any (agreed);
  update chronology_entry set audience = case when a_readers <> '{}' then 'named' else 'case' end::audience, readers = a_readers
  where area_id = an_area and child_id = the.child_id and source_id = any (agreed || an_item);
end $$;

/* A child’s part may be known to an agency no more: none of their items at this table, whenever it was and though its minutes are
   confirmed, and no action of one. By the owner, because whoever records it may not see each of them. Of a name that nobody has
   said the child of, it is this item alone. */
create function public.take_back_sharing(an_item uuid, an_agency text, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  tables text[] := coalesce(nullif(current_setting('app.tables', true), '')::text[], '{}');
  sealed uuid[] := nullif(current_setting('app.sealed', true), '')::uuid[];
  the meeting_item;
  circle text;
  theirs uuid[];
begin
  select * into the from meeting_item i where i.area_id = an_area and i.id = an_item for update;
  if not found or not the.series_id::text = any (tables) or (the.child_id is not null and coalesce(the.child_id = any (sealed), true))
    or not (the.readers = '{}' and the.circles && tables or coalesce(me = any (the.readers), false))
  then return; end if;
  circle := the.series_id || '/@' || lower(an_agency);
  theirs := array(select i.id from meeting_item i where i.area_id = an_area and i.series_id = the.series_id
    and (i.id = an_item or i.child_id = the.child_id));
  update meeting_sharing s set over_at = take_back_sharing.at, over_by = me
  where s.area_id = an_area and s.series_id = the.series_id and s.over_at is null and lower(s.agency) = lower(an_agency)
    and (s.item_id = any (theirs) or s.child_id = the.child_id);
  update meeting_item i set circles = array_remove(i.circles, circle), version = i.version + 1
  where i.area_id = an_area and i.id = any (theirs) and i.circles @> array[circle];
  update action a set item_circles = array_remove(a.item_circles, circle)
  where a.area_id = an_area and a.meeting_item_id = any (theirs) and a.item_circles @> array[circle];
end $$;

/* A child left a school: what waits to be said of them at its tables is off the agenda. By the owner, because whoever moves a
   child may sit at none of them. */
create function public.agenda_loses_child(a_child uuid, a_school uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  if coalesce(a_child = any (nullif(current_setting('app.sealed', true), '')::uuid[]), true) then return; end if;
  update meeting_item i set state = 'taken off', version = i.version + 1
  where i.area_id = an_area and i.child_id = a_child and i.school_id = a_school and i.state = 'waiting'
    and i.meeting_id in (select m.id from meeting m where m.area_id = an_area and m.school_id = a_school and m.state in ('planned', 'running'));
end $$;

revoke execute on function public.restrict_item, public.take_back_sharing, public.agenda_loses_child from public;
grant execute on function public.restrict_item, public.take_back_sharing, public.agenda_loses_child to linkwork_app;
revoke execute on function platform.circles_of_item, public.carry_over, public.put_off_the_rest from public;
grant execute on function public.carry_over, public.put_off_the_rest to linkwork_app;
