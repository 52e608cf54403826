-- What is seen and thought of a child, what helps in difficult situations, and what is handed over from their plan.

-- ---------------------------------------------------------------------------------------------------------------------
-- Observations and assessments (CSW-3). What is written is kept version by version: an amendment is a new text with its reason.

create table observation (
  area_id      int not null references area,
  id           uuid not null,
  case_id      uuid not null,
  child_id     uuid not null,
  school_id    uuid not null,
  team_id      uuid not null,
  worker_id    uuid not null,
  at           timestamptz not null,
  place        text not null check (place <> ''),
  audience     audience not null,
  readers      uuid[] not null default '{}',
  text_version int not null default 1,
  written_at   timestamptz not null,
  version      int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, worker_id) references staff_member (area_id, id),
  constraint a_named_audience_names_somebody check (audience <> 'named' or cardinality(readers) > 0)
);
comment on table observation is 'A child was watched by a worker: where and when (CSW-3). @class 3';
comment on column observation.place is 'Where in or around the school it was, in words; no address.';
create index observation_of_case on observation (area_id, case_id, at desc, id);
create index observation_of_child on observation (area_id, child_id, at desc);

create table observation_text (
  area_id        int not null,
  observation_id uuid not null,
  text_version   int not null,
  happening      text not null check (happening <> ''),
  seen           text not null check (seen <> ''),
  child_voice    text,
  why_no_voice   text,
  meaning        text,
  why_changed    text,
  written_by     uuid not null,
  written_at     timestamptz not null,
  case_id        uuid not null,
  child_id       uuid not null,
  school_id      uuid not null,
  team_id        uuid not null,
  worker_id      uuid not null,
  audience       audience not null,
  readers        uuid[] not null default '{}',
  primary key (area_id, observation_id, text_version),
  foreign key (area_id, observation_id) references observation (area_id, id),
  constraint the_child_said_something_or_why_not check (num_nonnulls(child_voice, why_no_voice) >= 1),
  constraint an_amendment_says_why check (text_version = 1 or why_changed is not null)
);
comment on table observation_text is 'What was written of an observation, version by version. The original stays. @class 3';
comment on column observation_text.happening is 'What was going on around the child.';
comment on column observation_text.seen is 'What the child did and how others answered: facts.';
comment on column observation_text.why_no_voice is 'Why the child’s own words are not here (CSW-3).';
comment on column observation_text.meaning is 'What it may mean: a judgement, apart from the facts.';
create index observation_text_of_child on observation_text (area_id, child_id);

create table assessment (
  area_id      int not null references area,
  id           uuid not null,
  case_id      uuid not null,
  child_id     uuid not null,
  school_id    uuid not null,
  team_id      uuid not null,
  worker_id    uuid not null,
  on_day       date not null,
  audience     audience not null,
  readers      uuid[] not null default '{}',
  text_version int not null default 1,
  written_at   timestamptz not null,
  version      int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, worker_id) references staff_member (area_id, id),
  constraint a_named_audience_names_somebody check (audience <> 'named' or cardinality(readers) > 0)
);
comment on table assessment is 'What a worker makes of what was seen, by the wellbeing indicators and the sides of My World (CSW-3). @class 3';
create index assessment_of_case on assessment (area_id, case_id, on_day desc, id);
create index assessment_of_child on assessment (area_id, child_id, on_day desc);

create table assessment_text (
  area_id       int not null,
  assessment_id uuid not null,
  text_version  int not null,
  summary       text not null check (summary <> ''),
  by_indicator  jsonb not null default '{}',
  by_side       jsonb not null default '{}',
  rests_on      uuid[] not null default '{}',
  child_voice   text,
  why_no_voice  text,
  why_changed   text,
  written_by    uuid not null,
  written_at    timestamptz not null,
  case_id       uuid not null,
  child_id      uuid not null,
  school_id     uuid not null,
  team_id       uuid not null,
  worker_id     uuid not null,
  audience      audience not null,
  readers       uuid[] not null default '{}',
  primary key (area_id, assessment_id, text_version),
  foreign key (area_id, assessment_id) references assessment (area_id, id),
  constraint the_child_said_something_or_why_not check (num_nonnulls(child_voice, why_no_voice) >= 1),
  constraint it_looks_at_something check (by_indicator <> '{}' or by_side <> '{}'),
  constraint an_amendment_says_why check (text_version = 1 or why_changed is not null)
);
comment on table assessment_text is 'What was written of an assessment, version by version. The original stays. @class 3';
comment on column assessment_text.by_indicator is 'What is said to a wellbeing indicator, by its name: observations/wellbeing.ts.';
comment on column assessment_text.by_side is 'What is said to a side of the My World triangle, by its name.';
comment on column assessment_text.rests_on is 'The observations that it rests on.';
create index assessment_text_of_child on assessment_text (area_id, child_id);

