-- Supervision: who supervises whom, when they meet, and what was said: of a child in the child's record, of the worker apart.

create table supervision_line (
  area_id       int not null references area,
  id            uuid not null,
  team_id       uuid not null,
  worker_id     uuid not null,
  supervisor_id uuid not null,
  every_weeks   smallint not null check (every_weeks between 1 and 26),
  school_id     uuid,
  starts_on     date not null,
  ends_on       date,
  made_by       uuid not null,
  version       int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, worker_id) references staff_member (area_id, id),
  foreign key (area_id, supervisor_id) references staff_member (area_id, id),
  foreign key (area_id, school_id) references school (area_id, id),
  constraint nobody_supervises_themselves check (worker_id <> supervisor_id),
  constraint a_line_ends_after_it_starts check (ends_on is null or ends_on >= starts_on - 1)
);
comment on table supervision_line is 'Who supervises whom in a team, from when to when, how often and usually where (CSW-18, 19, 40). @class 1';
comment on column supervision_line.school_id is 'Where they usually meet; empty is the office.';
comment on column supervision_line.ends_on is 'The last day it counts; the day before the first when it never did.';
create unique index one_supervisor_at_a_time on supervision_line (area_id, team_id, worker_id) where ends_on is null;
create index supervision_line_of_supervisor on supervision_line (area_id, supervisor_id) where ends_on is null;
select platform.who_may_see('supervision_line', 'worker_id = $me or team_id = any ($teams_supervised)');
grant select, insert, update (every_weeks, school_id, ends_on, version) on supervision_line to linkwork_app;

create table supervision (
  area_id       int not null references area,
  id            uuid not null,
  line_id       uuid not null,
  team_id       uuid not null,
  worker_id     uuid not null,
  supervisor_id uuid not null,
  manager_id    uuid,
  third_id      uuid,
  third_came    boolean not null default false,
  due_on        date not null,
  day           date not null,
  time          text check (time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  place         text not null check (place in ('school', 'office', 'online', 'elsewhere')),
  school_id     uuid,
  state         text not null default 'planned' check (state in ('planned', 'held', 'agreed', 'cancelled')),
  held_on       date,
  worker_agreed_at     timestamptz,
  supervisor_agreed_at timestamptz,
  version       int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, line_id) references supervision_line (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, worker_id) references staff_member (area_id, id),
  foreign key (area_id, supervisor_id) references staff_member (area_id, id),
  foreign key (area_id, manager_id) references staff_member (area_id, id),
  foreign key (area_id, third_id) references staff_member (area_id, id),
  foreign key (area_id, school_id) references school (area_id, id),
  constraint what_was_held_has_a_day check ((state in ('held', 'agreed')) = (held_on is not null)),
  constraint agreed_is_by_both check ((state = 'agreed') = (worker_agreed_at is not null and supervisor_agreed_at is not null)),
  constraint only_somebody_asked_can_come check (not third_came or third_id is not null),
  constraint at_a_school_says_which check ((place = 'school') = (school_id is not null))
);
comment on table supervision is 'One supervision: when it was due, when and where it is or was held, who took part, and whether both agree to what was written. @class 1';
comment on column supervision.due_on is 'The day by which it is due: it stays when the day is moved.';
comment on column supervision.manager_id is 'Who supervises the supervisor: reads what is said of the worker’s practice, and nothing of how the worker is.';
comment on column supervision.third_id is 'The education manager who is asked to take part (CSW-21).';
create unique index one_supervision_to_come on supervision (area_id, line_id) where state = 'planned';
create index supervision_of_worker on supervision (area_id, worker_id, due_on desc, id);
create index supervision_of_supervisor on supervision (area_id, supervisor_id, due_on desc, id);
create index supervision_of_team on supervision (area_id, team_id, due_on);
create index supervision_of_third on supervision (area_id, third_id, due_on desc) where third_id is not null;
select platform.who_may_see('supervision', 'worker_id = $me or third_id = $me or team_id = any ($teams_supervised)');
grant select, insert, update (line_id, supervisor_id, manager_id, third_id, third_came, day, time, place, school_id, state, held_on, worker_agreed_at, supervisor_agreed_at, version)
  on supervision to linkwork_app;

