-- What was left open: each function of the owner looks for itself whether a record is hidden from whoever asks, nobody agrees
-- with somebody they let in, and whoever signs in with another address from now on is told at both.

-- ---------------------------------------------------------------------------------------------------------------------
-- Signing in.

/* As in 0020. A cookie holds 32 bytes: what a browser could bring is no token of a job. */
create or replace function auth.open_sign_in_for_job(an_area int, a_person uuid, a_token bytea, an_id uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if a_token is null or length(a_token) <= 32 then raise exception 'jobs: a token that a browser could bring'; end if;
  delete from auth.sign_in x where x.area_id = an_area and x.staff_id = a_person and x.kind = 'job' and x.ends_at < at;
  insert into auth.sign_in (area_id, token_hash, id, staff_id, kind, csrf, awaits_code, opened_at, seen_at, ends_at)
  select an_area, sha256(a_token), an_id, a_person, 'job', '', false, at, at, at + interval '2 minutes'
  from staff_member s where s.area_id = an_area and s.id = a_person and s.active;
  return found;
end $$;

alter table membership add column added_at timestamptz;
comment on column membership.added_at is 'When it was entered, whatever day it says it began. Empty where it was there before this was kept.';

/* As in 0031. The account may be old, and the work as well by its first day: what counts is since when it is entered. */
create or replace function auth.has_long_looked_after(a_person uuid, since timestamptz, today date) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from staff_member s join membership m on m.area_id = s.area_id and m.staff_id = s.id
    where s.area_id = nullif(current_setting('app.area', true), '')::int and s.id = a_person and s.active and s.created_at < since
      and m.role in ('area administrator', 'data protection officer') and (m.added_at is null or m.added_at < since)
      and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on))
$$;

create table former_address (
  area_id    int not null references area,
  id         uuid not null,
  staff_id   uuid not null,
  email      text not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (area_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id),
  foreign key (area_id, changed_by) references staff_member (area_id, id)
);
comment on table former_address is 'The address with which somebody signed in until it was changed: they are told there too. Forgotten after 30 days. @class 2';
select platform.who_may_see('former_address', 'changed_by = $me');
grant select, insert on former_address to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Functions of the owner look past row policies, so each asks for itself whether a record is hidden from whoever asks.

/* Whether this record is sealed to whoever is in the transaction. When nobody has entered, every record is. */
create function platform.is_hidden(a_child uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select coalesce(a_child = any (nullif(current_setting('app.sealed', true), '')::uuid[]), true)
$$;

/* The tables that go with a child: rows about one child that say who knows them. A table of tomorrow goes along when its
   columns are called child_id, known_to and school_id. */
create function platform.tables_with_the_child() returns setof text language sql stable set search_path = public, pg_temp as $$
  select c.relname::text from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attname in ('child_id', 'known_to', 'school_id') and not a.attisdropped) = 3
  order by 1
$$;

