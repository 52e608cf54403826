-- Where somebody who comes to schools is on which weekday, and the calendar that they carry with them.

create table assignment (
  area_id    int not null references area,
  id         uuid not null,
  staff_id   uuid not null,
  team_id    uuid not null,
  school_id  uuid not null,
  weekday    smallint not null check (weekday between 1 and 5),
  weeks      text not null check (weeks in ('every', 'A', 'B')),
  from_time  text not null check (from_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  until_time text not null check (until_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  room       text,
  starts_on  date not null,
  ends_on    date,
  ended_at   timestamptz,
  made_by    uuid not null,
  changed_at timestamptz not null,
  version    int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, school_id) references school (area_id, id),
  constraint an_assignment_ends_after_it_starts check (ends_on is null or ends_on >= starts_on - 1),
  constraint an_assignment_has_a_length check (until_time > from_time)
);
comment on table assignment is 'Somebody of a team is in a school on a weekday, every week or every other, from one time to another (HACK-1). @class 1';
comment on column assignment.weekday is '1 is Monday.';
comment on column assignment.weeks is 'A or B: every other school week of the area, counted from the first of the school year. See rota/school-weeks.ts.';
comment on column assignment.ends_on is 'The last day it counts; the day before the first when it never did.';
comment on column assignment.ended_at is 'When somebody said that it ends, so that calendars are told which dates are off.';
create index assignment_by_staff on assignment (area_id, staff_id, weekday);
create index assignment_by_school on assignment (area_id, school_id);
create index assignment_by_team on assignment (area_id, team_id);
-- Where a lone worker is and when: for themselves, their team, and the schools that expect them.
select platform.who_may_see('assignment', 'staff_id = $me or team_id = any ($teams) or school_id = any ($schools)');
grant select, insert, update on assignment to linkwork_app;

create table auth.feed (
  area_id    int not null,
  id         uuid not null,
  staff_id   uuid not null,
  token_hash bytea not null,
  made_at    timestamptz not null,
  read_at    timestamptz,
  ended_at   timestamptz,
  primary key (area_id, id),
  foreign key (area_id, staff_id) references public.staff_member (area_id, id)
);
comment on table auth.feed is 'The secret address at which somebody’s own calendar program reads when they have appointments. @class 4';
comment on column auth.feed.read_at is 'When a program last read it, to the hour: whoever it is can see that it is used. @class 1';
create unique index one_feed_of_a_person on auth.feed (area_id, staff_id) where ended_at is null;
alter table auth.feed enable row level security;

/* Ends my feed. */
create function auth.end_feed(at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth.feed f set ended_at = at
  where f.area_id = nullif(current_setting('app.area', true), '')::int
    and f.staff_id = nullif(current_setting('app.person', true), '')::uuid and f.ended_at is null;
  return found;
end $$;

/* A new feed of mine; the one before is worth nothing. Of its token only the hash is kept. */
create function auth.make_feed(an_id uuid, token bytea, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  -- Asked for twice at once, the second replaces the first.
  perform pg_advisory_xact_lock(hashtextextended(current_setting('app.person', true), 37));
  perform auth.end_feed(at);
  insert into auth.feed (area_id, id, staff_id, token_hash, made_at)
  values (nullif(current_setting('app.area', true), '')::int, an_id, nullif(current_setting('app.person', true), '')::uuid, sha256(token), at);
end $$;

create function auth.my_feed() returns table (id uuid, made_at timestamptz, read_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, f.made_at, f.read_at from auth.feed f
  where f.area_id = nullif(current_setting('app.area', true), '')::int
    and f.staff_id = nullif(current_setting('app.person', true), '')::uuid and f.ended_at is null
$$;

/* For whoever holds the address: when its owner is somewhere, and nothing about where, why or with whom that a calendar is
   to say. Nobody is in the transaction. It ends with their work, without anybody having to end it. */
create function auth.read_feed(an_area int, an_id uuid, token bytea, at timestamptz, today date)
returns table (language text, dates jsonb)
language plpgsql security definer set search_path = public, pg_temp as $$
declare who staff_member;
begin
  select s.* into who from auth.feed f join staff_member s on s.area_id = an_area and s.id = f.staff_id and s.active
  where f.area_id = an_area and f.id = an_id and f.token_hash = sha256(token) and f.ended_at is null
    and exists (select 1 from membership m where m.area_id = an_area and m.staff_id = s.id
      and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on));
  if not found then return; end if;
  update auth.feed f set read_at = at
  where f.area_id = an_area and f.id = an_id and (f.read_at is null or f.read_at < at - interval '1 hour');
  return query
    with mine as (
      select a.*,
        (select max(coalesce(m.ends_on, date '9999-12-31')) from membership m
         where m.area_id = an_area and m.staff_id = a.staff_id and m.organisation_id = a.team_id) as works_until,
        (select max(coalesce(g.ends_on, date '9999-12-31')) from agreement g
         where g.area_id = an_area and g.team_id = a.team_id and g.school_id = a.school_id) as agreed_until
      from assignment a
      where a.area_id = an_area and a.staff_id = who.id
        and (a.ends_on is null or a.ends_on >= today - 60 or a.ended_at >= at - interval '60 days')
    ), seats as (
      select s.*, m.starts_on as sits_from, m.ends_on as sits_until
      from meeting_member m join meeting_series s on s.area_id = an_area and s.id = m.series_id
      where m.area_id = an_area and m.staff_id = who.id and (m.ends_on is null or m.ends_on >= today - 14)
        and (s.until_day is null or s.until_day >= today - 14)
    ), talks as (
      select t.id, t.at, coalesce(t.minutes, 60) as minutes, t.version, y.started_at
      from consultation t join consultation_cycle y on y.area_id = an_area and y.id = t.cycle_id
      where t.area_id = an_area and t.at >= read_feed.at - interval '14 days'
        and (t.facilitator_id = who.id or exists (select 1 from consultation_attendee e
          where e.area_id = an_area and e.consultation_id = t.id and e.staff_id = who.id and e.taken_off_at is null))
        and not exists (select 1 from seal z where z.area_id = an_area and z.child_id = t.child_id and z.lifted_at is null
          and not exists (select 1 from seal_reader r where r.area_id = an_area and r.seal_id = z.id and r.staff_id = who.id
            and today >= r.starts_on and (r.ends_on is null or today <= r.ends_on)))
    )
    select who.language, jsonb_build_object(
      'nation', (select r.nation from area r where r.id = an_area),
      'assignments', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'schoolId', a.school_id, 'weekday', a.weekday,
          'weeks', a.weeks, 'fromTime', a.from_time, 'untilTime', a.until_time, 'startsOn', a.starts_on, 'endsOn', a.ends_on,
          'endedAt', a.ended_at, 'changedAt', a.changed_at, 'version', a.version, 'worksUntil', a.works_until, 'agreedUntil', a.agreed_until)
        order by a.id) from mine a), '[]'),
      'meetings', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'schoolId', s.school_id, 'weekday', s.weekday,
          'startsAt', s.starts_at, 'minutes', s.minutes, 'fromDay', greatest(s.from_day, s.sits_from),
          'untilDay', least(s.until_day, s.sits_until), 'madeAt', s.made_at, 'version', s.version) order by s.id) from seats s), '[]'),
      'consultations', coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'at', t.at, 'minutes', t.minutes,
          'madeAt', t.started_at, 'version', t.version) order by t.id) from talks t), '[]'),
      'terms', coalesce((select jsonb_agg(jsonb_build_object('schoolId', t.school_id, 'name', t.name, 'startsOn', t.starts_on, 'endsOn', t.ends_on))
        from term t where t.area_id = an_area and t.ends_on >= today - 400
          and (t.school_id is null or t.school_id in (select a.school_id from mine a union select s.school_id from seats s))), '[]'),
      'closedDays', coalesce((select jsonb_agg(jsonb_build_object('schoolId', c.school_id, 'kind', c.kind, 'name', c.name, 'from', c.from_day, 'to', c.to_day))
        from closed_day c where c.area_id = an_area and c.to_day >= today - 400
          and (c.school_id is null or c.school_id in (select a.school_id from mine a union select s.school_id from seats s))), '[]'));
