-- The plan of a child: what gets in the way, what is hoped for, who does what about it, and when it is looked at again. In Scotland
-- the Child’s Plan, in England and Wales the early-help plan: one model, two vocabularies.
--
-- What is being written is a draft on the plan itself. What was agreed is a version, written once: the application’s role may not
-- change one. The works that a version asks of teams stand in a table of their own, so that whoever is asked can be held to them.

create table child_plan (
  area_id     int not null references area,
  id          uuid not null,
  child_id    uuid not null,
  school_id   uuid,
  known_to    uuid[] not null default '{}',
  kind        text not null check (kind in ('child’s plan', 'early-help plan')),
  state       text not null default 'draft' check (state in ('draft', 'with approver', 'agreed', 'ended')),
  agreed      int check (agreed > 0),
  draft       jsonb,
  author_id   uuid not null,
  author_as   text not null check (author_as in ('Named Person', 'Lead Professional')),
  written_by  uuid[] not null default '{}',
  why         text,
  approver_id uuid,
  cover_id    uuid,
  sent_at     timestamptz,
  returned_by uuid,
  returned_at timestamptz,
  returned_why text,
  social_work boolean not null default false,
  review_due_on date,
  teams_asked uuid[] not null default '{}',
  people      uuid[] not null default '{}',
  begun_by    uuid not null,
  begun_at    timestamptz not null,
  ended_by    uuid,
  ended_at    timestamptz,
  ended_why   text,
  version     int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, author_id) references staff_member (area_id, id),
  foreign key (area_id, approver_id) references staff_member (area_id, id),
  foreign key (area_id, cover_id) references staff_member (area_id, id),
  constraint what_is_written_is_a_draft check ((draft is not null) = (state in ('draft', 'with approver'))),
  constraint an_agreed_plan_has_a_version check (state <> 'agreed' or agreed is not null),
  constraint what_waits_for_approval_says_for_whom check (state <> 'with approver' or (approver_id is not null and sent_at is not null and why is not null)),
  constraint nobody_approves_what_they_wrote check (state <> 'with approver'
    or (approver_id <> author_id and approver_id <> all (written_by) and cover_id is distinct from author_id and (cover_id is null or cover_id <> all (written_by)))),
  constraint a_plan_that_ended_says_when_why_and_by_whom
    check ((state = 'ended') = (ended_at is not null) and (ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_why is null))
);
comment on table child_plan is 'The plan of a child, and the draft of its next version while somebody writes one. One that has not ended for each child. @class 3';
comment on column child_plan.child_id is '@merge moves: never two plans that have not ended (platform.why_not_merge)';
comment on column child_plan.agreed is 'The number of the version in force.';
comment on column child_plan.draft is 'What the next version will say: see plans/plan-content.ts.';
comment on column child_plan.author_as is 'What whoever compiles it is to the child. A worker whose work it asks for is neither (CSW-32).';
comment on column child_plan.written_by is 'Everybody who wrote in this draft: none of them approves it.';
comment on column child_plan.why is 'Why there is another version, as it was sent to be approved.';
comment on column child_plan.cover_id is 'Who approves it where the approver is away.';
comment on column child_plan.social_work is 'Whether the version in force says that social work is involved (CSW-13).';
comment on column child_plan.teams_asked is 'The teams whose work it asks for, from when it is sent to be approved: whoever supervises one reads it.';
comment on column child_plan.people is 'Who wrote it and who is to approve it: they read it while they have to do with the child’s school.';
create unique index one_live_plan on child_plan (area_id, child_id) where state <> 'ended';
create index child_plan_by_child on child_plan (area_id, child_id, begun_at);
create index child_plan_to_review on child_plan (area_id, review_due_on, id) where state <> 'ended' and review_due_on is not null;
create index child_plan_to_approve on child_plan (area_id, approver_id, sent_at) where state = 'with approver';
create index child_plan_of_author on child_plan (area_id, author_id, review_due_on) where state <> 'ended';

