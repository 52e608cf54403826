-- Where somebody is who visits alone does not depend on a child’s record; what was written wrongly is put right and the first
-- words stay; and whoever is away is away from a day until a day.

/* What keeps somebody safe who visits alone, apart from whom they visit: it is there, and is acted upon, also when the record of the
   child is restricted to people of whom neither is one. */
create table lone_visit (
  area_id       int not null references area,
  id            uuid not null,
  team_id       uuid not null,
  worker_id     uuid not null,
  told_id       uuid not null,
  also_told     uuid[] not null default '{}',
  reach         text not null check (reach <> ''),
  out_at        timestamptz not null,
  back_by       timestamptz not null,
  made_at       timestamptz not null,
  back_at       timestamptz,
  back_said_by  uuid,
  called_off_at timestamptz,
  alerts        smallint not null default 0,
  version       int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, worker_id) references staff_member (area_id, id),
  foreign key (area_id, told_id) references staff_member (area_id, id),
  constraint nobody_waits_for_themselves check (told_id <> worker_id),
  constraint back_after_out check (back_by > out_at),
  constraint who_says_that_they_are_back check ((back_at is null) = (back_said_by is null))
);
comment on table lone_visit is 'Somebody visits alone: since when, back by when, on which number, and who waits to hear it (CSW-45). Neither whom they visit nor where. @class 1';
comment on column lone_visit.reach is 'The number on which the worker answers meanwhile. @class 2';
comment on column lone_visit.told_id is 'Who waits to hear from them.';
comment on column lone_visit.also_told is 'Of a restricted record, those who are named for it: they alone know where. Nobody once the visit is over.';
comment on column lone_visit.alerts is 'How often somebody was told that they are not back.';
insert into lone_visit (area_id, id, team_id, worker_id, told_id, reach, out_at, back_by, made_at, back_at, back_said_by, called_off_at, alerts, version)
  select area_id, id, team_id, worker_id, told_id, reach, out_at, back_by, made_at, back_at, back_said_by, called_off_at, alerts, version from visit_plan;
create index lone_visit_out on lone_visit (area_id, team_id, back_by) where back_at is null and called_off_at is null;
create index lone_visit_out_of_worker on lone_visit (area_id, worker_id, back_by) where back_at is null and called_off_at is null;
create index lone_visit_told on lone_visit (area_id, told_id, back_by) where back_at is null and called_off_at is null;
select platform.who_may_see('lone_visit',
  '($me in (worker_id, told_id) and team_id = any ($teams)) or team_id = any ($teams_supervised) or $me = any (also_told)');
grant select, insert, update (back_at, back_said_by, called_off_at, alerts, version) on lone_visit to linkwork_app;

alter table visit_plan
  drop column reach, drop column out_at, drop column back_by, drop column made_at, drop column back_at, drop column back_said_by,
  drop column called_off_at, drop column alerts, drop column version,
  add column also_told uuid[] not null default '{}',
  add foreign key (area_id, id) references lone_visit (area_id, id);
comment on table visit_plan is 'Whom somebody visits who visits alone, where, and what for (CSW-45). Its times, and who waits, are apart: lone_visit. @class 3';
comment on column visit_plan.also_told is 'As of lone_visit, so that its row policy reads no other table.';
create index visit_plan_of_case on visit_plan (area_id, case_id, id desc);
drop policy may_see on visit_plan;
drop policy may_add on visit_plan;
drop policy may_change on visit_plan;
select platform.who_may_see('visit_plan',
  '($me in (worker_id, told_id) and team_id = any ($teams)) or team_id = any ($teams_supervised) or $me = any (also_told)');
revoke update on visit_plan from linkwork_app;
grant update (back_note) on visit_plan to linkwork_app;

/* Those who are named for the restricted record of a child today, and still work here. */
create function platform.named_for(an_area int, a_child uuid, today date) returns uuid[]
language sql stable set search_path = public, pg_temp as $$
  select array(select r.staff_id from seal s
    join seal_reader r on r.area_id = an_area and r.seal_id = s.id and today >= r.starts_on and (r.ends_on is null or today <= r.ends_on)
    join staff_member m on m.area_id = an_area and m.id = r.staff_id and m.active
    where s.area_id = an_area and s.child_id = a_child and s.lifted_at is null order by 1)
