-- The cycle of consultations: the family, the school and the link worker meet three times, and everybody leaves with a task.

create table consultation_cycle (
  area_id         int not null references area,
  id              uuid not null,
  case_id         uuid not null,
  child_id        uuid not null,
  school_id       uuid not null,
  team_id         uuid not null,
  number          smallint not null check (number > 0),
  length          smallint not null check (length between 1 and 12),
  why             text not null check (why <> ''),
  prolonged       boolean not null,
  without_consent text,
  agenda_item_id  uuid,
  state           text not null default 'under way' check (state in ('under way', 'ended')),
  ending          text check (ending in ('resolved', 'onward referral', 'stopped')),
  ending_note     text,
  started_by      uuid not null,
  started_at      timestamptz not null,
  ended_by        uuid,
  ended_at        timestamptz,
  version         int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, started_by) references staff_member (area_id, id),
  constraint a_cycle_that_ended_says_how_when_and_by_whom
    check ((state = 'ended') = (ending is not null) and (ending is null) = (ended_at is null) and (ending is null) = (ended_by is null))
);
comment on table consultation_cycle is 'A cycle of consultations with family and school about one child: meet, plan again, evaluate (HACK-26). @class 3';
comment on column consultation_cycle.prolonged is 'Whether the difficulty had lasted without progress when it was decided (HACK-12).';
comment on column consultation_cycle.without_consent is 'Why it began although nobody had agreed to it yet, or somebody had said no (HACK-16).';
comment on column consultation_cycle.agenda_item_id is 'The item of the panel that decided it, where one did.';
create unique index one_cycle_at_a_time on consultation_cycle (area_id, case_id) where state = 'under way';
create index consultation_cycle_of_case on consultation_cycle (area_id, case_id, number);
create index consultation_cycle_of_school on consultation_cycle (area_id, school_id, team_id) where state = 'under way';
create index consultation_cycle_by_child on consultation_cycle (area_id, child_id);
select platform.who_may_see('consultation_cycle',
  'case_id = any ($cases) or team_id = any ($teams_supervised) or case_id = any ($cases_known) or school_id = any ($schools_led)');
grant select, insert, update on consultation_cycle to linkwork_app;

create table consultation (
  area_id        int not null references area,
  id             uuid not null,
  cycle_id       uuid not null,
  case_id        uuid not null,
  child_id       uuid not null,
  school_id      uuid not null,
  team_id        uuid not null,
  number         smallint not null check (number > 0),
  facilitator_id uuid not null,
  state          text not null default 'planned' check (state in ('planned', 'booked', 'completed')),
  suggested_on   date not null,
  book_by        date not null,
  at             timestamptz,
  place          text,
  minutes        smallint check (minutes between 1 and 600),
  overall        text check (overall in ('yes', 'partly', 'no')),
  overall_note   text,
  better         text check (better in ('yes', 'partly', 'no')),
  solved         text check (solved in ('yes', 'partly', 'no')),
  more_at_school text,
  more_at_home   text,
  nothing_more   boolean not null default false,
  agency         text,
  contact_id     uuid,
  completed_by   uuid,
  completed_at   timestamptz,
  version        int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, cycle_id) references consultation_cycle (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, facilitator_id) references staff_member (area_id, id),
  foreign key (area_id, contact_id) references contact (area_id, id),
  constraint a_booked_consultation_has_a_time check (state = 'planned' or at is not null),
  constraint a_completed_consultation_says_when_and_by_whom
    check ((state = 'completed') = (completed_at is not null) and (completed_at is null) = (completed_by is null))
);
comment on table consultation is 'One meeting of a cycle: when, who leads the talk, and what it came to. @class 3';
comment on column consultation.facilitator_id is 'Who leads the talk. The consultation is everybody’s: a facilitator does not own it (HACK-8).';
comment on column consultation.suggested_on is 'The day that the cycle foresees, counted in weeks of school.';
comment on column consultation.book_by is 'The day by which it should be booked; then whoever leads it is reminded (HACK-26).';
comment on column consultation.overall is 'Whether what was agreed the time before helped, all in all (HACK-22).';
comment on column consultation.agency is 'Which service to ask, where the school is not enough (HACK-24).';
create unique index consultation_of_cycle on consultation (area_id, cycle_id, number);
create index consultation_to_book on consultation (area_id, facilitator_id, book_by) where state = 'planned';
create index consultation_of_case on consultation (area_id, case_id);
select platform.who_may_see('consultation',
  'case_id = any ($cases) or team_id = any ($teams_supervised) or case_id = any ($cases_known) or school_id = any ($schools_led)');
