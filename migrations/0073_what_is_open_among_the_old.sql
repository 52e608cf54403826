-- After ten years next to all plans, supervisions, referrals and news of plans are over (docs/decisions/0066). What is still open, and is somebody's, is found
-- by whose it is: a row policy would be asked of every row that the area ever had.

create index import_batch_to_review on import_batch (area_id, made_at desc) where status = 'to review';
create index import_batch_of_school on import_batch (area_id, school_id, made_at desc);

create index supervision_open_of_worker on supervision (area_id, worker_id, due_on, id) where state in ('planned', 'held');
create index supervision_open_of_supervisor on supervision (area_id, supervisor_id, due_on, id) where state in ('planned', 'held');
create index supervision_open_of_third on supervision (area_id, third_id, due_on, id) where state in ('planned', 'held') and third_id is not null;
create index supervision_covered on supervision (area_id, team_id) where covers <> '{}';
create index supervision_note_topic on supervision_note (area_id, supervision_id) where section = 'topic';

create index onward_referral_open_of_team on onward_referral (area_id, team_id, chase_on, made_at desc, id) where state not in ('ended', 'withdrawn');
create index onward_referral_open_of_school on onward_referral (area_id, school_id, chase_on, made_at desc, id) where state not in ('ended', 'withdrawn');

create index plan_update_of_school on plan_update (area_id, school_id, known_at desc nulls first, told_at, id);
create index plan_update_of_team on plan_update (area_id, team_id, known_at desc nulls first, told_at, id);
create index plan_update_of_case on plan_update (area_id, case_id, known_at desc nulls first, told_at, id);
create index plan_update_of_told on plan_update (area_id, told_id, known_at desc nulls first, told_at, id);

create index child_plan_live_of_school on child_plan (area_id, school_id, review_due_on, id) where state <> 'ended' and review_due_on is not null;
create index child_plan_live_known_to on child_plan using gin (known_to) with (fastupdate = off) where state <> 'ended' and review_due_on is not null;
create index child_plan_live_asked on child_plan using gin (teams_asked) with (fastupdate = off) where state <> 'ended' and review_due_on is not null;
create index child_plan_live_people on child_plan using gin (people) with (fastupdate = off) where state <> 'ended' and review_due_on is not null;

/* The referrals that are not over and that the row policy shows, what is to be chased first: their ids. */
create function public.open_referrals(most int) returns table (referral_id uuid)
language plpgsql stable security definer rows 51 set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  cases uuid[] := nullif(current_setting('app.cases', true), '')::uuid[];
  known uuid[] := nullif(current_setting('app.cases_known', true), '')::uuid[];
  supervised uuid[] := nullif(current_setting('app.teams_supervised', true), '')::uuid[];
  led uuid[] := nullif(current_setting('app.schools_led', true), '')::uuid[];
  sealed uuid[] := nullif(current_setting('app.sealed', true), '')::uuid[];
begin
  return query
  with seen as (
    select x.* from unnest(supervised) team cross join lateral (
      select r.id, r.chase_on, r.made_at from onward_referral r
      where r.area_id = an_area and r.team_id = team and r.child_id <> all (sealed)
        and r.state not in ('ended', 'withdrawn') and (r.state <> 'not accepted' or r.what_now is null)
      order by r.chase_on, r.made_at desc, r.id limit most) x
    union
    select x.* from unnest(led) school cross join lateral (
      select r.id, r.chase_on, r.made_at from onward_referral r
      where r.area_id = an_area and r.school_id = school and r.child_id <> all (sealed)
        and r.state not in ('ended', 'withdrawn') and (r.state <> 'not accepted' or r.what_now is null)
      order by r.chase_on, r.made_at desc, r.id limit most) x
    union
    select r.id, r.chase_on, r.made_at from onward_referral r
    where r.area_id = an_area and r.case_id = any (cases || known) and r.child_id <> all (sealed)
      and r.state not in ('ended', 'withdrawn') and (r.state <> 'not accepted' or r.what_now is null)
  )
  select s.id from seen s order by s.chase_on, s.made_at desc, s.id limit most;
end $$;

/* The news of plans that the row policy shows: what waits to be known, the longest first; then what was known last. */
create function public.news_of_plans(most int) returns table (update_id uuid)
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
      order by u.known_at desc nulls first, u.told_at, u.id limit most) x
    union
    select x.* from unnest(supervised) team cross join lateral (
      select u.id, u.known_at, u.told_at from plan_update u where u.area_id = an_area and u.team_id = team and u.child_id <> all (sealed)
      order by u.known_at desc nulls first, u.told_at, u.id limit most) x
    union
    select x.* from unnest(cases) a_case cross join lateral (
      select u.id, u.known_at, u.told_at from plan_update u where u.area_id = an_area and u.case_id = a_case and u.child_id <> all (sealed)
      order by u.known_at desc nulls first, u.told_at, u.id limit most) x
    union
    (select u.id, u.known_at, u.told_at from plan_update u
     where u.area_id = an_area and u.told_id = me and u.child_id <> all (sealed)
       and (u.school_id = any (schools) or u.known_to && circles)
     order by u.known_at desc nulls first, u.told_at, u.id limit most)
  )
  select s.id from seen s order by s.known_at desc nulls first, s.told_at, s.id limit most;
end $$;

/*
 * The plans with a review ahead that the row policy shows, the one that is due first at the top, after a day and an id: their ids. Whoever sees few has
 * them found by whose they are and put in order; whoever sees many meets theirs soon on the way along the days. Which of the two it is, is counted and
 * not guessed.
 */
create function public.plans_to_review(after_on date, after_id uuid, most int) returns table (plan_id uuid)
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
      and (p.review_due_on, p.id) > (after_on, after_id)
      and (p.school_id = any (led) or p.known_to && circles or p.teams_asked && supervised
        or (p.people && array[me] and p.school_id = any (schools)))
    order by p.review_due_on, p.id limit most;
  end if;
end $$;

revoke execute on function public.open_referrals, public.news_of_plans, public.plans_to_review from public;
grant execute on function public.open_referrals, public.news_of_plans, public.plans_to_review to linkwork_app;
