-- A worry about somebody's safety: a record of its own, apart from any case (KCSIE: a separate file). It is for those who
-- keep children safe at a place, by duty, and for whoever raised it: their own words and how far it has got.
--
-- Whom it is for are circles: a school or team, for those who hold the duty there on this very day, and single people who
-- were told because nobody else was there. Entering works out whose circles somebody is in (auth.safeguards_of): a duty that
-- ends, ends what was seen by it, from the next request on. What is about an adult who works with children goes to single
-- people alone, and never to whoever it is about (hidden_from).

/* As in 0022, and $safeguards: the places where this person keeps children safe today, and they themselves if they may be told. */
create or replace function platform.condition(words text) returns text language sql immutable as $$
  select replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(words,
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

create type concern_status as enum ('open', 'decided', 'closed');

create table concern (
  area_id     int not null references area,
  id          uuid not null,
  about_id    uuid,
  about_name  text not null check (about_name <> ''),
  school_id   uuid,
  case_id     uuid,
  request_id  uuid,
  about_adult text,
  raised_by   uuid not null,
  raised_at   timestamptz not null,
  in_danger   text check (in_danger in ('yes', 'no', 'not sure')),
  seen_or_heard text not null check (seen_or_heard <> ''),
  child_words text,
  opinion     text,
  when_where  text,
  who_knows   text,
  circles     uuid[] not null,
  hidden_from uuid[] not null default '{}',
  alerted_at  timestamptz not null,
  told_steps  smallint not null default 0,
  seen_at     timestamptz,
  seen_by     uuid,
  status      concern_status not null default 'open',
  closed_at   timestamptz,
  said_to_raiser text,
  version     int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, about_id) references child (area_id, id),
  foreign key (area_id, school_id) references organisation (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, request_id) references help_request (area_id, id),
  foreign key (area_id, raised_by) references staff_member (area_id, id),
  constraint who_has_seen_says_when check ((seen_at is null) = (seen_by is null)),
  constraint closed_says_when check ((status = 'closed') = (closed_at is not null))
);
comment on table concern is 'A worry about somebody’s safety, as it was raised. @class 3';
comment on column concern.about_id is 'The child, when it is known which. It is not called child_id so that a seal does not hide it: those who keep children safe read what was said also of a restricted child, and nothing of the record.';
comment on column concern.about_name is 'The child’s name as it was when it was raised, or as it was typed.';
comment on column concern.about_adult is 'The adult who works with children whom it is about, as typed. @class 4';
comment on column concern.circles is 'Whom it is for: places, for those who hold the duty there, and people who were told.';
comment on column concern.hidden_from is 'Who never sees it: whoever it is about. @class 4';
comment on column concern.alerted_at is 'Since when somebody should open it. What is added later begins this anew.';
comment on column concern.told_steps is 'How many steps of the line of those to be told were told.';
comment on column concern.seen_at is 'When the first of them opened it.';
comment on column concern.said_to_raiser is 'What the safeguarding lead tells whoever raised it.';
create index concern_unseen on concern (area_id, alerted_at) where seen_at is null;
create index concern_by_status on concern (area_id, status, raised_at, id);
create index concern_by_raiser on concern (area_id, raised_by, raised_at);
create index concern_by_child on concern (area_id, about_id);
select platform.who_may_see('concern', '(raised_by = $me or circles && $safeguards) and $me <> all (hidden_from)');
grant select, insert, update (about_id, about_name, school_id, circles, hidden_from, alerted_at, told_steps, seen_at, seen_by, status, closed_at, said_to_raiser, version)
  on concern to linkwork_app;

create table concern_reading (
  area_id     int not null,
  concern_id  uuid not null,
  alerted_at  timestamptz not null,
  staff_id    uuid not null,
  seen_at     timestamptz not null,
  raised_by   uuid not null,
  circles     uuid[] not null,
  hidden_from uuid[] not null,
  primary key (area_id, concern_id, alerted_at, staff_id),
  foreign key (area_id, concern_id) references concern (area_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id)
);
comment on table concern_reading is 'Who opened a concern, and when first. Whoever raised it sees it too. @class 3';
comment on column concern_reading.circles is 'As of its concern, so that its row policy reads no other table.';
select platform.who_may_see('concern_reading', '(raised_by = $me or circles && $safeguards) and $me <> all (hidden_from)');
grant select on concern_reading to linkwork_app;