end $$;

/* As in 0019, and besides: the address of their calendar, so that it does not come to life again when they come back. */
create or replace function auth.end_login(a_person uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  delete from auth.login where area_id = an_area and staff_id = a_person;
  delete from auth.recovery_code where area_id = an_area and staff_id = a_person;
  delete from auth.credential where area_id = an_area and staff_id = a_person;
  delete from auth.passkey where area_id = an_area and staff_id = a_person;
  delete from auth.identity where area_id = an_area and staff_id = a_person;
  delete from auth.device where area_id = an_area and staff_id = a_person;
  delete from auth.second_step_request where area_id = an_area and (staff_id = a_person or asked_by = a_person);
  update auth.link set ended_at = at where area_id = an_area and staff_id = a_person and ended_at is null;
  update auth.feed set ended_at = at where area_id = an_area and staff_id = a_person and ended_at is null;
  perform auth.end_sign_ins(a_person, at, false);
end $$;

revoke execute on function auth.end_feed, auth.make_feed, auth.my_feed, auth.read_feed from public;
grant execute on function auth.end_feed, auth.make_feed, auth.my_feed, auth.read_feed to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- A link worker’s numbers (features/figures/link-work): counts and minutes by school, and never who.
create index contact_of_team on contact (area_id, team_id, at);
create index consultation_cycle_of_team on consultation_cycle (area_id, team_id, started_at);

/* What a team did between two moments, by school: each row one number. A count of rows that whoever asks may not all see, and so
   by the owner; it is for the people of the team, those who lead a school (of that school), and a commissioner. What a_worker
   says may only be whoever asks: nobody is measured against a colleague. Records that are restricted to them are left out.
   The codes are what features/contacts knows: direct and consulting are kinds; seen and spoken make a contact count. */
create function public.link_work_figures(a_team uuid, a_worker uuid, from_at timestamptz, until_at timestamptz,
  direct text[], consulting text[], seen text[], spoken text[])
returns table (school_id uuid, what text, kind text, n int, minutes int, without_minutes int)
language sql stable security definer set search_path = public, pg_temp as $$
  with asking as (
    select nullif(current_setting('app.area', true), '')::int as area,
      nullif(current_setting('app.person', true), '')::uuid as me,
      nullif(current_setting('app.sealed', true), '') as sealed,
      nullif(current_setting('app.schools_led', true), '')::uuid[] as led,
      coalesce(a_team = any (nullif(current_setting('app.teams', true), '')::uuid[]), false)
        or coalesce('commissioner' = any (nullif(current_setting('app.roles', true), '')::text[]), false) as whole
  ), met as (
    select c.school_id, c.kind, c.case_id, c.minutes, c.mode = any (spoken) as spoke
    from contact c, asking a
    where c.area_id = a.area and c.team_id = a_team and c.at >= from_at and c.at < until_at
      and c.in_error_at is null and c.attendance = any (seen)
      and (a.whole or c.school_id = any (a.led))
      and (a_worker is null or (a_worker = a.me and c.worker_id = a.me))
      and (c.child_id is null or strpos(a.sealed, c.child_id::text) = 0)
  ), cycles as (
    select y.school_id, y.started_at, y.ended_at, y.ending
    from consultation_cycle y, asking a
    where y.area_id = a.area and y.team_id = a_team and (y.started_at < until_at and (y.ended_at is null or y.ended_at >= from_at))
      and (a.whole or y.school_id = any (a.led)) and strpos(a.sealed, y.child_id::text) = 0
      and (a_worker is null or (a_worker = a.me and exists (
        select 1 from consultation t where t.area_id = a.area and t.cycle_id = y.id and t.facilitator_id = a.me)))
  ), passed as (
    select h.school_id from help_case h, asking a
    where h.area_id = a.area and h.team_id = a_team and h.status = 'closed' and h.outcome = 'resolved without intervention'
      and h.closed_at >= from_at and h.closed_at < until_at
      and (a.whole or h.school_id = any (a.led)) and strpos(a.sealed, h.child_id::text) = 0
      and (a_worker is null or (a_worker = a.me and h.lead_id = a.me))
  )
  select m.school_id, 'direct', null::text, count(*)::int, 0, 0 from met m where m.kind = any (direct) and m.spoke group by 1
  union all select m.school_id, 'consultations', null, count(*)::int, 0, 0 from met m where m.kind = any (consulting) and m.case_id is not null group by 1
  union all select m.school_id, 'anonymous', null, count(*)::int, 0, 0 from met m where m.case_id is null group by 1
  union all select y.school_id, 'cycles begun', null, count(*)::int, 0, 0 from cycles y where y.started_at >= from_at group by 1
  union all select y.school_id, 'cycles completed', null, count(*)::int, 0, 0 from cycles y where y.ended_at < until_at and y.ending <> 'stopped' group by 1
  union all select y.school_id, 'cycles stopped', null, count(*)::int, 0, 0 from cycles y where y.ended_at < until_at and y.ending = 'stopped' group by 1
  union all select p.school_id, 'passed', null, count(*)::int, 0, 0 from passed p group by 1
  union all select m.school_id, 'time', m.kind, count(*)::int, coalesce(sum(m.minutes), 0)::int, (count(*) filter (where m.minutes is null))::int
    from met m group by 1, m.kind
$$;
revoke execute on function public.link_work_figures from public;
grant execute on function public.link_work_figures to linkwork_app;
