-- Whoever works at hundreds of schools is judged as quickly as whoever works at ten. docs/decisions/0060.

-- ---------------------------------------------------------------------------------------------------------------------
-- To look for an id in the text of 500 takes some 50 microseconds, of 30 some two. So a long list of schools is said in sixteen parts,
-- by the last digit of the ids, and a row is looked for in the part where its school would be.

/* What somebody’s rights are said with when they enter: `set local`, once for each list. A list of more than 30 schools is said in parts: of the schools
   where they work instead of the whole, of those that they lead beside it, since many functions walk through these. Ids and roles are written
   in one way, whatever is set: so it is immutable. */
create function auth.settings_of(a_person uuid, roles text[], schools uuid[], schools_led uuid[], teams uuid[], teams_supervised uuid[], cases uuid[], cases_known uuid[], tables text[])
returns text language plpgsql immutable as $$
declare said text; list record;
begin
  said := format('set local app.roles to %L; set local app.schools_led to %L; set local app.teams to %L; set local app.teams_supervised to %L; '
    'set local app.cases to %L; set local app.cases_known to %L; set local app.circles to %L; set local app.tables to %L; '
    'set local app.schools_in_parts to %L; set local app.schools_led_in_parts to %L',
    roles::text, schools_led::text, teams::text, teams_supervised::text, cases::text, cases_known::text, (teams || cases || cases_known || a_person)::text, tables::text,
    case when cardinality(schools) > 30 then 'yes' else '' end, case when cardinality(schools_led) > 30 then 'yes' else '' end);
  if cardinality(schools) <= 30 then said := said || format('; set local app.schools to %L', schools::text); end if;
  for list in select * from (values ('schools', schools), ('schools_led', schools_led)) l (name, ids) where cardinality(l.ids) > 30 loop
    said := said || (
      select string_agg(format('; set local app.%s_%s to %L', list.name, digit, array(select id from unnest(list.ids) id where right(id::text, 1) = digit)::text), '' order by digit)
      from unnest(string_to_array('0123456789abcdef', null)) digit);
  end loop;
  return said;
end $$;
revoke execute on function auth.settings_of from public;
comment on function auth.settings_of is 'What somebody’s rights are said with when they enter.';

alter table auth.rights add column settings text not null
  generated always as (auth.settings_of(staff_id, roles, schools, schools_led, teams, teams_supervised, cases, cases_known, tables)) stored;
comment on column auth.rights.settings is 'The lists beside it as the settings that the row policies read: made when the lists are, not in each request.';

create function platform.schools_together() returns text language sql immutable as $$
  select format($x$(case current_setting('app.schools_in_parts', true) when 'yes' then %s else nullif(current_setting('app.schools', true), '')::uuid[] end)$x$,
    string_agg(format('current_setting(''app.schools_%s'', true)::uuid[]', digit), ' || ' order by digit))
  from unnest(string_to_array('0123456789abcdef', null)) digit
$$;
revoke execute on function platform.schools_together from public;
comment on function platform.schools_together is 'The schools where I work as a list, in the words of a row policy.';

/* As in 0056, and a school is looked for in its part of a list that is said in parts. Where lists are compared, the parts are put together. */
create or replace function platform.condition(words text) returns text language sql immutable as $$
  select replace(replace(replace(replace(replace(replace(replace(replace(replace(
    regexp_replace(regexp_replace(regexp_replace(words,
      '([a-z_.]+) && \$circles', '(\1 && $teams or \1 && $circles)', 'g'),
      '([a-z_.]+) = any ?\(\$(teams_supervised|teams|cases_known|cases)\)',
      'strpos(current_setting(''app.\2'', true), \1::text) > 0', 'g'),
      '([a-z_.]+) = any ?\(\$(schools_led|schools)\)',
      'strpos(case current_setting(''app.\2_in_parts'', true) when ''yes'' then current_setting(''app.\2_'' || right(\1::text, 1), true) '
      'else current_setting(''app.\2'', true) end, \1::text) > 0', 'g'),
    '$schools_led',      $x$nullif(current_setting('app.schools_led', true), '')::uuid[]$x$),
    '$schools',          platform.schools_together()),
    '$teams_supervised', $x$nullif(current_setting('app.teams_supervised', true), '')::uuid[]$x$),
    '$teams',            $x$nullif(current_setting('app.teams', true), '')::uuid[]$x$),
    '$cases_known',      $x$nullif(current_setting('app.cases_known', true), '')::uuid[]$x$),
    '$cases',            $x$nullif(current_setting('app.cases', true), '')::uuid[]$x$),
    '$circles',          $x$nullif(current_setting('app.circles', true), '')::uuid[]$x$),
    '$roles',            $x$nullif(current_setting('app.roles', true), '')::text[]$x$),
    '$me',               $x$nullif(current_setting('app.person', true), '')::uuid$x$)
