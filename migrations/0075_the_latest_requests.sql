-- Requests that have had their answer are listed latest first, and only the reader's own are looked at (docs/decisions/0063): a row policy would be
-- asked of every other team's and school's too, back to the first that the area ever had.
create index help_request_of_team on help_request (area_id, team_id, raised_at desc, id desc);
drop index help_request_of_school;
create index help_request_of_school on help_request (area_id, school_id, raised_at desc, id desc);

/* The latest requests in these states that the row policy shows, before a moment and an id: their ids, in order. */
create function public.latest_requests(states request_status[], before_at timestamptz, before_id uuid, most int)
returns table (request_id uuid, place bigint)
language plpgsql stable security definer rows 51 set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  teams uuid[] := nullif(current_setting('app.teams', true), '')::uuid[];
  schools uuid[] := auth.my_schools();
  led uuid[] := nullif(current_setting('app.schools_led', true), '')::uuid[];
  sealed uuid[] := nullif(current_setting('app.sealed', true), '')::uuid[];
begin
  return query
  with seen as (
    select x.id, x.raised_at
    from unnest(teams) team cross join lateral (
      select r.id, r.raised_at from help_request r
      where r.area_id = an_area and r.team_id = team and r.status = any (states) and r.child_id <> all (sealed)
        and r.raised_at <= before_at and (r.raised_at < before_at or r.id < before_id)
      order by r.raised_at desc, r.id desc limit most) x
    union
    select x.id, x.raised_at
    from unnest(led) school cross join lateral (
      select r.id, r.raised_at from help_request r
      where r.area_id = an_area and r.school_id = school and r.status = any (states) and r.child_id <> all (sealed)
        and r.raised_at <= before_at and (r.raised_at < before_at or r.id < before_id)
      order by r.raised_at desc, r.id desc limit most) x
    union
    -- What I sent, while I still work at its school. What went to my team is among the first.
    select x.id, x.raised_at
    from (
      select r.id, r.raised_at from help_request r
      where r.area_id = an_area and r.raised_by = me and r.status = any (states) and r.child_id <> all (sealed)
        and r.school_id = any (schools)
        and r.raised_at <= before_at and (r.raised_at < before_at or r.id < before_id)
      order by r.raised_at desc, r.id desc limit most) x
  )
  select s.id, row_number() over (order by s.raised_at desc, s.id desc) from seen s order by 2 limit most;
end $$;
revoke execute on function public.latest_requests from public;
grant execute on function public.latest_requests to linkwork_app;

-- A page of the log asks who each line is of: of so many, and not of a thousand, for whom everybody would be read.
alter function audit.who_has_looked(uuid, timestamptz, int) rows 51;
alter function audit.read_log(timestamptz, uuid, int) rows 51;
