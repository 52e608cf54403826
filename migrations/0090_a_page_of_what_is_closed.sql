-- Closed concerns are listed latest first, and only a page of the reader's own is looked at (docs/decisions/0068): a row policy would be asked of every
-- concern that the area ever had. The first circle is the place, for nearly all; who was told besides is looked for by itself.
create index concern_closed on concern (area_id, raised_at desc, id desc) where not is_open;
create index concern_closed_first_for on concern (area_id, (circles[1]), raised_at desc, id desc) where not is_open;
create index concern_closed_also_for on concern using gin ((circles[2:])) with (fastupdate = off) where not is_open and cardinality(circles) > 1;

/*
 * The latest closed concerns that are for whoever asks, before a moment and an id: their ids. Whoever keeps children safe at many places meets a page
 * of theirs soon among the latest of the area; whoever does not has them found by whom they are for. A restricted record does not hide a concern.
 */
create function public.latest_closed_concerns(before_at timestamptz, before_id uuid, most int) returns table (concern_id uuid)
language plpgsql stable security definer rows 26 set search_path = public, pg_temp as $$
declare
  soon constant int := 400;
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  mine uuid[] := nullif(current_setting('app.safeguards', true), '')::uuid[];
  theirs uuid[];
begin
  theirs := array(
    select l.id from (
      select c.id, c.raised_at, c.circles, c.hidden_from from concern c
      where c.area_id = an_area and not c.is_open and (c.raised_at, c.id) < (before_at, before_id)
      order by c.raised_at desc, c.id desc limit soon) l
    where l.circles && mine and me <> all (l.hidden_from)
    order by l.raised_at desc, l.id desc limit most);
  if cardinality(theirs) = most then
    return query select unnest(theirs);
  else
    return query
    with seen as (
      select x.* from unnest(mine) place cross join lateral (
        select c.id, c.raised_at from concern c
        where c.area_id = an_area and not c.is_open and c.circles[1] = place and me <> all (c.hidden_from)
          and (c.raised_at, c.id) < (before_at, before_id)
        order by c.raised_at desc, c.id desc limit most) x
      union
      select c.id, c.raised_at from concern c
      where c.area_id = an_area and not c.is_open and cardinality(c.circles) > 1 and c.circles[2:] && mine and me <> all (c.hidden_from)
        and (c.raised_at, c.id) < (before_at, before_id)
    )
    select s.id from seen s order by s.raised_at desc, s.id desc limit most;
  end if;
end $$;
revoke execute on function public.latest_closed_concerns from public;
grant execute on function public.latest_closed_concerns to linkwork_app;

/*
 * The surest of the likely doubles of which whoever asks knows both records, and that nobody has told apart or proposed, after a pair: their ids. Whoever
 * knows much of the area meets a page of theirs soon among the surest; for others it is found by whom they know.
 */
create function public.known_doubles(after_sureness int, after_id uuid, after_other_id uuid, most int) returns table (child_id uuid, other_child_id uuid)
language plpgsql stable security definer rows 26 set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare
  soon constant int := 150;
  an_area int := nullif(current_setting('app.area', true), '')::int;
  led uuid[] := nullif(current_setting('app.schools_led', true), '')::uuid[];
  circles uuid[] := nullif(current_setting('app.circles', true), '')::uuid[];
  sealed uuid[] := nullif(current_setting('app.sealed', true), '')::uuid[];
  ones uuid[];
  others uuid[];
begin
  select array_agg(theirs.child_id order by theirs.place), array_agg(theirs.other_child_id order by theirs.place) into ones, others from (
    select l.child_id, l.other_child_id, l.place from (
      select d.child_id, d.other_child_id, row_number() over (order by d.sureness desc, d.child_id, d.other_child_id) as place from likely_double d
      where d.area_id = an_area and d.sureness <= after_sureness
        and (d.sureness < after_sureness or (d.child_id, d.other_child_id) > (after_id, after_other_id))
      order by d.sureness desc, d.child_id, d.other_child_id limit soon) l
    where l.child_id <> all (sealed) and l.other_child_id <> all (sealed)
      and exists (select from child c where c.area_id = an_area and c.id = l.child_id and (c.school_id = any (led) or c.known_to && circles))
      and exists (select from child c where c.area_id = an_area and c.id = l.other_child_id and (c.school_id = any (led) or c.known_to && circles))
      and not exists (select from not_the_same n
        where n.area_id = an_area and n.child_id = l.child_id and n.other_child_id = l.other_child_id and n.taken_back_at is null)
      and not exists (select from child_merge m where m.area_id = an_area and m.status in ('proposed', 'merged', 'undo proposed')
        and m.merged_child_id in (l.child_id, l.other_child_id))
    order by l.place limit most) theirs;
  if cardinality(ones) = most then
    return query select * from unnest(ones, others);
  else
    return query
    select d.child_id, d.other_child_id from likely_double d
    join (select c.id from child c where c.area_id = an_area and c.school_id = any (led) union
      select c.id from child c where c.area_id = an_area and c.known_to && circles) known on known.id = d.child_id
    join child other on other.area_id = an_area and other.id = d.other_child_id and (other.school_id = any (led) or other.known_to && circles)
    where d.area_id = an_area and d.child_id <> all (sealed) and d.other_child_id <> all (sealed) and d.sureness <= after_sureness
      and (d.sureness < after_sureness or (d.child_id, d.other_child_id) > (after_id, after_other_id))
      and not exists (select from not_the_same n
        where n.area_id = an_area and n.child_id = d.child_id and n.other_child_id = d.other_child_id and n.taken_back_at is null)
      and not exists (select from child_merge m where m.area_id = an_area and m.status in ('proposed', 'merged', 'undo proposed')
        and m.merged_child_id in (d.child_id, d.other_child_id))
    order by d.sureness desc, d.child_id, d.other_child_id limit most;
  end if;