$$;

/* Whether a visit is theirs who asks, whatever became of the record of whoever is visited. */
create function platform.is_their_visit(v lone_visit) returns boolean language sql stable as $$
  select coalesce((nullif(current_setting('app.person', true), '')::uuid in (v.worker_id, v.told_id)
      and v.team_id = any (nullif(current_setting('app.teams', true), '')::uuid[]))
    or v.team_id = any (nullif(current_setting('app.teams_supervised', true), '')::uuid[])
    or nullif(current_setting('app.person', true), '')::uuid = any (v.also_told), false)
$$;

/* From now on those who are named for a restricted record know of its visit. By the owner, because to whoever sets off
   the alarm there is no such child; and it answers with people of the staff alone. */
create function public.who_else_knows_where(a_visit uuid, today date) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  named uuid[];
begin
  if not exists (select 1 from lone_visit v where v.area_id = an_area and v.id = a_visit and platform.is_their_visit(v)) then return; end if;
  select platform.named_for(an_area, p.child_id, today) into named from visit_plan p where p.area_id = an_area and p.id = a_visit;
  update lone_visit set also_told = named where area_id = an_area and id = a_visit and also_told <> named and back_at is null and called_off_at is null;
  update visit_plan set also_told = named where area_id = an_area and id = a_visit and also_told <> named;
  return query select unnest(named);
end $$;

/* A record has just been restricted: who is on the way to the child, or will be, and who waits for them, and was named. */
create function public.visits_behind_a_seal(a_child uuid, today date)
returns table (visit_id uuid, worker_id uuid, told_id uuid, named uuid[])
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  who uuid[] := platform.named_for(an_area, a_child, today);
begin
  if platform.is_hidden(a_child) then return; end if;
  update visit_plan p set also_told = who from lone_visit v
  where p.area_id = an_area and p.child_id = a_child and v.area_id = an_area and v.id = p.id and v.back_at is null and v.called_off_at is null;
  return query
    update lone_visit v set also_told = who from visit_plan p
    where p.area_id = an_area and p.child_id = a_child and v.area_id = an_area and v.id = p.id and v.back_at is null and v.called_off_at is null
    returning v.id, v.worker_id, v.told_id, who;
end $$;