create table supervision_note (
  area_id        int not null references area,
  id             uuid not null,
  supervision_id uuid not null,
  team_id        uuid not null,
  worker_id      uuid not null,
  section        text not null check (section in ('practice', 'development', 'wellbeing', 'topic')),
  corrects       boolean not null default false,
  said           text not null,
  written_by     uuid not null,
  written_at     timestamptz not null,
  readers        uuid[] not null,
  primary key (area_id, id),
  foreign key (area_id, supervision_id) references supervision (area_id, id),
  foreign key (area_id, written_by) references staff_member (area_id, id),
  constraint a_note_has_its_readers check (cardinality(readers) >= 2)
);
comment on table supervision_note is 'What was said of the worker. It is about no child, is on no record of one, and only its readers see it (CSW-22). @class 3';
comment on column supervision_note.corrects is 'Written after both had agreed: it stands beside what was agreed, which stays.';
create unique index one_note_of_a_section on supervision_note (area_id, supervision_id, section) where section <> 'topic' and not corrects;
create index supervision_note_of on supervision_note (area_id, supervision_id, written_at);
-- A right to read ends with the work: a supervisor who is no longer of the team reads none of it any more.
select platform.who_may_see('supervision_note', '$me = any (readers) and (worker_id = $me or team_id = any ($teams_supervised))');
grant select, insert, update (said, written_by, written_at, readers) on supervision_note to linkwork_app;

create table training_need (
  area_id        int not null references area,
  id             uuid not null,
  supervision_id uuid not null,
  team_id        uuid not null,
  worker_id      uuid not null,
  what           text not null check (what <> ''),
  by_when        date,
  state          text not null default 'open' check (state in ('open', 'booked', 'done', 'no longer needed')),
  noted_by       uuid not null,
  noted_at       timestamptz not null,
  changed_at     timestamptz not null,
  readers        uuid[] not null,
  version        int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, supervision_id) references supervision (area_id, id),
  foreign key (area_id, worker_id) references staff_member (area_id, id),
  constraint a_training_need_has_its_readers check (cardinality(readers) >= 2)
);
comment on table training_need is 'What a worker is to learn, as it was found in supervision: their training plan (CSW-20). @class 2';
create index training_need_of_worker on training_need (area_id, worker_id, state, by_when);
select platform.who_may_see('training_need', '$me = any (readers) and (worker_id = $me or team_id = any ($teams_supervised))');
grant select, insert, update (state, by_when, changed_at, readers, version) on training_need to linkwork_app;

create table supervision_case_note (
  area_id        int not null references area,
  id             uuid not null,
  supervision_id uuid not null,
  case_id        uuid not null,
  child_id       uuid not null,
  school_id      uuid not null,
  team_id        uuid not null,
  decision       text not null check (decision <> ''),
  corrects       boolean not null default false,
  written_by     uuid not null,
  written_at     timestamptz not null,
  audience       audience not null check (audience <> 'named'),
  primary key (area_id, id),
  foreign key (area_id, supervision_id) references supervision (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, written_by) references staff_member (area_id, id)
);
comment on table supervision_case_note is 'What was decided about a child in supervision: it belongs to the child’s record and is read as the case is (CSW-22). Never changed. @class 3';
comment on column supervision_case_note.corrects is 'Written after both had agreed: it stands beside what was agreed, which stays.';
create index supervision_case_note_of_case on supervision_case_note (area_id, case_id, written_at desc);
create index supervision_case_note_of on supervision_case_note (area_id, supervision_id, written_at);
select platform.who_may_see('supervision_case_note', $$
  case_id = any ($cases) or team_id = any ($teams_supervised)
  or (audience = 'case' and (case_id = any ($cases_known) or school_id = any ($schools_led)))$$);
grant select, insert on supervision_case_note to linkwork_app;

/* What was decided in supervision goes along with help that goes on, as the case does. */
create function public.supervision_moves_school(a_child uuid, a_school uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update supervision_case_note set school_id = a_school
  where area_id = nullif(current_setting('app.area', true), '')::int and child_id = a_child and not platform.is_hidden(a_child)
    and case_id in (select h.id from help_case h
      where h.area_id = nullif(current_setting('app.area', true), '')::int and h.child_id = a_child and h.status <> 'closed')
$$;
revoke execute on function public.supervision_moves_school from public;
grant execute on function public.supervision_moves_school to linkwork_app;
