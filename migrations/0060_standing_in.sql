-- Whoever stands in for a supervisor reads what a worker brings, while they stand in; what could not come back on its day is looked
-- at once; those who were told of days away are told again when they are called off; and how soon an absence was asked about, and
-- who comes first, are counted.

alter table supervision add column covers uuid[] not null default '{}';
comment on column supervision.covers is 'Who is named today to stand in for the supervisors of the team: they see that it is to come, and what the worker brings.';
alter table supervision_note add column covers uuid[] not null default '{}';
comment on column supervision_note.covers is 'Of what a worker brings: who stands in for whoever it was brought to, while they do. Worked out by open_topics_to_covers.';
drop policy may_see on supervision;
drop policy may_add on supervision;
drop policy may_change on supervision;
-- Who supervises nobody any more reads nothing from that moment, and not from the round of the next morning.
select platform.who_may_see('supervision',
  $$worker_id = $me or third_id = $me or team_id = any ($teams_supervised) or ($me = any (covers) and 'supervisor' = any ($roles))$$);
drop policy may_see on supervision_note;
drop policy may_add on supervision_note;
drop policy may_change on supervision_note;
select platform.who_may_see('supervision_note',
  $$($me = any (readers) and (worker_id = $me or team_id = any ($teams_supervised))) or ($me = any (covers) and 'supervisor' = any ($roles))$$);

/* A right ends with the work: who supervises nobody any more covers for nobody. */
create function platform.supervises_today(an_area int, a_person uuid, today date) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select exists (select 1 from membership m join staff_member p on p.area_id = an_area and p.id = m.staff_id and p.active
    where m.area_id = an_area and m.staff_id = a_person and m.role = 'supervisor'
      and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on))
$$;

/* Lets those read what a worker brings who stand in on this day: for the supervisors of the team, from a day to a day; or for one
   supervision, as long as it is to come or not agreed by both. Nobody who stood in before. It is about no child. */
create function public.open_topics_to_covers(some_teams uuid[], today date) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  supervised uuid[] := nullif(current_setting('app.teams_supervised', true), '')::uuid[];
  changed int;
begin
  update supervision_note n set covers = now_reading.who
  from (
    select q.id, array(
      select distinct r.who from (
        select c.staff_id as who from team_cover c
        where c.area_id = an_area and c.team_id = s.team_id and c.ended_at is null and today between c.starts_on and c.ends_on and s.state = 'planned'
          and platform.supervises_today(an_area, c.staff_id, today)
        union all select s.supervisor_id where s.state in ('planned', 'held')
      ) r where r.who <> all (q.readers) order by 1) as who
    from supervision s
    join supervision_note q on q.area_id = an_area and q.supervision_id = s.id and q.section = 'topic'
    where s.area_id = an_area and s.team_id = any (some_teams) and (s.state in ('planned', 'held') or q.covers <> '{}')
      and (s.team_id = any (supervised) or s.worker_id = me or me = any (q.covers))
  ) now_reading
  where n.area_id = an_area and n.id = now_reading.id and n.covers <> now_reading.who;
  update supervision s set covers = now_covering.who
  from (
    select p.id, array(select distinct c.staff_id from team_cover c
      where c.area_id = an_area and c.team_id = p.team_id and c.ended_at is null and today between c.starts_on and c.ends_on
        and p.state = 'planned' and c.staff_id not in (p.worker_id, p.supervisor_id)
        and platform.supervises_today(an_area, c.staff_id, today) order by 1) as who
    from supervision p where p.area_id = an_area and p.team_id = any (some_teams) and (p.state = 'planned' or p.covers <> '{}')
  ) now_covering
  where s.area_id = an_area and s.id = now_covering.id and s.covers <> now_covering.who
    and (s.team_id = any (supervised) or s.worker_id = me or me = any (s.covers));
  get diagnostics changed = row_count;
  return changed;
end $$;
revoke execute on function platform.supervises_today, public.open_topics_to_covers from public;
grant execute on function public.open_topics_to_covers to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
alter table reassignment add column left_open_at timestamptz;
comment on column reassignment.left_open_at is 'When it was found that nothing of it could come back on its day, and its supervisors were told: they look at it once.';
grant update (left_open_at) on reassignment to linkwork_app;
create index reassignment_to_come on reassignment (area_id, team_id) where state in ('agreed', 'done') and left_open_at is null;

/* Who is named for a restricted record of which a case does not go along with the others, or does not come back with them. Whoever
   moves the others is told nothing of it: neither which, nor how many; so it answers with people of the staff alone. */