/* Whom to ask where somebody is, when the record of whoever they visit is restricted to others. */
create function public.whom_to_ask_where(a_visit uuid) returns table (ask_name text, ask_title text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.given_name || ' ' || m.family_name, m.job_title
  from lone_visit v
  join visit_plan p on p.area_id = nullif(current_setting('app.area', true), '')::int and p.id = v.id
  join seal s on s.area_id = nullif(current_setting('app.area', true), '')::int and s.child_id = p.child_id and s.lifted_at is null
  join staff_member m on m.area_id = nullif(current_setting('app.area', true), '')::int and m.id = s.ask_id
  where v.area_id = nullif(current_setting('app.area', true), '')::int and v.id = a_visit and platform.is_their_visit(v)
    and platform.is_hidden(p.child_id)
$$;

/* It is over: those who only knew of it because of where it was know of it no more. */
create function public.visit_is_over(a_visit uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  update visit_plan p set also_told = '{}' from lone_visit v
  where p.area_id = an_area and p.id = a_visit and v.area_id = an_area and v.id = a_visit and platform.is_their_visit(v);
  update lone_visit v set also_told = '{}' where v.area_id = an_area and v.id = a_visit and platform.is_their_visit(v)
    and (v.back_at is not null or v.called_off_at is not null);
end $$;
revoke execute on function platform.named_for, platform.is_their_visit, public.who_else_knows_where, public.visits_behind_a_seal,
  public.whom_to_ask_where, public.visit_is_over from public;
grant execute on function public.who_else_knows_where, public.visits_behind_a_seal, public.whom_to_ask_where, public.visit_is_over to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
/* As before, and a child may go back to no school at all, when a list that put them on a roll is taken back: what is known of
   them goes along, and help that goes on stays with the school where it was begun. */
do $$
declare
  was text := pg_get_functiondef('public.child_moves_school'::regproc);
  here text := $x$  -- Help that goes on goes along$x$;
begin
  if position(here in was) = 0 then raise exception 'public.child_moves_school has changed: see here what it does without a school'; end if;
  execute replace(was, here, $x$  if a_school is null then
    update action set school_id = null where area_id = an_area and child_id = a_child and case_id is null
      and plan_id in (select p.id from child_plan p where p.area_id = an_area and p.child_id = a_child and p.state <> 'ended');
    update chronology_entry set school_id = null where area_id = an_area and child_id = a_child and case_id is null and request_id is null;
    return;
  end if;
$x$ || here);
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- What was written wrongly is written again, and what it said before stays in the row, for whoever may read the row.

alter table liaison
  add column earlier jsonb not null default '[]' check (jsonb_typeof(earlier) = 'array'),
  add column version int not null default 1;
comment on column liaison.earlier is 'What it said before each correction, when, by whom and why (CSW-11).';
alter table home_school_message
  add column earlier jsonb not null default '[]' check (jsonb_typeof(earlier) = 'array'),
  add column in_error_at timestamptz,
  add column in_error_by uuid,
  add column in_error_why text,
  add constraint a_message_in_error_says_who_and_why check ((in_error_at is null) = (in_error_by is null) and (in_error_at is null) = (in_error_why is null));
comment on column home_school_message.earlier is 'What it said before each correction, when, by whom and why (CSW-11).';

-- ---------------------------------------------------------------------------------------------------------------------
-- Somebody is away from a day until a day: what goes to others goes on the first, and comes back on the day after the last.

alter table reassignment
  add column from_day date,
  drop constraint reassignment_state_check,
  add constraint reassignment_state_check check (state in ('planned', 'agreed', 'done', 'given back', 'dropped')),
  add constraint away_from_before_until check (from_day is null or until_day is null or until_day >= from_day);
grant update (until_day) on reassignment to linkwork_app;
comment on column reassignment.from_day is 'The first day they are away; empty when it begins at once.';
comment on column reassignment.state is 'Agreed is what begins on its day.';

create table register_code (
  area_id   int not null references area,
  nation    nation not null check (nation <> 'England'),
  code      text not null check (code ~ '^\S{1,10}$' and code = upper(code)),
  counts_as text not null check (counts_as in ('present', 'approved activity', 'authorised', 'unauthorised', 'no reason yet', 'not possible')),
  said_by   uuid not null,
  said_at   timestamptz not null,
  primary key (area_id, nation, code),
  foreign key (area_id, said_by) references staff_member (area_id, id)
);
comment on table register_code is 'What a code counts as in the registers of a nation whose list is not built in, as the area says. @class 1';
select platform.who_may_see('register_code', 'true');
grant select, insert, update, delete on register_code to linkwork_app;
create policy may_remove on register_code for delete to linkwork_app using (area_id = nullif(current_setting('app.area', true), '')::int);

-- ---------------------------------------------------------------------------------------------------------------------
alter table staff_member add column also_speaks text;
comment on column staff_member.also_speaks is 'Languages in which they can work with a family, besides that of the service; as somebody wrote them.';

-- ---------------------------------------------------------------------------------------------------------------------
alter table contact add column travel_minutes smallint check (travel_minutes between 0 and 600);
comment on column contact.travel_minutes is 'The journey there and back, in minutes. Empty where there was none, or nobody said.';

/* As in 0048, and journeys. */
do $$
declare
  was text := pg_get_functiondef('public.time_of_work'::regproc);
  here text := $x$    union all
    select g.school_id, g.on_day, 'group'$x$;
begin
  if position(here in was) = 0 then raise exception 'public.time_of_work has changed: see here what it does with journeys'; end if;
  execute replace(was, here, $x$    union all
    select c.school_id, (c.at at time zone 'Europe/London')::date, 'travel', c.travel_minutes::int
    from contact c
    where c.area_id = an_area and c.team_id = a_team
      and c.at >= from_day::timestamp at time zone 'Europe/London' and c.at < (until_day + 1)::timestamp at time zone 'Europe/London'
      and c.in_error_at is null and c.travel_minutes > 0
      and (c.child_id is null or strpos(sealed, c.child_id::text) = 0)
$x$ || here);
end $$;
