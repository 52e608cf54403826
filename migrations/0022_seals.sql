-- Sealed records: a child whose whole record is for people named one by one, whoever else leads the school or works on the case.
--
-- What is kept is not who may see a sealed record but from whom each is hidden: entering works that out anew each time
-- (auth.enter_seals), and every row policy of a table that names a child says that it is not in that list (app.sealed). So a
-- row about a sealed child is hidden by what it is about. No verb has to think of it, a seal counts from the next request on,
-- and without the setting nothing is seen at all. docs/decisions/0009 says what else was thought of.

alter table auth.sign_in drop column seals, drop column seals_until;
alter table auth.rights drop column seals;

create table seal (
  area_id    int not null references area,
  id         uuid not null,
  child_id   uuid not null,
  reason     text not null check (reason <> ''),
  ask_id     uuid not null,
  review_on  date not null,
  sealed_by  uuid not null,
  sealed_at  timestamptz not null,
  lift_asked_by uuid,
  lift_asked_at timestamptz,
  lift_why   text,
  lifted_by  uuid,
  lifted_at  timestamptz,
  version    int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, ask_id) references staff_member (area_id, id),
  constraint who_asks_to_lift_says_when_and_why
    check ((lift_asked_by is null) = (lift_asked_at is null) and (lift_asked_by is null) = (lift_why is null)),
  constraint a_seal_is_lifted_by_two check ((lifted_by is null) = (lifted_at is null) and (lifted_by is null or lifted_by <> lift_asked_by))
);
comment on table seal is 'A child’s record is for named people only, and why. @class 4';
comment on column seal.ask_id is 'Whom others are told to ask: one of the readers.';
comment on column seal.review_on is 'The day by which somebody looks whether it must stay sealed.';
create unique index one_seal_of_a_child on seal (area_id, child_id) where lifted_at is null;

create table seal_reader (
  area_id   int not null,
  seal_id   uuid not null,
  staff_id  uuid not null,
  child_id  uuid not null,
  starts_on date not null,
  ends_on   date,
  named_by  uuid not null,
  named_at  timestamptz not null,
  lifted_at timestamptz,
  primary key (area_id, seal_id, staff_id),
  foreign key (area_id, seal_id) references seal (area_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id),
  constraint a_reader_ends_after_they_start check (ends_on is null or ends_on >= starts_on - 1)
);
comment on table seal_reader is 'Who may read a sealed record, from when to when. It adds no right: it leaves the ones they have. @class 4';
comment on column seal_reader.ends_on is 'The last day it counts; the day before the first when it never should have.';
comment on column seal_reader.lifted_at is 'As its seal’s, so that its row policy reads no other table.';

create table emergency_opening (
  area_id    int not null,
  id         uuid not null,
  seal_id    uuid not null,
  child_id   uuid not null,
  staff_id   uuid not null,
  sign_in_id uuid not null,
  reason     text not null,
  opened_at  timestamptz not null,
  ends_at    timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  decision   text check (decision in ('right', 'not right')),
  note       text,
  lifted_at  timestamptz,
  primary key (area_id, id),
  foreign key (area_id, seal_id) references seal (area_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id),
  constraint an_emergency_says_why check (char_length(btrim(reason)) >= 20),
  constraint an_emergency_ends_within_the_hour check (ends_at > opened_at and ends_at <= opened_at + interval '60 minutes'),
  constraint a_decision_says_who_when_and_why
    check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (decision is null) and (decided_by is null) = (note is null)),
  constraint nobody_decides_on_their_own check (decided_by <> staff_id)
);
comment on table emergency_opening is 'Somebody opened a sealed record without being named: why, for how long, and what was thought of it afterwards. @class 4';
comment on column emergency_opening.lifted_at is 'As its seal’s, so that its row policy reads no other table.';
create index emergency_opening_of_person on emergency_opening (area_id, staff_id, sign_in_id, ends_at);
create index emergency_opening_to_sign on emergency_opening (area_id, opened_at, id) where decided_by is null;

