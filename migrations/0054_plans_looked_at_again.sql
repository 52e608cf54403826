-- Plans and groups, looked at again: topics that a service lists, who reads a plan that asks nothing of them any more, and of whom
-- a family was told.

alter table plan_work add column topic_id text;
alter table remit_work add column topic_id text;
alter table help_group add column topic_id text;
comment on column plan_work.topic_id is 'Which of the service’s own topics it is (CSW-23). Empty: another, in words.';
comment on column remit_work.topic_id is 'Which of the service’s own topics it is, as the plan said when it began.';
comment on column help_group.topic_id is 'Which of the service’s own topics it is about (CSW-23). Empty: another, in words, or none.';

-- A parent agreed to the group, and was told of those who lead or support it by these accounts (CSW-53).
alter table group_place add column told_of uuid[] not null default '{}';
comment on column group_place.told_of is 'Of whom of the team, who leads or supports the group, whoever agreed was told, and who employs them (CSW-53).';

/* Whoever reads the rows of a plan because it asks or asked their team for work is who reads the plan itself. Versions and reviews
   are written once: the application may not change one, and this changes only who reads it. */
create function public.plan_read_by_those_asked(a_plan uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  of_plan child_plan;
begin
  select * into of_plan from child_plan p where p.area_id = an_area and p.id = a_plan;
  if not found or platform.is_hidden(of_plan.child_id) then return; end if;
  update plan_version v set teams_asked = of_plan.teams_asked
    where v.area_id = an_area and v.plan_id = a_plan and v.teams_asked is distinct from of_plan.teams_asked;
  update plan_work w set teams_asked = of_plan.teams_asked
    where w.area_id = an_area and w.plan_id = a_plan and w.teams_asked is distinct from of_plan.teams_asked;
  update plan_review r set teams_asked = of_plan.teams_asked
    where r.area_id = an_area and r.plan_id = a_plan and r.teams_asked is distinct from of_plan.teams_asked;
end $$;
revoke execute on function public.plan_read_by_those_asked from public;
grant execute on function public.plan_read_by_those_asked to linkwork_app;

/* A team that was asked for work until a day that is over reads the plan no more by that: by the owner, for whoever looks after
   the area, who sees no child. Who helps the child reads it as before. Answers whose plan it was. */
create function public.plan_rights_end_with_work(today date) returns table (a_plan uuid, a_child uuid, a_team uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  if not coalesce('area administrator' = any (nullif(current_setting('app.roles', true), '')::text[]), false) then return; end if;
  for a_plan, a_child, a_team in
    select p.id, p.child_id, t.team from child_plan p cross join lateral unnest(p.teams_asked) t(team)
    where p.area_id = an_area and p.state in ('agreed', 'draft') and p.agreed is not null and not platform.is_hidden(p.child_id)
      and not exists (
        select 1 from plan_work w
        where w.area_id = an_area and w.plan_id = p.id and w.number = p.agreed and w.team_id = t.team
          and (w.until_day is null or w.until_day >= today))
    order by p.id limit 500
  loop
    update child_plan p set teams_asked = array_remove(p.teams_asked, a_team), version = p.version + 1
      where p.area_id = an_area and p.id = a_plan;
    perform plan_read_by_those_asked(a_plan);
    return next;
  end loop;
end $$;
revoke execute on function public.plan_rights_end_with_work from public;
grant execute on function public.plan_rights_end_with_work to linkwork_app;

-- Of plans that have ended or were sent back before anything was agreed, nobody reads by what was asked of them.
update child_plan set teams_asked = '{}' where teams_asked <> '{}' and (state = 'ended' or (state = 'draft' and agreed is null));
update plan_version v set teams_asked = p.teams_asked from child_plan p
  where p.area_id = v.area_id and p.id = v.plan_id and v.teams_asked is distinct from p.teams_asked;
update plan_work w set teams_asked = p.teams_asked from child_plan p
  where p.area_id = w.area_id and p.id = w.plan_id and w.teams_asked is distinct from p.teams_asked;
update plan_review r set teams_asked = p.teams_asked from child_plan p
  where p.area_id = r.area_id and p.id = r.plan_id and r.teams_asked is distinct from p.teams_asked;

/* Before a first time with a child in a group: what the remit asks, for many at once. By the owner, because whoever leads the group
   may not be on the child’s case, and must be held to the same. Of cases of a team of theirs, and only yes or no, and who works
   on each. */
create function public.before_first_times(cases uuid[], on_day date)
returns table (case_id uuid, met_before boolean, family_told boolean, social_work_involved boolean, aim_spoken_of boolean, workers uuid[])
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id,
    coalesce((c.first_child_contact_at at time zone 'Europe/London')::date <= on_day, false),
    exists (select 1 from family_told t where t.area_id = c.area_id and t.case_id = c.id and t.told_on <= on_day),
    exists (select 1 from social_worker s where s.area_id = c.area_id and s.child_id = c.child_id
              and s.from_day <= on_day and (s.until_day is null or s.until_day >= on_day))
      or exists (select 1 from child_plan p where p.area_id = c.area_id and p.child_id = c.child_id and p.state <> 'ended' and p.social_work),
    exists (select 1 from liaison l where l.area_id = c.area_id and l.case_id = c.id and l.in_error_at is null
              and l.on_day <= before_first_times.on_day and l.purposes @> '{aim of the involvement}'),
    array(select m.staff_id from case_member m where m.area_id = c.area_id and m.case_id = c.id
            and m.starts_on <= on_day and (m.ends_on is null or m.ends_on >= on_day))
  from help_case c
  where c.area_id = nullif(current_setting('app.area', true), '')::int and c.id = any (cases)
    and c.team_id = any (nullif(current_setting('app.teams', true), '')::uuid[]) and not platform.is_hidden(c.child_id)
$$;
revoke execute on function public.before_first_times from public;
grant execute on function public.before_first_times to linkwork_app;

/* A report that was given to the family to read on their page is a thing that can be on it. */
do $$
declare
  was text := (select pg_get_constraintdef(c.oid) from pg_constraint c where c.conname = 'shared_item_kind_check' and c.conrelid = 'public.shared_item'::regclass);
  now_is text := replace(was, $x$'our plan'::text$x$, $x$'our plan'::text, 'our report'::text$x$);
begin
  if was is null or now_is = was then raise exception 'shared_item_kind_check has changed: see here what can be on a page'; end if;
  alter table shared_item drop constraint shared_item_kind_check;
  execute 'alter table shared_item add constraint shared_item_kind_check ' || now_is;
end $$;