$$;

/* What Postgres made of the words of a policy, with each school looked for in its part. */
create function platform.in_parts(condition text) returns text language sql immutable as $$
  select regexp_replace(replace(condition, $x$(NULLIF(current_setting('app.schools'::text, true), ''::text))::uuid[]$x$, platform.schools_together()),
    'strpos\((?:NULLIF\()?current_setting\(''app\.(schools_led|schools)''::text, true\)(?:, ''''::text\))?, \(?([a-z_.]+)\)?::text\) > 0',
    'strpos(case current_setting(''app.\1_in_parts'', true) when ''yes'' then current_setting(''app.\1_'' || right(\2::text, 1), true) '
    'else current_setting(''app.\1'', true) end, \2::text) > 0', 'g')
$$;

do $$
declare p record;
begin
  for p in
    select relation, name, seen, added, platform.in_parts(seen) as seen_by_part, platform.in_parts(added) as added_by_part from (
      select x.polrelid::regclass as relation, x.polname as name, pg_get_expr(x.polqual, x.polrelid) as seen, pg_get_expr(x.polwithcheck, x.polrelid) as added
      from pg_policy x) x
  loop
    if p.seen_by_part <> p.seen then execute format('alter policy %I on %s using (%s)', p.name, p.relation, p.seen_by_part); end if;
    if p.added_by_part <> p.added then execute format('alter policy %I on %s with check (%s)', p.name, p.relation, p.added_by_part); end if;
  end loop;
end $$;
drop function platform.in_parts;

-- ---------------------------------------------------------------------------------------------------------------------
/* As in 0061, and the lists are said as they were written down when they were worked out. */
create or replace function auth.enter(an_area integer, token bytea, at timestamp with time zone, today date, idle interval, form_key uuid)
returns table(staff_id uuid, sign_in_id uuid, name text, job_title text, language text, roles text[], csrf text, awaits_code boolean, organisations text[], unread integer, sent_route text, sent_body bytea, sent_location text, sent_message text, locked boolean, proved_at timestamp with time zone, safeguards uuid[], concerns integer)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s record; is_locked boolean; sealed uuid[]; kept uuid[] := '{}';
begin
  select x.*, y.good_on, y.roles, y.settings into s from auth.sign_in x left join auth.rights y on y.area_id = an_area and y.staff_id = x.staff_id
  where x.area_id = an_area and x.token_hash = sha256(token);
  if not found or s.ended_at is not null or at >= s.ends_at then return; end if;
  is_locked := s.kind = 'browser' and at >= s.seen_at + idle;
  if not is_locked then
    if not coalesce(s.good_on @> today, false) then
      perform auth.work_out_rights(an_area, s.staff_id, today);
      select x.roles, x.settings into s.roles, s.settings from auth.rights x where x.area_id = an_area and x.staff_id = s.staff_id;
    end if;
    -- What is later than now is no proof, and was not seen an hour ahead (P33).
    if s.seen_at not between at - interval '1 minute' and at + interval '1 minute' then
      update auth.sign_in x set seen_at = at, proved_at = case when x.kind <> 'browser' or x.proved_at <= at + interval '1 minute' then x.proved_at end
      where x.area_id = an_area and x.token_hash = s.token_hash returning x.proved_at into s.proved_at;
    end if;
    execute format('set local app.area to %L; set local app.person to %L; set local app.sign_in to %L', an_area::text, s.staff_id::text, s.id::text);
    if not s.awaits_code then
      kept := auth.safeguards_of(an_area, s.staff_id, today);
      execute s.settings || format('; set local app.safeguards to %L', kept::text);
      sealed := auth.enter_seals(an_area, s.staff_id, s.id, at, today);
    end if;
  end if;

  return query
    select m.id, s.id, m.given_name || ' ' || m.family_name, m.job_title, m.language,
      case when is_locked then '{}'::text[] else s.roles end, s.csrf, s.awaits_code,
      array(select distinct o.name from organisation o where o.area_id = an_area and o.id = any (array(
        select x.organisation_id from membership x
        where x.area_id = an_area and x.staff_id = m.id and today >= x.starts_on and (x.ends_on is null or today <= x.ends_on)))),
      (select count(*)::int from (select 1 from notice n where n.area_id = an_area and n.to_id = m.id and n.read_at is null
        and (n.child_id is null or n.child_id <> all (sealed)) limit 100) n),
      f.route, f.body_hash, f.location, f.message, is_locked, s.proved_at, kept,
      case when cardinality(kept) > 0 then auth.concerns_unseen(an_area, s.staff_id, kept) end
    from staff_member m left join auth.submission f on f.area_id = an_area and f.staff_id = m.id and f.key = form_key
    where m.area_id = an_area and m.id = s.staff_id and m.active;
  if not found then set local app.area to ''; end if;
end $$;

-- Who is called so, and whom to ask: both read the list where it was written down, since five hundred ids are not made out of a text for each search.

/* The schools where I work: what my rights say, when these were said. */
create function auth.my_schools() returns uuid[] language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if current_setting('app.schools_in_parts', true) is distinct from 'yes' then return nullif(current_setting('app.schools', true), '')::uuid[]; end if;
  return (select r.schools from auth.rights r
    where r.area_id = nullif(current_setting('app.area', true), '')::int and r.staff_id = nullif(current_setting('app.person', true), '')::uuid);
end $$;
revoke execute on function auth.my_schools from public;
comment on function auth.my_schools is 'The schools where I work, as a list.';

/* As in 0062: a page of those who are called just so is found among twice as many names, where eight times as many were walked along. */
create or replace function public.children_called(word_of integer[], texts text[], lasts text[], kinds text[], among uuid[], days date[], most integer)
returns table(child_id uuid, rank integer)
language plpgsql stable security definer rows 51 set search_path = public, pg_temp set enable_nestloop = off set enable_mergejoin = off as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  schools uuid[] := auth.my_schools();
  circles uuid[] := nullif(current_setting('app.circles', true), '')::uuid[];
  sealed uuid[] := nullif(current_setting('app.sealed', true), '')::uuid[];
  words int[] := array(select w.word from unnest(word_of, texts) w (word, text) group by w.word order by min(length(w.text)) desc, w.word);
  everywhere boolean := among is null and days = '{}';
  -- Of one word, enough to be sure of `most` children: none has so many tokens of a kind as that.
  enough int := case when cardinality(words) = 1 then 40 * most end;
  -- Few enough that another word is asked of each of them.
  few int := 8 * most; least int; as_typed text[];
  named uuid[]; ids uuid[]; fits int[]; near_of int[]; near text[];
begin
  if among is not null then
    named := array(select c.id from child c
      where c.area_id = an_area and c.id = any (among) and (c.school_id = any (schools) or c.known_to && circles));
  elsif days <> '{}' then
    named := array(select c.id from child c
      where c.area_id = an_area and c.born_on = any (days) and (c.school_id = any (schools) or c.known_to && circles));
  elsif words <> '{}' then
    named := array(select c.id from child c
      where c.area_id = an_area and c.known_to && circles and (c.school_id is null or c.school_id <> all (schools)));
  end if;
  if words = '{}' then
    return query select n, 0 from unnest(named) n where n <> all (sealed) order by n limit most;
    return;
  end if;

  -- Of whoever is called so, a child has one token or two: twice a page of them is a page of children, or else all are looked for below.
  if everywhere and cardinality(words) = 1 then
    select array_agg(x.child_id), array_agg(x.fit) into ids, fits from (
      select f.child_id, min(f.fit) as fit
      from platform.fitted(an_area, schools, true, named, words[1], word_of, texts, lasts,
        array(select case k.kind when 'name' then k.kind else '' end from unnest(kinds) with ordinality k (kind, place) order by k.place), 2 * most) f
      where f.child_id <> all (sealed) group by f.child_id) x;
    if cardinality(ids) >= most then
      return query select f.child_id, f.fit from unnest(ids, fits) f (child_id, fit) order by 2, 1 limit most;
      return;
    end if;
  elsif everywhere and cardinality(schools) > 50 then
    select array_agg(c.word order by c.n, c.place), min(c.n) into words, least from (
      select w.word, w.place,
        (select count(*) from platform.fitted(an_area, schools, true, named, w.word, word_of, texts, lasts, kinds, few)) as n
      from unnest(words) with ordinality w (word, place)) c;
    as_typed := array(select (array_agg(w.text order by w.place))[1] from unnest(word_of, texts, kinds) with ordinality w (word, text, kind, place)
      where w.kind = 'name' group by w.word);
    if least >= few and cardinality(as_typed) = 2 and cardinality(words) = 2 then
      ids := array(select distinct j from platform.called_just_so(an_area, schools, sealed, as_typed[1], as_typed[2], few) j);
      if cardinality(ids) >= most then
        return query select j, 0 from unnest(ids) j order by j limit most;
        return;
      end if;
    end if;
  end if;

  select array_agg(f.child_id), array_agg(f.fit) into ids, fits
  from platform.fitted(an_area, schools, everywhere, named, words[1], word_of, texts, lasts, kinds, enough) f;
  for nth in 2 .. cardinality(words) loop
    exit when ids is null;
    -- Of few children the other words are asked one by one; of many, all whom the word fits are walked along.
    if cardinality(ids) <= few then
      named := array(select distinct i from unnest(ids) i);
      everywhere := false;
    end if;
    select array_agg(x.child_id), array_agg(x.fit) into ids, fits from (
      select f.child_id, min(greatest(f.fit, so_far.fit)) as fit
      from platform.fitted(an_area, schools, everywhere, named, words[nth], word_of, texts, lasts, kinds, enough) f
      join unnest(ids, fits) so_far (child_id, fit) on so_far.child_id = f.child_id
      group by f.child_id) x;
  end loop;
  return query select f.child_id, min(f.fit) from unnest(ids, fits) f (child_id, fit)
    where f.child_id <> all (sealed) group by f.child_id order by 2, 1 limit most;
  if found or 'nearly' = any (kinds) then return; end if;

  -- Names of the area that begin as the word does, one after the other on the index, and are one letter away from it.
  with recursive typed as (
    select distinct w.word, w.text from unnest(word_of, texts, kinds) w (word, text, kind) where w.kind = 'name' and length(w.text) > 3 and w.word < 4
  ), name (first, token) as (
    select t.first, (select n.token from child_name_token n where n.area_id = an_area and n.kind = 'name' and n.token >= t.first order by n.token limit 1)
    from (select distinct left(text, 1) as first from typed) t
    union all
    select m.first, (select n.token from child_name_token n where n.area_id = an_area and n.kind = 'name' and n.token > m.token order by n.token limit 1)
    from name m where left(m.token, 1) = m.first
  )
  select array_agg(t.word), array_agg(n.token) into near_of, near from typed t join name n on n.first = left(t.text, 1) where platform.one_slip(t.text, n.token);
  if near is not null then
    return query select c.child_id, c.rank from public.children_called(
      word_of || near_of, texts || near, lasts || near, kinds || array_fill('nearly'::text, array[cardinality(near)]), among, days, most) c;
  end if;
end $$;

/* As before, by the list that was written down. */
create or replace function public.whom_to_ask(records uuid[])
returns table(child_id uuid, ask_id uuid, ask_name text, ask_title text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.id, m.id, m.given_name || ' ' || m.family_name, m.job_title
  from seal s
  join child c on c.area_id = nullif(current_setting('app.area', true), '')::int and c.id = s.child_id
  join staff_member m on m.area_id = nullif(current_setting('app.area', true), '')::int and m.id = s.ask_id
  where s.area_id = nullif(current_setting('app.area', true), '')::int and s.lifted_at is null
    and s.child_id = any (nullif(current_setting('app.sealed', true), '')::uuid[])
    and (c.school_id = any (auth.my_schools())
      or c.known_to && nullif(current_setting('app.circles', true), '')::uuid[])
    and (c.id = any (records)
      or exists (select 1 from help_case h where h.area_id = nullif(current_setting('app.area', true), '')::int
        and h.id = any (records) and h.child_id = c.id)
      or exists (select 1 from help_request q where q.area_id = nullif(current_setting('app.area', true), '')::int
        and q.id = any (records) and q.child_id = c.id))
  limit 1
$$;

