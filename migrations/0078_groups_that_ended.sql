-- Groups that have ended are listed latest first, those of the reader's teams and schools alone looked at (docs/decisions/0065).
create index help_group_running on help_group (area_id, starts_on desc, id desc) where ended_on is null;
drop index help_group_of_team;
drop index help_group_of_school;
create index help_group_of_team on help_group (area_id, team_id, starts_on desc, id desc);
create index help_group_of_school on help_group (area_id, school_id, starts_on desc, id desc);

/* The latest groups that have ended and that the row policy shows, before a day and an id: their ids. */
create function public.latest_ended_groups(before_on date, before_id uuid, most int) returns table (group_id uuid)
language plpgsql stable security definer rows 51 set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  teams uuid[] := nullif(current_setting('app.teams', true), '')::uuid[];
  schools uuid[] := auth.my_schools();
begin
  return query
  with seen as (
    select x.id, x.starts_on from unnest(teams) team cross join lateral (
      select g.id, g.starts_on from help_group g
      where g.area_id = an_area and g.team_id = team and g.ended_on is not null and (g.starts_on, g.id) < (before_on, before_id)
      order by g.starts_on desc, g.id desc limit most) x
    union
    select x.id, x.starts_on from unnest(schools) school cross join lateral (
      select g.id, g.starts_on from help_group g
      where g.area_id = an_area and g.school_id = school and g.ended_on is not null and (g.starts_on, g.id) < (before_on, before_id)
      order by g.starts_on desc, g.id desc limit most) x
  )
  select s.id from seen s order by s.starts_on desc, s.id desc limit most;
end $$;
revoke execute on function public.latest_ended_groups from public;
grant execute on function public.latest_ended_groups to linkwork_app;
