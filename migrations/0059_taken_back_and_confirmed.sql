-- A report that was given to the wrong person is taken back. And a social worker without an account confirms what each team is there
-- for, by a link.

-- ---------------------------------------------------------------------------------------------------------------------
-- Of the family it is written down who was given it, not only by which name: two people may have the same.

alter table report_recipient
  add column relationship_id uuid,
  add column own_channel_id uuid,
  add column taken_back_by uuid,
  add column taken_back_at timestamptz,
  add column why_taken_back text,
  add foreign key (area_id, relationship_id) references relationship (area_id, id),
  add foreign key (area_id, own_channel_id) references own_channel (area_id, id),
  add foreign key (area_id, taken_back_by) references staff_member (area_id, id),
  add constraint only_the_family_is_one_of_the_family check (to_kind = 'family' or num_nonnulls(relationship_id, own_channel_id) = 0),
  add constraint a_familys_page_is_of_one_person
    check (to_kind <> 'family' or how <> 'on their pages' or num_nonnulls(relationship_id, own_channel_id) = 1) not valid,
  add constraint what_is_taken_back_says_when_why_and_by_whom check (num_nonnulls(taken_back_by, taken_back_at, why_taken_back) in (0, 3));
comment on column report_recipient.relationship_id is 'Which adult of the family, where the report is for their page.';
comment on column report_recipient.own_channel_id is 'The young person’s own number or address, where it is for their page.';
comment on column report_recipient.why_taken_back is 'Why it should not have been given, or not to them.';
grant update (taken_back_by, taken_back_at, why_taken_back) on report_recipient to linkwork_app;

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

-- ---------------------------------------------------------------------------------------------------------------------
-- The address of a social worker counts once they have read a code back from it, as that of an adult of a family.

alter table social_worker
  add column verified_address text,
  add column verified_at timestamptz,
  add column verified_by uuid;
comment on column social_worker.verified_address is 'The work address that they read a code from.';
revoke update on social_worker from linkwork_app;
grant update (until_day, why_ended, version) on social_worker to linkwork_app;
comment on column auth.address_check.relationship_id is 'The row that holds the address: an adult’s relationship, a seat at a table, a young person’s own, or a social worker. @class 4';

