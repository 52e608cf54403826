-- One mechanism of links, several purposes; and the page that an adult of the family comes back to.
--
-- Whoever holds a link never enters (decision 0017). What they may see is a page of snapshots that was shared with them,
-- item by item, and nothing else: these functions read `shared_page` and `shared_item`, and of the records around them no
-- more than whether the page still counts.

-- ---------------------------------------------------------------------------------------------------------------------
create table shared_page (
  area_id         int not null references area,
  id              uuid not null,
  purpose         text not null check (purpose in ('family page', 'answer an invitation', 'meeting actions')),
  about_id        uuid,
  child_id        uuid,
  case_id         uuid,
  team_id         uuid not null,
  relationship_id uuid,
  adult_id        uuid,
  member_id       uuid,
  circle          text,
  to_name         text not null check (to_name <> ''),
  asked_by        text not null,
  reach           text,
  language        text not null check (language in ('en', 'cy')),
  address_was_protected boolean not null default false,
  made_by         uuid not null,
  made_at         timestamptz not null,
  sent_by         uuid,
  sent_at         timestamptz,
  opened_at       timestamptz,
  taken_back_by   uuid,
  taken_back_at   timestamptz,
  version         int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, relationship_id) references relationship (area_id, id),
  foreign key (area_id, made_by) references staff_member (area_id, id),
  constraint it_is_for_one_person check (num_nonnulls(adult_id, member_id) = 1 and (adult_id is null) = (relationship_id is null)),
  constraint a_familys_page_is_about_a_child check (purpose = 'meeting actions' or num_nonnulls(child_id, case_id, adult_id) = 3)
);
comment on table shared_page is 'What one person without an account may see, for one purpose: the items that were shared on it. @class 3';
comment on column shared_page.about_id is 'The invitation, or the meeting.';
comment on column shared_page.circle is 'Of a meeting: the circle of its table that sees what was sent to whom.';
comment on column shared_page.to_name is 'Whose page it is: actions of this name are theirs to answer. @class 2';
comment on column shared_page.asked_by is 'Who shares it, by name, as they are told.';
comment on column shared_page.reach is 'How they can reach whoever shares it.';
comment on column shared_page.language is 'The language in which they are written to. @class 2';
create unique index one_family_page on shared_page (area_id, relationship_id, case_id) where purpose = 'family page' and taken_back_at is null;
create index shared_page_of_case on shared_page (area_id, case_id, made_at desc) where case_id is not null;
create index shared_page_about on shared_page (area_id, about_id) where about_id is not null;
select platform.who_may_see('shared_page',
  $x$case_id = any ($cases) or team_id = any ($teams_supervised) or circle = any ($tables)$x$);
grant select, insert on shared_page to linkwork_app;
grant update (reach, sent_by, sent_at, taken_back_by, taken_back_at, version) on shared_page to linkwork_app;