/* Who reads them: as contacts (0028). Whoever wrote one reads it while they are on the case. */
create function platform.who_may_see_papers() returns void language plpgsql as $$
declare
  on_case text := 'case_id = any ($cases) or team_id = any ($teams_supervised)';
  around text := '(audience <> ''named'' and (' || on_case || ')) or (audience = ''case'' and (case_id = any ($cases_known) or school_id = any ($schools_led)))';
  named text := '($me = any (readers) and (case_id = any ($cases) or case_id = any ($cases_known) or team_id = any ($teams) or (school_id = any ($schools) and $roles && ''{teacher,school lead,education manager}''::text[])))';
  relation text;
begin
  foreach relation in array array['observation', 'observation_text', 'assessment', 'assessment_text'] loop
    perform platform.who_may_see(relation::regclass, '(worker_id = $me and (' || on_case || ')) or ' || around || ' or ' || named);
  end loop;
end $$;
select platform.who_may_see_papers();
drop function platform.who_may_see_papers();
grant select, insert on observation, observation_text, assessment, assessment_text to linkwork_app;
grant update (text_version, version) on observation, assessment to linkwork_app;

/* A case that goes on goes with the child (0040): what belongs to it goes along. */
create function public.papers_move_school(a_child uuid, a_school uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  going_on uuid[];
  a_table text;
begin
  if platform.is_hidden(a_child) then return; end if;
  -- Only after the child has moved, by somebody of that school.
  if not exists (select 1 from child c where c.area_id = an_area and c.id = a_child and c.school_id is not distinct from a_school) then return; end if;
  going_on := array(select h.id from help_case h where h.area_id = an_area and h.child_id = a_child and h.status <> 'closed');
  foreach a_table in array array['observation', 'observation_text', 'assessment', 'assessment_text'] loop
    execute format('update %I set school_id = $1 where area_id = $2 and case_id = any ($3)', a_table) using a_school, an_area, going_on;
  end loop;
end $$;
revoke execute on function public.papers_move_school from public;
grant execute on function public.papers_move_school to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Strategies (CSW-7): what a child does, or others do, in a difficult situation. Of the child, as their needs are.

create table strategy (
  area_id    int not null references area,
  id         uuid not null,
  child_id   uuid not null,
  case_id    uuid not null,
  situation  text not null check (situation <> ''),
  what       text not null check (what <> ''),
  idea_of    text not null check (idea_of in ('child', 'parent or carer', 'school', 'worker', 'other')),
  idea_name  text,
  look_on    date,
  ended_on   date,
  agreed_by  uuid not null,
  agreed_at  timestamptz not null,
  version    int not null default 1,
  school_id  uuid,
  known_to   uuid[] not null default '{}',
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, agreed_by) references staff_member (area_id, id),
  constraint one_in_use_is_looked_at_again check ((ended_on is null) = (look_on is not null))
);
comment on table strategy is 'What a child can do, or others can do for them, in a situation that is difficult (CSW-7). It is never overwritten. @class 3';
comment on column strategy.idea_of is 'Whose idea it was.';
comment on column strategy.look_on is 'The day on which it is looked at again; none once it is no longer used.';
create index strategy_of_child on strategy (area_id, child_id, agreed_at);
select platform.who_may_see('strategy', 'school_id = any ($schools_led) or known_to && $circles');
grant select, insert on strategy to linkwork_app;
grant update (look_on, ended_on, version) on strategy to linkwork_app;

