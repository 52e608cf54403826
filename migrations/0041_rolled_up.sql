-- Figures by school and month, counted beforehand, so that a page of them costs the same in the tenth year as in the first.
--
-- A cell is always counted from what is there, never added to: a school where something happened since the last look is
-- counted anew, all its months (docs/decisions/0025). So counting twice changes nothing, and from scratch gives the same.

create table rollup_month (
  area_id   int not null references area,
  month     date not null check (extract(day from month) = 1),
  team_id   uuid not null,
  school_id uuid not null,
  what      text not null,
  n         int not null check (n > 0),
  by_days   int[],
  primary key (area_id, what, month, team_id, school_id)
);
comment on table rollup_month is 'How many of each, by school and month, without children whose record is restricted. Derived: counted anew from the records. @class 1';
comment on column rollup_month.school_id is 'Nought where it is about no school.';
comment on column rollup_month.by_days is 'For what is waited for: how many took up to 1, 3, 5, 10, 20, 40, 60, 90 days, and longer. Medians of sums are honest only from these.';
create index rollup_of_school on rollup_month (area_id, school_id);
select platform.who_may_see('rollup_month',
  'team_id = any ($teams_supervised) or school_id = any ($schools_led) or ''commissioner'' = any ($roles) or ''area administrator'' = any ($roles)');
grant select on rollup_month to linkwork_app;

create table platform.rolled_up (
  area_id int primary key,
  until   timestamptz not null,
  whole_at timestamptz not null
);
comment on table platform.rolled_up is 'Up to which moment of the log the figures of an area are counted, and when all of them last were. @local @class 0';
alter table platform.rolled_up enable row level security;

create index contact_of_school on contact (area_id, school_id, at);

/* Days between two moments, as people count them here, in the nine steps of by_days. */
create function platform.wait_step(from_at timestamptz, to_at timestamptz) returns int language sql immutable as $$
  select 1 + (d > 1)::int + (d > 3)::int + (d > 5)::int + (d > 10)::int + (d > 20)::int + (d > 40)::int + (d > 60)::int + (d > 90)::int
  from (select (to_at at time zone 'Europe/London')::date - (from_at at time zone 'Europe/London')::date as d) x
$$;

/* Every cell of one school of an area (nought: of what is about none), counted from the records. */
create function platform.rollup_cells(an_area int, a_school uuid)
returns table (month date, team_id uuid, what text, n int, by_days int[])
language sql stable set search_path = public, pg_temp as $$
  with hidden as (
    select s.child_id from seal s where s.area_id = an_area and s.lifted_at is null
  ), asked as (
    select r.* from help_request r where r.area_id = an_area and r.school_id = a_school and r.child_id not in (select child_id from hidden)
  ), helped as (
    select h.*, r.raised_at from help_case h join help_request r on r.area_id = an_area and r.id = h.request_id
    where h.area_id = an_area and h.school_id = a_school and h.child_id not in (select child_id from hidden)
  ), met as (
    select c.* from contact c where c.area_id = an_area and c.school_id = a_school and c.in_error_at is null
      and (c.child_id is null or c.child_id not in (select child_id from hidden))
    union all
    select c.* from contact c where c.area_id = an_area and a_school = '00000000-0000-0000-0000-000000000000' and c.school_id is null
      and c.case_id is null and c.in_error_at is null
  ), events as (
    select a.team_id, a.raised_at as at, 'requests raised' as what, null::int as step from asked a
    union all
    select a.team_id, a.decided_at, 'requests answered', platform.wait_step(a.raised_at, a.decided_at) from asked a where a.decided_at is not null
    union all
    select a.team_id, a.decided_at, 'requests accepted', platform.wait_step(a.raised_at, a.decided_at) from asked a where a.decided_at is not null and a.status in ('accepted', 'allocated')
    union all
    select a.team_id, a.decided_at, 'requests not accepted', platform.wait_step(a.raised_at, a.decided_at) from asked a
    where a.decided_at is not null and a.status in ('advised', 'signposted', 'declined', 'duplicate', 'safeguarding')
    union all
    select h.team_id, h.opened_at, 'cases opened', null from helped h
    union all
    select h.team_id, h.closed_at, 'cases closed', null from helped h where h.closed_at is not null and h.outcome <> 'resolved without intervention'
    union all
    select h.team_id, h.closed_at, 'resolved by itself', null from helped h where h.closed_at is not null and h.outcome = 'resolved without intervention'
    union all
    select h.team_id, h.first_child_contact_at, 'first contacts', platform.wait_step(h.raised_at, h.first_child_contact_at)
    from helped h where h.first_child_contact_at is not null
    union all
    select m.team_id, m.at,
      case
        when m.attendance = 'was not brought' then 'not brought'
        when m.attendance not in ('attended', 'late', 'ended early') then 'other contacts'
        when m.kind in ('consultation', 'staff consultation') then 'consultations'
        when m.kind in ('child session', 'parent contact', 'home visit', 'observation') then 'direct contacts'
        else 'other contacts' end, null
    from met m
  ), placed as (
    select e.team_id, e.what, e.step, date_trunc('month', e.at at time zone 'Europe/London')::date as month from events e
  )
  select p.month, p.team_id, p.what, count(*)::int,
    case when bool_and(p.step is not null) then array[
      count(*) filter (where p.step = 1), count(*) filter (where p.step = 2), count(*) filter (where p.step = 3),
      count(*) filter (where p.step = 4), count(*) filter (where p.step = 5), count(*) filter (where p.step = 6),
      count(*) filter (where p.step = 7), count(*) filter (where p.step = 8), count(*) filter (where p.step = 9)]::int[] end
  from placed p group by p.month, p.team_id, p.what