create table shared_item (
  area_id       int not null references area,
  id            uuid not null,
  page_id       uuid not null,
  kind          text not null check (kind in ('my action', 'their action', 'agreed', 'next', 'person', 'invitation', 'time', 'tick')),
  about_id      uuid,
  child_id      uuid,
  case_id       uuid,
  team_id       uuid not null,
  circle        text,
  words         text not null check (words <> ''),
  more          text,
  on_day        date,
  at            timestamptz,
  prepared_by   uuid not null,
  prepared_at   timestamptz not null,
  shared_by     uuid,
  shared_at     timestamptz,
  taken_back_by uuid,
  taken_back_at timestamptz,
  answer        text check (answer in ('done', 'not yet', 'yes', 'no', 'another time')),
  why           text,
  answered_at   timestamptz,
  changed_at    timestamptz,
  changes       smallint not null default 0,
  version       int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, page_id) references shared_page (area_id, id),
  foreign key (area_id, prepared_by) references staff_member (area_id, id),
  constraint who_shared_it_says_when check ((shared_at is null) = (shared_by is null)),
  constraint only_what_was_shared_is_answered check (answer is null or shared_at is not null),
  constraint an_item_answered_says_when check ((answer is null) = (answered_at is null))
);
comment on table shared_item is 'One thing as it was worded for one person (R11). Nobody but the service sees it before it is shared, or once it is taken back. @class 3';
comment on column shared_item.kind is 'An action of theirs or of others, what was agreed, what is next, who is involved; an invitation and the times that it offers; an action of a meeting.';
comment on column shared_item.at is 'The time that is offered, or that they chose.';
comment on column shared_item.about_id is 'What it was made from: an action, or a member of staff.';
comment on column shared_item.more is 'Who does it, or what somebody does.';
comment on column shared_item.why is 'What they say to it, in their words.';
create unique index shared_once on shared_item (area_id, page_id, kind, about_id) where taken_back_at is null and about_id is not null;
create index shared_item_of_page on shared_item (area_id, page_id, prepared_at);
create index shared_item_about on shared_item (area_id, about_id) where about_id is not null;
select platform.who_may_see('shared_item',
  $x$case_id = any ($cases) or team_id = any ($teams_supervised) or circle = any ($tables)$x$);
grant select, insert on shared_item to linkwork_app;
grant update (words, shared_by, shared_at, taken_back_by, taken_back_at, version) on shared_item to linkwork_app;

create table page_message (
  area_id   int not null references area,
  id        uuid not null,
  page_id   uuid not null,
  child_id  uuid not null,
  case_id   uuid not null,
  team_id   uuid not null,
  adult_id  uuid not null,
  from_name text not null,
  words     text not null check (words <> ''),
  at        timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, page_id) references shared_page (area_id, id)
);
comment on table page_message is 'What an adult of the family says about what is shared of them and the child: they may change their mind. @class 3';
comment on column page_message.from_name is 'Who says it. @class 2';
create index page_message_of_page on page_message (area_id, page_id, at desc);
select platform.who_may_see('page_message', 'case_id = any ($cases) or team_id = any ($teams_supervised)');
grant select on page_message to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Somebody who sits at a table without an account: their address is checked as a parent’s is.

alter table meeting_member
  add column verified_address text,
  add column verified_at timestamptz,
  add column verified_by uuid;
comment on column meeting_member.verified_address is 'The e-mail address that they read a code from. When theirs changes, it is checked again.';
alter table auth.address_check drop constraint address_check_area_id_relationship_id_fkey;
comment on column auth.address_check.relationship_id is 'The row that holds the address: an adult’s relationship, or a seat at a table. @class 4';

