-- The board of a supervisor: in which order, who has what, and what moves when somebody is away; and the day of an education manager.

alter table help_case add column rank int check (rank > 0);
comment on column help_case.rank is 'Place among the cases of its lead worker, set by a supervisor of the team alone (CSW-42); empty means by what is due.';

create table reassignment (
  area_id    int not null references area,
  id         uuid not null,
  team_id    uuid not null,
  worker_id  uuid not null,
  until_day  date,
  why        text not null check (why <> ''),
  state      text not null default 'planned' check (state in ('planned', 'done', 'given back', 'dropped')),
  planned_by uuid not null,
  planned_at timestamptz not null,
  done_by    uuid,
  done_at    timestamptz,
  ended_by   uuid,
  ended_at   timestamptz,
  version    int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, worker_id) references staff_member (area_id, id),
  foreign key (area_id, planned_by) references staff_member (area_id, id),
  constraint what_was_done_says_by_whom check ((done_at is null) = (done_by is null) and (state in ('done', 'given back')) = (done_at is not null)),
  constraint what_ended_says_by_whom check ((ended_at is null) = (ended_by is null) and (state in ('given back', 'dropped')) = (ended_at is not null))
);
comment on table reassignment is 'The cases of somebody who is away go to others together: planned, looked at, done, and given back. @class 2';
comment on column reassignment.until_day is 'The last day they are away; empty when it is for good.';
create index reassignment_of_team on reassignment (area_id, team_id, state, planned_at desc);
create index reassignment_of_worker on reassignment (area_id, worker_id);
select platform.who_may_see('reassignment', 'team_id = any ($teams_supervised)');
grant select, insert, update (state, done_by, done_at, ended_by, ended_at, version) on reassignment to linkwork_app;

create table reassigned_case (
  area_id         int not null references area,
  reassignment_id uuid not null,
  case_id         uuid not null,
  child_id        uuid not null,
  team_id         uuid not null,
  to_id           uuid not null,
  given_back      boolean,
  primary key (area_id, reassignment_id, case_id),
  foreign key (area_id, reassignment_id) references reassignment (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, to_id) references staff_member (area_id, id)
);
comment on table reassigned_case is 'A case of a reassignment, and to whom it goes. @class 2';
comment on column reassigned_case.child_id is '@merge moves';
comment on column reassigned_case.given_back is 'Whether it went back; no where somebody had changed it since. Empty until the rest is given back.';
create index reassigned_case_by_child on reassigned_case (area_id, child_id);
create index reassigned_case_by_case on reassigned_case (area_id, case_id);
select platform.who_may_see('reassigned_case', 'team_id = any ($teams_supervised)');
grant select, insert, update (given_back) on reassigned_case to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
create table day_task (
  area_id     int not null references area,
  id          uuid not null,
  school_id   uuid not null,
  team_id     uuid not null,
  worker_id   uuid not null,
  on_day      date not null,
  at_time     text check (at_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  what        text not null check (what <> ''),
  state       text not null default 'to do' check (state in ('to do', 'done', 'not done', 'taken back')),
  answer      text,
  given_by    uuid not null,
  given_at    timestamptz not null,
  answered_at timestamptz,
  version     int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, school_id) references school (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, worker_id) references staff_member (area_id, id),
  foreign key (area_id, given_by) references staff_member (area_id, id),
  constraint what_is_answered_says_when check ((state = 'to do') = (answered_at is null)),
  constraint what_was_not_done_says_why check (state <> 'not done' or answer <> '')
);
comment on table day_task is 'What an education manager asks a worker to do at a school on a day (CSW-43). It names no child. @class 1';
create index day_task_of_worker on day_task (area_id, worker_id, on_day);
create index day_task_of_school on day_task (area_id, school_id, on_day);
create index day_task_of_team on day_task (area_id, team_id, on_day);
select platform.who_may_see('day_task', 'worker_id = $me or team_id = any ($teams_supervised) or school_id = any ($schools_led)');
grant select, insert, update (state, answer, answered_at, version) on day_task to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
/* How long the work of a team took, by school, month and kind: contacts, groups, clubs, meetings, and what it did in somebody
   else’s place (CSW-31). Of a team of mine, or of all for a commissioner; otherwise in the schools I lead. A count of what each
   may see would be another number for each, so it looks past row policies; records that are restricted for whoever asks are left out. */
create function public.time_of_work(a_team uuid, from_day date, until_day date, seen text[])
returns table (school_id uuid, month text, kind text, pieces int, minutes int, without_minutes int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  sealed text := nullif(current_setting('app.sealed', true), '');
  led uuid[] := nullif(current_setting('app.schools_led', true), '')::uuid[];
  whole boolean := coalesce(a_team = any (nullif(current_setting('app.teams', true), '')::uuid[]), false)
    or coalesce('commissioner' = any (nullif(current_setting('app.roles', true), '')::text[]), false);
begin
  return query
  with done as (
    select c.school_id, (c.at at time zone 'Europe/London')::date as on_day, c.kind::text as kind, c.minutes::int as minutes
    from contact c
    where c.area_id = an_area and c.team_id = a_team
      and c.at >= from_day::timestamp at time zone 'Europe/London' and c.at < (until_day + 1)::timestamp at time zone 'Europe/London'
      and c.in_error_at is null and c.attendance::text = any (seen)
      and (c.child_id is null or strpos(sealed, c.child_id::text) = 0)
    union all
    select g.school_id, g.on_day, 'group', g.minutes::int from group_session g
    where g.area_id = an_area and g.team_id = a_team and g.on_day between from_day and until_day and g.state = 'held'
    union all
    select t.school_id, t.on_day, 'club', t.minutes::int from club_time t
    where t.area_id = an_area and t.team_id = a_team and t.on_day between from_day and until_day and t.taken_back_at is null
    union all
    select m.school_id, m.on_day, 'meeting', m.minutes::int
    from meeting m
    join meeting_attendance a on a.area_id = an_area and a.meeting_id = m.id and a.came = 'came'
    join meeting_member w on w.area_id = an_area and w.id = a.member_id and w.organisation_id = a_team
    where m.area_id = an_area and m.team_id = a_team and m.on_day between from_day and until_day and m.state in ('ended', 'confirmed')
    union all
    select b.school_id, b.on_day, 'beyond the remit', b.minutes::int from beyond_remit b
    where b.area_id = an_area and b.team_id = a_team and b.on_day between from_day and until_day and b.answer = 'done this once'
  )
  select d.school_id, to_char(d.on_day, 'YYYY-MM'), d.kind, count(*)::int, coalesce(sum(d.minutes), 0)::int,
    (count(*) filter (where d.minutes is null))::int
  from done d where whole or d.school_id = any (led) group by 1, 2, 3;
end $$;
revoke execute on function public.time_of_work from public;
grant execute on function public.time_of_work to linkwork_app;
create index meeting_of_team on meeting (area_id, team_id, on_day);