end $$;
revoke execute on function public.known_doubles from public;
grant execute on function public.known_doubles to linkwork_app;

-- What proved who somebody was is forgotten in portions as well (migration 0080), and so are calendars that nobody has read for long.
create or replace function auth.forget_what_is_over(at timestamptz) returns table (mails int, reminders int, proofs int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  portion constant int := 10000;
  more int;
begin
  mails := 0; reminders := 0; proofs := 0;
  if coalesce('area administrator' = any (nullif(current_setting('app.roles', true), '')::text[]), false) then
    delete from mail where area_id = an_area and id in (
      select m.id from mail m where m.area_id = an_area and m.state in ('sent', 'dropped', 'gathered')
        and coalesce(m.ended_at, m.made_at) <= at - interval '90 days' limit portion);
    get diagnostics mails = row_count;
    delete from reminder where area_id = an_area and (staff_id, about_id, due_on, step) in (
      select r.staff_id, r.about_id, r.due_on, r.step from reminder r where r.area_id = an_area and r.told_at <= at - interval '400 days' limit portion);
    get diagnostics reminders = row_count;
    delete from auth.used_challenge where area_id = an_area and hash in (
      select c.hash from auth.used_challenge c where c.area_id = an_area and c.ends_at <= at limit portion);
    get diagnostics proofs = row_count;
    delete from auth.try where area_id = an_area and about in (
      select t.about from auth.try t where t.area_id = an_area and t.since <= at - interval '1 hour' limit portion);
    get diagnostics more = row_count; proofs := proofs + more;
    delete from auth.link where area_id = an_area and id in (
      select l.id from auth.link l
      where l.area_id = an_area and least(coalesce(l.ended_at, l.ends_at), l.ends_at) <= at - interval '90 days' limit portion);
    get diagnostics more = row_count; proofs := proofs + more;
    delete from auth.second_step_request where area_id = an_area and staff_id in (
      select r.staff_id from auth.second_step_request r where r.area_id = an_area and r.asked_at <= at - interval '30 days' limit portion);
    get diagnostics more = row_count; proofs := proofs + more;
    delete from former_address where area_id = an_area and id in (
      select f.id from former_address f where f.area_id = an_area and f.changed_at <= at - interval '30 days' limit portion);
    get diagnostics more = row_count; proofs := proofs + more;
  end if;
  return next;
end $$;

create or replace function auth.forget_old_sign_ins(an_area int, at timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare forgotten int; portion constant int := 10000;
begin
  if an_area is distinct from nullif(current_setting('app.area', true), '')::int
    or not coalesce('area administrator' = any (nullif(current_setting('app.roles', true), '')::text[]), false) then return 0; end if;
  delete from auth.sign_in where area_id = an_area and token_hash in (
    select s.token_hash from auth.sign_in s
    where s.area_id = an_area and least(coalesce(s.ended_at, s.ends_at), s.ends_at) <= forget_old_sign_ins.at - interval '90 days' limit portion);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;

/* Ends the addresses of calendars that nobody has read for 90 days. How many. */
create function auth.end_unread_calendars(an_area int, at timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare ended int; portion constant int := 10000;
begin
  if an_area is distinct from nullif(current_setting('app.area', true), '')::int
    or not coalesce('area administrator' = any (nullif(current_setting('app.roles', true), '')::text[]), false) then return 0; end if;
  update auth.feed set ended_at = end_unread_calendars.at where area_id = an_area and id in (
    select f.id from auth.feed f
    where f.area_id = an_area and f.ended_at is null
      and greatest(coalesce(f.read_at, f.made_at), f.made_at) <= end_unread_calendars.at - interval '90 days' limit portion);
  get diagnostics ended = row_count;
  return ended;
end $$;
revoke execute on function auth.end_unread_calendars from public;
grant execute on function auth.end_unread_calendars to linkwork_app;