/* The code that somebody at a table has read out: from then on their address counts. For those who run the table. */
create function auth.verify_sitter(an_id uuid, code text, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int; m meeting_member;
begin
  select * into m from meeting_member x where x.area_id = an_area and x.id = an_id and x.staff_id is null for update;
  if not found or not (m.series_id || '/all') = any (nullif(current_setting('app.tables', true), '')::text[]) then return false; end if;
  if not auth.try_address_code(an_id, m.email, code, at) then return false; end if;
  update meeting_member x set verified_address = m.email, verified_at = at, verified_by = nullif(current_setting('app.person', true), '')::uuid
  where x.area_id = an_area and x.id = an_id;
  return true;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- A link is for one purpose; its id is the id of what it shows.

alter table auth.item_link drop constraint item_link_purpose_check;
alter table auth.item_link alter column adult_id drop not null;
alter table auth.item_link
  add constraint item_link_purpose_check check (purpose in ('answer an action', 'family page', 'answer an invitation', 'meeting actions')),
  add column member_id uuid,
  add column child_id uuid,
  add column language text not null default 'en' check (language in ('en', 'cy'));
comment on column auth.item_link.child_id is 'Whose record the log names when it is opened. @class 4';
update auth.item_link l set language = s.language, child_id = s.child_id from shared_action s where s.area_id = l.area_id and s.id = l.id;

/* An adult may be written to about a child, at the address that was checked. */
create function auth.may_be_mailed(an_area int, a_relationship uuid, an_adult uuid, a_child uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from relationship r join adult a on a.area_id = an_area and a.id = r.adult_id
    where r.area_id = an_area and r.id = a_relationship and r.child_id = a_child and r.adult_id = an_adult and r.ended_on is null
      and r.may_be_told and r.safe_channel = 'email' and coalesce(r.court_orders, '') = '' and r.verified_address = a.email)
$$;

/* Nothing has happened to the record since something was shared that ends it: closed, address protected, restricted. */
create function auth.is_as_it_was(an_area int, a_child uuid, a_case uuid, was_protected boolean, since timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from help_case h join child c on c.area_id = an_area and c.id = a_child
    where h.area_id = an_area and h.id = a_case and h.status <> 'closed' and (was_protected or not c.has_protected_address)
      and not exists (select 1 from seal z where z.area_id = an_area and z.child_id = a_child and z.lifted_at is null and z.sealed_at > since))
$$;

/* An action that was shared is still theirs: not somebody else’s, and answered by nobody else. */
create function auth.action_is_shared(an_area int, an_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from shared_action s join action x on x.area_id = an_area and x.id = s.action_id
    where s.area_id = an_area and s.id = an_id
      and x.owner_kind = 'parent or carer' and x.owner_name = s.to_name and (x.status = 'open' or x.answered_link_id = s.id)
      and auth.may_be_mailed(an_area, s.relationship_id, s.adult_id, s.child_id)
      and auth.is_as_it_was(an_area, s.child_id, s.case_id, s.address_was_protected, s.sent_at))
$$;

/* An invitation can still be answered: it was not taken back, and nobody else has answered it. */
create function auth.invitation_waits(an_area int, an_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from consultation_invitation i
    join consultation k on k.area_id = an_area and k.id = i.consultation_id
    where i.area_id = an_area and i.id = an_id and i.taken_back_at is null and k.state <> 'completed'
      and (i.answer is null or i.answered_how = 'link'))
$$;

/* Somebody still sits at a table without an account, and may be written to at the address that was checked. */
create function auth.may_sit_and_be_mailed(an_area int, a_member uuid, a_meeting uuid, today date) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from meeting_member m join meeting t on t.area_id = an_area and t.series_id = m.series_id and t.id = a_meeting
    where m.area_id = an_area and m.id = a_member and m.staff_id is null and m.verified_address = m.email
      and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on) and t.state <> 'planned')
$$;

/* Whether a page still counts, as things stand now. */
create function auth.page_stands(an_area int, an_id uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from shared_page s
    where s.area_id = an_area and s.id = an_id and s.taken_back_at is null and case s.purpose
      when 'family page' then
        auth.may_be_mailed(an_area, s.relationship_id, s.adult_id, s.child_id)
        and exists (select 1 from relationship r where r.area_id = an_area and r.id = s.relationship_id and r.may_see)
        and auth.is_as_it_was(an_area, s.child_id, s.case_id, s.address_was_protected, s.made_at)
      when 'answer an invitation' then
        auth.may_be_mailed(an_area, s.relationship_id, s.adult_id, s.child_id)
        and auth.is_as_it_was(an_area, s.child_id, s.case_id, s.address_was_protected, s.made_at)
        and auth.invitation_waits(an_area, s.about_id)
      else auth.may_sit_and_be_mailed(an_area, s.member_id, s.about_id, ($3 at time zone 'Europe/London')::date) end)
$$;

/* As in 0029, for each purpose. It is asked each time: nothing has to remember to end a link. */
create or replace function auth.link_stands(an_area int, an_id uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from auth.item_link l
    where l.area_id = an_area and l.id = an_id and l.revoked_at is null and at < l.ends_at and case
      when l.purpose <> 'answer an action' then auth.page_stands(an_area, an_id, $3)
      else exists (select 1 from shared_action s where s.area_id = an_area and s.id = an_id and s.adult_id = l.adult_id)
        and auth.action_is_shared(an_area, an_id) end)
