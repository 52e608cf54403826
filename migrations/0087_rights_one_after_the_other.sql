-- Two changes at once each worked out what somebody may see from what was so before the other: whoever was kept last put back what the first had taken
-- away, until something else changed. Now they wait for each other first, and only then look: each statement of a function sees what was kept before it.

/* As in 0032, one after the other for each person. */
create or replace function auth.work_out_rights(an_area int, a_person uuid, today date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from auth.rights r where r.area_id = an_area and r.staff_id = a_person for update;
  if not found then
    insert into auth.rights (area_id, staff_id, roles, schools, schools_led, teams, teams_supervised, cases, cases_known, good_on)
    values (an_area, a_person, '{}', '{}', '{}', '{}', '{}', '{}', '{}', 'empty') on conflict do nothing;
    perform from auth.rights r where r.area_id = an_area and r.staff_id = a_person for update;
  end if;
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
