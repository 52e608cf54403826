-- What is asked together with a page's record is no longer asked after it was found (decision 61). So these functions, which look past row policies, say by
-- themselves who is told: they relied on the page.

/* The records that are now one with a child's, for who has looked: of a child whom the row policy shows, and not of one who is only named. */
create or replace function public.records_of(a_child uuid) returns uuid[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  return (
    select array(select r from unnest(platform.records_of(an_area, a_child)) r where not platform.is_hidden(r))
    from child c
    where c.area_id = an_area and c.id = a_child and not platform.is_hidden(c.id)
      and (c.school_id = any (auth.my_schools()) or c.known_to && nullif(current_setting('app.circles', true), '')::uuid[]));
end $$;

/* As in 0055, of a child whom whoever restricts the record knows. */
create or replace function public.visits_behind_a_seal(a_child uuid, today date)
returns table (visit_id uuid, worker_id uuid, told_id uuid, named uuid[])
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  who uuid[] := platform.named_for(an_area, a_child, today);
begin
  if not exists (select from child c where c.area_id = an_area and c.id = a_child and platform.knows(c)) then return; end if;
  update visit_plan p set also_told = who from lone_visit v
  where p.area_id = an_area and p.child_id = a_child and v.area_id = an_area and v.id = p.id and v.back_at is null and v.called_off_at is null;
  return query
    update lone_visit v set also_told = who from visit_plan p
    where p.area_id = an_area and p.child_id = a_child and v.area_id = an_area and v.id = p.id and v.back_at is null and v.called_off_at is null
    returning v.id, v.worker_id, v.told_id, who;
end $$;

/* How somebody signs in, and how many have no way yet, is for whoever looks after the area: it tells whose account is easy to take. */
create or replace function auth.ways_in(a_person uuid) returns table (has_password boolean, has_authenticator boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(bool_or(c.password_hash is not null), false), coalesce(bool_or(c.totp_confirmed_at is not null), false)
  from auth.credential c where c.area_id = nullif(current_setting('app.area', true), '')::int and c.staff_id = a_person
  having 'area administrator' = any (nullif(current_setting('app.roles', true), '')::text[])
$$;

create or replace function auth.ways_in_missing() returns table (no_password int, no_second_step int)
language plpgsql stable security definer rows 1 set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  if not coalesce('area administrator' = any (nullif(current_setting('app.roles', true), '')::text[]), false) then return; end if;
  return query
  select (count(*) filter (where c.password_hash is null))::int,
    (count(*) filter (where c.password_hash is not null and c.totp_confirmed_at is null))::int
  from staff_member s left join auth.credential c on c.area_id = an_area and c.staff_id = s.id
  where s.area_id = an_area and s.active;
end $$;

/* Who asked that somebody's second step be set up anew: for those who may agree to it. */
create or replace function auth.second_step_asked(a_person uuid) returns table (asked_by uuid, asked_at timestamptz, asker text)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.asked_by, r.asked_at, m.given_name || ' ' || m.family_name
  from auth.second_step_request r join staff_member m on m.area_id = r.area_id and m.id = r.asked_by
  where r.area_id = nullif(current_setting('app.area', true), '')::int and r.staff_id = a_person
    and nullif(current_setting('app.roles', true), '')::text[] && array['area administrator', 'data protection officer']
$$;

/* As in 0040, of a merge that the row policy shows: to whoever works with both children. */
create or replace function public.people_of_merge(a_merge uuid, today date) returns table (staff_id uuid, may_agree boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with the_merge as (
    select * from child_merge m where m.area_id = nullif(current_setting('app.area', true), '')::int and m.id = a_merge
      and not platform.is_hidden(m.kept_child_id) and not platform.is_hidden(m.merged_child_id)
      and (m.school_id = any (nullif(current_setting('app.schools_led', true), '')::uuid[]) or m.known_to && nullif(current_setting('app.circles', true), '')::uuid[])
      and (m.other_school_id = any (nullif(current_setting('app.schools_led', true), '')::uuid[]) or m.other_known_to && nullif(current_setting('app.circles', true), '')::uuid[])
  ), people as (
    select x.staff_id, false as may_agree from the_merge m
    join help_case h on h.area_id = m.area_id and h.child_id in (m.kept_child_id, m.merged_child_id) and h.status <> 'closed'
    join case_member x on x.area_id = m.area_id and x.case_id = h.id and today >= x.starts_on and (x.ends_on is null or today <= x.ends_on)
    union all
    select r.raised_by, false from the_merge m
    join help_request r on r.area_id = m.area_id and r.child_id in (m.kept_child_id, m.merged_child_id)
      and r.status in ('needs detail', 'awaiting screening', 'awaiting decision', 'more detail asked', 'accepted')
    union all
    select x.staff_id, m.school_id is not distinct from m.other_school_id from the_merge m
    join membership x on x.area_id = m.area_id and x.organisation_id in (m.school_id, m.other_school_id) and x.role = 'school lead'
      and today >= x.starts_on and (x.ends_on is null or today <= x.ends_on)
    union all
    select x.staff_id, x.organisation_id = any (m.known_to) and x.organisation_id = any (m.other_known_to) from the_merge m
    join membership x on x.area_id = m.area_id and x.organisation_id = any (m.known_to || m.other_known_to) and x.role = 'supervisor'
      and today >= x.starts_on and (x.ends_on is null or today <= x.ends_on)
  )
  select p.staff_id, bool_or(p.may_agree) from people p group by p.staff_id
$$;
