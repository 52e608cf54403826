-- Somebody who comes to schools is away for a day or a few: their schools see it, and who comes instead.

create table worker_absence (
  area_id    int not null references area,
  id         uuid not null,
  staff_id   uuid not null,
  from_day   date not null,
  to_day     date not null,
  cover_id   uuid,
  team_ids   uuid[] not null,
  school_ids uuid[] not null,
  made_by    uuid not null,
  made_at    timestamptz not null,
  called_off_at timestamptz,
  version    int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id),
  foreign key (area_id, cover_id) references staff_member (area_id, id),
  constraint an_absence_goes_forwards check (to_day >= from_day),
  constraint nobody_covers_for_themselves check (cover_id <> staff_id)
);
comment on table worker_absence is 'Days on which somebody comes to none of their schools, and who comes instead. Never why: that is nobody’s business here. @class 1';
comment on column worker_absence.team_ids is 'Their teams, which see it.';
comment on column worker_absence.school_ids is 'The schools with which their teams work: those that expect them show it.';
create index worker_absence_of on worker_absence (area_id, staff_id, to_day);
create index worker_absence_covered_by on worker_absence (area_id, cover_id, to_day) where cover_id is not null;
select platform.who_may_see('worker_absence', 'staff_id = $me or cover_id = $me or team_ids && $teams or school_ids && $schools');
grant select, insert on worker_absence to linkwork_app;
grant update (called_off_at, version) on worker_absence to linkwork_app;

/* As in 0037, and besides: not on days on which they are away; and on the days on which they come instead of somebody. */
create or replace function auth.read_feed(an_area int, an_id uuid, token bytea, at timestamptz, today date)
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
      select a.id, a.staff_id, a.team_id, a.school_id, a.weekday, a.weeks, a.from_time, a.until_time,
        case when a.staff_id = who.id then a.starts_on else greatest(a.starts_on, w.from_day) end as starts_on,
        case when a.staff_id = who.id then a.ends_on else least(a.ends_on, w.to_day) end as ends_on,
        case when a.staff_id = who.id then a.ended_at end as ended_at, a.changed_at, a.version,
        coalesce((select jsonb_agg(jsonb_build_object('from', b.from_day, 'to', b.to_day)) from worker_absence b
          where b.area_id = an_area and b.staff_id = who.id and a.staff_id = who.id and b.called_off_at is null
            and b.to_day >= today - 60), '[]') as away,
        (select max(coalesce(m.ends_on, date '9999-12-31')) from membership m
         where m.area_id = an_area and m.staff_id = a.staff_id and m.organisation_id = a.team_id) as works_until,
        (select max(coalesce(g.ends_on, date '9999-12-31')) from agreement g
         where g.area_id = an_area and g.team_id = a.team_id and g.school_id = a.school_id) as agreed_until
      from assignment a left join worker_absence w on w.area_id = an_area and w.staff_id = a.staff_id and w.cover_id = who.id
        and a.staff_id <> who.id and w.called_off_at is null and w.to_day >= today - 14
      where a.area_id = an_area and (a.staff_id = who.id or (w.id is not null and a.starts_on <= w.to_day))
        and (a.ends_on is null or a.ends_on >= today - 60 or a.ended_at >= at - interval '60 days')
    ), seats as (
      select s.*, m.starts_on as sits_from, m.ends_on as sits_until
      from meeting_member m join meeting_series s on s.area_id = an_area and s.id = m.series_id
      where m.area_id = an_area and m.staff_id = who.id and (m.ends_on is null or m.ends_on >= today - 14)
        and (s.until_day is null or s.until_day >= today - 14)
    ), talks as (
      select t.id, t.at, coalesce(t.minutes, 60) as minutes, t.version, y.started_at
      from consultation t join consultation_cycle y on y.area_id = an_area and y.id = t.cycle_id
      where t.area_id = an_area and t.at >= read_feed.at - interval '14 days'
        and (t.facilitator_id = who.id or exists (select 1 from consultation_attendee e
          where e.area_id = an_area and e.consultation_id = t.id and e.staff_id = who.id and e.taken_off_at is null))
        and not exists (select 1 from seal z where z.area_id = an_area and z.child_id = t.child_id and z.lifted_at is null
          and not exists (select 1 from seal_reader r where r.area_id = an_area and r.seal_id = z.id and r.staff_id = who.id
            and today >= r.starts_on and (r.ends_on is null or today <= r.ends_on)))
    )
    select who.language, jsonb_build_object(
      'nation', (select r.nation from area r where r.id = an_area),
      'assignments', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'schoolId', a.school_id, 'weekday', a.weekday,
          'weeks', a.weeks, 'fromTime', a.from_time, 'untilTime', a.until_time, 'startsOn', a.starts_on, 'endsOn', a.ends_on,
          'endedAt', a.ended_at, 'changedAt', a.changed_at, 'version', a.version, 'away', a.away, 'worksUntil', a.works_until, 'agreedUntil', a.agreed_until)
        order by a.id) from mine a), '[]'),
      'meetings', coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'schoolId', s.school_id, 'weekday', s.weekday,
          'startsAt', s.starts_at, 'minutes', s.minutes, 'fromDay', greatest(s.from_day, s.sits_from),
          'untilDay', least(s.until_day, s.sits_until), 'madeAt', s.made_at, 'version', s.version) order by s.id) from seats s), '[]'),
      'consultations', coalesce((select jsonb_agg(jsonb_build_object('id', t.id, 'at', t.at, 'minutes', t.minutes,
          'madeAt', t.started_at, 'version', t.version) order by t.id) from talks t), '[]'),
      'terms', coalesce((select jsonb_agg(jsonb_build_object('schoolId', t.school_id, 'name', t.name, 'startsOn', t.starts_on, 'endsOn', t.ends_on))
        from term t where t.area_id = an_area and t.ends_on >= today - 400
          and (t.school_id is null or t.school_id in (select a.school_id from mine a union select s.school_id from seats s))), '[]'),
      'closedDays', coalesce((select jsonb_agg(jsonb_build_object('schoolId', c.school_id, 'kind', c.kind, 'name', c.name, 'from', c.from_day, 'to', c.to_day))
        from closed_day c where c.area_id = an_area and c.to_day >= today - 400
          and (c.school_id is null or c.school_id in (select a.school_id from mine a union select s.school_id from seats s))), '[]'));
end $$;

/* What a young person says on their own page is of no adult: those who work on the case see it all the same. Their policy was
   made when there was always one. */
drop policy may_see on page_message;
drop policy may_add on page_message;
drop policy may_change on page_message;
select platform.who_may_see('page_message', 'case_id = any ($cases) or team_id = any ($teams_supervised)');