-- ---------------------------------------------------------------------------------------------------------------------
-- The words of 0001. A policy says of itself what follows below; $seals of 0018 is gone.
create or replace function platform.condition(words text) returns text language sql immutable as $$
  select replace(replace(replace(replace(replace(replace(replace(replace(replace(words,
    '$schools_led',      $x$nullif(current_setting('app.schools_led', true), '')::uuid[]$x$),
    '$schools',          $x$nullif(current_setting('app.schools', true), '')::uuid[]$x$),
    '$teams_supervised', $x$nullif(current_setting('app.teams_supervised', true), '')::uuid[]$x$),
    '$teams',            $x$nullif(current_setting('app.teams', true), '')::uuid[]$x$),
    '$cases_known',      $x$nullif(current_setting('app.cases_known', true), '')::uuid[]$x$),
    '$cases',            $x$nullif(current_setting('app.cases', true), '')::uuid[]$x$),
    '$circles',          $x$nullif(current_setting('app.circles', true), '')::uuid[]$x$),
    '$roles',            $x$nullif(current_setting('app.roles', true), '')::text[]$x$),
    '$me',               $x$nullif(current_setting('app.person', true), '')::uuid$x$)
$$;

/* For each column of a table that says which child, or which adult of a child, a row is about (child_id, other_child_id,
   child_ids …, adult_id, the subject of a row of a file, and the child and the adult themselves): that it is none of app.sealed.
   It is looked for in the text of the setting, because a policy would read the list anew for every row: with 100 seals, twenty
   times slower. '' is what a setting is after its transaction, and like none at all it hides everything. */
create function platform.unless_sealed(relation regclass) returns text language sql stable as $$
  select coalesce(string_agg(
    case
      when a.atttypid = 'uuid[]'::regtype then format(' and not coalesce(%1$I && %2$s::uuid[], %2$s is null)', a.attname, x.sealed)
      when a.attnotnull then format(' and strpos(%2$s, %1$I::text) = 0', a.attname, x.sealed)
      else format(' and (%1$I is null or strpos(%2$s, %1$I::text) = 0)', a.attname, x.sealed)
    end, '' order by a.attnum), '')
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid,
    (select $x$nullif(current_setting('app.sealed', true), '')$x$ as sealed) x
  where a.attrelid = relation and a.attnum > 0 and not a.attisdropped and (
    (a.atttypid = 'uuid'::regtype and (a.attname ~ '^(.*_)?(child|adult)_id$' or a.attname = 'subject_id' or (a.attname = 'id' and c.relname in ('child', 'adult'))))
    or (a.atttypid = 'uuid[]'::regtype and a.attname ~ '^(.*_)?(child|adult)_ids$'))
$$;

/* As in 0001, and besides: nobody sees, changes or adds a row about a child whose record is sealed to them. */
create or replace function platform.who_may_see(relation regclass, words text) returns void language plpgsql as $$
declare
  area text := $x$area_id = nullif(current_setting('app.area', true), '')::int$x$ || platform.unless_sealed(relation);
  seen text := format('%s and (%s)', area, platform.condition(words));
begin
  execute format('alter table %s enable row level security', relation);
  execute format('create policy may_see on %s for select to linkwork_app using (%s)', relation, seen);
  execute format('create policy may_add on %s for insert to linkwork_app with check (%s)', relation, area);
  execute format('create policy may_change on %s for update to linkwork_app using (%s) with check (%s)', relation, seen, area);
end $$;

/* The same for the tables that were there before. */
do $$
declare p record;
begin
  for p in
    select pol.polname, pol.polrelid::regclass as relation, pol.polcmd, platform.unless_sealed(pol.polrelid) as more,
      pg_get_expr(pol.polqual, pol.polrelid) as seen, pg_get_expr(pol.polwithcheck, pol.polrelid) as written
    from pg_policy pol join pg_class c on c.oid = pol.polrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and platform.unless_sealed(pol.polrelid) <> ''
  loop
    execute format('alter policy %I on %s', p.polname, p.relation)
      || case when p.seen is null then '' else format(' using (%s%s)', p.seen, p.more) end
      || case when p.written is null then '' else format(' with check (%s%s)', p.written, p.more) end;
  end loop;
end $$;

