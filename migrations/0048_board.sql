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
