-- Figures of an area are added up beforehand, and a search reads no more than its page can show. docs/decisions/0053.

-- ---------------------------------------------------------------------------------------------------------------------
-- Whoever sees the figures of a whole area had those of its 500 or 5,000 schools added up for each look. The sums are kept beside
-- them now, and counted anew from them as they are from the records: nothing is ever added to a number (decision 25).

create table rollup_area (
  area_id int not null references area,
  month   date not null check (extract(day from month) = 1),
  team_id uuid not null,
  what    text not null,
  n       int not null check (n > 0),
  least   int not null check (least > 0),
  by_days int[],
  primary key (area_id, what, team_id, month)
);
comment on table rollup_area is 'How many of each in all schools of an area, by month, of each team and of all of them. Derived: the sums of rollup_month. @class 1';
comment on column rollup_area.team_id is 'Nought: of all teams.';
comment on column rollup_area.least is 'The smallest of the numbers that are added up: whoever may not know a small one is not told the sum.';
comment on column rollup_area.by_days is 'As in rollup_month.';
-- Those who see every line of rollup_month, and nobody else: of a part of an area the sum is another.
select platform.who_may_see('rollup_area', '''commissioner'' = any ($roles) or ''area administrator'' = any ($roles)');
grant select on rollup_area to linkwork_app;

-- Of a school, what is asked for: for a page of the schools, and for whoever leads one.
create index rollup_of_school_by_what on rollup_month (area_id, school_id, what, month);
drop index rollup_of_school;

/* Adds up anew these cells of an area, each by what, month and team, and the same of all teams. A cell of which nothing is left is gone. */
create function platform.sum_area(an_area int, whats text[], months date[], teams uuid[]) returns void
language sql set search_path = public, pg_temp as $$
  with asked as (
    select distinct c.what, c.month, c.team_id from unnest(whats, months, teams) c (what, month, team_id)
  ), of_all as (
    select distinct a.what, a.month from asked a
  ), summed as materialized (
    select r.what, r.month, r.team_id, sum(r.n)::int as n, min(r.n) as least, case when bool_and(r.by_days is not null) then array[sum(r.by_days[1]), sum(r.by_days[2]), sum(r.by_days[3]),
        sum(r.by_days[4]), sum(r.by_days[5]), sum(r.by_days[6]), sum(r.by_days[7]), sum(r.by_days[8]), sum(r.by_days[9])]::int[] end as by_days
    from asked a join rollup_month r on r.area_id = an_area and r.what = a.what and r.month = a.month and r.team_id = a.team_id
    group by r.what, r.month, r.team_id
    union all
    select r.what, r.month, '00000000-0000-0000-0000-000000000000', sum(r.n)::int, min(r.n), case when bool_and(r.by_days is not null) then array[sum(r.by_days[1]), sum(r.by_days[2]), sum(r.by_days[3]),
        sum(r.by_days[4]), sum(r.by_days[5]), sum(r.by_days[6]), sum(r.by_days[7]), sum(r.by_days[8]), sum(r.by_days[9])]::int[] end
    from of_all a join rollup_month r on r.area_id = an_area and r.what = a.what and r.month = a.month
    group by r.what, r.month
  ), gone as (
    delete from rollup_area g
    using (select a.what, a.month, a.team_id from asked a union all select o.what, o.month, '00000000-0000-0000-0000-000000000000' from of_all o) a
    where g.area_id = an_area and g.what = a.what and g.month = a.month and g.team_id = a.team_id
      and not exists (select 1 from summed s where s.what = a.what and s.month = a.month and s.team_id = a.team_id)
  )
  insert into rollup_area as r (area_id, month, team_id, what, n, least, by_days)
  select an_area, s.month, s.team_id, s.what, s.n, s.least, s.by_days from summed s
  on conflict (area_id, what, team_id, month) do update set n = excluded.n, least = excluded.least, by_days = excluded.by_days
  where (r.n, r.least, r.by_days) is distinct from (excluded.n, excluded.least, excluded.by_days)
$$;

/* Counts one school anew, and answers what is no longer as it was. What is the same stays untouched. */
drop function platform.roll_up_school;
create function platform.roll_up_school(an_area int, a_school uuid) returns table (what text, month date, team_id uuid)
language sql set search_path = public, pg_temp as $$
  with cells as materialized (select * from platform.rollup_cells(an_area, a_school)),
  gone as (
    delete from rollup_month r where r.area_id = an_area and r.school_id = a_school
      and not exists (select 1 from cells c where c.month = r.month and c.team_id = r.team_id and c.what = r.what)
    returning r.what, r.month, r.team_id
  ), counted as (
    insert into rollup_month as r (area_id, month, team_id, school_id, what, n, by_days)
    select an_area, c.month, c.team_id, a_school, c.what, c.n, c.by_days from cells c
    on conflict (area_id, month, team_id, school_id, what) do update set n = excluded.n, by_days = excluded.by_days
    where (r.n, r.by_days) is distinct from (excluded.n, excluded.by_days)
    returning r.what, r.month, r.team_id
  )
  select g.what, g.month, g.team_id from gone g union all select c.what, c.month, c.team_id from counted c
$$;

/* Adds up an area from nothing. */
create function platform.sum_whole_area(an_area int) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  perform platform.sum_area(an_area, array_agg(x.what), array_agg(x.month), array_agg(x.team_id)) from (
    select r.what, r.month, r.team_id from rollup_month r where r.area_id = an_area
    union
    select a.what, a.month, a.team_id from rollup_area a where a.area_id = an_area and a.team_id <> '00000000-0000-0000-0000-000000000000') x
  having count(*) > 0;
end $$;

/* Counts every school of an area anew, and adds them up. */
create or replace function platform.roll_up_all(an_area int) returns int
language plpgsql set search_path = public, pg_temp as $$
declare a_school uuid; counted int := 0;
begin
  for a_school in
    select s.id from school s where s.area_id = an_area
    union select r.school_id from rollup_month r where r.area_id = an_area
    union select '00000000-0000-0000-0000-000000000000'
  loop
    perform c.what from platform.roll_up_school(an_area, a_school) c;
    counted := counted + 1;
  end loop;
  perform platform.sum_whole_area(an_area);
  return counted;
end $$;

/* As in 0041; and of what became another number, the sums of the area. */
create or replace function platform.roll_up(now_at timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int; last platform.rolled_up; whole boolean; a_school uuid; counted int := 0;
  whats text[]; months date[]; teams uuid[];
begin
  for an_area in select a.id from area a order by a.id loop
    continue when not pg_try_advisory_xact_lock(20260041, an_area);
    select * into last from platform.rolled_up r where r.area_id = an_area;
    whole := last.whole_at is null or now_at > last.whole_at + interval '36 hours'
      or (now_at > last.whole_at + interval '12 hours' and extract(hour from now_at at time zone 'Europe/London') between 2 and 4);
    if whole then
      counted := counted + platform.roll_up_all(an_area);
    else
      whats := '{}'; months := '{}'; teams := '{}';
      for a_school in select platform.schools_changed_since(an_area, last.until - interval '3 minutes') loop
        select whats || array_agg(c.what), months || array_agg(c.month), teams || array_agg(c.team_id) into whats, months, teams
        from platform.roll_up_school(an_area, a_school) c;
        counted := counted + 1;
      end loop;
      if whats <> '{}' then perform platform.sum_area(an_area, whats, months, teams); end if;
    end if;
    insert into platform.rolled_up as r (area_id, until, whole_at) values (an_area, now_at, now_at)
    on conflict (area_id) do update set until = greatest(r.until, excluded.until), whole_at = case when whole then excluded.whole_at else r.whole_at end;
  end loop;
  return counted;
end $$;

/* The cells that the person sees by the schools they lead and the teams they supervise, each found by an index. Policies judge them:
   asked for all that they see, Postgres would look at every school of the area. */
create function public.my_figures(a_what text, some_months date[]) returns setof rollup_month
language plpgsql stable rows 200 set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  schools uuid[] := nullif(current_setting('app.schools_led', true), '')::uuid[];
  teams uuid[] := nullif(current_setting('app.teams_supervised', true), '')::uuid[];
begin
  return query
    select r.* from rollup_month r where r.area_id = an_area and r.school_id = any (schools) and r.what = a_what and r.month = any (some_months)
    union
    select r.* from rollup_month r where r.area_id = an_area and r.team_id = any (teams) and r.what = a_what and r.month = any (some_months);
end $$;

select platform.sum_whole_area(a.id) from area a;

revoke execute on function platform.sum_area, platform.roll_up_school, platform.sum_whole_area, public.my_figures from public;
grant execute on function public.my_figures to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- A search. Two very common names were 20,000 rows of the index, and one was 6,000, to show a page.

/* Children whose names hold both of these words as they are: two walks along the index side by side, which end when there are enough.
   Somebody whose records were put together may come twice. */
create function platform.called_just_so(an_area int, schools uuid[], sealed uuid[], one text, other text, enough int) returns setof uuid
language sql stable set search_path = public, pg_temp set enable_mergejoin = on set enable_nestloop = off set enable_hashjoin = off set enable_sort = off as $$
  select a.child_id from child_name_token a
  join child_name_token b on b.area_id = an_area and b.school_id = a.school_id and b.child_id = a.child_id
  where a.area_id = an_area and a.kind = 'name' and a.token = one and a.school_id = any (schools)
    and b.kind = 'name' and b.token = other and b.school_id = any (schools) and a.child_id <> all (sealed)
  limit enough
$$;

/* As in 0052, and no further than a page wants. One word: whoever is called so, or whose name begins so, comes first whatever else
   there is; when they fill the page nobody is looked for by a short name or a sound. Several words: the one that fits the fewest is asked
   first, and the others are then asked of those few and not of everybody; when each fits many, whoever is called just so may fill the
   page. Else, and for whoever sees few schools, they are walked along and joined, as before. */
create or replace function public.children_called(word_of int[], texts text[], lasts text[], kinds text[], among uuid[], days date[], most int)
returns table (child_id uuid, rank int)
language plpgsql stable security definer rows 51 set search_path = public, pg_temp set enable_nestloop = off set enable_mergejoin = off as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  schools uuid[] := nullif(current_setting('app.schools', true), '')::uuid[];
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


  if everywhere and cardinality(words) = 1 then
    select array_agg(x.child_id), array_agg(x.fit) into ids, fits from (
      select f.child_id, min(f.fit) as fit
      from platform.fitted(an_area, schools, true, named, words[1], word_of, texts, lasts,
        array(select case k.kind when 'name' then k.kind else '' end from unnest(kinds) with ordinality k (kind, place) order by k.place), few) f
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
revoke execute on function platform.called_just_so from public;