/* As in 0005: a child became known to a team or a person, and so did every row that goes with the child. */
create or replace function public.child_becomes_known_to(a_child uuid, circle uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  a_table text;
begin
  if platform.is_hidden(a_child) then return; end if;
  if not exists (select 1 from child where area_id = an_area and id = a_child and not known_to @> array[circle]) then return; end if;
  update child set known_to = known_to || circle where area_id = an_area and id = a_child;
  for a_table in select platform.tables_with_the_child() loop
    execute format('update %I set known_to = known_to || $1 where area_id = $2 and child_id = $3 and not known_to @> array[$1]', a_table)
      using circle, an_area, a_child;
  end loop;
  update adult set known_to = known_to || circle where area_id = an_area and not known_to @> array[circle]
    and id in (select adult_id from relationship where area_id = an_area and child_id = a_child);
end $$;

/* As in 0028: a request ended without help, and what its team came to know by it ends too, in every table that goes with the child. */
create or replace function public.child_no_longer_known_to(a_child uuid, circle uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  a_table text;
begin
  if platform.is_hidden(a_child) then return; end if;
  if exists (select 1 from help_case where area_id = an_area and child_id = a_child and team_id = circle)
    or exists (select 1 from help_request where area_id = an_area and child_id = a_child and team_id = circle
      and status in ('needs detail', 'awaiting screening', 'awaiting decision', 'more detail asked', 'accepted', 'allocated'))
  then return; end if;
  -- A child on no roll is known to nobody but those who know them.
  if exists (select 1 from child where area_id = an_area and id = a_child and school_id is null) then return; end if;
  update child set known_to = array_remove(known_to, circle) where area_id = an_area and id = a_child and known_to @> array[circle];
  for a_table in select platform.tables_with_the_child() loop
    execute format('update %I set known_to = array_remove(known_to, $1) where area_id = $2 and child_id = $3 and known_to @> array[$1]', a_table)
      using circle, an_area, a_child;
  end loop;
  update adult set known_to = array_remove(known_to, circle) where area_id = an_area and known_to @> array[circle]
    and id in (select adult_id from relationship where area_id = an_area and child_id = a_child)
    and not exists (select 1 from relationship r join child c on c.area_id = an_area and c.id = r.child_id and c.known_to @> array[circle]
      where r.area_id = an_area and r.adult_id = adult.id);
end $$;

/* As in 0012, with every table that goes with the child. */
create or replace function public.child_moves_school(a_child uuid, a_school uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  going_on uuid[];
  asked uuid[];
  a_table text;
begin
  if platform.is_hidden(a_child) then return; end if;
  update child set school_id = a_school where area_id = an_area and id = a_child;
  for a_table in select platform.tables_with_the_child() loop
    execute format('update %I set school_id = $1 where area_id = $2 and child_id = $3', a_table) using a_school, an_area, a_child;
  end loop;
  -- An adult stays known to the schools of the brothers and sisters.
  update adult set school_ids = array(select distinct r.school_id from relationship r
    where r.area_id = an_area and r.adult_id = adult.id and r.school_id is not null)
  where area_id = an_area and id in (select adult_id from relationship where area_id = an_area and child_id = a_child);

  -- Help that goes on goes along: the new school's lead sees it, and the old one's no longer. What is over stays where it was.
  update help_case set school_id = a_school where area_id = an_area and child_id = a_child and status <> 'closed';
  going_on := array(select id from help_case where area_id = an_area and child_id = a_child and status <> 'closed');
  update case_member set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update review set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update contact set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update contact_text set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update action set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update chronology_entry set school_id = a_school where area_id = an_area and child_id = a_child and (case_id is null or case_id = any (going_on));
  asked := array(select id from help_request where area_id = an_area and child_id = a_child
    and (case_id = any (going_on) or status in ('needs detail', 'awaiting screening', 'awaiting decision', 'more detail asked', 'accepted')));
  update help_request set school_id = a_school where area_id = an_area and id = any (asked);
  update request_step set school_id = a_school where area_id = an_area and request_id = any (asked);
end $$;

/* As in 0013. */
create or replace function public.move_children_back(a_batch uuid, places jsonb) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  place record;
begin
  for place in
    select p.* from jsonb_to_recordset(places) as p(child_id uuid, school_id uuid, roll roll_status, left_on date)
    join import_row r on r.area_id = an_area and r.batch_id = a_batch and r.subject_id = p.child_id and r.step = 'moved here'
    join child c on c.area_id = an_area and c.id = p.child_id and c.school_id = r.school_id
    where not platform.is_hidden(c.id) and r.school_id = any (nullif(current_setting('app.schools_led', true), '')::uuid[])
  loop
    perform child_moves_school(place.child_id, place.school_id);
    update child set roll = place.roll, left_on = place.left_on, version = version + 1 where area_id = an_area and id = place.child_id;
    return next place.child_id;
  end loop;
end $$;

/* As in 0013. */
create or replace function public.take_back_children(children jsonb) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  a_child uuid;
begin
  for a_child in
    select c.id from jsonb_to_recordset(children) as t(id uuid, version int)
    join child c on c.area_id = an_area and c.id = t.id and c.version = t.version
    where not platform.is_hidden(c.id) and c.school_id = any (nullif(current_setting('app.schools_led', true), '')::uuid[])
      and not exists (select 1 from notice n where n.area_id = an_area and n.child_id = c.id)
    for update of c
  loop
    begin
      delete from child_name_token where area_id = an_area and child_id = a_child;
      delete from not_the_same where area_id = an_area and (child_id = a_child or other_child_id = a_child);
      delete from child_identifier where area_id = an_area and child_id = a_child and source = 'class list' and status = 'unverified';
      delete from home_address where area_id = an_area and child_id = a_child
        and as_imported = jsonb_build_object('lines', lines, 'town', town, 'postcode', postcode);
      delete from relationship where area_id = an_area and child_id = a_child and version = 1 and as_imported is not null;
      delete from child where area_id = an_area and id = a_child;
      return next a_child;
    exception when foreign_key_violation then
      null; -- somebody has begun to work with this child
    end;
  end loop;
end $$;

/* As in 0013. */
create or replace function public.take_back_relationships(relationships uuid[]) returns setof uuid
language sql security definer set search_path = public, pg_temp as $$
  delete from relationship r
  where r.area_id = nullif(current_setting('app.area', true), '')::int and r.id = any (relationships) and r.version = 1
    and not platform.is_hidden(r.child_id) and r.as_imported is not null and r.school_id = any (nullif(current_setting('app.schools_led', true), '')::uuid[])
  returning r.id
$$;

/* As in 0022. */
create or replace function public.strike_out_contact(a_contact uuid, seen text[], spoken text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  a_case uuid := (select case_id from contact where area_id = an_area and id = a_contact and in_error_at is not null
    and not platform.is_hidden(child_id));
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

/* As in 0024. */
create or replace function public.people_of_merge(a_merge uuid, today date) returns table (staff_id uuid, may_agree boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with the_merge as (
    select * from child_merge m where m.area_id = nullif(current_setting('app.area', true), '')::int and m.id = a_merge
      and not platform.is_hidden(m.kept_child_id) and not platform.is_hidden(m.merged_child_id)
      and (m.school_id = any (nullif(current_setting('app.schools_led', true), '')::uuid[]) or m.known_to && nullif(current_setting('app.circles', true), '')::uuid[])
  ), people as (
    select x.staff_id, false as may_agree from the_merge m
    join help_case h on h.area_id = m.area_id and h.child_id in (m.kept_child_id, m.merged_child_id) and h.status <> 'closed'
    join case_member x on x.area_id = m.area_id and x.case_id = h.id and today >= x.starts_on and (x.ends_on is null or today <= x.ends_on)
    union all
    select r.raised_by, false from the_merge m
    join help_request r on r.area_id = m.area_id and r.child_id in (m.kept_child_id, m.merged_child_id)
      and r.status in ('needs detail', 'awaiting screening', 'awaiting decision', 'more detail asked', 'accepted')
    union all
    select x.staff_id, m.school_id is not distinct from m.other_school_id from the_merge m
    join membership x on x.area_id = m.area_id and x.organisation_id in (m.school_id, m.other_school_id) and x.role = 'school lead'
      and today >= x.starts_on and (x.ends_on is null or today <= x.ends_on)
    union all
    select x.staff_id, x.organisation_id = any (m.known_to) and x.organisation_id = any (m.other_known_to) from the_merge m
    join membership x on x.area_id = m.area_id and x.organisation_id = any (m.known_to || m.other_known_to) and x.role = 'supervisor'
      and today >= x.starts_on and (x.ends_on is null or today <= x.ends_on)
  )
  select p.staff_id, bool_or(p.may_agree) from people p group by p.staff_id
$$;

/* As in 0024. */
create or replace function public.merged_into(a_child uuid) returns uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  next_one uuid; found_one uuid;
begin
  next_one := a_child;
  loop
    select m.kept_child_id into next_one from child_merge m
    where m.area_id = an_area and m.merged_child_id = next_one and m.status in ('merged', 'undo proposed');
    exit when next_one is null;
    found_one := next_one;
  end loop;
  return case when not platform.is_hidden(found_one) then found_one end;
end $$;

/* As in 0024: a record and those that were merged into it, as far as whoever asks may know of them. */
create or replace function public.records_of(a_child uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(select r from unnest(platform.records_of(nullif(current_setting('app.area', true), '')::int, a_child)) r where not platform.is_hidden(r))
$$;

revoke execute on function platform.is_hidden, platform.tables_with_the_child from public;

-- ---------------------------------------------------------------------------------------------------------------------
/* My own authenticator, on another phone. The code that confirmed it is used up; recovery codes stay as they are. */
create function auth.renew_totp(secret text, at timestamptz, step bigint) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into auth.credential (area_id, staff_id, totp_secret, totp_confirmed_at, totp_last_step)
  values (nullif(current_setting('app.area', true), '')::int, nullif(current_setting('app.person', true), '')::uuid, secret, at, step)
  on conflict (area_id, staff_id) do update set
    totp_secret = excluded.totp_secret, totp_confirmed_at = excluded.totp_confirmed_at, totp_last_step = excluded.totp_last_step
$$;
revoke execute on function auth.renew_totp from public;
grant execute on function auth.renew_totp to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Whom to ring outside the service, for everybody who may meet a worry; kept by whoever looks after the area.
create table safety_contacts (
  area_id        int not null references area,
  officer_name   text,
  officer_phone  text,
  services_phone text,
  services_hours text,
  night_phone    text,
  version        int not null default 1,
  changed_by     uuid not null,
  changed_at     timestamptz not null,
  primary key (area_id),
  foreign key (area_id, changed_by) references staff_member (area_id, id)
);
comment on table safety_contacts is 'Whom to ring about somebody’s safety outside the service: the local authority’s designated officer, children’s services, and who answers at night. @class 1';
comment on column safety_contacts.officer_name is 'The local authority’s designated officer (LADO), for worries about adults who work with children.';
comment on column safety_contacts.night_phone is 'Children’s services outside office hours.';
select platform.who_may_see('safety_contacts', 'true');
grant select, insert, update on safety_contacts to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- A clock that goes back gives nobody more time.

/* A sign-in that was met when it had ended, or was locked, is so for good: until its owner proves who they are. */
create function auth.is_over(an_area int, token bytea, at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update auth.sign_in s set
    ended_at = case when at >= s.ends_at then s.ends_at end,
    seen_at = case when at >= s.ends_at then s.seen_at else '-infinity'::timestamptz end
  where s.area_id = an_area and s.token_hash = sha256(token) and s.ended_at is null
    and (at >= s.ends_at or (s.kind = 'browser' and at >= s.seen_at + interval '15 minutes'))
$$;
revoke execute on function auth.is_over from public;
grant execute on function auth.is_over to linkwork_app;

/* Entering, as it is, but a browser that was last seen later than now is seen now, and what it proved later than now is no
   proof: it is left alone for no longer than 15 minutes, and a proof is fresh for five. */
do $$
declare
  was text := pg_get_functiondef('auth.enter'::regproc);
  now_is text := replace(replace(was,
    $x$if s.seen_at < at - interval '1 minute' then$x$,
    $x$if s.seen_at not between at - interval '1 minute' and at + interval '1 minute' then$x$),
    $x$update auth.sign_in x set seen_at = at where x.area_id = an_area and x.token_hash = s.token_hash;$x$,
    $x$update auth.sign_in x set seen_at = at, proved_at = case when x.kind <> 'browser' or x.proved_at <= at + interval '1 minute' then x.proved_at end
      where x.area_id = an_area and x.token_hash = s.token_hash returning x.* into s;$x$);
begin
  if now_is !~ 'not between' or now_is !~ 'returning x' then raise exception 'auth.enter has changed: see here what it does with seen_at'; end if;
  execute now_is;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
/* As in 0028, and besides: a school that is left with nobody who has the duty of keeping children safe is said to everybody
   who looks after the area, whoever ended the work. */
create or replace function public.tell_what_waits(a_person uuid, an_organisation uuid, at timestamptz, today date) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
begin
  if not 'area administrator' = any (nullif(current_setting('app.roles', true), '')::text[]) then return; end if;
  return query with waiting as (
    select 'case needs somebody' as kind, c.child_id, c.id as case_id, null::uuid as request_id, null::uuid as action_id,
      c.team_id as at_place, 'supervisor' as to_role, null::uuid as to_person
    from help_case c where c.area_id = an_area and c.lead_id = a_person and c.status <> 'closed'
      and (an_organisation is null or c.team_id = an_organisation)
    union all
    select 'request needs somebody', q.child_id, null, q.id, null, q.school_id, 'school lead', null
    from help_request q where q.area_id = an_area and q.raised_by = a_person and q.status in ('needs detail', 'more detail asked')
      and (an_organisation is null or an_organisation in (q.school_id, q.team_id))
    union all
    select 'action needs somebody', a.child_id, null, null, a.id,
      case when a.audience = 'named' then null when a.team_id is not null then a.team_id else a.school_id end,
      case when a.team_id is not null then 'supervisor' else 'school lead' end, case when a.audience = 'named' then a.agreed_by end
    from action a where a.area_id = an_area and a.owner_staff_id = a_person and a.status = 'open'
      and (an_organisation is null or an_organisation in (a.school_id, a.team_id))
  ), left_empty as (
    select 1 from membership theirs
    join organisation school on school.area_id = an_area and school.id = theirs.organisation_id and school.kind = 'school' and school.active
    where theirs.area_id = an_area and theirs.staff_id = a_person and theirs.ends_on >= today
      and theirs.duty in ('designated safeguarding lead', 'deputy safeguarding lead')
      and (an_organisation is null or an_organisation = theirs.organisation_id)
      and not exists (select 1 from membership another
        join staff_member person on person.area_id = an_area and person.id = another.staff_id and person.active
        where another.area_id = an_area and another.organisation_id = theirs.organisation_id and another.id <> theirs.id
          and another.duty in ('designated safeguarding lead', 'deputy safeguarding lead')
          and (another.ends_on is null or another.ends_on > theirs.ends_on))
  ), said_empty as (
    insert into notice (area_id, id, to_id, kind, at)
    select an_area, gen_random_uuid(), k.staff_id, 'a safeguarding lead leaves', tell_what_waits.at
    from (select distinct m.staff_id from membership m where m.area_id = an_area and m.role = 'area administrator'
      and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on)) k
    where exists (select 1 from left_empty)
    returning to_id
  ), said as (
  insert into notice (area_id, id, to_id, from_id, kind, child_id, case_id, request_id, action_id, at)
  select an_area, gen_random_uuid(), who.id, me, w.kind, w.child_id, w.case_id, w.request_id, w.action_id, at
  from waiting w
  join staff_member who on who.area_id = an_area and who.active and who.id <> a_person and who.id <> me
  where who.id = w.to_person or exists (
    select 1 from membership m where m.area_id = an_area and m.staff_id = who.id and m.organisation_id = w.at_place
      and m.role::text = w.to_role and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on))
  returning to_id
  ) select to_id from said union all select to_id from said_empty;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
/* What was kept for a time and is over, in the area of whoever looks after it: mail that left or was dropped 90 days ago,
   reminders of more than 400 days ago, and what proved who somebody was and proves it no more. Answers how many. */
create function auth.forget_what_is_over(at timestamptz) returns table (mails int, reminders int, proofs int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int; more int;
begin
  mails := 0; reminders := 0; proofs := 0;
  if coalesce('area administrator' = any (nullif(current_setting('app.roles', true), '')::text[]), false) then
    delete from mail m where m.area_id = an_area and m.state in ('sent', 'dropped', 'gathered') and coalesce(m.ended_at, m.made_at) <= at - interval '90 days';
    get diagnostics mails = row_count;
    delete from reminder r where r.area_id = an_area and r.told_at <= at - interval '400 days';
    get diagnostics reminders = row_count;
    delete from auth.used_challenge c where c.area_id = an_area and c.ends_at <= at;
    get diagnostics proofs = row_count;
    delete from auth.try t where t.area_id = an_area and t.since <= at - interval '1 hour';
    get diagnostics more = row_count; proofs := proofs + more;
    delete from auth.link l where l.area_id = an_area and least(coalesce(l.ended_at, l.ends_at), l.ends_at) <= at - interval '90 days';
    get diagnostics more = row_count; proofs := proofs + more;
    delete from auth.second_step_request r where r.area_id = an_area and r.asked_at <= at - interval '30 days';
    get diagnostics more = row_count; proofs := proofs + more;
    delete from former_address f where f.area_id = an_area and f.changed_at <= at - interval '30 days';
    get diagnostics more = row_count; proofs := proofs + more;
  end if;
  return next;
end $$;
revoke execute on function auth.forget_what_is_over from public;
grant execute on function auth.forget_what_is_over to linkwork_app;
