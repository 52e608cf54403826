-- A list takes so many and shows each with its child. Where a row is shown and its child is not (a team was asked, or a case is over and the child has gone to
-- another school), a page lost one of its rows, and with it sometimes the way to the next page. So the three functions of 0073 ask for the child as well.

/* The referrals that are not over and that the row policy shows, of children whom it shows, what is to be chased first: their ids. */
create or replace function public.open_referrals(most int) returns table (referral_id uuid)
language plpgsql stable security definer rows 51 set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  cases uuid[] := nullif(current_setting('app.cases', true), '')::uuid[];
  known uuid[] := nullif(current_setting('app.cases_known', true), '')::uuid[];
  supervised uuid[] := nullif(current_setting('app.teams_supervised', true), '')::uuid[];
  schools uuid[] := auth.my_schools();
  circles uuid[] := nullif(current_setting('app.circles', true), '')::uuid[];
  led uuid[] := nullif(current_setting('app.schools_led', true), '')::uuid[];
  sealed uuid[] := nullif(current_setting('app.sealed', true), '')::uuid[];
begin
  return query
  with seen as (
    select x.* from unnest(supervised) team cross join lateral (
      select r.id, r.chase_on, r.made_at from onward_referral r
      where r.area_id = an_area and r.team_id = team and r.child_id <> all (sealed)
        and exists (select from child c where c.area_id = an_area and c.id = r.child_id and (c.school_id = any (schools) or c.known_to && circles))
        and r.state not in ('ended', 'withdrawn') and (r.state <> 'not accepted' or r.what_now is null)
      order by r.chase_on, r.made_at desc, r.id limit most) x
    union
    select x.* from unnest(led) school cross join lateral (
      select r.id, r.chase_on, r.made_at from onward_referral r
      where r.area_id = an_area and r.school_id = school and r.child_id <> all (sealed)
        and exists (select from child c where c.area_id = an_area and c.id = r.child_id and (c.school_id = any (schools) or c.known_to && circles))
        and r.state not in ('ended', 'withdrawn') and (r.state <> 'not accepted' or r.what_now is null)
      order by r.chase_on, r.made_at desc, r.id limit most) x
    union
    select r.id, r.chase_on, r.made_at from onward_referral r
    where r.area_id = an_area and r.case_id = any (cases || known) and r.child_id <> all (sealed)
        and exists (select from child c where c.area_id = an_area and c.id = r.child_id and (c.school_id = any (schools) or c.known_to && circles))
      and r.state not in ('ended', 'withdrawn') and (r.state <> 'not accepted' or r.what_now is null)
  )
  select s.id from seen s order by s.chase_on, s.made_at desc, s.id limit most;
end $$;

/* The news of plans that the row policy shows, of children whom it shows: what waits to be known, the longest first; then what was known last. */
create or replace function public.news_of_plans(most int) returns table (update_id uuid)
language plpgsql stable security definer rows 50 set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  cases uuid[] := nullif(current_setting('app.cases', true), '')::uuid[];
  supervised uuid[] := nullif(current_setting('app.teams_supervised', true), '')::uuid[];
  led uuid[] := nullif(current_setting('app.schools_led', true), '')::uuid[];
  schools uuid[] := auth.my_schools();
  circles uuid[] := nullif(current_setting('app.circles', true), '')::uuid[];
  sealed uuid[] := nullif(current_setting('app.sealed', true), '')::uuid[];
begin
  return query
  with seen as (
    select x.* from unnest(led) school cross join lateral (
      select u.id, u.known_at, u.told_at from plan_update u where u.area_id = an_area and u.school_id = school and u.child_id <> all (sealed)
        and exists (select from child c where c.area_id = an_area and c.id = u.child_id and (c.school_id = any (schools) or c.known_to && circles))
      order by u.known_at desc nulls first, u.told_at, u.id limit most) x
    union
    select x.* from unnest(supervised) team cross join lateral (
      select u.id, u.known_at, u.told_at from plan_update u where u.area_id = an_area and u.team_id = team and u.child_id <> all (sealed)
        and exists (select from child c where c.area_id = an_area and c.id = u.child_id and (c.school_id = any (schools) or c.known_to && circles))
      order by u.known_at desc nulls first, u.told_at, u.id limit most) x
    union
    select x.* from unnest(cases) a_case cross join lateral (
      select u.id, u.known_at, u.told_at from plan_update u where u.area_id = an_area and u.case_id = a_case and u.child_id <> all (sealed)
        and exists (select from child c where c.area_id = an_area and c.id = u.child_id and (c.school_id = any (schools) or c.known_to && circles))
      order by u.known_at desc nulls first, u.told_at, u.id limit most) x
    union
    (select u.id, u.known_at, u.told_at from plan_update u
     where u.area_id = an_area and u.told_id = me and u.child_id <> all (sealed)
        and exists (select from child c where c.area_id = an_area and c.id = u.child_id and (c.school_id = any (schools) or c.known_to && circles))
       and (u.school_id = any (schools) or u.known_to && circles)
     order by u.known_at desc nulls first, u.told_at, u.id limit most)
  )
  select s.id from seen s order by s.known_at desc nulls first, s.told_at, s.id limit most;
