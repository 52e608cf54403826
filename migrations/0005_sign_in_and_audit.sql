-- Signing in, entering a transaction as somebody, forms sent once, and the log that cannot be quietly changed.
-- The application reaches the tables of auth and audit only through the functions at the end.

create table auth.login (
  email    text primary key,
  area_id  int not null references public.area,
  staff_id uuid not null
);
comment on table auth.login is 'Which area and person an e-mail address signs in to: unique across the country. @reference @class 2';

create table auth.credential (
  area_id       int not null,
  staff_id      uuid not null,
  password_hash text,
  totp_secret   text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  wrong_since   timestamptz,
  wrong_tries   int not null default 0,
  primary key (area_id, staff_id),
  foreign key (area_id, staff_id) references public.staff_member (area_id, id)
);
comment on table auth.credential is 'How somebody proves who they are. @class 4';

create table auth.recovery_code (
  area_id  int not null,
  staff_id uuid not null,
  code_hash bytea not null,
  used_at  timestamptz,
  primary key (area_id, staff_id, code_hash),
  foreign key (area_id, staff_id) references public.staff_member (area_id, id)
);
comment on table auth.recovery_code is 'One-use codes for when the authenticator is lost. @class 4';

create table auth.sign_in (
  area_id    int not null,
  token_hash bytea not null,
  id         uuid not null,
  staff_id   uuid not null,
  kind       text not null check (kind in ('browser', 'command line')),
  csrf       text not null,
  awaits_code boolean not null default false,
  opened_at  timestamptz not null,
  seen_at    timestamptz not null,
  ends_at    timestamptz not null,
  ended_at   timestamptz,
  primary key (area_id, token_hash),
  foreign key (area_id, staff_id) references public.staff_member (area_id, id)
);
comment on table auth.sign_in is 'A browser or command that is signed in; its token is kept hashed. @class 4';
create index sign_in_by_staff on auth.sign_in (area_id, staff_id);

create table auth.rights (
  area_id    int not null,
  staff_id   uuid not null,
  roles      text[] not null,
  schools    uuid[] not null,
  schools_led uuid[] not null,
  teams      uuid[] not null,
  teams_supervised uuid[] not null,
  cases      uuid[] not null,
  cases_known uuid[] not null,
  good_on    daterange not null,
  primary key (area_id, staff_id),
  foreign key (area_id, staff_id) references public.staff_member (area_id, id)
);
comment on table auth.rights is 'What a person may see, worked out when it changes and read at each request. @class 1';
comment on column auth.rights.good_on is 'Days for which this holds: until the next membership begins or ends.';

create table auth.submission (
  area_id   int not null,
  staff_id  uuid not null,
  key       uuid not null,
  route     text not null,
  body_hash bytea not null,
  location  text not null,
  message   text,
  at        timestamptz not null,
  primary key (area_id, staff_id, key),
  foreign key (area_id, staff_id) references public.staff_member (area_id, id)
);
comment on table auth.submission is 'A form that was sent and what it was answered, so that sending it twice does it once. @class 1';