create table strategy_review (
  area_id     int not null references area,
  id          uuid not null,
  strategy_id uuid not null,
  child_id    uuid not null,
  on_day      date not null,
  answer      text not null check (answer in ('helps', 'a little', 'not yet')),
  said_by     text not null check (said_by in ('child', 'parent or carer', 'school', 'worker', 'other')),
  note        text,
  reviewed_by uuid not null,
  reviewed_at timestamptz not null,
  school_id   uuid,
  known_to    uuid[] not null default '{}',
  primary key (area_id, id),
  foreign key (area_id, strategy_id) references strategy (area_id, id),
  foreign key (area_id, reviewed_by) references staff_member (area_id, id)
);
comment on table strategy_review is 'Whether a strategy helps, asked again and again; each answer stays (CSW-7). @class 3';
comment on column strategy_review.said_by is 'Who says so.';
create index review_of_strategy on strategy_review (area_id, strategy_id, on_day desc);
create index strategy_review_of_child on strategy_review (area_id, child_id);
select platform.who_may_see('strategy_review', 'school_id = any ($schools_led) or known_to && $circles');
grant select, insert on strategy_review to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Whoever wrote the plan is told at opening, review and closing of a case that it asks for, and says that they know (CSW-52).

create table plan_update (
  area_id     int not null references area,
  id          uuid not null,
  plan_id     uuid not null,
  case_id     uuid not null,
  child_id    uuid not null,
  school_id   uuid,
  known_to    uuid[] not null default '{}',
  team_id     uuid not null,
  told_id     uuid not null,
  occasion    text not null check (occasion in ('opened', 'reviewed', 'closed')),
  worker_name text not null,
  aim         text,
  result      text,
  note        text,
  told_by     uuid not null,
  told_at     timestamptz not null,
  know_by     date not null,
  known_by    uuid,
  known_at    timestamptz,
  answer      text,
  version     int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, plan_id) references child_plan (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, told_id) references staff_member (area_id, id),
  foreign key (area_id, told_by) references staff_member (area_id, id),
  constraint whoever_knows_says_when check ((known_by is null) = (known_at is null))
);
comment on table plan_update is 'What was said of a case to whoever wrote the plan, when it opened, was reviewed or closed, and that they know (CSW-52). A snapshot. @class 3';
comment on column plan_update.told_id is 'Who wrote the plan then. Who wrote it last is asked.';
comment on column plan_update.result is 'How far it has come, or how it ended: the code of the review or of the closing.';
comment on column plan_update.note is 'What whoever reviewed or closed it wrote.';
comment on column plan_update.know_by is 'When they are reminded.';
comment on column plan_update.answer is 'What they say to it: what is to change in the plan.';
create index plan_update_of_plan on plan_update (area_id, plan_id, told_at desc);
create index plan_update_by_child on plan_update (area_id, child_id);
create index plan_update_waiting on plan_update (area_id, know_by, id) where known_at is null;
select platform.who_may_see('plan_update',
  'school_id = any ($schools_led) or case_id = any ($cases) or team_id = any ($teams_supervised) or (told_id = $me and (school_id = any ($schools) or known_to && $circles))');
grant select, insert on plan_update to linkwork_app;
grant update (known_by, known_at, answer, version) on plan_update to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- The plan was explained to whom it is about (CSW-10).

create table plan_explained (
  area_id      int not null references area,
  id           uuid not null,
  plan_id      uuid not null,
  number       int not null,
  child_id     uuid not null,
  school_id    uuid,
  known_to     uuid[] not null default '{}',
  to_whom      text not null check (to_whom in ('child', 'parent or carer')),
  to_name      text,
  on_day       date not null,
  by_name      text not null check (by_name <> ''),
  leaflet      boolean not null,
  copy_given   boolean not null,
  understood   text not null check (understood <> ''),
  recorded_by  uuid not null,
  recorded_at  timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, plan_id, number) references plan_version (area_id, plan_id, number),
  foreign key (area_id, recorded_by) references staff_member (area_id, id),
  constraint an_adult_has_a_name check (to_whom = 'child' or to_name is not null)
);
comment on table plan_explained is 'A version of the plan was explained to the child or to an adult of the family: when, by whom, and with what in their hands (CSW-10). Written once. @class 3';
comment on column plan_explained.leaflet is 'They were given the leaflet about the service.';
comment on column plan_explained.understood is 'What they said, or how it was seen that they understood.';
create index plan_explained_of_plan on plan_explained (area_id, plan_id, on_day desc);
create index plan_explained_by_child on plan_explained (area_id, child_id);
select platform.who_may_see('plan_explained', 'school_id = any ($schools_led) or known_to && $circles');
grant select, insert on plan_explained to linkwork_app;

/* The plan in plain words is a thing that can be on a family’s page. */
alter table shared_item drop constraint shared_item_kind_check;
alter table shared_item add constraint shared_item_kind_check
  check (kind in ('my action', 'their action', 'agreed', 'next', 'person', 'invitation', 'time', 'tick', 'our plan'));