create table concern_note (
  area_id     int not null,
  id          uuid not null,
  concern_id  uuid not null,
  by_id       uuid not null,
  at          timestamptz not null,
  what        text not null check (what <> ''),
  circles     uuid[] not null,
  hidden_from uuid[] not null,
  primary key (area_id, id),
  foreign key (area_id, concern_id) references concern (area_id, id),
  foreign key (area_id, by_id) references staff_member (area_id, id)
);
comment on table concern_note is 'What was learned after a concern was raised, as it was told. @class 3';
comment on column concern_note.circles is 'As of its concern, so that its row policy reads no other table.';
create index concern_note_of on concern_note (area_id, concern_id, at);
select platform.who_may_see('concern_note', '(by_id = $me or circles && $safeguards) and $me <> all (hidden_from)');
grant select, insert on concern_note to linkwork_app;

create table concern_decision (
  area_id     int not null,
  id          uuid not null,
  concern_id  uuid not null,
  decided_by  uuid not null,
  decided_at  timestamptz not null,
  action      text not null check (action <> ''),
  decision    text not null check (decision <> ''),
  reasons     text not null check (reasons <> ''),
  parents     text not null check (parents in ('told', 'not told', 'not yet')),
  parents_why text,
  others_told text,
  referred_to text,
  referred_on date,
  in_writing_on date,
  outcome     text,
  to_raiser   text,
  closes      boolean not null,
  circles     uuid[] not null,
  hidden_from uuid[] not null,
  primary key (area_id, id),
  foreign key (area_id, concern_id) references concern (area_id, id),
  foreign key (area_id, decided_by) references staff_member (area_id, id),
  constraint parents_not_told_says_why check (parents <> 'not told' or coalesce(parents_why, '') <> ''),
  constraint a_referral_says_when check ((referred_to is null) = (referred_on is null)),
  constraint nothing_is_closed_without_an_outcome check (not closes or coalesce(outcome, '') <> '')
);
comment on table concern_decision is 'What was done and decided about a concern, and why: each a whole version, never overwritten. The latest counts. @class 3';
comment on column concern_decision.to_raiser is 'What whoever raised it may read of it. Nothing else of this row is theirs.';
comment on column concern_decision.circles is 'As of its concern, so that its row policy reads no other table.';
create index concern_decision_of on concern_decision (area_id, concern_id, decided_at);
select platform.who_may_see('concern_decision', 'circles && $safeguards and $me <> all (hidden_from)');
grant select, insert on concern_decision to linkwork_app;

create table safeguarding_cover (
  area_id     int not null,
  id          uuid not null,
  away_id     uuid not null,
  stand_in_id uuid not null,
  from_day    date not null,
  until_day   date not null,
  made_by     uuid not null,
  made_at     timestamptz not null,
  over_at     timestamptz,
  primary key (area_id, id),
  foreign key (area_id, away_id) references staff_member (area_id, id),
  foreign key (area_id, stand_in_id) references staff_member (area_id, id),
  constraint cover_ends_after_it_starts check (until_day >= from_day),
  constraint nobody_stands_in_for_themselves check (away_id <> stand_in_id)
);
comment on table safeguarding_cover is 'Who is away from keeping children safe, from when to when, and who stands in. @class 1';
comment on column safeguarding_cover.over_at is 'When they came back before that.';
create index safeguarding_cover_of on safeguarding_cover (area_id, away_id, until_day) where over_at is null;
create index safeguarding_cover_by on safeguarding_cover (area_id, stand_in_id, until_day) where over_at is null;
select platform.who_may_see('safeguarding_cover', 'true');
grant select, insert, update (over_at) on safeguarding_cover to linkwork_app;

alter table notice add column concern_id uuid;
comment on column notice.concern_id is 'The concern it is about. Such a notice names no child.';

-- ---------------------------------------------------------------------------------------------------------------------
/* Where somebody keeps children safe on this day: schools whose designated or deputy lead they are, teams that they supervise,
   and those of whoever they stand in for; and they themselves, as long as they are one of those who may be told. */
