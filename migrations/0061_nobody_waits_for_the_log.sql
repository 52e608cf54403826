-- What every request pays, again: an end of the log that nobody waits for, and entering with fewer tables. docs/decisions/0052.

/* As in 0056. A line goes to the chain of whoever writes it or, while another is on its way there, to the next to which nobody is
   writing: so nobody waits, and commits reach the disk together. All lines of one transaction are in one chain. */
create or replace function audit.write(an_area int, happened_at timestamptz, entries jsonb) returns void
language plpgsql security definer set search_path = audit, pg_temp as $$
declare
  who uuid := nullif(current_setting('app.person', true), '')::uuid;
  with_sign_in uuid := nullif(current_setting('app.sign_in', true), '')::uuid;
  entered int := nullif(current_setting('app.area', true), '')::int;
  openings jsonb := nullif(current_setting('app.openings', true), '')::jsonb;
  own int := case when who is null then 0 else 1 + (abs(hashtext(who::text)) % 8) end;
  a_lane smallint := own;
  the record; line record; opening text;
begin
  if entered is not null and entered <> an_area then raise exception 'audit: not this area'; end if;
  if own > 0 then
    if nullif(current_setting('app.lane', true), '')::int between 1 and 8 then
      a_lane := current_setting('app.lane', true);
    else
      for turn in 0 .. 7 loop
        a_lane := (own - 1 + turn) % 8 + 1;
        exit when pg_try_advisory_xact_lock(20260061, an_area * 16 + a_lane);
        a_lane := own;
      end loop;
      execute format('set local app.lane to %L', a_lane);
    end if;
  end if;
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

-- ---------------------------------------------------------------------------------------------------------------------
/* As in 0056. The names of somebody's places are looked up by the ids of those, and not among all places. */
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
      array(select distinct o.name from organisation o where o.area_id = an_area and o.id = any (array(
        select x.organisation_id from membership x
        where x.area_id = an_area and x.staff_id = m.id and today >= x.starts_on and (x.ends_on is null or today <= x.ends_on)))),
      (select count(*)::int from (select 1 from notice n where n.area_id = an_area and n.to_id = m.id and n.read_at is null
        and (n.child_id is null or n.child_id <> all (sealed)) limit 100) n),
      f.route, f.body_hash, f.location, f.message, is_locked, s.proved_at, kept,
      case when cardinality(kept) > 0 then auth.concerns_unseen(an_area, s.staff_id, kept) end
    from staff_member m left join auth.submission f on f.area_id = an_area and f.staff_id = m.id and f.key = form_key
    where m.area_id = an_area and m.id = s.staff_id and m.active;
end $$;

/* As in 0056. Where nothing is restricted, that is all there is to find out. */
create or replace function auth.enter_seals(an_area int, a_person uuid, a_sign_in uuid, at timestamptz, today date) returns uuid[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  opened jsonb;
  closed uuid[];
begin
  if not exists (select 1 from seal s where s.area_id = an_area and s.lifted_at is null) then
    set local app.sealed to '{}';
    return '{}';
  end if;
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

/* As in 0056, in one walk over the memberships that count: their own and, where they work too, those of whom they stand in for. */
create or replace function auth.safeguards_of(an_area int, a_person uuid, today date) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct m.organisation_id) filter (where m.role = 'supervisor'
      or m.duty in ('designated safeguarding lead', 'deputy safeguarding lead')), '{}')
    || case when coalesce(bool_or(m.duty in ('designated safeguarding lead', 'deputy safeguarding lead', 'head teacher')
      or m.role in ('supervisor', 'school lead', 'area administrator')), false) then array[a_person] else '{}' end
  from membership m
  where m.area_id = an_area and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on)
    and m.staff_id = any (a_person || array(
      select c.away_id from safeguarding_cover c
      where c.area_id = an_area and c.stand_in_id = a_person and c.over_at is null and today between c.from_day and c.until_day))
    and (m.staff_id = a_person or exists (
      select 1 from membership s
      where s.area_id = an_area and s.staff_id = a_person and s.organisation_id = m.organisation_id
        and today >= s.starts_on and (s.ends_on is null or today <= s.ends_on)))
$$;