$$;

/* Counts one school anew. What is the same stays untouched. */
create function platform.roll_up_school(an_area int, a_school uuid) returns void
language sql set search_path = public, pg_temp as $$
  with cells as materialized (select * from platform.rollup_cells(an_area, a_school)),
  gone as (
    delete from rollup_month r where r.area_id = an_area and r.school_id = a_school
      and not exists (select 1 from cells c where c.month = r.month and c.team_id = r.team_id and c.what = r.what)
  )
  insert into rollup_month as r (area_id, month, team_id, school_id, what, n, by_days)
  select an_area, c.month, c.team_id, a_school, c.what, c.n, c.by_days from cells c
  on conflict (area_id, month, team_id, school_id, what) do update set n = excluded.n, by_days = excluded.by_days
  where (r.n, r.by_days) is distinct from (excluded.n, excluded.by_days)
$$;

/* Schools of an area where something was changed since, as the log tells it: of the children that its lines name, and those
   that a line names itself. Looking at a record changes nothing. */
create function platform.schools_changed_since(an_area int, since timestamptz) returns setof uuid
language sql stable set search_path = public, pg_temp as $$
  with lines as (
    select e.child_ids, e.subject from audit.entry e where e.area_id = an_area and e.at > since and e.what not like 'saw %'
  ), children as (
    select distinct unnest(l.child_ids) as id from lines l
  )
  select c.school_id from children x join child c on c.area_id = an_area and c.id = x.id where c.school_id is not null
  union select r.school_id from children x join help_request r on r.area_id = an_area and r.child_id = x.id
  union select h.school_id from children x join help_case h on h.area_id = an_area and h.child_id = x.id
  union select s.id from lines l cross join lateral (values (l.subject ->> 'schoolId'), (l.subject ->> 'from'), (l.subject ->> 'to')) v (id)
    join school s on s.area_id = an_area and s.id::text = v.id
  union select '00000000-0000-0000-0000-000000000000' from lines l where l.child_ids = '{}' and l.subject ? 'contactId'
  union select c.school_id from lines l join contact c on c.area_id = an_area and c.id::text = l.subject ->> 'contactId'
    where l.child_ids = '{}' and c.school_id is not null
$$;

/* Counts every school of an area anew. */
create function platform.roll_up_all(an_area int) returns int
language plpgsql set search_path = public, pg_temp as $$
declare a_school uuid; counted int := 0;
begin
  for a_school in
    select s.id from school s where s.area_id = an_area
    union select r.school_id from rollup_month r where r.area_id = an_area
    union select '00000000-0000-0000-0000-000000000000'
  loop
    perform platform.roll_up_school(an_area, a_school);
    counted := counted + 1;
  end loop;
  return counted;
end $$;

/* Brings the figures of every area up to now, each by one worker at a time. What began three minutes ago and was kept only now is
   still found: the log says when a change began. All are counted anew once a night. Answers how many schools were counted. */
create function platform.roll_up(now_at timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int; last platform.rolled_up; whole boolean; a_school uuid; counted int := 0;
begin
  for an_area in select a.id from area a order by a.id loop
    continue when not pg_try_advisory_xact_lock(20260041, an_area);
    select * into last from platform.rolled_up r where r.area_id = an_area;
    whole := last.whole_at is null or now_at > last.whole_at + interval '36 hours'
      or (now_at > last.whole_at + interval '12 hours' and extract(hour from now_at at time zone 'Europe/London') between 2 and 4);
    if whole then
      counted := counted + platform.roll_up_all(an_area);
    else
      for a_school in select platform.schools_changed_since(an_area, last.until - interval '3 minutes') loop
        perform platform.roll_up_school(an_area, a_school);
        counted := counted + 1;
      end loop;
    end if;
    insert into platform.rolled_up as r (area_id, until, whole_at) values (an_area, now_at, now_at)
    on conflict (area_id) do update set until = greatest(r.until, excluded.until), whole_at = case when whole then excluded.whole_at else r.whole_at end;
  end loop;
  return counted;
end $$;

revoke execute on function platform.wait_step, platform.rollup_cells, platform.roll_up_school, platform.schools_changed_since, platform.roll_up_all,
  platform.roll_up from public;
grant execute on function platform.roll_up to linkwork_job;
