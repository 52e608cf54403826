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
    )
    select who.language, jsonb_build_object(
      'nation', (select r.nation from area r where r.id = an_area),
      'assignments', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'schoolId', a.school_id, 'weekday', a.weekday,
          'weeks', a.weeks, 'fromTime', a.from_time, 'untilTime', a.until_time, 'startsOn', a.starts_on, 'endsOn', a.ends_on,
          'endedAt', a.ended_at, 'changedAt', a.changed_at, 'version', a.version, 'worksUntil', a.works_until, 'agreedUntil', a.agreed_until)
        order by a.id) from mine a), '[]'),
      'terms', coalesce((select jsonb_agg(jsonb_build_object('schoolId', t.school_id, 'name', t.name, 'startsOn', t.starts_on, 'endsOn', t.ends_on))
        from term t where t.area_id = an_area and t.ends_on >= today - 400
          and (t.school_id is null or t.school_id in (select a.school_id from mine a))), '[]'),
      'closedDays', coalesce((select jsonb_agg(jsonb_build_object('schoolId', c.school_id, 'kind', c.kind, 'name', c.name, 'from', c.from_day, 'to', c.to_day))
        from closed_day c where c.area_id = an_area and c.to_day >= today - 400
          and (c.school_id is null or c.school_id in (select a.school_id from mine a))), '[]'));
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
