-- What counted when it was written down is asked again where it is shown: whether a report is still theirs, whether the plan still says
-- the days that were read, and whether whoever stands in still supervises anybody.

/* As in 0051. A report is on somebody’s page while it is given to them: one that was put there while it was taken back is not. */
create or replace function auth.item_is_there(an_area int, i shared_item, a_name text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select i.shared_at is not null and i.taken_back_at is null and case
    when i.kind = 'our report' then exists (
      select 1 from report_recipient g join shared_page s on s.area_id = an_area and s.id = i.page_id
      where g.area_id = an_area and g.report_id = i.about_id and g.to_kind = 'family' and g.how = 'on their pages' and g.taken_back_at is null
        and (g.relationship_id = s.relationship_id or g.own_channel_id = s.own_channel_id))
    when i.kind not in ('my action', 'tick') then true
    else exists (
      select 1 from action x join shared_page s on s.area_id = an_area and s.id = i.page_id
      where x.area_id = an_area and x.id = i.about_id and x.owner_name = a_name
        and x.owner_kind = case when i.kind = 'tick' then 'partner'::owner_kind
          when s.own_channel_id is not null then 'young person'::owner_kind else 'parent or carer'::owner_kind end)
      and (i.kind <> 'tick' or not exists (
        select 1 from seal z where z.area_id = an_area and z.child_id = i.child_id and z.lifted_at is null and z.sealed_at > i.shared_at))
      and (i.kind <> 'tick' or exists (
        select 1 from shared_page s
        join meeting_member m on m.area_id = an_area and m.id = s.member_id
        join action x on x.area_id = an_area and x.id = i.about_id
        where s.area_id = an_area and s.id = i.page_id and x.item_circles && case
          when m.agency is not null then array[m.series_id || '/@' || lower(m.agency)]
          when m.year_groups = '{}' then array[m.series_id || '/all']
          else array(select m.series_id || '/' || y from unnest(m.year_groups) y) end)) end
$$;

/* As in 0059. The days are among what they read, and so among what they confirm. */
create or replace function auth.purpose_waits(an_area int, an_id uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from shared_purpose s
    join social_worker w on w.area_id = an_area and w.id = s.social_worker_id and w.child_id = s.child_id
    join child_plan p on p.area_id = an_area and p.id = s.plan_id
    join staff_member m on m.area_id = an_area and m.id = s.sent_by and m.active
    where s.area_id = an_area and s.id = an_id and s.taken_back_at is null
      and w.staff_id is null and w.verified_address = w.email
      and (w.until_day is null or ($3 at time zone 'Europe/London')::date <= w.until_day) and p.state = 'draft'
      and not exists (select 1 from seal z where z.area_id = an_area and z.child_id = s.child_id and z.lifted_at is null and z.sealed_at > s.sent_at)
      and not exists (
        select 1 from jsonb_array_elements(s.works) a where not exists (
          select 1 from jsonb_array_elements(p.draft -> 'content' -> 'works') b
          where b ->> 'id' = a ->> 'id' and b ->> 'teamId' = a ->> 'teamId' and b ->> 'kind' = a ->> 'kind'
            and b ->> 'purpose' = a ->> 'purpose' and b ->> 'topic' is not distinct from a ->> 'topic'
            and b ->> 'from' is not distinct from a ->> 'from' and b ->> 'until' is not distinct from a ->> 'until')))
$$;

-- As in 0060. A right to read ends with the work, and not with the round of the next morning.
drop policy may_see on supervision;
drop policy may_add on supervision;
drop policy may_change on supervision;
select platform.who_may_see('supervision',
  $$worker_id = $me or third_id = $me or team_id = any ($teams_supervised) or ($me = any (covers) and 'supervisor' = any ($roles))$$);
drop policy may_see on supervision_note;
drop policy may_add on supervision_note;
drop policy may_change on supervision_note;
select platform.who_may_see('supervision_note',
  $$($me = any (readers) and (worker_id = $me or team_id = any ($teams_supervised))) or ($me = any (covers) and 'supervisor' = any ($roles))$$);