create function public.named_for_what_stays(a_reassignment uuid, comes_back boolean, today date) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct unnest(platform.named_for(r.area_id, h.child_id, today))
  from reassignment r
  join help_case h on h.area_id = nullif(current_setting('app.area', true), '')::int and h.team_id = r.team_id and h.status <> 'closed' and platform.is_hidden(h.child_id)
  left join reassigned_case m on m.area_id = nullif(current_setting('app.area', true), '')::int and m.reassignment_id = r.id and m.case_id = h.id
  where r.area_id = nullif(current_setting('app.area', true), '')::int and r.id = a_reassignment
    and r.team_id = any (nullif(current_setting('app.teams_supervised', true), '')::uuid[])
    and case when comes_back then h.lead_id = m.to_id else h.lead_id = r.worker_id end
$$;
revoke execute on function public.named_for_what_stays from public;
grant execute on function public.named_for_what_stays to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
alter table worker_absence add column told_at timestamptz;
comment on column worker_absence.told_at is 'When those who expected them were told: nobody is told that they come after all who had not heard that they do not.';
update worker_absence set told_at = made_at;
grant update (told_at) on worker_absence to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
alter table action add column away_on date;
comment on column action.away_on is 'The day on which the child was away and nobody knew why, where the action is to ask (CSW-49).';
update action set away_on = (agreed_at at time zone 'Europe/London')::date
where what in ('Ask why they were away, and write down what you hear', 'Gofynnwch pam roedden nhw i ffwrdd, ac ysgrifennwch yr hyn a glywch');
create index action_asks_why on action (area_id, team_id, away_on) where away_on is not null;
create index action_asked_why_of on action (area_id, child_id, away_on) where away_on is not null;

/* How soon somebody asked why a child was away whom they help: of a team of mine, or of all for a commissioner; otherwise in the
   schools I lead. As time_of_work, it looks past row policies and leaves out what is restricted for whoever asks. */
create function public.absences_asked_about(a_team uuid, from_day date, until_day date)
returns table (school_id uuid, is_all boolean, asked int, same_day int, to_answer int, median_minutes int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  led uuid[] := nullif(current_setting('app.schools_led', true), '')::uuid[];
  whole boolean := coalesce(a_team = any (nullif(current_setting('app.teams', true), '')::uuid[]), false)
    or coalesce('commissioner' = any (nullif(current_setting('app.roles', true), '')::text[]), false);
begin
  return query
  select a.school_id, grouping(a.school_id) = 1, count(*)::int,
    (count(*) filter (where (a.answered_at at time zone 'Europe/London')::date = a.away_on))::int,
    (count(*) filter (where a.answered_at is null))::int,
    round(percentile_cont(0.5) within group (order by extract(epoch from a.answered_at - a.agreed_at) / 60) filter (where a.answered_at is not null))::int
  from action a
  where a.area_id = an_area and a.team_id = a_team and a.away_on between from_day and until_day
    and not platform.is_hidden(a.child_id) and (whole or a.school_id = any (led))
  group by grouping sets ((a.school_id), ()) having count(*) > 0;
end $$;
revoke execute on function public.absences_asked_about from public;
grant execute on function public.absences_asked_about to linkwork_app;

/* What was asked for, by the groups that come first (CSW-34 to 38), and for children in none of them (CSW-39): they are helped all
   the same, and this shows it. A child in two groups counts in both. What was written twice or taken back is not counted. */
create function public.asked_by_group(a_team uuid, from_day date, until_day date)
returns table (which text, asked int, taken_on int, other_answer int, to_answer int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  led uuid[] := nullif(current_setting('app.schools_led', true), '')::uuid[];
  whole boolean := coalesce(a_team = any (nullif(current_setting('app.teams', true), '')::uuid[]), false)
    or coalesce('commissioner' = any (nullif(current_setting('app.roles', true), '')::text[]), false);
begin
  return query
  with wanted as (
    select r.id, r.status::text as status,
      array(select unnest(r.priority_groups) union select unnest(d.priority_groups) from child_detail d
        where d.area_id = an_area and d.child_id = r.child_id) as groups
    from help_request r
    where r.area_id = an_area and r.team_id = a_team and r.status not in ('duplicate', 'withdrawn')
      and r.raised_at >= from_day::timestamp at time zone 'Europe/London' and r.raised_at < (until_day + 1)::timestamp at time zone 'Europe/London'
      and not platform.is_hidden(r.child_id) and (whole or r.school_id = any (led))
  ), of_each as (
    select g as which, w.status from wanted w, unnest(case when w.groups = '{}' then '{none}' else w.groups end) g
    union all select 'all', w.status from wanted w
  )
  select e.which, count(*)::int, (count(*) filter (where e.status in ('accepted', 'allocated')))::int,
    (count(*) filter (where e.status in ('advised', 'signposted', 'declined', 'safeguarding')))::int,
    (count(*) filter (where e.status in ('needs detail', 'awaiting screening', 'awaiting decision', 'more detail asked')))::int
  from of_each e group by 1;
end $$;
revoke execute on function public.asked_by_group from public;
grant execute on function public.asked_by_group to linkwork_app;
