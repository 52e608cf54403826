-- Links for people without an account: one purpose, one person, one thing.
--
-- Whoever opens such a link never enters. They have no area, so that every row policy hides everything from them; what
-- they may reach is what the functions below answer for the session of their link: one snapshot, and their answer to it.
-- docs/decisions/0017 says why.

-- ---------------------------------------------------------------------------------------------------------------------
-- An address counts once its owner has read a code back to somebody who works here.

alter table relationship
  add column verified_address text,
  add column verified_at timestamptz,
  add column verified_by uuid;
comment on column relationship.verified_address is 'The e-mail address that the adult read a code from. When theirs changes, it is checked again.';

create table auth.address_check (
  area_id         int not null,
  relationship_id uuid not null,
  address         text not null,
  code_hash       bytea not null,
  ends_at         timestamptz not null,
  tries           int not null default 0,
  primary key (area_id, relationship_id),
  foreign key (area_id, relationship_id) references public.relationship (area_id, id)
);
comment on table auth.address_check is 'A code that was sent to an address, to be read back by whoever has it. @class 4';
alter table auth.address_check enable row level security;

/* The code is kept as a hash with what it is for. */
create function auth.code_hash(an_id uuid, code text) returns bytea language sql immutable as $$
  select sha256(convert_to(an_id::text || ' ' || code, 'UTF8'))
$$;

