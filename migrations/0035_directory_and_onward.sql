-- Where else a child can be helped, and referrals to it.

create type directory_state as enum ('open', 'open with a wait', 'closed', 'gone');

create table directory_service (
  area_id       int not null references area,
  id            uuid not null,
  name          text not null check (name <> ''),
  provider      text not null check (provider <> ''),
  description   text not null check (description <> ''),
  eligibility_description text,
  minimum_age   smallint check (minimum_age between 0 and 25),
  maximum_age   smallint check (maximum_age between 0 and 25),
  postcodes     text[] not null default '{}',
  school_ids    uuid[] not null default '{}',
  needs         text[] not null default '{}',
  application_process text not null check (application_process <> ''),
  contact_point text,
  web_page      text,
  state         directory_state not null,
  wait_weeks    smallint check (wait_weeks between 0 and 520),
  told_by       text,
  acknowledges_within smallint not null check (acknowledges_within between 1 and 200),
  decides_within smallint not null check (decides_within between 1 and 400),
  checked_on    date not null,
  checked_by    uuid not null,
  version       int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, checked_by) references staff_member (area_id, id),
  constraint the_younger_age_comes_first check (minimum_age <= maximum_age),
  constraint a_wait_is_for_a_service_that_is_open check (wait_weeks is null or state in ('open', 'open with a wait'))
);
comment on table directory_service is 'A service outside ours that a child can be referred to, in the words of HSDS where they fit. @class 0';
comment on column directory_service.postcodes is 'Beginnings of postcodes that it is for, such as NS1. None: the whole area.';
comment on column directory_service.school_ids is 'Schools that it is for. None: every school of its postcodes.';
comment on column directory_service.needs is 'Kinds of need that it answers, as the services of the area name them.';
comment on column directory_service.wait_weeks is 'Usual wait from referral to help, as its people said when it was last checked.';
comment on column directory_service.told_by is 'Who at the service said so when it was last checked. @class 1';
comment on column directory_service.acknowledges_within is 'Working days in which it promises to say that a referral has arrived.';
comment on column directory_service.decides_within is 'Working days in which it promises to decide on a referral.';
comment on column directory_service.checked_by is 'Who of us asked last. @class 1';
create index directory_service_by_name on directory_service (area_id, name, id);
create index directory_service_by_check on directory_service (area_id, checked_on, id);
select platform.who_may_see('directory_service', 'true');
grant select, insert, update on directory_service to linkwork_app;

create table directory_check (
  area_id    int not null,
  id         uuid not null,
  service_id uuid not null,
  state      directory_state not null,
  wait_weeks smallint,
  told_by    text,
  note       text,
  checked_on date not null,
  checked_by uuid not null,
  checked_at timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, service_id) references directory_service (area_id, id),
  foreign key (area_id, checked_by) references staff_member (area_id, id)
);
comment on table directory_check is 'Each time somebody asked whether an entry of the directory is still right, and what they were told. @class 1';
create index directory_check_of_service on directory_check (area_id, service_id, checked_on desc, id desc);
select platform.who_may_see('directory_check', 'true');
grant select, insert on directory_check to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
create type onward_state as enum ('draft', 'ready', 'sent', 'acknowledged', 'accepted', 'not accepted', 'ended', 'withdrawn');

create table onward_referral (
  area_id       int not null references area,
  id            uuid not null,
  child_id      uuid not null,
  case_id       uuid not null,
  school_id     uuid not null,
  team_id       uuid not null,
  service_id    uuid,
  to_name       text not null check (to_name <> ''),
  to_provider   text,
  began_with    text not null check (began_with in ('case', 'consultation', 'meeting', 'referral')),
  began_with_id uuid,
  state         onward_state not null default 'draft',
  audience      audience not null default 'service' check (audience <> 'named'),
  consent_id    uuid,
  acknowledges_within smallint not null,
  decides_within smallint not null,
  made_by       uuid not null,
  made_at       timestamptz not null,
  ready_by      uuid,
  ready_at      timestamptz,
  sent_by       uuid,
  sent_on       date,
  sent_how      text check (sent_how in ('post', 'by hand', 'phone', 'portal', 'secure mail')),
  acknowledged_on date,
  decided_on    date,
  chase_on      date,
  what_now      text check (what_now in ('another service', 'help goes on here', 'watch and wait', 'help ends')),
  outcome       text check (outcome in ('helped', 'helped in part', 'not helped', 'did not go', 'not known')),
  ended_on      date,
  version       int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, school_id) references school (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, service_id) references directory_service (area_id, id),
  foreign key (area_id, consent_id) references consent (area_id, id),
  foreign key (area_id, made_by) references staff_member (area_id, id),
  constraint what_begins_with_something_else_names_it check ((began_with = 'case') = (began_with_id is null)),
  constraint a_referral_that_was_sent_says_who_when_and_how
    check ((sent_by is null) = (sent_on is null) and (sent_by is null) = (sent_how is null)),
  constraint nothing_is_sent_without_consent check (sent_on is null or consent_id is not null),
  constraint what_was_answered_was_sent
    check (state in ('draft', 'ready', 'withdrawn') or sent_on is not null),
  constraint what_now_is_asked_when_it_was_not_accepted check (what_now is null or state = 'not accepted'),
  constraint an_ended_referral_says_how check ((state = 'ended') = (outcome is not null) and (outcome is null or ended_on is not null))
);
comment on table onward_referral is 'A child is referred on to another service: where to, how far it has got and by when an answer is due. What is said of the child is elsewhere. @class 3';
comment on column onward_referral.to_name is 'As it was called when the referral was made, whatever the directory says since.';
comment on column onward_referral.began_with_id is 'The consultation, the meeting, or the referral that was not accepted.';
comment on column onward_referral.audience is 'Who may read what is said in it: the service, or everybody on the case and those who lead the school.';
comment on column onward_referral.chase_on is 'The day after which somebody asks, or what now is decided. Null when nothing is waited for.';
create index onward_referral_of_case on onward_referral (area_id, case_id, made_at desc, id);
create index onward_referral_by_child on onward_referral (area_id, child_id);
create index onward_referral_by_service on onward_referral (area_id, service_id) where service_id is not null;
create index onward_referral_to_chase on onward_referral (area_id, team_id, chase_on, id) where chase_on is not null;
create index onward_referral_latest on onward_referral (area_id, made_at desc, id desc);
select platform.who_may_see('onward_referral',
  'case_id = any ($cases) or team_id = any ($teams_supervised) or case_id = any ($cases_known) or school_id = any ($schools_led)');