-- ---------------------------------------------------------------------------------------------------------------------
/* Works out what a person may see on a day, from their memberships and cases, and how long that holds. */
create function auth.work_out_rights(an_area int, a_person uuid, today date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into auth.rights as r
  with current as (
    select m.role, m.organisation_id, o.kind
    from membership m join organisation o on o.area_id = an_area and o.id = m.organisation_id
    join staff_member s on s.area_id = an_area and s.id = m.staff_id and s.active
    where m.area_id = an_area and m.staff_id = a_person and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on)
  ), taught as (
    select organisation_id as id from current where kind = 'school' and role in ('teacher', 'school lead')
  ), led as (
    select organisation_id as id from current where kind = 'school' and role = 'school lead'
    union select s.id from current c join school s on s.area_id = an_area and s.cluster_id = c.organisation_id
    where c.kind = 'cluster' and c.role = 'education manager'
  ), team_of as (
    select organisation_id as id, role from current where kind = 'team' and role in ('practitioner', 'supervisor')
  ), agreed as (
    select a.school_id as id from agreement a join team_of t on t.id = a.team_id
    where a.area_id = an_area and today >= a.starts_on and (a.ends_on is null or today <= a.ends_on)
  ), on_cases as (
    select c.case_id as id, c.case_role from case_member c
    where c.area_id = an_area and c.staff_id = a_person and today >= c.starts_on and (c.ends_on is null or today <= c.ends_on)
      and exists (select 1 from current)
  ), turning as (
    select d from (
      select starts_on as d from membership where area_id = an_area and staff_id = a_person
      union all select ends_on + 1 from membership where area_id = an_area and staff_id = a_person
      union all select starts_on from case_member where area_id = an_area and staff_id = a_person
      union all select ends_on + 1 from case_member where area_id = an_area and staff_id = a_person
      union all select a.starts_on from agreement a join membership m on m.area_id = an_area and m.organisation_id = a.team_id and m.staff_id = a_person where a.area_id = an_area
      union all select a.ends_on + 1 from agreement a join membership m on m.area_id = an_area and m.organisation_id = a.team_id and m.staff_id = a_person where a.area_id = an_area
    ) x where d is not null
  )
  select an_area, a_person,
    coalesce((select array_agg(distinct role::text) from current), '{}'),
    coalesce((select array_agg(distinct id) from (select id from taught union select id from led union select id from agreed) x), '{}'),
    coalesce((select array_agg(distinct id) from led), '{}'),
    coalesce((select array_agg(distinct id) from team_of), '{}'),
    coalesce((select array_agg(distinct id) from team_of where role = 'supervisor'), '{}'),
    coalesce((select array_agg(distinct id) from on_cases where case_role in ('lead worker', 'co-worker', 'supervisor')), '{}'),
    coalesce((select array_agg(distinct id) from on_cases where case_role not in ('lead worker', 'co-worker', 'supervisor')), '{}'),
    daterange((select max(d) from turning where d <= today), (select min(d) from turning where d > today))
  on conflict (area_id, staff_id) do update set
    roles = excluded.roles, schools = excluded.schools, schools_led = excluded.schools_led, teams = excluded.teams,
    teams_supervised = excluded.teams_supervised, cases = excluded.cases, cases_known = excluded.cases_known, good_on = excluded.good_on;
end $$;

/* Enters the transaction as the person whose token this is. The only place that sets who is asking.
   Answers nothing for a token that is unknown, ended, expired or idle; everything then stays invisible.
   With a form's key it also answers what that form was answered before. */