create function auth.safeguards_of(an_area int, a_person uuid, today date) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (
    select m.organisation_id, m.role, m.duty from membership m
    where m.area_id = an_area and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on)
      and (m.staff_id = a_person or exists (
        select 1 from safeguarding_cover c
        join membership s on s.area_id = an_area and s.staff_id = a_person and s.organisation_id = m.organisation_id
          and today >= s.starts_on and (s.ends_on is null or today <= s.ends_on)
        where c.area_id = an_area and c.stand_in_id = a_person and c.away_id = m.staff_id and c.over_at is null
          and today between c.from_day and c.until_day))
  )
  select coalesce(array_agg(distinct organisation_id) filter (where role = 'supervisor'
      or duty in ('designated safeguarding lead', 'deputy safeguarding lead')), '{}')
    || case when coalesce(bool_or(duty in ('designated safeguarding lead', 'deputy safeguarding lead', 'head teacher')
      or role in ('supervisor', 'school lead', 'area administrator')), false) then array[a_person] else '{}' end
  from mine
$$;

/* How many concerns for these circles nobody has opened. Null for whoever is in none: nobody needs to ask for them. */
create function auth.concerns_unseen(an_area int, a_person uuid, safeguards uuid[]) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select case when cardinality(safeguards) > 0 then (
    select count(*)::int from (
      select 1 from concern c where c.area_id = an_area and c.seen_at is null and c.raised_by <> a_person
        and c.circles && safeguards and a_person <> all (c.hidden_from) limit 100) x) end
$$;

/* The same for a browser that asks every few seconds. It is not a sign that anybody is there: it keeps no screen open, and
   answers a number to one that is locked too. */
create function auth.concerns_waiting(an_area int, token bytea, at timestamptz, today date) returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select auth.concerns_unseen(an_area, s.staff_id, auth.safeguards_of(an_area, s.staff_id, today))
  from auth.sign_in s
  join staff_member m on m.area_id = an_area and m.id = s.staff_id and m.active
  where s.area_id = an_area and s.token_hash = sha256(token) and s.ended_at is null and at < s.ends_at and not s.awaits_code
$$;

/* As in 0022, and besides: where they keep children safe, and how many concerns nobody there has opened. */
drop function auth.enter;
create function auth.enter(an_area int, token bytea, at timestamptz, today date, idle interval, form_key uuid)
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
revoke execute on function auth.enter from public;
grant execute on function auth.enter to linkwork_app;

/* Somebody opens a concern, and it is known who and when. Answers whether it is for them, false when they only raised it, and
   nothing when it is not theirs at all. By the owner: opening it is a look, and a look changes nothing else. */
create function public.open_concern(a_concern uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  c concern;
begin
  select * into c from concern x where x.area_id = an_area and x.id = a_concern;
  if not found or me = any (c.hidden_from) then return null; end if;
  if not coalesce(c.circles && nullif(current_setting('app.safeguards', true), '')::uuid[], false) then
    return case when c.raised_by = me then false end;
  end if;
  insert into concern_reading (area_id, concern_id, alerted_at, staff_id, seen_at, raised_by, circles, hidden_from)
    values (an_area, a_concern, c.alerted_at, me, at, c.raised_by, c.circles, c.hidden_from) on conflict do nothing;
  if c.seen_at is null and c.raised_by <> me then
    update concern x set seen_at = at, seen_by = me where x.area_id = an_area and x.id = a_concern and x.seen_at is null;
  end if;
  return true;
end $$;

/* A concern is for other circles now, and so is all that belongs to it. Only for whom it was for before. */
create function public.concern_is_for(a_concern uuid, new_circles uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  if not exists (select 1 from concern c where c.area_id = an_area and c.id = a_concern
    and c.circles && nullif(current_setting('app.safeguards', true), '')::uuid[]
    and nullif(current_setting('app.person', true), '')::uuid <> all (c.hidden_from)) then return; end if;
  update concern set circles = new_circles where area_id = an_area and id = a_concern;
  update concern_reading set circles = new_circles where area_id = an_area and concern_id = a_concern;
  update concern_note set circles = new_circles where area_id = an_area and concern_id = a_concern;
  update concern_decision set circles = new_circles where area_id = an_area and concern_id = a_concern;
end $$;
revoke execute on function auth.safeguards_of, auth.concerns_unseen, auth.concerns_waiting, public.open_concern, public.concern_is_for from public;
grant execute on function auth.concerns_waiting, public.open_concern, public.concern_is_for to linkwork_app;