grant select, insert, update on onward_referral to linkwork_app;

create table onward_draft (
  area_id     int not null,
  referral_id uuid not null,
  child_id    uuid not null,
  case_id     uuid not null,
  school_id   uuid not null,
  team_id     uuid not null,
  audience    audience not null check (audience <> 'named'),
  why         text not null check (why <> ''),
  content     text not null,
  left_out    text[] not null default '{}',
  by_hand     boolean not null default false,
  before      text,
  changed_by  uuid not null,
  changed_at  timestamptz not null,
  primary key (area_id, referral_id),
  foreign key (area_id, referral_id) references onward_referral (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id)
);
comment on table onward_draft is 'What a referral is to say, while it is being written. @class 3';
comment on column onward_draft.left_out is 'Lines of the record that somebody chose not to send, by their keys.';
comment on column onward_draft.by_hand is 'Somebody changed the text after it was written from the record.';
comment on column onward_draft.before is 'The text before it was last written anew from the record, so that nothing is lost.';
select platform.who_may_see('onward_draft', $$
  case_id = any ($cases) or team_id = any ($teams_supervised)
  or (audience = 'case' and (case_id = any ($cases_known) or school_id = any ($schools_led)))$$);
grant select, insert, update on onward_draft to linkwork_app;

create table onward_letter (
  area_id     int not null,
  id          uuid not null,
  referral_id uuid not null,
  child_id    uuid not null,
  case_id     uuid not null,
  school_id   uuid not null,
  team_id     uuid not null,
  audience    audience not null check (audience <> 'named'),
  kind        text not null check (kind in ('as sent', 'correction')),
  why         text,
  content     text not null check (content <> ''),
  written_by  uuid not null,
  written_at  timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, referral_id) references onward_referral (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, written_by) references staff_member (area_id, id)
);
comment on table onward_letter is 'What left in a referral, word for word, and corrections beside it. Never changed. @class 3';
create index onward_letter_of_referral on onward_letter (area_id, referral_id, written_at, id);
create unique index one_letter_as_sent on onward_letter (area_id, referral_id) where kind = 'as sent';
select platform.who_may_see('onward_letter', $$
  case_id = any ($cases) or team_id = any ($teams_supervised)
  or (audience = 'case' and (case_id = any ($cases_known) or school_id = any ($schools_led)))$$);
grant select, insert, update (audience) on onward_letter to linkwork_app;

create table onward_step (
  area_id     int not null,
  id          uuid not null,
  referral_id uuid not null,
  child_id    uuid not null,
  case_id     uuid not null,
  school_id   uuid not null,
  team_id     uuid not null,
  audience    audience not null check (audience <> 'named'),
  step        text not null check (step in ('made', 'ready', 'back to draft', 'sent', 'chased', 'acknowledged', 'accepted',
                'not accepted', 'what now', 'corrected', 'ended', 'withdrawn', 'shared')),
  on_day      date not null,
  told_by     text,
  note        text,
  done_by     uuid not null,
  done_at     timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, referral_id) references onward_referral (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, done_by) references staff_member (area_id, id)
);
comment on table onward_step is 'Each step of a referral: what happened, on which day, who said so and who wrote it down. @class 3';
comment on column onward_step.told_by is 'Who at the other service said so.';
create index onward_step_in_order on onward_step (area_id, referral_id, done_at, id);
select platform.who_may_see('onward_step', $$
  case_id = any ($cases) or team_id = any ($teams_supervised)
  or (audience = 'case' and (case_id = any ($cases_known) or school_id = any ($schools_led)))$$);
grant select, insert, update (audience) on onward_step to linkwork_app;

alter table notice add column onward_id uuid;

/* A child changes school: referrals of help that goes on go along, as their case does. By the owner, because whoever moves
   the child may not see them any more. */
create function public.onward_moves_school(a_child uuid, a_school uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  going_on uuid[] := array(select id from help_case where area_id = an_area and child_id = a_child and status <> 'closed');
begin
  update onward_referral set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update onward_draft set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update onward_letter set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update onward_step set school_id = a_school where area_id = an_area and case_id = any (going_on);
end $$;
revoke execute on function public.onward_moves_school from public;
grant execute on function public.onward_moves_school to linkwork_app;