$$;

/* Whether what is on a page would be seen, before its link is sent and after. */
create function auth.my_page_stands(an_id uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select auth.page_stands(nullif(current_setting('app.area', true), '')::int, an_id, at)
$$;

/* As in 0029; what whoever opens it may know before they are known is kept with the link. */
create or replace function auth.make_item_link(an_id uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int; s shared_action; old uuid[];
begin
  select * into strict s from shared_action x where x.area_id = an_area and x.id = an_id;
  old := array(select x.id from shared_action x where x.area_id = an_area and x.action_id = s.action_id and x.id <> an_id and x.taken_back_at is null and x.answered_at is null);
  update auth.item_link l set revoked_at = at where l.area_id = an_area and l.id = any (old) and l.revoked_at is null;
  update shared_action x set taken_back_at = at where x.area_id = an_area and x.id = any (old);
  insert into auth.item_link (area_id, id, purpose, adult_id, child_id, language, made_at, ends_at)
  values (an_area, an_id, 'answer an action', s.adult_id, s.child_id, s.language, at, s.ends_at);
end $$;

/* A link to a page. One that the page had before is worth nothing from now on, and neither is a session that it opened. */
create function auth.make_page_link(an_id uuid, at timestamptz, until timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int; s shared_page;
begin
  select * into strict s from shared_page x where x.area_id = an_area and x.id = an_id and x.taken_back_at is null
    and (x.child_id is null or strpos(nullif(current_setting('app.sealed', true), ''), x.child_id::text) = 0);
  delete from auth.item_link l where l.area_id = an_area and l.id = an_id;
  insert into auth.item_link (area_id, id, purpose, adult_id, member_id, child_id, language, made_at, ends_at)
  values (an_area, an_id, s.purpose, s.adult_id, s.member_id, s.child_id, s.language, at, until);
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- For whoever opens a link: nobody is in the transaction, before and after.

/* As in 0029, of whatever a link shows, and with what the work is about. */
drop function auth.enqueue_for_link(int, uuid, text, timestamptz, date);
create function auth.enqueue_for_link(an_area int, an_id uuid, job text, about jsonb, at timestamptz, today date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare a_case uuid; a_sender uuid; who uuid;
begin
  select x.case_id, x.sender into strict a_case, a_sender from (
    select s.case_id, s.sent_by as sender from shared_action s where s.area_id = an_area and s.id = an_id
    union all
    select s.case_id, coalesce(s.sent_by, s.made_by) from shared_page s where s.area_id = an_area and s.id = an_id) x;
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

create or replace function auth.find_item_link(an_area int, an_id uuid, token bytea, at timestamptz) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select l.language from auth.item_link l
  where l.area_id = an_area and l.id = an_id and l.token_hash = sha256(token) and l.used_at is null and auth.link_stands(an_area, an_id, at)
$$;

/* As in 0029. Whoever opened their family’s page comes back to it on the same device for a month, each time with a new code. */
drop function auth.use_item_link(int, uuid, bytea, bytea, timestamptz, date);
create function auth.use_item_link(an_area int, an_id uuid, token bytea, session bytea, at timestamptz, today date)
returns table (child_id uuid, adult_id uuid, member_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth.item_link l set used_at = at, session_hash = sha256(session), codes_asked = 1,
    ends_at = case when l.purpose = 'family page' then at + interval '30 days' else l.ends_at end
  where l.area_id = an_area and l.id = an_id and l.token_hash = sha256(token) and l.used_at is null and auth.link_stands(an_area, an_id, at);
  if not found then return; end if;
  update shared_action x set opened_at = at where x.area_id = an_area and x.id = an_id;
  update shared_page x set opened_at = at where x.area_id = an_area and x.id = an_id;
  perform auth.enqueue_for_link(an_area, an_id, 'send code of link', jsonb_build_object('shareId', an_id), at, today);
  return query select x.child_id, x.adult_id, x.member_id from auth.item_link x where x.area_id = an_area and x.id = an_id;
end $$;

/* What this session is for, and whether a code was given; nothing when its link no longer stands. */
create function auth.hold_link(an_area int, session bytea, at timestamptz)
returns table (id uuid, purpose text, child_id uuid, adult_id uuid, member_id uuid, proved boolean, may_ask_code boolean, crisis_words text)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.id, l.purpose, l.child_id, l.adult_id, l.member_id, coalesce(at < l.proved_until, false), l.codes_asked < 10, r.crisis_words
  from auth.item_link l join area r on r.id = an_area
  where l.area_id = an_area and l.session_hash = sha256(session) and auth.link_stands(an_area, l.id, at)
$$;

create or replace function auth.ask_link_code(an_area int, session bytea, at timestamptz, today date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_id uuid;
begin
  update auth.item_link l set codes_asked = l.codes_asked + 1
  where l.area_id = an_area and l.session_hash = sha256(session) and l.codes_asked < 10 and auth.link_stands(an_area, l.id, at)
  returning l.id into an_id;
  if not found then return false; end if;
  perform auth.enqueue_for_link(an_area, an_id, 'send code of link', jsonb_build_object('shareId', an_id), at, today);
  return true;
end $$;

/* As in 0029. Whoever comes back to their family’s page may ask for ten codes each time. */
create or replace function auth.prove_link(an_area int, session bytea, code text, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare l auth.item_link;
begin
  update auth.item_link x set code_tries = x.code_tries + 1
  where x.area_id = an_area and x.session_hash = sha256(session) and at < x.code_ends_at and x.code_tries < 5 and auth.link_stands(an_area, x.id, at)
  returning * into l;
  if not found or l.code_hash is distinct from auth.code_hash(l.id, code) then return false; end if;
  update auth.item_link x set proved_until = at + interval '30 minutes', code_hash = null, code_ends_at = null,
    codes_asked = case when x.purpose = 'family page' then 0 else x.codes_asked end
  where x.area_id = an_area and x.id = l.id;
  return true;
end $$;

create or replace function auth.answer_link(an_area int, session bytea, an_answer text, what text, help text, at timestamptz, today date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_id uuid; first_at timestamptz;
begin
  select l.id into an_id from auth.item_link l
  where l.area_id = an_area and l.session_hash = sha256(session) and l.purpose = 'answer an action' and at < l.proved_until
    and auth.link_stands(an_area, l.id, at) for update;
  if not found then return false; end if;
  update shared_action s set tried = an_answer, what_happened = what, helpful = help,
    changed_at = case when s.answered_at is not null then at end, answered_at = coalesce(s.answered_at, at)
  where s.area_id = an_area and s.id = an_id and (s.answered_at is null or at < s.answered_at + interval '24 hours')
  returning s.answered_at into first_at;
  if not found then return false; end if;
  update auth.item_link l set ends_at = greatest(l.ends_at, first_at + interval '24 hours') where l.area_id = an_area and l.id = an_id;
  perform auth.enqueue_for_link(an_area, an_id, 'bring answer home', jsonb_build_object('shareId', an_id), at, today);
  return true;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- The page itself.

/* Whether an item may be seen on its page now: it was shared, not taken back, and an action of theirs is still theirs. What was
   agreed at a table goes with the record when that is restricted, and when whoever it was sent to sees it there no more. */
create function auth.item_is_there(an_area int, i shared_item, a_name text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select i.shared_at is not null and i.taken_back_at is null and case
    when i.kind not in ('my action', 'tick') then true
    else exists (
      select 1 from action x where x.area_id = an_area and x.id = i.about_id and x.owner_name = a_name
        and x.owner_kind = case i.kind when 'tick' then 'partner'::owner_kind else 'parent or carer'::owner_kind end)
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

/* Whether it waits for their answer, or may be answered better: for a day, and while nobody else has answered it. */
create function auth.item_may_be_answered(an_area int, i shared_item, at timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select case
    when i.kind in ('my action', 'tick') then exists (
      select 1 from action x where x.area_id = an_area and x.id = i.about_id and (x.status = 'open' or x.answered_link_id = i.id))
      and (i.answer is distinct from 'done' or at < i.answered_at + interval '24 hours')
    when i.kind = 'invitation' then i.answer is null or at < i.answered_at + interval '24 hours'
    else false end
$$;

/* On which days who has looked at the record since the page was made: by what they do, for those whom the adult was told of,
   and otherwise no more than whether they are of a school or help. Never who is not staff: another adult leaves no trace. */
create function auth.who_looked_for(an_area int, a_page uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('day', d.day, 'role', d.role, 'side', d.side) order by d.day desc, d.role, d.side), '[]')
  from (
    select distinct (e.at at time zone 'Europe/London')::date as day, p.more as role,
      case when p.more is null then case when exists (
        select 1 from membership m where m.area_id = an_area and m.staff_id = e.person_id and m.role in ('teacher', 'school lead', 'education manager'))
        then 'school' else 'service' end end as side
    from shared_page s,
      lateral (select c.lane, c.seq from audit.about_child c where c.area_id = an_area and c.child_id = s.child_id and c.at >= s.made_at
        order by c.at desc limit 300) c
      join audit.entry e on e.area_id = an_area and e.lane = c.lane and e.seq = c.seq and e.person_id is not null and e.what like 'saw %'
      left join shared_item p on p.area_id = an_area and p.page_id = a_page and p.kind = 'person' and p.about_id = e.person_id
        and p.shared_at is not null and p.taken_back_at is null
    where s.area_id = an_area and s.id = a_page
    order by day desc limit 20
  ) d
$$;

/* The same for those who share the page: they see it as the adult does. */
create function auth.who_looked_on_page(an_id uuid) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select auth.who_looked_for(s.area_id, s.id) from shared_page s
  where s.area_id = nullif(current_setting('app.area', true), '')::int and s.id = an_id
    and strpos(nullif(current_setting('app.sealed', true), ''), s.child_id::text) = 0
$$;

/* What this session may see. Nothing of it before a code is given. */
create function auth.enter_page(an_area int, session bytea, at timestamptz)
returns table (id uuid, purpose text, children uuid[], adult_id uuid, member_id uuid, shown jsonb, crisis_words text)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.purpose,
    array(select s.child_id where s.child_id is not null union select i.child_id from shared_item i
      where i.area_id = an_area and i.page_id = s.id and i.child_id is not null and auth.item_is_there(an_area, i, s.to_name)),
    s.adult_id, s.member_id, jsonb_build_object(
    'toName', s.to_name, 'askedBy', s.asked_by, 'reach', s.reach,
    'items', (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'kind', i.kind, 'words', i.words, 'more', i.more, 'onDay', i.on_day, 'at', i.at,
        'answer', i.answer, 'why', i.why, 'answeredAt', coalesce(i.changed_at, i.answered_at),
        'mayAnswer', auth.item_may_be_answered(an_area, i, $3)) order by i.at, i.shared_at, i.id), '[]')
      from shared_item i where i.area_id = an_area and i.page_id = s.id and auth.item_is_there(an_area, i, s.to_name)),
    'said', (select coalesce(jsonb_agg(jsonb_build_object('words', m.words, 'at', m.at) order by m.at), '[]')
      from (select * from page_message m where m.area_id = an_area and m.page_id = s.id order by m.at desc limit 3) m),
    'looked', case when s.purpose = 'family page' then auth.who_looked_for(an_area, s.id) else '[]' end
  ), r.crisis_words
  from auth.item_link l
  join shared_page s on s.area_id = an_area and s.id = l.id
  join area r on r.id = an_area
  where l.area_id = an_area and l.session_hash = sha256(session) and $3 < l.proved_until and auth.link_stands(an_area, l.id, $3)
$$;

/* Their answer to one item of their page: an action, or an invitation with the time that they choose. It is brought home by a
   job, as all that they say. */
create function auth.answer_item(an_area int, session bytea, an_item uuid, an_answer text, a_time uuid, a_why text, at timestamptz, today date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare s shared_page; i shared_item; chosen timestamptz;
begin
  select x.* into s from auth.item_link l join shared_page x on x.area_id = an_area and x.id = l.id
  where l.area_id = an_area and l.session_hash = sha256(session) and at < l.proved_until and auth.link_stands(an_area, l.id, at) for update of l;
  if not found then return false; end if;
  select * into i from shared_item x where x.area_id = an_area and x.id = an_item and x.page_id = s.id for update;
  if not found or not auth.item_is_there(an_area, i, s.to_name) or not auth.item_may_be_answered(an_area, i, at) then return false; end if;
  if i.changes >= 20 or (i.kind = 'invitation') <> (an_answer in ('yes', 'no', 'another time')) then return false; end if;
  if an_answer = 'yes' then
    select x.at into chosen from shared_item x where x.area_id = an_area and x.page_id = s.id and x.kind = 'time' and x.id = a_time and x.at > $7;
    if not found then return false; end if;
  end if;
  if i.answer = an_answer and i.why is not distinct from a_why and i.at is not distinct from chosen then return true; end if;
  update shared_item x set answer = an_answer, why = a_why, at = case when x.kind = 'invitation' then chosen else x.at end,
    changed_at = case when x.answered_at is not null then $7 end, changes = x.changes + 1,
    answered_at = case when x.answer = an_answer or x.kind = 'invitation' and x.answered_at is not null then x.answered_at else $7 end
  where x.area_id = an_area and x.id = an_item;
  perform auth.enqueue_for_link(an_area, s.id, 'bring item home', jsonb_build_object('itemId', an_item), at, today);
  return true;
end $$;

/* They have changed their mind about what is shared, or ask: it is told to whoever works on the case. Ten a day at most. */
create function auth.say_on_page(an_area int, session bytea, an_id uuid, some_words text, at timestamptz, today date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare s shared_page;
begin
  select x.* into s from auth.item_link l join shared_page x on x.area_id = an_area and x.id = l.id
  where l.area_id = an_area and l.session_hash = sha256(session) and l.purpose = 'family page' and at < l.proved_until
    and auth.link_stands(an_area, l.id, at) for update of l;
  if not found then return false; end if;
  if (select count(*) from page_message m where m.area_id = an_area and m.page_id = s.id and m.at > $5 - interval '1 day') >= 10 then return false; end if;
  insert into page_message (area_id, id, page_id, child_id, case_id, team_id, adult_id, from_name, words, at)
  values (an_area, an_id, s.id, s.child_id, s.case_id, s.team_id, s.adult_id, s.to_name, some_words, $5);
  perform auth.enqueue_for_link(an_area, s.id, 'bring message home', jsonb_build_object('messageId', an_id), at, today);
  return true;
end $$;

revoke execute on function auth.verify_sitter, auth.may_be_mailed, auth.is_as_it_was, auth.action_is_shared, auth.invitation_waits, auth.may_sit_and_be_mailed, auth.page_stands, auth.my_page_stands, auth.make_page_link,
  auth.enqueue_for_link, auth.use_item_link, auth.hold_link, auth.item_is_there, auth.item_may_be_answered, auth.who_looked_for, auth.who_looked_on_page, auth.enter_page,
  auth.answer_item, auth.say_on_page from public;
grant execute on function auth.verify_sitter, auth.my_page_stands, auth.who_looked_on_page, auth.make_page_link, auth.use_item_link, auth.hold_link, auth.enter_page, auth.answer_item, auth.say_on_page to linkwork_app;