grant select, insert, update on consultation to linkwork_app;

create table consultation_attendee (
  area_id         int not null references area,
  id              uuid not null,
  consultation_id uuid not null,
  cycle_id        uuid not null,
  case_id         uuid not null,
  child_id        uuid not null,
  school_id       uuid not null,
  team_id         uuid not null,
  kind            owner_kind not null,
  staff_id        uuid,
  relationship_id uuid,
  adult_id        uuid,
  name            text not null check (name <> ''),
  called          text,
  came            boolean,
  why_not         text,
  views           text,
  views_how       text,
  fed_back        text,
  no_task_why     text,
  taken_off_at    timestamptz,
  primary key (area_id, id),
  foreign key (area_id, consultation_id) references consultation (area_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id),
  foreign key (area_id, relationship_id) references relationship (area_id, id),
  constraint somebody_of_the_staff_has_an_account check (kind <> 'staff' or staff_id is not null)
);
comment on table consultation_attendee is 'Who takes part in a consultation, as what, and whether they came. @class 3';
comment on column consultation_attendee.called is 'What they are to the child, or their work: mother, class teacher, youth worker.';
comment on column consultation_attendee.why_not is 'Why the young person was not there (HACK-15).';
comment on column consultation_attendee.views is 'What the young person wanted said, where they were not there (HACK-15).';
comment on column consultation_attendee.views_how is 'How the young person’s views were asked for.';
comment on column consultation_attendee.fed_back is 'Who tells the young person what was agreed, and when.';
comment on column consultation_attendee.no_task_why is 'Why somebody who was there leaves without a task (HACK-20).';
create unique index staff_attend_once on consultation_attendee (area_id, consultation_id, staff_id) where staff_id is not null and taken_off_at is null;
create unique index adults_attend_once on consultation_attendee (area_id, consultation_id, relationship_id) where relationship_id is not null and taken_off_at is null;
create unique index young_person_attends_once on consultation_attendee (area_id, consultation_id) where kind = 'young person' and taken_off_at is null;
create index consultation_attendee_of_cycle on consultation_attendee (area_id, cycle_id);
select platform.who_may_see('consultation_attendee',
  'case_id = any ($cases) or team_id = any ($teams_supervised) or case_id = any ($cases_known) or school_id = any ($schools_led)');
grant select, insert, update on consultation_attendee to linkwork_app;

create table consultation_invitation (
  area_id         int not null references area,
  id              uuid not null,
  consultation_id uuid not null,
  attendee_id     uuid not null,
  cycle_id        uuid not null,
  case_id         uuid not null,
  child_id        uuid not null,
  school_id       uuid not null,
  team_id         uuid not null,
  relationship_id uuid,
  adult_id        uuid,
  to_name         text not null,
  how             text not null check (how in ('in person', 'phone', 'letter', 'email', 'text', 'through school')),
  language        text not null check (language in ('en', 'cy')),
  interpreter     text,
  without_responsibility text,
  offered         timestamptz[] not null check (cardinality(offered) between 1 and 3),
  place           text,
  sent_by         uuid not null,
  sent_at         timestamptz not null,
  remind_on       date not null,
  taken_back_at   timestamptz,
  answer          text check (answer in ('yes', 'no', 'another time')),
  chosen          timestamptz,
  answer_note     text,
  answered_by     text,
  answered_how    text check (answered_how in ('in person', 'phone', 'letter', 'email', 'text', 'through school', 'link')),
  answer_kept_by  uuid,
  answered_at     timestamptz,
  version         int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, consultation_id) references consultation (area_id, id),
  foreign key (area_id, attendee_id) references consultation_attendee (area_id, id),
  foreign key (area_id, relationship_id) references relationship (area_id, id),
  constraint an_answer_says_who_how_and_when
    check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null) and (answer is null) = (answered_how is null)),
  constraint whoever_comes_says_when check (answer <> 'yes' or chosen is not null)
);
comment on table consultation_invitation is 'An invitation to a consultation as it went out, and how it was answered (HACK-14). @class 3';
comment on column consultation_invitation.language is 'The language in which they were written to. @class 2';
comment on column consultation_invitation.interpreter is 'The language an interpreter is booked for.';
comment on column consultation_invitation.without_responsibility is 'Why somebody without parental responsibility was asked, and who agreed to it.';
comment on column consultation_invitation.offered is 'The times they may choose from: one where it is booked already, else up to three.';
comment on column consultation_invitation.remind_on is 'The day on which whoever sent it is reminded that nobody has answered.';
create index consultation_invitation_of_consultation on consultation_invitation (area_id, consultation_id);
create index consultation_invitation_of_attendee on consultation_invitation (area_id, attendee_id);
create index consultation_invitation_unanswered on consultation_invitation (area_id, sent_by, remind_on) where answer is null;
select platform.who_may_see('consultation_invitation', 'case_id = any ($cases) or team_id = any ($teams_supervised)');
grant select, insert, update on consultation_invitation to linkwork_app;

