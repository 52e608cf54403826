-- What is judged and written on each request, with less work. docs/decisions/0046.

-- ---------------------------------------------------------------------------------------------------------------------
-- A policy that asks whether an id is in a list read the whole list anew for each row: 25 cases, some ten microseconds, four times
-- a row. As for schools (0052) the id is now looked for in the list as it is written: an id is written in one way. Two lists are
-- compared as lists, but the short one, of somebody's teams, comes first, and is nearly always enough: circles begin with it.

/* As in 0022, and one id is looked for in the text of a list (decision 0046). */
create or replace function platform.condition(words text) returns text language sql immutable as $$
  select replace(replace(replace(replace(replace(replace(replace(replace(replace(
    regexp_replace(regexp_replace(words,
      '([a-z_.]+) && \$circles', '(\1 && $teams or \1 && $circles)', 'g'),
      '([a-z_.]+) = any ?\(\$(schools_led|schools|teams_supervised|teams|cases_known|cases)\)',
      'strpos(current_setting(''app.\2'', true), \1::text) > 0', 'g'),
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

/* What Postgres made of the words of a policy, said so that no list is read anew for each row. */
create function platform.quickly(condition text) returns text language sql immutable as $$
  select regexp_replace(regexp_replace(condition,
    '([a-z_.]+) && \(NULLIF\(current_setting\(''app.circles''::text, true\), ''''::text\)\)::uuid\[\]',
    '(\1 && nullif(current_setting(''app.teams'', true), '''')::uuid[] or \1 && nullif(current_setting(''app.circles'', true), '''')::uuid[])', 'g'),
    '([a-z_.]+) = ANY \(\(NULLIF\(current_setting\(''app\.(schools_led|schools|teams_supervised|teams|cases_known|cases)''::text, true\), ''''::text\)\)::uuid\[\]\)',
    'strpos(current_setting(''app.\2'', true), \1::text) > 0', 'g')
$$;

do $$
declare p record;
begin
  for p in
    select relation, name, seen, added, platform.quickly(seen) as quick_seen, platform.quickly(added) as quick_added from (
      select x.polrelid::regclass as relation, x.polname as name, pg_get_expr(x.polqual, x.polrelid) as seen, pg_get_expr(x.polwithcheck, x.polrelid) as added
      from pg_policy x) x
  loop
    if p.quick_seen <> p.seen then execute format('alter policy %I on %s using (%s)', p.name, p.relation, p.quick_seen); end if;
    if p.quick_added <> p.added then execute format('alter policy %I on %s with check (%s)', p.name, p.relation, p.quick_added); end if;
  end loop;
end $$;
drop function platform.quickly;

-- ---------------------------------------------------------------------------------------------------------------------
-- Of each of somebody's cases the next action: the first of those that are open, without looking at the others.
create index action_open_of_case on action (area_id, case_id, due_on, id) where status = 'open';

/* As in 0039. Whoever asks for the cases of one lead gets no more than a walk through theirs. */
create or replace function public.newest_cases(a_lead uuid, statuses case_status[], before_at timestamptz, before_id uuid, most int)
returns table (case_id uuid, place bigint)
language plpgsql stable security definer rows 51 set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  teams uuid[] := nullif(current_setting('app.teams', true), '')::uuid[];
  schools uuid[] := nullif(current_setting('app.schools_led', true), '')::uuid[];
  cases uuid[] := nullif(current_setting('app.cases', true), '')::uuid[] || nullif(current_setting('app.cases_known', true), '')::uuid[];
  sealed uuid[] := nullif(current_setting('app.sealed', true), '')::uuid[];
begin
  if a_lead is not null then
    return query
    select h.id, row_number() over (order by h.opened_at desc, h.id desc) from help_case h
    where h.area_id = an_area and h.lead_id = a_lead and h.status = any (statuses) and h.child_id <> all (sealed)
      and (h.team_id = any (teams) or h.id = any (cases) or h.school_id = any (schools))
      and h.opened_at <= before_at and (h.opened_at < before_at or h.id < before_id)
    order by 2 limit most;
    return;
  end if;
  return query
  with seen as (
    select x.id, x.opened_at
    from unnest(teams) team cross join unnest(statuses) state cross join lateral (
      select h.id, h.opened_at from help_case h
      where h.area_id = an_area and h.team_id = team and h.status = state and h.child_id <> all (sealed)
        and h.opened_at <= before_at and (h.opened_at < before_at or h.id < before_id)
      order by h.opened_at desc, h.id desc limit most) x
    union
    select x.id, x.opened_at
    from unnest(schools) school cross join unnest(statuses) state cross join lateral (
      select h.id, h.opened_at from help_case h
      where h.area_id = an_area and h.school_id = school and h.status = state and h.child_id <> all (sealed)
        and h.opened_at <= before_at and (h.opened_at < before_at or h.id < before_id)
      order by h.opened_at desc, h.id desc limit most) x
    union
    select h.id, h.opened_at from help_case h
    where h.area_id = an_area and h.id = any (cases) and h.status = any (statuses) and h.child_id <> all (sealed)
      and h.opened_at <= before_at and (h.opened_at < before_at or h.id < before_id)
  )
  select s.id, row_number() over (order by s.opened_at desc, s.id desc) from seen s order by 2 limit most;
end $$;

-- What it finds is a page: Postgres takes a thousand rows for granted, and reads whole tables to meet them.
alter function public.children_called rows 51;

-- ---------------------------------------------------------------------------------------------------------------------

/* The same bytes as before. Nothing in it depends on a time zone: without a setting of its own it is part of whatever calls it. */
create or replace function audit.canonical(area_id int, lane smallint, seq bigint, at timestamptz, person_id uuid, sign_in_id uuid, what text, child_ids uuid[], subject jsonb)
returns bytea language sql stable as $$
  select convert_to(jsonb_build_array(area_id, lane, seq, extract(epoch from at), person_id, sign_in_id, what, to_jsonb(child_ids), subject)::text, 'UTF8')
$$;

/* As in 0022, with three statements a line: the chain's end is locked, read and moved on by one. */
create or replace function audit.write(an_area int, happened_at timestamptz, entries jsonb) returns void
language plpgsql security definer set search_path = audit, pg_temp as $$
declare
  who uuid := nullif(current_setting('app.person', true), '')::uuid;
  with_sign_in uuid := nullif(current_setting('app.sign_in', true), '')::uuid;
  entered int := nullif(current_setting('app.area', true), '')::int;
  openings jsonb := nullif(current_setting('app.openings', true), '')::jsonb;
  a_lane smallint := case when who is null then 0 else 1 + (abs(hashtext(who::text)) % 8) end;
  the record; line record; opening text;
begin
  if entered is not null and entered <> an_area then raise exception 'audit: not this area'; end if;
  for line in
    select e ->> 'did' as did, e -> 'about' as about, array(select distinct x::uuid from jsonb_array_elements_text(e -> 'children') x order by 1) as children
    from jsonb_array_elements(entries) e
  loop
    if openings is not null then
      opening := (select openings ->> c::text from unnest(line.children) c where openings ? c::text limit 1);
      if opening is not null then line.about := line.about || jsonb_build_object('openingId', opening); end if;
    end if;
    loop
      update audit.head h set seq = h.seq + 1,
        hash = sha256(h.hash || audit.canonical(an_area, a_lane, h.seq + 1, happened_at, who, with_sign_in, line.did, line.children, line.about))
      where h.area_id = an_area and h.lane = a_lane returning h.seq, h.hash into the;
      exit when found;
      insert into audit.head (area_id, lane, seq, hash) values (an_area, a_lane, 0, '\x') on conflict do nothing;
    end loop;
    insert into audit.entry (area_id, lane, seq, at, person_id, sign_in_id, what, child_ids, subject, hash)
      values (an_area, a_lane, the.seq, happened_at, who, with_sign_in, line.did, line.children, line.about, the.hash);
    if line.children <> '{}' then
      insert into audit.about_child (area_id, child_id, at, lane, seq) select an_area, c, happened_at, a_lane, the.seq from unnest(line.children) c;
    end if;
  end loop;
end $$;

/* As in 0040, with fewer steps: who they are and what they may see in one look, and the settings said in one breath. */
create or replace function auth.enter(an_area int, token bytea, at timestamptz, today date, idle interval, form_key uuid)
returns table (staff_id uuid, sign_in_id uuid, name text, job_title text, language text, roles text[], csrf text, awaits_code boolean,
               organisations text[], unread int, sent_route text, sent_body bytea, sent_location text, sent_message text,
               locked boolean, proved_at timestamptz, safeguards uuid[], concerns int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s record; r auth.rights; is_locked boolean; sealed uuid[]; kept uuid[] := '{}';
begin
  select x.*, y as rights into s from auth.sign_in x left join auth.rights y on y.area_id = an_area and y.staff_id = x.staff_id
  where x.area_id = an_area and x.token_hash = sha256(token);
  if not found or s.ended_at is not null or at >= s.ends_at then return; end if;
  is_locked := s.kind = 'browser' and at >= s.seen_at + idle;
  if not is_locked then
    r := s.rights;
    if not coalesce(r.good_on @> today, false) then
      perform auth.work_out_rights(an_area, s.staff_id, today);
      select * into r from auth.rights x where x.area_id = an_area and x.staff_id = s.staff_id;
    end if;
    -- What is later than now is no proof, and was not seen an hour ahead (P33).
    if s.seen_at not between at - interval '1 minute' and at + interval '1 minute' then
      update auth.sign_in x set seen_at = at, proved_at = case when x.kind <> 'browser' or x.proved_at <= at + interval '1 minute' then x.proved_at end
      where x.area_id = an_area and x.token_hash = s.token_hash returning x.proved_at into s.proved_at;
    end if;
    execute format('set local app.area to %L; set local app.person to %L; set local app.sign_in to %L', an_area::text, s.staff_id::text, s.id::text);
    if not s.awaits_code then
      kept := auth.safeguards_of(an_area, s.staff_id, today);
      execute format('set local app.roles to %L; set local app.schools to %L; set local app.schools_led to %L; set local app.teams to %L; '
        'set local app.teams_supervised to %L; set local app.cases to %L; set local app.cases_known to %L; set local app.circles to %L; '
        'set local app.tables to %L; set local app.safeguards to %L',
        r.roles::text, r.schools::text, r.schools_led::text, r.teams::text,
        r.teams_supervised::text, r.cases::text, r.cases_known::text, (r.teams || r.cases || r.cases_known || s.staff_id)::text,
        r.tables::text, kept::text);
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
      f.route, f.body_hash, f.location, f.message, is_locked, s.proved_at, kept,
      case when cardinality(kept) > 0 then auth.concerns_unseen(an_area, s.staff_id, kept) end
    from staff_member m left join auth.submission f on f.area_id = an_area and f.staff_id = m.id and f.key = form_key
    where m.area_id = an_area and m.id = s.staff_id and m.active;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
/* As in 0025, asked of somebody's own memberships and of those whom they stand in for, not of every membership of the area. */
create or replace function auth.safeguards_of(an_area int, a_person uuid, today date) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (
    select m.organisation_id, m.role, m.duty from membership m
    where m.area_id = an_area and m.staff_id = a_person and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on)
    union all
    select m.organisation_id, m.role, m.duty from safeguarding_cover c
    join membership m on m.area_id = an_area and m.staff_id = c.away_id and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on)
    join membership s on s.area_id = an_area and s.staff_id = a_person and s.organisation_id = m.organisation_id
      and today >= s.starts_on and (s.ends_on is null or today <= s.ends_on)
    where c.area_id = an_area and c.stand_in_id = a_person and c.over_at is null and today between c.from_day and c.until_day
  )
  select coalesce(array_agg(distinct organisation_id) filter (where role = 'supervisor'
      or duty in ('designated safeguarding lead', 'deputy safeguarding lead')), '{}')
    || case when coalesce(bool_or(duty in ('designated safeguarding lead', 'deputy safeguarding lead', 'head teacher')
      or role in ('supervisor', 'school lead', 'area administrator')), false) then array[a_person] else '{}' end
  from mine
$$;

/* As in 0022, in one look. */
create or replace function auth.enter_seals(an_area int, a_person uuid, a_sign_in uuid, at timestamptz, today date) returns uuid[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  opened jsonb;
  closed uuid[];
begin
  select jsonb_object_agg(s.child_id, e.id) filter (where e.id is not null),
    coalesce(array_agg(s.child_id) filter (where e.id is null and not exists (
      select 1 from seal_reader r where r.area_id = an_area and r.seal_id = s.id and r.staff_id = a_person
        and today >= r.starts_on and (r.ends_on is null or today <= r.ends_on))), '{}')
  into opened, closed
  from seal s
  left join emergency_opening e on e.area_id = an_area and e.child_id = s.child_id and e.staff_id = a_person and e.sign_in_id = a_sign_in
    and at < e.ends_at and e.lifted_at is null
  where s.area_id = an_area and s.lifted_at is null;
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