/* A new code for an address; an earlier one is worth nothing. */
create function auth.arm_address_check(an_id uuid, an_address text, code text, until timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into auth.address_check as c (area_id, relationship_id, address, code_hash, ends_at)
  values (nullif(current_setting('app.area', true), '')::int, an_id, an_address, auth.code_hash(an_id, code), until)
  on conflict (area_id, relationship_id) do update
    set address = excluded.address, code_hash = excluded.code_hash, ends_at = excluded.ends_at, tries = 0
$$;

/* A try that was refused is counted all the same. */
create function auth.count_address_try(an_area int, an_id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update auth.address_check c set tries = c.tries + 1 where c.area_id = an_area and c.relationship_id = an_id
$$;

/* Whether this is the code, for this address. Five tries a code; the one that is right uses it up. */
create function auth.try_address_code(an_id uuid, an_address text, code text, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int; c auth.address_check;
begin
  select * into c from auth.address_check x
  where x.area_id = an_area and x.relationship_id = an_id and x.address = an_address and at < x.ends_at and x.tries < 5 for update;
  if not found or c.code_hash <> auth.code_hash(an_id, code) then return false; end if;
  delete from auth.address_check x where x.area_id = an_area and x.relationship_id = an_id;
  return true;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
alter table action
  add column answered_link_id uuid,
  add column answered_link_name text;
comment on column action.answered_link_name is 'Who answered by a link, without an account. answered_by is then the worker to whom the answer came.';

create table shared_action (
  area_id         int not null references area,
  id              uuid not null,
  action_id       uuid not null,
  child_id        uuid not null,
  case_id         uuid not null,
  team_id         uuid not null,
  relationship_id uuid not null,
  adult_id        uuid not null,
  to_name         text not null,
  words           text not null check (words <> ''),
  asked_by        text not null,
  language        text not null check (language in ('en', 'cy')),
  address_was_protected boolean not null,
  sent_by         uuid not null,
  sent_at         timestamptz not null,
  ends_at         timestamptz not null,
  taken_back_at   timestamptz,
  opened_at       timestamptz,
  tried           text check (tried in ('yes', 'partly', 'no')),
  what_happened   text,
  helpful         text check (helpful in ('yes', 'a little', 'no', 'too soon to say')),
  answered_at     timestamptz,
  changed_at      timestamptz,
  primary key (area_id, id),
  foreign key (area_id, action_id) references action (area_id, id),
  foreign key (area_id, case_id) references help_case (area_id, id),
  foreign key (area_id, relationship_id) references relationship (area_id, id),
  constraint an_answer_says_when check ((tried is null) = (answered_at is null))
);
comment on table shared_action is 'What one adult was shown of one action, as it was worded then, and what they answered. They see this row and never the action. @class 3';
comment on column shared_action.to_name is 'Whose action it was when it was sent: when it is somebody else’s, the link ends.';
comment on column shared_action.asked_by is 'Who asked, by name, as they are told.';
create index shared_action_of_action on shared_action (area_id, action_id, sent_at desc);
create index shared_action_of_case on shared_action (area_id, case_id);
select platform.who_may_see('shared_action', 'case_id = any ($cases) or team_id = any ($teams_supervised)');
grant select, insert on shared_action to linkwork_app;

create table auth.item_link (
  area_id      int not null,
  id           uuid not null,
  purpose      text not null check (purpose in ('answer an action')),
  adult_id     uuid not null,
  token_hash   bytea,
  made_at      timestamptz not null,
  ends_at      timestamptz not null,
  used_at      timestamptz,
  revoked_at   timestamptz,
  session_hash bytea,
  code_hash    bytea,
  code_ends_at timestamptz,
  code_tries   int not null default 0,
  codes_asked  int not null default 0,
  proved_until timestamptz,
  primary key (area_id, id)
);
comment on table auth.item_link is 'A link that shows one person one thing, for one purpose: its id is the thing’s. @class 4';
comment on column auth.item_link.token_hash is 'Of the latest token made for it: a mail may be sent again. @class 4';
comment on column auth.item_link.proved_until is 'How long the code that was given counts. @class 4';
create unique index item_link_by_session on auth.item_link (area_id, session_hash) where session_hash is not null;
alter table auth.item_link enable row level security;

-- ---------------------------------------------------------------------------------------------------------------------
/* Whether a link still counts, as things stand now. It is asked each time: nothing has to remember to end a link. */
create function auth.link_stands(an_area int, an_id uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from auth.item_link l
    join shared_action s on s.area_id = an_area and s.id = l.id
    join relationship r on r.area_id = an_area and r.id = s.relationship_id
    join adult a on a.area_id = an_area and a.id = r.adult_id
    join action x on x.area_id = an_area and x.id = s.action_id
    join help_case h on h.area_id = an_area and h.id = s.case_id
    join child c on c.area_id = an_area and c.id = s.child_id
    where l.area_id = an_area and l.id = an_id and l.revoked_at is null and at < l.ends_at
      and r.child_id = s.child_id and r.adult_id = l.adult_id and r.ended_on is null and r.may_be_told
      and r.safe_channel = 'email' and coalesce(r.court_orders, '') = '' and r.verified_address = a.email
      and x.owner_kind = 'parent or carer' and x.owner_name = s.to_name
      and (x.status = 'open' or x.answered_link_id = s.id)
      and h.status <> 'closed' and (s.address_was_protected or not c.has_protected_address)
      and not exists (select 1 from seal z where z.area_id = an_area and z.child_id = s.child_id and z.lifted_at is null and z.sealed_at > s.sent_at))
$$;

/* A new link to something that is shared. Links to the same person for the same action end. */
create function auth.make_item_link(an_id uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int; s shared_action; old uuid[];
begin
  select * into strict s from shared_action x where x.area_id = an_area and x.id = an_id;
  old := array(select x.id from shared_action x where x.area_id = an_area and x.action_id = s.action_id and x.id <> an_id and x.taken_back_at is null and x.answered_at is null);
  update auth.item_link l set revoked_at = at where l.area_id = an_area and l.id = any (old) and l.revoked_at is null;
  update shared_action x set taken_back_at = at where x.area_id = an_area and x.id = any (old);
  insert into auth.item_link (area_id, id, purpose, adult_id, made_at, ends_at) values (an_area, an_id, 'answer an action', s.adult_id, at, s.ends_at);
end $$;

/* Takes a link back. Whoever is in the transaction has found what it shows to be theirs to see. */
create function auth.take_back_link(an_id uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  update auth.item_link l set revoked_at = at where l.area_id = an_area and l.id = an_id and l.revoked_at is null;
  update shared_action x set taken_back_at = at where x.area_id = an_area and x.id = an_id and x.taken_back_at is null;
end $$;

/* Gives a link its token, of which only the hash is kept. A token it had before is worth nothing. */
create function auth.arm_item_link(an_id uuid, token bytea, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  update auth.item_link l set token_hash = sha256(token)
  where l.area_id = an_area and l.id = an_id and l.used_at is null and auth.link_stands(an_area, an_id, at);
  return found;
end $$;

/* The same for the code that follows. */
create function auth.arm_link_code(an_id uuid, code text, at timestamptz, until timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  update auth.item_link l set code_hash = auth.code_hash(an_id, code), code_ends_at = until, code_tries = 0
  where l.area_id = an_area and l.id = an_id and l.session_hash is not null and auth.link_stands(an_area, an_id, at);
  return found;
end $$;

/* Whether a link stands, for something that is to be mailed about it. */
create function auth.my_link_stands(an_id uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select auth.link_stands(nullif(current_setting('app.area', true), '')::int, an_id, at)
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- For whoever opens a link: nobody is in the transaction, before and after.

/* Work that follows from what they did, on behalf of whoever answers for it now: who sent it while they work on the case,
   then its lead worker, then whoever else does. Where nobody is left, it waits with the jobs that could not be done. */
create function auth.enqueue_for_link(an_area int, an_id uuid, job text, at timestamptz, today date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare s shared_action; who uuid;
begin
  select * into strict s from shared_action x where x.area_id = an_area and x.id = an_id;
  select m.staff_id into who from case_member m
  join staff_member p on p.area_id = an_area and p.id = m.staff_id and p.active
  where m.area_id = an_area and m.case_id = s.case_id and m.case_role in ('lead worker', 'co-worker', 'supervisor')
    and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on)
  order by m.staff_id = s.sent_by desc, m.case_role = 'lead worker' desc, m.staff_id limit 1;
  who := coalesce(who, (select h.lead_id from help_case h where h.area_id = an_area and h.id = s.case_id));
  perform set_config('app.area', an_area::text, true);
  perform platform.enqueue(job, jsonb_build_array(jsonb_build_object(
    'id', gen_random_uuid(), 'on_behalf_of', who, 'about', jsonb_build_object('shareId', an_id), 'at', at, 'key', null, 'urgent', true)));
  perform set_config('app.area', '', true);
end $$;

/* Whose link this is, if it can still be used; its language. Looking changes nothing: scanners of mail look too. */
create function auth.find_item_link(an_area int, an_id uuid, token bytea, at timestamptz) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select s.language from auth.item_link l join shared_action s on s.area_id = an_area and s.id = l.id
  where l.area_id = an_area and l.id = an_id and l.token_hash = sha256(token) and l.used_at is null and auth.link_stands(an_area, an_id, at)
$$;

/* Uses a link up, and opens its session, which shows nothing before a code is given. Of several at once, one is told who. */
create function auth.use_item_link(an_area int, an_id uuid, token bytea, session bytea, at timestamptz, today date)
returns table (child_id uuid, adult_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth.item_link l set used_at = at, session_hash = sha256(session), codes_asked = 1
  where l.area_id = an_area and l.id = an_id and l.token_hash = sha256(token) and l.used_at is null and auth.link_stands(an_area, an_id, at);
  if not found then return; end if;
  update shared_action x set opened_at = at where x.area_id = an_area and x.id = an_id;
  perform auth.enqueue_for_link(an_area, an_id, 'send code of link', at, today);
  return query select x.child_id, x.adult_id from shared_action x where x.area_id = an_area and x.id = an_id;
end $$;

/* The one thing this session may see; without its words until a code was given. Nothing when the link no longer stands. */
create function auth.enter_link(an_area int, session bytea, at timestamptz)
returns table (id uuid, child_id uuid, adult_id uuid, proved boolean, may_ask_code boolean, words text, asked_by text, language text,
               tried text, what_happened text, helpful text, answered_at timestamptz, may_answer boolean, crisis_words text)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.child_id, s.adult_id, p.proved, l.codes_asked < 10, case when p.proved then s.words end, case when p.proved then s.asked_by end, s.language,
    case when p.proved then s.tried end, case when p.proved then s.what_happened end, case when p.proved then s.helpful end,
    case when p.proved then s.answered_at end, p.proved and (s.answered_at is null or at < s.answered_at + interval '24 hours'), r.crisis_words
  from auth.item_link l
  join shared_action s on s.area_id = an_area and s.id = l.id
  join area r on r.id = an_area,
  lateral (select coalesce(at < l.proved_until, false) as proved) p
  where l.area_id = an_area and l.session_hash = sha256(session) and auth.link_stands(an_area, l.id, at)
$$;

/* Another code, of ten at most. */
create function auth.ask_link_code(an_area int, session bytea, at timestamptz, today date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_id uuid;
begin
  update auth.item_link l set codes_asked = l.codes_asked + 1
  where l.area_id = an_area and l.session_hash = sha256(session) and l.codes_asked < 10 and auth.link_stands(an_area, l.id, at)
  returning l.id into an_id;
  if not found then return false; end if;
  perform auth.enqueue_for_link(an_area, an_id, 'send code of link', at, today);
  return true;
end $$;

/* Whether this is the code. Five tries a code; the right one counts for half an hour, and is used up. */
create function auth.prove_link(an_area int, session bytea, code text, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare l auth.item_link;
begin
  update auth.item_link x set code_tries = x.code_tries + 1
  where x.area_id = an_area and x.session_hash = sha256(session) and at < x.code_ends_at and x.code_tries < 5 and auth.link_stands(an_area, x.id, at)
  returning * into l;
  if not found or l.code_hash is distinct from auth.code_hash(l.id, code) then return false; end if;
  update auth.item_link x set proved_until = at + interval '30 minutes', code_hash = null, code_ends_at = null where x.area_id = an_area and x.id = l.id;
  return true;
end $$;

/* The answer, and for 24 hours a better one. It is brought home by a job: only those who work on the case touch the action. */
create function auth.answer_link(an_area int, session bytea, an_answer text, what text, help text, at timestamptz, today date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_id uuid; first_at timestamptz;
begin
  select l.id into an_id from auth.item_link l
  where l.area_id = an_area and l.session_hash = sha256(session) and at < l.proved_until and auth.link_stands(an_area, l.id, at) for update;
  if not found then return false; end if;
  update shared_action s set tried = an_answer, what_happened = what, helpful = help,
    changed_at = case when s.answered_at is not null then at end, answered_at = coalesce(s.answered_at, at)
  where s.area_id = an_area and s.id = an_id and (s.answered_at is null or at < s.answered_at + interval '24 hours')
  returning s.answered_at into first_at;
  if not found then return false; end if;
  update auth.item_link l set ends_at = greatest(l.ends_at, first_at + interval '24 hours') where l.area_id = an_area and l.id = an_id;
  perform auth.enqueue_for_link(an_area, an_id, 'bring answer home', at, today);
  return true;
end $$;

/* They close it: what it shows wants a new code from now on. */
create function auth.close_link(an_area int, session bytea) returns void
language sql security definer set search_path = public, pg_temp as $$
  update auth.item_link l set proved_until = null where l.area_id = an_area and l.session_hash = sha256(session)
$$;

revoke execute on function auth.code_hash, auth.arm_address_check, auth.count_address_try, auth.try_address_code, auth.link_stands, auth.make_item_link, auth.take_back_link,
  auth.arm_item_link, auth.arm_link_code, auth.my_link_stands, auth.enqueue_for_link, auth.find_item_link, auth.use_item_link, auth.enter_link,
  auth.ask_link_code, auth.prove_link, auth.answer_link, auth.close_link from public;
grant execute on function auth.arm_address_check, auth.count_address_try, auth.try_address_code, auth.make_item_link, auth.take_back_link, auth.arm_item_link,
  auth.arm_link_code, auth.my_link_stands, auth.find_item_link, auth.use_item_link, auth.enter_link, auth.ask_link_code, auth.prove_link,
  auth.answer_link, auth.close_link to linkwork_app;