select platform.who_may_see('seal', 'lifted_at is null');
select platform.who_may_see('seal_reader', 'lifted_at is null');
select platform.who_may_see('emergency_opening', 'lifted_at is null');
grant select, insert on seal, seal_reader to linkwork_app;
grant update (ask_id, review_on, lift_asked_by, lift_asked_at, lift_why, version) on seal to linkwork_app;
grant update (starts_on, ends_on, named_by, named_at) on seal_reader to linkwork_app;
grant select, update (decided_by, decided_at, decision, note) on emergency_opening to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
/* Which children, and adults of nobody but them, are hidden from a person now; and which of them an emergency has opened
   in this very sign-in, for the log. Part of entering: nobody else calls it. */
create function auth.enter_seals(an_area int, a_person uuid, a_sign_in uuid, at timestamptz, today date) returns uuid[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  opened jsonb;
  closed uuid[];
begin
  select jsonb_object_agg(e.child_id, e.id) into opened from emergency_opening e
  where e.area_id = an_area and e.staff_id = a_person and e.sign_in_id = a_sign_in and at < e.ends_at and e.lifted_at is null;
  closed := array(
    select s.child_id from seal s
    where s.area_id = an_area and s.lifted_at is null and not coalesce(opened ? s.child_id::text, false)
      and not exists (
        select 1 from seal_reader r where r.area_id = an_area and r.seal_id = s.id and r.staff_id = a_person
          and today >= r.starts_on and (r.ends_on is null or today <= r.ends_on)));
  if closed <> '{}' then
    closed := closed || array(
      select distinct r.adult_id from relationship r
      where r.area_id = an_area and r.child_id = any (closed)
        and not exists (
          select 1 from relationship o where o.area_id = an_area and o.adult_id = r.adult_id and o.child_id <> all (closed)));
  end if;
  execute format('set local app.sealed to %L', closed::text);
  if opened is not null then execute format('set local app.openings to %L', opened::text); end if;
  return closed;
end $$;

/* As in 0018, with the seals worked out anew; and a notice about a sealed child is not counted either. */
create or replace function auth.enter(an_area int, token bytea, at timestamptz, today date, idle interval, form_key uuid)
returns table (staff_id uuid, sign_in_id uuid, name text, job_title text, language text, roles text[], csrf text, awaits_code boolean,
               organisations text[], unread int, sent_route text, sent_body bytea, sent_location text, sent_message text,
               locked boolean, proved_at timestamptz)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s auth.sign_in; r auth.rights; is_locked boolean; sealed uuid[];
begin
  select * into s from auth.sign_in x where x.area_id = an_area and x.token_hash = sha256(token);
  if not found or s.ended_at is not null or at >= s.ends_at then return; end if;
  is_locked := s.kind = 'browser' and at >= s.seen_at + idle;
  if not is_locked then
    select * into r from auth.rights x where x.area_id = an_area and x.staff_id = s.staff_id;
    if not found or not r.good_on @> today then
      perform auth.work_out_rights(an_area, s.staff_id, today);
      select * into r from auth.rights x where x.area_id = an_area and x.staff_id = s.staff_id;
    end if;
    if s.seen_at < at - interval '1 minute' then
      update auth.sign_in x set seen_at = at where x.area_id = an_area and x.token_hash = s.token_hash;
    end if;
    execute format('set local app.area to %L', an_area::text);
    execute format('set local app.person to %L', s.staff_id::text);
    execute format('set local app.sign_in to %L', s.id::text);
    if not s.awaits_code then
      execute format('set local app.roles to %L', r.roles::text);
      execute format('set local app.schools to %L', r.schools::text);
      execute format('set local app.schools_led to %L', r.schools_led::text);
      execute format('set local app.teams to %L', r.teams::text);
      execute format('set local app.teams_supervised to %L', r.teams_supervised::text);
      execute format('set local app.cases to %L', r.cases::text);
      execute format('set local app.cases_known to %L', r.cases_known::text);
      execute format('set local app.circles to %L', (r.teams || r.cases || r.cases_known || s.staff_id)::text);
      sealed := auth.enter_seals(an_area, s.staff_id, s.id, at, today);
    end if;
  end if;

  return query
    select m.id, s.id, m.given_name || ' ' || m.family_name, m.job_title, m.language,
      case when is_locked then '{}'::text[] else r.roles end, s.csrf, s.awaits_code,
      array(select distinct o.name from membership x join organisation o on o.area_id = an_area and o.id = x.organisation_id
            where x.area_id = an_area and x.staff_id = m.id and today >= x.starts_on and (x.ends_on is null or today <= x.ends_on)),
      (select count(*)::int from (select 1 from notice n where n.area_id = an_area and n.to_id = m.id and n.read_at is null
        and (n.child_id is null or n.child_id <> all (sealed)) limit 100) n),
      f.route, f.body_hash, f.location, f.message, is_locked, s.proved_at
    from staff_member m left join auth.submission f on f.area_id = an_area and f.staff_id = m.id and f.key = form_key
    where m.area_id = an_area and m.id = s.staff_id and m.active;
end $$;

/* As in 0005, and every line about a child whose record is open in an emergency names the opening. */
create or replace function audit.write(an_area int, happened_at timestamptz, entries jsonb) returns void
language plpgsql security definer set search_path = audit, pg_temp as $$
declare
  who uuid := nullif(current_setting('app.person', true), '')::uuid;
  with_sign_in uuid := nullif(current_setting('app.sign_in', true), '')::uuid;
  entered int := nullif(current_setting('app.area', true), '')::int;
  openings jsonb := nullif(current_setting('app.openings', true), '')::jsonb;
  a_lane smallint := case when who is null then 0 else 1 + (abs(hashtext(who::text)) % 8) end;
  last audit.head; link bytea; e jsonb; children uuid[]; about jsonb; opening text;
begin
  if entered is not null and entered <> an_area then raise exception 'audit: not this area'; end if;
  insert into audit.head (area_id, lane, seq, hash) values (an_area, a_lane, 0, '\x') on conflict do nothing;
  select * into last from audit.head h where h.area_id = an_area and h.lane = a_lane for update;
  for e in select * from jsonb_array_elements(entries) loop
    children := array(select distinct x::uuid from jsonb_array_elements_text(e -> 'children') x order by 1);
    about := e -> 'about';
    if openings is not null then
      opening := (select openings ->> c::text from unnest(children) c where openings ? c::text limit 1);
      if opening is not null then about := about || jsonb_build_object('openingId', opening); end if;
    end if;
    last.seq := last.seq + 1;
    link := sha256(last.hash || audit.canonical(an_area, a_lane, last.seq, happened_at, who, with_sign_in, e ->> 'did', children, about));
    insert into audit.entry (area_id, lane, seq, at, person_id, sign_in_id, what, child_ids, subject, hash)
      values (an_area, a_lane, last.seq, happened_at, who, with_sign_in, e ->> 'did', children, about, link);
    insert into audit.about_child (area_id, child_id, at, lane, seq) select an_area, c, happened_at, a_lane, last.seq from unnest(children) c;
    last.hash := link;
  end loop;
  update audit.head set seq = last.seq, hash = last.hash where area_id = an_area and lane = a_lane;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
/* Of these records (children, cases, requests): the sealed one that this person would see if it were not sealed, and whom to
   ask. Nothing for a record that is not there, not sealed to them, or never theirs. */
create function public.whom_to_ask(records uuid[]) returns table (child_id uuid, ask_id uuid, ask_name text, ask_title text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, m.id, m.given_name || ' ' || m.family_name, m.job_title
  from seal s
  join child c on c.area_id = nullif(current_setting('app.area', true), '')::int and c.id = s.child_id
  join staff_member m on m.area_id = nullif(current_setting('app.area', true), '')::int and m.id = s.ask_id
  where s.area_id = nullif(current_setting('app.area', true), '')::int and s.lifted_at is null
    and s.child_id = any (nullif(current_setting('app.sealed', true), '')::uuid[])
    and (c.school_id = any (nullif(current_setting('app.schools', true), '')::uuid[])
      or c.known_to && nullif(current_setting('app.circles', true), '')::uuid[])
    and (c.id = any (records)
      or exists (select 1 from help_case h where h.area_id = nullif(current_setting('app.area', true), '')::int
        and h.id = any (records) and h.child_id = c.id)
      or exists (select 1 from help_request q where q.area_id = nullif(current_setting('app.area', true), '')::int
        and q.id = any (records) and q.child_id = c.id))
  limit 1
$$;

/* Opens a sealed record to whoever asks, for an hour of this sign-in. Answers who is to be told: the readers, and the
   safeguarding leads of the child’s school. By the owner, because to whoever asks there is no such child. */
create function public.open_in_emergency(a_child uuid, an_id uuid, why text, at timestamptz, today date) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  a_seal uuid;
begin
  if not exists (select 1 from whom_to_ask(array[a_child]) w where w.child_id = a_child) then return; end if;
  select s.id into a_seal from seal s where s.area_id = an_area and s.child_id = a_child and s.lifted_at is null;
  insert into emergency_opening (area_id, id, seal_id, child_id, staff_id, sign_in_id, reason, opened_at, ends_at)
  values (an_area, an_id, a_seal, a_child, nullif(current_setting('app.person', true), '')::uuid,
    nullif(current_setting('app.sign_in', true), '')::uuid, why, at, at + interval '60 minutes');
  return query
    select r.staff_id from seal_reader r
    where r.area_id = an_area and r.seal_id = a_seal and today >= r.starts_on and (r.ends_on is null or today <= r.ends_on)
    union
    select m.staff_id from child c
    join membership m on m.area_id = an_area and m.organisation_id = c.school_id
      and m.duty in ('designated safeguarding lead', 'deputy safeguarding lead')
      and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on)
    where c.area_id = an_area and c.id = a_child;
end $$;

/* Lifts a seal that another reader has asked to be lifted, once every emergency opening of it is signed. By the owner: its
   rows are out of everybody’s sight afterwards. */
create function public.lift_seal(a_seal uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
begin
  update seal s set lifted_by = me, lifted_at = at, version = version + 1
  where s.area_id = an_area and s.id = a_seal and s.lifted_at is null and s.lift_asked_by <> me
    and s.child_id <> all (nullif(current_setting('app.sealed', true), '')::uuid[])
    and exists (select 1 from seal_reader r where r.area_id = an_area and r.seal_id = a_seal and r.staff_id = me)
    and not exists (select 1 from emergency_opening e where e.area_id = an_area and e.seal_id = a_seal and e.decided_by is null);
  if not found then return false; end if;
  update seal_reader set lifted_at = at where area_id = an_area and seal_id = a_seal;
  update emergency_opening set lifted_at = at where area_id = an_area and seal_id = a_seal;
  return true;
end $$;

/* Rows of a class list that are about a child whose record is sealed to whoever reads it in: by name and birthday at this
   school, or by a number and the birthday anywhere. Nothing else is said of the child. Only for who leads the school.
   listed: [{"line": 2, "given": "…", "family": "…", "born_on": "2013-11-03", "numbers": [{"scheme": "UPN", "value": "…"}]}] */
create function public.sealed_rows(a_school uuid, listed jsonb) returns table (line int, ask_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.line, m.given_name || ' ' || m.family_name
  from jsonb_to_recordset(listed) as l(line int, given text, family text, born_on date, numbers jsonb)
  join child c on c.area_id = nullif(current_setting('app.area', true), '')::int and c.born_on = l.born_on
    and c.id = any (nullif(current_setting('app.sealed', true), '')::uuid[])
  join seal s on s.area_id = nullif(current_setting('app.area', true), '')::int and s.child_id = c.id and s.lifted_at is null
  join staff_member m on m.area_id = nullif(current_setting('app.area', true), '')::int and m.id = s.ask_id
  where a_school = any (nullif(current_setting('app.schools_led', true), '')::uuid[])
    and ((c.school_id = a_school and lower(c.family_name) = lower(l.family) and lower(l.given) in (lower(c.given_name), lower(c.known_as)))
      or exists (select 1 from child_identifier i where i.area_id = nullif(current_setting('app.area', true), '')::int and i.child_id = c.id
        and l.numbers @> jsonb_build_array(jsonb_build_object('scheme', i.scheme, 'value', i.value))))
$$;

/* As in 0013, without children whose record is sealed to whoever asks: they are no lead’s to move by a file. */
create or replace function public.children_elsewhere(a_school uuid, numbers jsonb)
returns table (scheme identifier_scheme, value text, child_id uuid, from_school uuid, from_name text, same_birthday boolean, has_protected_address boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.scheme, i.value, c.id, c.school_id, o.name, c.born_on = n.born_on, c.has_protected_address
  from jsonb_to_recordset(numbers) as n(scheme identifier_scheme, value text, born_on date)
  join child_identifier i on i.area_id = nullif(current_setting('app.area', true), '')::int and i.scheme = n.scheme and i.value = n.value
  join child c on c.area_id = nullif(current_setting('app.area', true), '')::int and c.id = i.child_id
  left join organisation o on o.area_id = nullif(current_setting('app.area', true), '')::int and o.id = c.school_id
  where c.school_id is distinct from a_school
    and a_school = any (nullif(current_setting('app.schools_led', true), '')::uuid[])
    and c.id <> all (nullif(current_setting('app.sealed', true), '')::uuid[])
$$;

/* As in 0016, without what is for people by name: the case’s own count and days are read by everybody on it. */
create or replace function public.strike_out_contact(a_contact uuid, seen text[], spoken text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  a_case uuid := (select case_id from contact where area_id = an_area and id = a_contact and in_error_at is not null);
begin
  if a_case is null then return; end if;
  update chronology_entry set struck_out = true where area_id = an_area and case_id = a_case and source_id = a_contact;
  update help_case h set
    contact_count = c.all_told, last_contact_at = c.last_met,
    first_child_contact_at = c.first_child, first_parent_contact_at = c.first_parent
  from (
    select count(*)::int as all_told,
      max(at) filter (where attendance = any (seen) and mode = any (spoken)) as last_met,
      min(at) filter (where attendance = any (seen) and mode = any (spoken) and 'child' = any (with_whom)) as first_child,
      min(at) filter (where attendance = any (seen) and mode = any (spoken) and 'parent or carer' = any (with_whom)) as first_parent
    from contact where area_id = an_area and case_id = a_case and in_error_at is null and audience <> 'named'
  ) c
  where h.area_id = an_area and h.id = a_case;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- A protected address is opened again by two of its readers.
alter table protected_address
  add column lift_asked_by uuid,
  add column lift_asked_at timestamptz,
  add column lift_why text,
  add constraint who_asks_to_end_protection_says_when_and_why
    check ((lift_asked_by is null) = (lift_asked_at is null) and (lift_asked_by is null) = (lift_why is null));

/* Ends the protection that another reader has asked to end: of this child, and of whoever else has the very address, since one
   of them would give the other away. Answers whose it was; nobody when somebody else must ask, or when one of them has readers
   that these two are not among. By the owner: the rows are taken away. */
create function public.end_protection(a_child uuid) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  held protected_address;
  one protected_address;
begin
  select * into held from protected_address p
  where p.area_id = an_area and p.child_id = a_child and me = any (p.readers) and p.lift_asked_by <> me
    and p.lift_asked_by = any (p.readers) and p.child_id <> all (nullif(current_setting('app.sealed', true), '')::uuid[])
  for update;
  if not found then return; end if;
  if exists (
    select 1 from protected_address p
    where p.area_id = an_area and lower(p.lines) = lower(held.lines) and p.postcode is not distinct from held.postcode
      and not p.readers @> array[me, held.lift_asked_by]
  ) then return; end if;
  for one in
    select * from protected_address p
    where p.area_id = an_area and lower(p.lines) = lower(held.lines) and p.postcode is not distinct from held.postcode
  loop
    insert into home_address (area_id, id, child_id, lines, town, postcode, school_id, known_to)
    select an_area, one.id, c.id, one.lines, one.town, one.postcode, c.school_id, c.known_to
    from child c where c.area_id = an_area and c.id = one.child_id;
    delete from protected_address where area_id = an_area and id = one.id;
    update child set has_protected_address = false, version = version + 1 where area_id = an_area and id = one.child_id;
    return next one.child_id;
  end loop;
end $$;
revoke execute on function public.end_protection from public;
grant execute on function public.end_protection to linkwork_app;

revoke execute on function platform.unless_sealed, auth.enter_seals, public.whom_to_ask, public.open_in_emergency, public.lift_seal,
  public.sealed_rows from public;
grant execute on function public.whom_to_ask, public.open_in_emergency, public.lift_seal, public.sealed_rows to linkwork_app;