create table consultation_plan (
  area_id         int not null references area,
  consultation_id uuid not null,
  cycle_id        uuid not null,
  case_id         uuid not null,
  child_id        uuid not null,
  school_id       uuid not null,
  team_id         uuid not null,
  number          smallint not null check (number > 0),
  after_number    smallint,
  actions         jsonb not null,
  why_no_actions  text,
  agreed_by       uuid not null,
  agreed_at       timestamptz not null,
  primary key (area_id, consultation_id),
  foreign key (area_id, consultation_id) references consultation (area_id, id),
  constraint a_plan_without_actions_says_why check (actions <> '[]'::jsonb or why_no_actions is not null)
);
comment on table consultation_plan is 'What a consultation agreed, as it was agreed. It is written once and never changed: how the actions went is theirs to say (HACK-17, HACK-19). @class 3';
comment on column consultation_plan.after_number is 'The plan that it follows.';
create unique index plan_of_cycle on consultation_plan (area_id, cycle_id, number);
select platform.who_may_see('consultation_plan',
  'case_id = any ($cases) or team_id = any ($teams_supervised) or case_id = any ($cases_known) or school_id = any ($schools_led)');
grant select, insert on consultation_plan to linkwork_app;

create table consultation_view (
  area_id         int not null references area,
  consultation_id uuid not null,
  party           text not null check (party in ('young person', 'parent or carer', 'school', 'link worker')),
  question        text not null check (question in ('is it better', 'is more needed')),
  cycle_id        uuid not null,
  case_id         uuid not null,
  child_id        uuid not null,
  school_id       uuid not null,
  team_id         uuid not null,
  words           text not null check (words <> ''),
  kept_by         uuid not null,
  kept_at         timestamptz not null,
  primary key (area_id, consultation_id, party, question),
  foreign key (area_id, consultation_id) references consultation (area_id, id)
);
comment on table consultation_view is 'What each party says to a question, in their words: nobody speaks for another (HACK-23, HACK-24). @class 3';
select platform.who_may_see('consultation_view',
  'case_id = any ($cases) or team_id = any ($teams_supervised) or case_id = any ($cases_known) or school_id = any ($schools_led)');
grant select, insert, update on consultation_view to linkwork_app;

-- An action says in which consultation it was agreed.
alter table action add column consultation_id uuid;
alter table action add foreign key (area_id, consultation_id) references consultation (area_id, id);
comment on column action.consultation_id is 'The consultation in which it was agreed.';
create index action_of_consultation on action (area_id, consultation_id) where consultation_id is not null;

/* A child changes school: a cycle that is under way goes along with all that is of it, and the new school’s lead sees it, the old
   one’s no longer. One that ended stays where it was. By the owner, because whoever moves the child may not see it any more. */
create function public.consultations_move_school(a_child uuid, a_school uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  going_on uuid[] := array(select id from consultation_cycle where area_id = an_area and child_id = a_child and state = 'under way');
begin
  if coalesce(a_child = any (nullif(current_setting('app.sealed', true), '')::uuid[]), true) then return; end if;
  update consultation_cycle set school_id = a_school where area_id = an_area and id = any (going_on);
  update consultation set school_id = a_school where area_id = an_area and cycle_id = any (going_on);
  update consultation_attendee set school_id = a_school where area_id = an_area and cycle_id = any (going_on);
  update consultation_invitation set school_id = a_school where area_id = an_area and cycle_id = any (going_on);
  update consultation_plan set school_id = a_school where area_id = an_area and cycle_id = any (going_on);
  update consultation_view set school_id = a_school where area_id = an_area and cycle_id = any (going_on);
end $$;
revoke execute on function public.consultations_move_school from public;
grant execute on function public.consultations_move_school to linkwork_app;