/* The code that a social worker has read out: from then on their address counts. For those who know the child. */
create function auth.verify_social_worker(an_id uuid, code text, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int; w social_worker;
begin
  select * into w from social_worker x where x.area_id = an_area and x.id = an_id and not platform.is_hidden(x.child_id)
    and (x.school_id = any (nullif(current_setting('app.schools_led', true), '')::uuid[])
      or x.known_to && nullif(current_setting('app.circles', true), '')::uuid[]) for update;
  if not found or w.email is null or not auth.try_address_code(an_id, w.email, code, at) then return false; end if;
  update social_worker x set verified_address = w.email, verified_at = at, verified_by = nullif(current_setting('app.person', true), '')::uuid
  where x.area_id = an_area and x.id = an_id;
  return true;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
create table shared_purpose (
  area_id          int not null references area,
  id               uuid not null,
  plan_id          uuid not null,
  child_id         uuid not null,
  school_id        uuid,
  known_to         uuid[] not null default '{}',
  social_worker_id uuid not null,
  to_name          text not null check (to_name <> ''),
  about_name       text not null check (about_name <> ''),
  works            jsonb not null check (jsonb_typeof(works) = 'array' and works <> '[]'),
  asked_by         text not null check (asked_by <> ''),
  language         text not null check (language in ('en', 'cy')),
  sent_by          uuid not null,
  sent_at          timestamptz not null,
  ends_at          timestamptz not null,
  opened_at        timestamptz,
  taken_back_at    timestamptz,
  answer           text check (answer in ('confirmed', 'not confirmed')),
  why              text,
  answered_at      timestamptz,
  changes          smallint not null default 0,
  primary key (area_id, id),
  foreign key (area_id, plan_id) references child_plan (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, social_worker_id) references social_worker (area_id, id),
  foreign key (area_id, sent_by) references staff_member (area_id, id),
  constraint an_answer_says_when check ((answer is null) = (answered_at is null)),
  constraint what_is_not_confirmed_says_why check ((answer is not distinct from 'not confirmed') = (why is not null))
);
comment on table shared_purpose is 'What a social worker without an account was asked to confirm: what each team is there for, as the draft of a plan said it then, and what they answered (CSW-13). They see this row and never the plan. @class 3';
comment on column shared_purpose.child_id is '@merge moves';
comment on column shared_purpose.about_name is 'By which name they know which child it is: the first name, and the first letter of the surname.';
comment on column shared_purpose.works is 'What each team is asked to do, and why: another wording in the plan ends the link.';
comment on column shared_purpose.asked_by is 'Who asks, by name and work, as they are told.';
create index shared_purpose_of_plan on shared_purpose (area_id, plan_id, sent_at desc);
create index shared_purpose_by_child on shared_purpose (area_id, child_id);
select platform.who_may_see('shared_purpose',
  'school_id = any ($schools_led) or known_to && $circles or (sent_by = $me and school_id = any ($schools))');
grant select, insert on shared_purpose to linkwork_app;

alter table auth.item_link drop constraint item_link_purpose_check;
alter table auth.item_link add constraint item_link_purpose_check
  check (purpose in ('answer an action', 'family page', 'answer an invitation', 'meeting actions', 'confirm a purpose'));

/* What was asked still waits: they are still the child's social worker, at the address that was checked, and have no account; the plan is
   still being written and says the same; whoever asked works here; the record was not restricted since. */
create function auth.purpose_waits(an_area int, an_id uuid, at timestamptz) returns boolean
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

/* As in 0036, and for a purpose that waits to be confirmed. */
create or replace function auth.link_stands(an_area int, an_id uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from auth.item_link l
    where l.area_id = an_area and l.id = an_id and l.revoked_at is null and at < l.ends_at and case l.purpose
      when 'confirm a purpose' then auth.purpose_waits(an_area, an_id, $3)
      when 'answer an action' then exists (select 1 from shared_action s where s.area_id = an_area and s.id = an_id and s.adult_id = l.adult_id)
        and auth.action_is_shared(an_area, an_id)
      else auth.page_stands(an_area, an_id, $3) end)
$$;

/* A link to it. Of the same plan an earlier one opens nothing any more. */
create function auth.make_purpose_link(an_id uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int; s shared_purpose; old uuid[];
begin
  select * into strict s from shared_purpose x where x.area_id = an_area and x.id = an_id and not platform.is_hidden(x.child_id)
    and x.sent_by = nullif(current_setting('app.person', true), '')::uuid;
  old := array(select x.id from shared_purpose x where x.area_id = an_area and x.plan_id = s.plan_id and x.id <> an_id);
  update auth.item_link l set revoked_at = at where l.area_id = an_area and l.id = any (old) and l.revoked_at is null;
  update shared_purpose x set taken_back_at = at
  where x.area_id = an_area and x.id = any (old) and x.taken_back_at is null and x.answered_at is null;
  insert into auth.item_link (area_id, id, purpose, child_id, language, made_at, ends_at)
  values (an_area, an_id, 'confirm a purpose', s.child_id, s.language, at, s.ends_at);
end $$;

/* It opens nothing any more. Whoever is in the transaction has found it to be theirs to see. */
create function auth.take_back_purpose(an_id uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  update shared_purpose x set taken_back_at = at
  where x.area_id = an_area and x.id = an_id and x.taken_back_at is null and not platform.is_hidden(x.child_id)
    and (x.school_id = any (nullif(current_setting('app.schools_led', true), '')::uuid[])
      or x.known_to && nullif(current_setting('app.circles', true), '')::uuid[]
      or x.sent_by = nullif(current_setting('app.person', true), '')::uuid);
  if not found then return; end if;
  update auth.item_link l set revoked_at = at where l.area_id = an_area and l.id = an_id and l.revoked_at is null;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- For whoever opens a link: nobody is in the transaction, before and after.

/* As in 0036, also on behalf of whoever asked for a purpose to be confirmed. */
create or replace function auth.enqueue_for_link(an_area int, an_id uuid, job text, about jsonb, at timestamptz, today date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare a_case uuid; a_sender uuid; who uuid;
begin
  select x.case_id, x.sender into strict a_case, a_sender from (
    select s.case_id, s.sent_by as sender from shared_action s where s.area_id = an_area and s.id = an_id
    union all
    select s.case_id, coalesce(s.sent_by, s.made_by) from shared_page s where s.area_id = an_area and s.id = an_id
    union all
    select null, s.sent_by from shared_purpose s where s.area_id = an_area and s.id = an_id) x;
  select m.staff_id into who from case_member m
  join staff_member p on p.area_id = an_area and p.id = m.staff_id and p.active
  where m.area_id = an_area and m.case_id = a_case and m.case_role in ('lead worker', 'co-worker', 'supervisor')
    and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on)
  order by m.staff_id = a_sender desc, m.case_role = 'lead worker' desc, m.staff_id limit 1;
  who := coalesce(who, (select h.lead_id from help_case h where h.area_id = an_area and h.id = a_case),
    (select p.id from staff_member p where p.area_id = an_area and p.id = a_sender and p.active),
    (select m.staff_id from shared_page s join meeting t on t.area_id = an_area and t.id = s.about_id
      join meeting_member m on m.area_id = an_area and m.series_id = t.series_id and m.is_chair and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on)
      join staff_member p on p.area_id = an_area and p.id = m.staff_id and p.active
      where s.area_id = an_area and s.id = an_id order by m.id limit 1),
    a_sender);
  perform set_config('app.area', an_area::text, true);
  perform platform.enqueue(job, jsonb_build_array(jsonb_build_object(
    'id', gen_random_uuid(), 'on_behalf_of', who, 'about', about, 'at', at, 'key', null, 'urgent', true)));
  perform set_config('app.area', '', true);
end $$;

/* As in 0036. */
create or replace function auth.use_item_link(an_area int, an_id uuid, token bytea, session bytea, at timestamptz, today date)
returns table (child_id uuid, adult_id uuid, member_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth.item_link l set used_at = at, session_hash = sha256(session), codes_asked = 1,
    ends_at = case when l.purpose = 'family page' then at + interval '30 days' else l.ends_at end
  where l.area_id = an_area and l.id = an_id and l.token_hash = sha256(token) and l.used_at is null and auth.link_stands(an_area, an_id, at);
  if not found then return; end if;
  update shared_action x set opened_at = at where x.area_id = an_area and x.id = an_id;
  update shared_page x set opened_at = at where x.area_id = an_area and x.id = an_id;
  update shared_purpose x set opened_at = at where x.area_id = an_area and x.id = an_id;
  perform auth.enqueue_for_link(an_area, an_id, 'send code of link', jsonb_build_object('shareId', an_id), at, today);
  return query select x.child_id, x.adult_id, x.member_id from auth.item_link x where x.area_id = an_area and x.id = an_id;
end $$;

/* What this session may see of a purpose to confirm. Nothing of it before a code is given. */
create function auth.enter_purpose(an_area int, session bytea, at timestamptz)
returns table (id uuid, child_id uuid, shown jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.child_id, jsonb_build_object(
    'toName', s.to_name, 'aboutName', s.about_name, 'works', s.works, 'askedBy', s.asked_by,
    'answer', s.answer, 'why', s.why, 'answeredAt', s.answered_at)
  from auth.item_link l
  join shared_purpose s on s.area_id = an_area and s.id = l.id
  where l.area_id = an_area and l.session_hash = sha256(session) and l.purpose = 'confirm a purpose'
    and $3 < l.proved_until and auth.link_stands(an_area, l.id, $3)
$$;

/* What they answer, and while the plan is being written another. It is brought home by a job: they never touch the plan. */
create function auth.answer_purpose(an_area int, session bytea, an_answer text, a_why text, at timestamptz, today date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_id uuid;
begin
  select l.id into an_id from auth.item_link l
  where l.area_id = an_area and l.session_hash = sha256(session) and l.purpose = 'confirm a purpose' and at < l.proved_until
    and auth.link_stands(an_area, l.id, at) for update;
  if not found then return false; end if;
  update shared_purpose s set answer = an_answer, why = a_why, answered_at = $5, changes = s.changes + 1
  where s.area_id = an_area and s.id = an_id and s.changes < 20 and (s.answer is distinct from an_answer or s.why is distinct from a_why);
  if found then perform auth.enqueue_for_link(an_area, an_id, 'bring purpose home', jsonb_build_object('shareId', an_id), at, today); end if;
  return exists (select 1 from shared_purpose s where s.area_id = an_area and s.id = an_id and s.answer = an_answer and s.why is not distinct from a_why);
end $$;

revoke execute on function auth.verify_social_worker, auth.purpose_waits, auth.make_purpose_link, auth.take_back_purpose, auth.enter_purpose, auth.answer_purpose from public;
grant execute on function auth.verify_social_worker, auth.make_purpose_link, auth.take_back_purpose, auth.enter_purpose, auth.answer_purpose to linkwork_app;