end $$;

/*
 * The plans with a review ahead that the row policy shows, of children whom it shows, the one that is due first at the top, after a day and an id: their ids. Whoever sees few has
 * them found by whose they are and put in order; whoever sees many meets theirs soon on the way along the days. Which of the two it is, is counted and
 * not guessed.
 */
create or replace function public.plans_to_review(after_on date, after_id uuid, most int) returns table (plan_id uuid)
language plpgsql stable security definer rows 26 set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  many constant int := 1000;
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  supervised uuid[] := nullif(current_setting('app.teams_supervised', true), '')::uuid[];
  led uuid[] := nullif(current_setting('app.schools_led', true), '')::uuid[];
  schools uuid[] := auth.my_schools();
  circles uuid[] := nullif(current_setting('app.circles', true), '')::uuid[];
  sealed uuid[] := nullif(current_setting('app.sealed', true), '')::uuid[];
  theirs uuid[];
begin
  theirs := array(
    select p.id from child_plan p
    where p.area_id = an_area and p.state <> 'ended' and p.review_due_on is not null and p.child_id <> all (sealed)
      and exists (select from child c where c.area_id = an_area and c.id = p.child_id and (c.school_id = any (schools) or c.known_to && circles))
      and (p.school_id = any (led) or p.known_to && circles or p.teams_asked && supervised
        or (p.people && array[me] and p.school_id = any (schools)))
    limit many);
  if cardinality(theirs) < many then
    return query
    select p.id from child_plan p
    where p.area_id = an_area and p.id = any (theirs) and (p.review_due_on, p.id) > (after_on, after_id)
    order by p.review_due_on, p.id limit most;
  else
    return query
    select p.id from child_plan p
    where p.area_id = an_area and p.state <> 'ended' and p.review_due_on is not null and p.child_id <> all (sealed)
      and exists (select from child c where c.area_id = an_area and c.id = p.child_id and (c.school_id = any (schools) or c.known_to && circles))
      and (p.review_due_on, p.id) > (after_on, after_id)
      and (p.school_id = any (led) or p.known_to && circles or p.teams_asked && supervised
        or (p.people && array[me] and p.school_id = any (schools)))
    order by p.review_due_on, p.id limit most;
  end if;
end $$;

-- Whoever makes the service forget is asked for their role, and forgets in their own area: as auth.forget_what_is_over does.
create or replace function auth.forget_old_forms(an_area int, at timestamptz) returns table (drafts int, keys int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare portion constant int := 10000;
begin
  if an_area is distinct from nullif(current_setting('app.area', true), '')::int
    or not coalesce('area administrator' = any (nullif(current_setting('app.roles', true), '')::text[]), false) then drafts := 0; keys := 0; return next; return; end if;
  delete from draft where area_id = an_area and (staff_id, id) in (
    select d.staff_id, d.id from draft d where d.area_id = an_area and d.updated_at <= forget_old_forms.at - interval '14 days' limit portion);
  get diagnostics drafts = row_count;
  delete from auth.submission where area_id = an_area and (staff_id, key) in (
    select s.staff_id, s.key from auth.submission s where s.area_id = an_area and s.at <= forget_old_forms.at - interval '7 days' limit portion);
  get diagnostics keys = row_count;
  return next;
end $$;

create or replace function auth.forget_old_sign_ins(an_area int, at timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare forgotten int; portion constant int := 10000;
begin
  if an_area is distinct from nullif(current_setting('app.area', true), '')::int
    or not coalesce('area administrator' = any (nullif(current_setting('app.roles', true), '')::text[]), false) then return 0; end if;
  update auth.feed f set ended_at = forget_old_sign_ins.at
  where f.area_id = an_area and f.ended_at is null and greatest(coalesce(f.read_at, f.made_at), f.made_at) <= forget_old_sign_ins.at - interval '90 days';
  delete from auth.sign_in where area_id = an_area and token_hash in (
    select s.token_hash from auth.sign_in s
    where s.area_id = an_area and least(coalesce(s.ended_at, s.ends_at), s.ends_at) <= forget_old_sign_ins.at - interval '90 days' limit portion);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