create table plan_version (
  area_id     int not null references area,
  plan_id     uuid not null,
  number      int not null check (number > 0),
  child_id    uuid not null,
  school_id   uuid,
  known_to    uuid[] not null default '{}',
  teams_asked uuid[] not null default '{}',
  people      uuid[] not null default '{}',
  content     jsonb not null,
  author_id   uuid not null,
  author_as   text not null check (author_as in ('Named Person', 'Lead Professional')),
  why         text not null check (why <> ''),
  approved_by uuid not null,
  as_cover    boolean not null,
  approved_at timestamptz not null,
  primary key (area_id, plan_id, number),
  foreign key (area_id, plan_id) references child_plan (area_id, id),
  foreign key (area_id, author_id) references staff_member (area_id, id),
  foreign key (area_id, approved_by) references staff_member (area_id, id),
  constraint a_version_is_approved_by_somebody_else check (approved_by <> author_id)
);
comment on table plan_version is 'The plan as it was agreed, with who wrote and who approved it, and why. Written once and never changed: only who may read it goes along with the child. @class 3';
comment on column plan_version.as_cover is 'Whether the cover approved it for the approver.';
create index plan_version_by_child on plan_version (area_id, child_id);

create table plan_work (
  area_id     int not null references area,
  id          uuid not null,
  plan_id     uuid not null,
  number      int not null,
  child_id    uuid not null,
  school_id   uuid,
  known_to    uuid[] not null default '{}',
  teams_asked uuid[] not null default '{}',
  people      uuid[] not null default '{}',
  team_id     uuid not null,
  kind        text not null check (kind in ('involvement', 'focussed work', 'playground supervision', 'group')),
  purpose     text not null check (purpose <> ''),
  topic       text,
  from_day    date,
  until_day   date,
  need_id     uuid,
  confirmed_by text,
  confirmed_on date,
  primary key (area_id, id, number),
  foreign key (area_id, plan_id, number) references plan_version (area_id, plan_id, number),
  foreign key (area_id, team_id) references team (area_id, id),
  constraint a_work_ends_after_it_begins check (until_day is null or from_day is null or until_day >= from_day),
  constraint playground_supervision_has_a_period check (kind <> 'playground supervision' or (from_day is not null and until_day is not null)),
  constraint focussed_work_has_a_topic check (kind <> 'focussed work' or topic is not null),
  constraint what_is_done_is_for_a_need check (kind = 'involvement' or need_id is not null),
  constraint whoever_confirmed_it_did_so_on_a_day check ((confirmed_by is null) = (confirmed_on is null))
);
comment on table plan_work is 'What a version of a plan asks a team to do for a child, and why. In force are those of the version in force. Written once (CSW-13, 23 to 26, 33). @class 3';
comment on column plan_work.id is 'The same from version to version, so that what is done for it can name it.';
comment on column plan_work.number is 'The version that says it.';
comment on column plan_work.need_id is 'The need of that version that it is for (CSW-2).';
comment on column plan_work.confirmed_by is 'The social worker who confirmed the purpose, by name (CSW-13).';
create index plan_work_of_version on plan_work (area_id, plan_id, number);
create index plan_work_by_child on plan_work (area_id, child_id);
create index plan_work_ending on plan_work (area_id, team_id, until_day) where until_day is not null;

create table plan_review (
  area_id    int not null references area,
  id         uuid not null,
  plan_id    uuid not null,
  child_id   uuid not null,
  school_id  uuid,
  known_to   uuid[] not null default '{}',
  teams_asked uuid[] not null default '{}',
  people     uuid[] not null default '{}',
  due_on     date,
  held_on    date,
  who_came   text,
  said       text,
  exempt_why text,
  next_on    date,
  kept_by    uuid not null,
  kept_at    timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, plan_id) references child_plan (area_id, id),
  foreign key (area_id, kept_by) references staff_member (area_id, id),
  constraint a_review_was_held_or_there_is_a_reason
    check ((held_on is null) = (exempt_why is not null) and (held_on is null) = (said is null) and (held_on is null) = (who_came is null))
);
comment on table plan_review is 'A review of a plan: held, with who came and what was said, or not held, with the reason. Written once. @class 3';
create index plan_review_of_plan on plan_review (area_id, plan_id, kept_at);

create table child_role (
  area_id   int not null references area,
  id        uuid not null,
  child_id  uuid not null,
  school_id uuid,
  known_to  uuid[] not null default '{}',
  role      text not null check (role in ('Named Person', 'Lead Professional', 'supervisor')),
  staff_id  uuid,
  name      text not null check (name <> ''),
  called    text,
  starts_on date not null,
  ends_on   date,
  made_known boolean not null default false,
  named_by  uuid not null,
  named_at  timestamptz not null,
  ended_by  uuid,
  version   int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id),
  foreign key (area_id, named_by) references staff_member (area_id, id),
  constraint a_role_ends_after_it_starts check (ends_on is null or ends_on >= starts_on - 1)
);
comment on table child_role is 'Who guides the help for a child, from when to when: Named Person, Lead Professionals, the supervisor of the worker (CSW-4). @class 3';
comment on column child_role.name is 'Their name, also of somebody without an account.';
comment on column child_role.called is 'Their work and where, as the plan shows it.';
comment on column child_role.made_known is 'The child became known to them by this: when it ends, so does that.';
comment on column child_role.ends_on is 'The last day it counts; the day before the first when it never should have.';
create index child_role_of_child on child_role (area_id, child_id, starts_on);