create function auth.enter(an_area int, token bytea, at timestamptz, today date, idle interval, form_key uuid)
returns table (staff_id uuid, sign_in_id uuid, name text, job_title text, language text, roles text[], csrf text, awaits_code boolean,
               organisations text[], unread int, sent_route text, sent_body bytea, sent_location text, sent_message text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s auth.sign_in; r auth.rights;
begin
  select * into s from auth.sign_in x where x.area_id = an_area and x.token_hash = sha256(token);
  if not found or s.ended_at is not null or at >= s.ends_at or (s.kind = 'browser' and at >= s.seen_at + idle) then return; end if;
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
  end if;

  return query
    select m.id, s.id, m.given_name || ' ' || m.family_name, m.job_title, m.language, r.roles, s.csrf, s.awaits_code,
      array(select distinct o.name from membership x join organisation o on o.area_id = an_area and o.id = x.organisation_id
            where x.area_id = an_area and x.staff_id = m.id and today >= x.starts_on and (x.ends_on is null or today <= x.ends_on)),
      (select count(*)::int from (select 1 from notice n where n.area_id = an_area and n.to_id = m.id and n.read_at is null limit 100) n),
      f.route, f.body_hash, f.location, f.message
    from staff_member m left join auth.submission f on f.area_id = an_area and f.staff_id = m.id and f.key = form_key
    where m.area_id = an_area and m.id = s.staff_id and m.active;
end $$;

/* Keeps a form's answer. When another copy of the same form got there first, nothing of this one is kept. */
create function auth.remember_submission(form_key uuid, of_route text, of_body bytea, answered text, said text, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into auth.submission (area_id, staff_id, key, route, body_hash, location, message, at)
  values (nullif(current_setting('app.area', true), '')::int, nullif(current_setting('app.person', true), '')::uuid, form_key, of_route, of_body, answered, said, at)
  on conflict do nothing;
  if not found then raise exception 'this form was sent before' using errcode = 'LW001'; end if;
end $$;

/* Somebody's memberships or cases changed: what they may see changes with the next request. */
create function auth.rights_changed(people uuid[], today date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare person uuid; an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  foreach person in array people loop
    perform auth.work_out_rights(an_area, person, today);
    if not exists (select 1 from staff_member where area_id = an_area and id = person and active) then
      update auth.sign_in set ended_at = coalesce(ended_at, seen_at) where area_id = an_area and staff_id = person;
    end if;
  end loop;
end $$;

/* The agreement of a team with a school changed: everybody in the team sees more or fewer class lists. */
create function auth.rights_of_team_changed(a_team uuid, today date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  perform auth.work_out_rights(an_area, m.staff_id, today)
  from (select distinct staff_id from membership where area_id = an_area and organisation_id = a_team) m;
end $$;

/* A child became known to a team or a person: every row about the child says so, in one statement. */
create function public.child_becomes_known_to(a_child uuid, circle uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  if not exists (select 1 from child where area_id = an_area and id = a_child and not known_to @> array[circle]) then return; end if;
  update child set known_to = known_to || circle where area_id = an_area and id = a_child;
  update child_name_token set known_to = known_to || circle where area_id = an_area and child_id = a_child;
  update child_identifier set known_to = known_to || circle where area_id = an_area and child_id = a_child;
  update child_detail set known_to = known_to || circle where area_id = an_area and child_id = a_child;
  update relationship set known_to = known_to || circle where area_id = an_area and child_id = a_child;
  update home_address set known_to = known_to || circle where area_id = an_area and child_id = a_child;
  update need set known_to = known_to || circle where area_id = an_area and child_id = a_child;
  update need_rating set known_to = known_to || circle where area_id = an_area and child_id = a_child;
  update consent set known_to = known_to || circle where area_id = an_area and child_id = a_child;
  update adult set known_to = known_to || circle where area_id = an_area and not known_to @> array[circle]
    and id in (select adult_id from relationship where area_id = an_area and child_id = a_child);
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Signing in, before there is anybody to enter as.
create function auth.find_login(an_email text) returns table (area_id int, staff_id uuid, password_hash text, totp_secret text,
  totp_confirmed boolean, totp_last_step bigint, wrong_tries int, wrong_since timestamptz, active boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.area_id, l.staff_id, c.password_hash, c.totp_secret, c.totp_confirmed_at is not null, c.totp_last_step, c.wrong_tries, c.wrong_since, s.active
  from auth.login l join staff_member s on s.area_id = l.area_id and s.id = l.staff_id
  left join auth.credential c on c.area_id = l.area_id and c.staff_id = l.staff_id
  where l.email = lower(an_email)
$$;

create function auth.open_sign_in(an_area int, a_person uuid, a_token bytea, an_id uuid, a_kind text, a_csrf text, awaits boolean, at timestamptz, until timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into auth.sign_in (area_id, token_hash, id, staff_id, kind, csrf, awaits_code, opened_at, seen_at, ends_at)
  values (an_area, sha256(a_token), an_id, a_person, a_kind, a_csrf, awaits, at, at, until)
$$;

create function auth.end_sign_in(an_area int, token bytea, at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update auth.sign_in set ended_at = at where area_id = an_area and token_hash = sha256(token) and ended_at is null
$$;

create function auth.count_wrong_try(an_area int, a_person uuid, at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update auth.credential set
    wrong_tries = case when wrong_since is null or wrong_since < at - interval '1 hour' then 1 else wrong_tries + 1 end,
    wrong_since = case when wrong_since is null or wrong_since < at - interval '1 hour' then at else wrong_since end
  where area_id = an_area and staff_id = a_person
$$;

/* A code of the authenticator counts once: false when this step, or a later one, was used before. */
create function auth.use_totp_step(an_area int, a_person uuid, step bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth.credential set totp_last_step = step, wrong_tries = 0, wrong_since = null
  where area_id = an_area and staff_id = a_person and (totp_last_step is null or totp_last_step < step);
  return found;
end $$;

create function auth.use_recovery_code(an_area int, a_person uuid, code bytea, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth.recovery_code set used_at = at where area_id = an_area and staff_id = a_person and code_hash = sha256(code) and used_at is null;
  return found;
end $$;

create function auth.set_password(an_area int, a_person uuid, a_hash text) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into auth.credential (area_id, staff_id, password_hash) values (an_area, a_person, a_hash)
  on conflict (area_id, staff_id) do update set password_hash = excluded.password_hash, wrong_tries = 0, wrong_since = null
$$;

create function auth.set_totp(an_area int, a_person uuid, secret text, confirmed timestamptz, codes bytea[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into auth.credential (area_id, staff_id, totp_secret, totp_confirmed_at) values (an_area, a_person, secret, confirmed)
  on conflict (area_id, staff_id) do update set totp_secret = excluded.totp_secret, totp_confirmed_at = excluded.totp_confirmed_at, totp_last_step = null;
  delete from auth.recovery_code where area_id = an_area and staff_id = a_person;
  insert into auth.recovery_code (area_id, staff_id, code_hash) select an_area, a_person, sha256(c) from unnest(codes) c;
end $$;

/* A first secret, for somebody who has none. It counts once a code of it was given. */
create function auth.propose_totp(an_area int, a_person uuid, secret text) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into auth.credential as c (area_id, staff_id, totp_secret) values (an_area, a_person, secret)
  on conflict (area_id, staff_id) do update set totp_secret = excluded.totp_secret where c.totp_secret is null
$$;

create function auth.totp_of(an_area int, a_person uuid) returns table (totp_secret text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.totp_secret from auth.credential c where c.area_id = an_area and c.staff_id = a_person
$$;

create function auth.unconfirmed_totp(an_area int, a_person uuid) returns table (totp_secret text, email text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.totp_secret, s.email from auth.credential c join staff_member s on s.area_id = c.area_id and s.id = c.staff_id
  where c.area_id = an_area and c.staff_id = a_person and c.totp_secret is not null and c.totp_confirmed_at is null
$$;

create function auth.reset_totp(an_area int, a_person uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update auth.credential set totp_secret = null, totp_confirmed_at = null, totp_last_step = null where area_id = an_area and staff_id = a_person
$$;

create function auth.set_login(an_email text, an_area int, a_person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from auth.login where area_id = an_area and staff_id = a_person;
  insert into auth.login (email, area_id, staff_id) values (lower(an_email), an_area, a_person);
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- The log. Several chains an area, one of them for each person, so that two people do not wait for each other.
create table audit.head (
  area_id int not null,
  lane    smallint not null,
  seq     bigint not null,
  hash    bytea not null,
  primary key (area_id, lane)
);
comment on table audit.head is 'The last link of each chain. @class 1';

create table audit.entry (
  area_id    int not null,
  lane       smallint not null,
  seq        bigint not null,
  at         timestamptz not null,
  person_id  uuid,
  sign_in_id uuid,
  what       text not null,
  child_ids  uuid[] not null,
  subject    jsonb not null,
  hash       bytea not null,
  primary key (area_id, lane, seq)
);
comment on table audit.entry is 'What somebody did or looked at, chained: each hash covers the one before. Ids, never text. @class 2';
create index entry_by_time on audit.entry (area_id, at desc);
create index entry_by_person on audit.entry (area_id, person_id, at desc);

create table audit.about_child (
  area_id  int not null,
  child_id uuid not null,
  at       timestamptz not null,
  lane     smallint not null,
  seq      bigint not null,
  primary key (area_id, child_id, at, lane, seq)
);
comment on table audit.about_child is 'Which entries show or change which child. @class 2';

alter table audit.head enable row level security;
alter table audit.entry enable row level security;
alter table audit.about_child enable row level security;
grant select, insert, update on audit.head to linkwork_audit_writer;
grant select, insert on audit.entry, audit.about_child to linkwork_audit_writer;
create policy writes on audit.head for all to linkwork_audit_writer using (area_id is not null) with check (area_id is not null);
create policy writes on audit.entry for all to linkwork_audit_writer using (area_id is not null) with check (area_id is not null);
create policy writes on audit.about_child for all to linkwork_audit_writer using (area_id is not null) with check (area_id is not null);

create function audit.canonical(area_id int, lane smallint, seq bigint, at timestamptz, person_id uuid, sign_in_id uuid, what text, child_ids uuid[], subject jsonb)
returns bytea language sql immutable set timezone = 'UTC' as $$
  select convert_to(jsonb_build_array(area_id, lane, seq, extract(epoch from at), person_id, sign_in_id, what, to_jsonb(child_ids), subject)::text, 'UTF8')
$$;
grant execute on function audit.canonical to linkwork_audit_writer;

/* Adds links to the chain of the person who is in this transaction; nobody can write another's name.
   entries: [{"did": "case opened", "children": ["…"], "about": {"caseId": "…"}}] */
create function audit.write(an_area int, happened_at timestamptz, entries jsonb) returns void
language plpgsql security definer set search_path = audit, pg_temp as $$
declare
  who uuid := nullif(current_setting('app.person', true), '')::uuid;
  with_sign_in uuid := nullif(current_setting('app.sign_in', true), '')::uuid;
  entered int := nullif(current_setting('app.area', true), '')::int;
  a_lane smallint := case when who is null then 0 else 1 + (abs(hashtext(who::text)) % 8) end;
  last audit.head; link bytea; e jsonb; children uuid[];
begin
  if entered is not null and entered <> an_area then raise exception 'audit: not this area'; end if;
  insert into audit.head (area_id, lane, seq, hash) values (an_area, a_lane, 0, '\x') on conflict do nothing;
  select * into last from audit.head h where h.area_id = an_area and h.lane = a_lane for update;
  for e in select * from jsonb_array_elements(entries) loop
    children := array(select distinct x::uuid from jsonb_array_elements_text(e -> 'children') x order by 1);
    last.seq := last.seq + 1;
    link := sha256(last.hash || audit.canonical(an_area, a_lane, last.seq, happened_at, who, with_sign_in, e ->> 'did', children, e -> 'about'));
    insert into audit.entry (area_id, lane, seq, at, person_id, sign_in_id, what, child_ids, subject, hash)
      values (an_area, a_lane, last.seq, happened_at, who, with_sign_in, e ->> 'did', children, e -> 'about', link);
    insert into audit.about_child (area_id, child_id, at, lane, seq) select an_area, c, happened_at, a_lane, last.seq from unnest(children) c;
    last.hash := link;
  end loop;
  update audit.head set seq = last.seq, hash = last.hash where area_id = an_area and lane = a_lane;
end $$;
alter function audit.write owner to linkwork_audit_writer;

/* Who has looked at or changed a child's record, latest first. The page has already found the child to be theirs to see. */
create function audit.who_has_looked(a_child uuid, before timestamptz, how_many int)
returns table (at timestamptz, person_id uuid, what text, lane smallint, seq bigint)
language sql stable security definer set search_path = audit, pg_temp as $$
  select e.at, e.person_id, e.what, e.lane, e.seq
  from audit.about_child c join audit.entry e on e.area_id = c.area_id and e.lane = c.lane and e.seq = c.seq
  where c.area_id = nullif(current_setting('app.area', true), '')::int and c.child_id = a_child and c.at < before
  order by c.at desc, c.lane, c.seq limit least(how_many, 100)
$$;
alter function audit.who_has_looked owner to linkwork_audit_writer;

/* The log itself, for a data-protection officer of the area. */
create function audit.read_log(before timestamptz, of_person uuid, how_many int)
returns table (at timestamptz, person_id uuid, what text, child_ids uuid[], subject jsonb, lane smallint, seq bigint)
language sql stable security definer set search_path = audit, pg_temp as $$
  select e.at, e.person_id, e.what, e.child_ids, e.subject, e.lane, e.seq from audit.entry e
  where e.area_id = nullif(current_setting('app.area', true), '')::int and e.at < before
    and (of_person is null or e.person_id = of_person)
    and 'data protection officer' = any (nullif(current_setting('app.roles', true), '')::text[])
  order by e.at desc, e.lane, e.seq limit least(how_many, 100)
$$;
alter function audit.read_log owner to linkwork_audit_writer;

/* Every link that does not follow from the one before it, and every chain whose head is not its last link. */
create function audit.verify(an_area int) returns table (lane smallint, seq bigint, fault text)
language sql stable security definer set search_path = audit, pg_temp as $$
  with linked as (
    select e.*, lag(e.seq) over chain as seq_before, lag(e.hash) over chain as hash_before
    from audit.entry e where e.area_id = an_area window chain as (partition by e.lane order by e.seq)
  )
  select l.lane, l.seq, 'an entry is missing before this one' from linked l where l.seq <> coalesce(l.seq_before, 0) + 1
  union all
  select l.lane, l.seq, 'this entry is not as it was written' from linked l
  where l.hash <> sha256(coalesce(l.hash_before, '\x') || audit.canonical(l.area_id, l.lane, l.seq, l.at, l.person_id, l.sign_in_id, l.what, l.child_ids, l.subject))
  union all
  select h.lane, h.seq, 'the end of the chain is missing' from audit.head h
  left join audit.entry e on e.area_id = h.area_id and e.lane = h.lane and e.seq = h.seq
  where h.area_id = an_area and h.seq > 0 and (e.hash is null or e.hash <> h.hash)
$$;
alter function audit.verify owner to linkwork_audit_writer;

create function audit.heads(an_area int) returns table (lane smallint, seq bigint, hash bytea)
language sql stable security definer set search_path = audit, pg_temp as $$
  select lane, seq, hash from audit.head where area_id = an_area order by lane
$$;
alter function audit.heads owner to linkwork_audit_writer;

revoke execute on all functions in schema public, platform, auth, audit from public;
grant execute on function auth.enter, auth.remember_submission, auth.rights_changed, auth.rights_of_team_changed,
  public.child_becomes_known_to, auth.find_login, auth.open_sign_in, auth.end_sign_in, auth.count_wrong_try, auth.use_totp_step,
  auth.use_recovery_code, auth.set_password, auth.set_totp, auth.set_login, auth.propose_totp, auth.totp_of, auth.unconfirmed_totp, auth.reset_totp,
  audit.write, audit.who_has_looked, audit.read_log, audit.verify, audit.heads to linkwork_app;
grant usage on schema audit to linkwork_audit_writer;
grant execute on function audit.canonical to linkwork_audit_writer;
revoke create on schema audit from linkwork_audit_writer;

-- Nobody but the functions above reaches these: row security stays on, with no policy that lets anybody in.
alter table auth.login enable row level security;
alter table auth.credential enable row level security;
alter table auth.recovery_code enable row level security;
alter table auth.sign_in enable row level security;
alter table auth.rights enable row level security;
alter table auth.submission enable row level security;