do $$
declare
  around text := 'school_id = any ($schools_led) or known_to && $circles or teams_asked && $teams_supervised or ($me = any (people) and school_id = any ($schools))';
begin
  perform platform.who_may_see('child_plan', around);
  perform platform.who_may_see('plan_version', around);
  perform platform.who_may_see('plan_work', around);
  perform platform.who_may_see('plan_review', around);
  perform platform.who_may_see('child_role', 'school_id = any ($schools_led) or known_to && $circles or (staff_id = $me and school_id = any ($schools))');
end $$;
grant select, insert, update on child_plan, child_role to linkwork_app;
grant select, insert on plan_version, plan_work, plan_review to linkwork_app;

/* Whoever came to know a child by guiding the help knows the child no more when the work ends in which they were named. By the
   owner, for whoever looks after the area: they see no child. Answers which roles have ended. */
create function public.roles_end_with_work(today date) returns table (role_id uuid, a_child uuid, a_person uuid, a_role text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  if not coalesce('area administrator' = any (nullif(current_setting('app.roles', true), '')::text[]), false) then return; end if;
  for role_id, a_child, a_person, a_role in
    select r.id, r.child_id, r.staff_id, r.role from child_role r
    where r.area_id = an_area and r.made_known and (r.ends_on is null or r.ends_on >= today) and not platform.is_hidden(r.child_id)
      and not exists (
        select 1 from membership m join staff_member s on s.area_id = an_area and s.id = m.staff_id and s.active
        where m.area_id = an_area and m.staff_id = r.staff_id and m.role in ('teacher', 'school lead')
          and m.starts_on <= (r.named_at at time zone 'Europe/London')::date
          and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on))
    order by r.id limit 500
  loop
    update child_role r set ends_on = greatest(r.starts_on, today) - 1, version = r.version + 1
    where r.area_id = an_area and r.id = role_id;
    perform child_no_longer_known_to(a_child, a_person);
    return next;
  end loop;
end $$;
revoke execute on function public.roles_end_with_work from public;
grant execute on function public.roles_end_with_work to linkwork_app;

-- An action says which need of which plan it is for.
alter table action add column plan_id uuid, add column plan_need_id uuid;
alter table action add foreign key (area_id, plan_id) references child_plan (area_id, id);
comment on column action.plan_id is 'The plan that it is part of.';
comment on column action.plan_need_id is 'The need of that plan that it is for (CSW-2).';
create index action_of_plan on action (area_id, plan_id) where plan_id is not null;

/* As in 0024, and two records that each have a plan are not put together: one of the plans is ended first. */
do $$
declare
  was text := pg_get_functiondef('platform.why_not_merge'::regproc);
  now_is text := replace(was, $x$select 'proposed already' where$x$, $x$select 'two plans' where exists (
      select 1 from child_plan a join child_plan b on b.area_id = an_area and b.child_id = merged.id and b.state <> 'ended'
      where a.area_id = an_area and a.child_id = kept.id and a.state <> 'ended')
    union all
    select 'proposed already' where$x$);
begin
  if now_is !~ 'two plans' then raise exception 'platform.why_not_merge has changed: see here what it says of plans'; end if;
  execute now_is;
end $$;

/* As in 0040, and what somebody does for a plan that goes on goes along, as the plan itself does. */
do $$
declare
  was text := pg_get_functiondef('public.child_moves_school'::regproc);
  now_is text := replace(was, $x$  update chronology_entry set school_id = a_school$x$, $x$  update action set school_id = a_school where area_id = an_area and child_id = a_child and case_id is null
    and plan_id in (select p.id from child_plan p where p.area_id = an_area and p.child_id = a_child and p.state <> 'ended');
  update chronology_entry set school_id = a_school$x$);
begin
  if now_is !~ 'child_plan' then raise exception 'public.child_moves_school has changed: see here what it does with actions'; end if;
  execute now_is;
end $$;
