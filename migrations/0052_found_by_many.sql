-- Children are found quickly by those who see many schools. docs/decisions/0041.
--
-- Whoever sees five hundred schools had their list read as five hundred ids for each row that was judged: a third of a millisecond,
-- fifty times a page. Now the school's id is looked for in the list as it is written, as a sealed child's is: some microseconds.
-- No list of children is found by the policy alone; who looks for many goes by the index of schools and by their own list.
alter policy may_see on child using (
  area_id = nullif(current_setting('app.area', true), '')::int
  and (strpos(nullif(current_setting('app.schools', true), ''), school_id::text) > 0
    or known_to && nullif(current_setting('app.circles', true), '')::uuid[])
  and strpos(nullif(current_setting('app.sealed', true), ''), id::text) = 0);
alter policy may_change on child using (
  area_id = nullif(current_setting('app.area', true), '')::int
  and (strpos(nullif(current_setting('app.schools', true), ''), school_id::text) > 0
    or known_to && nullif(current_setting('app.circles', true), '')::uuid[])
  and strpos(nullif(current_setting('app.sealed', true), ''), id::text) = 0);
alter policy may_see on child_name_token using (
  area_id = nullif(current_setting('app.area', true), '')::int
  and (strpos(nullif(current_setting('app.schools', true), ''), school_id::text) > 0
    or known_to && nullif(current_setting('app.circles', true), '')::uuid[])
  and strpos(nullif(current_setting('app.sealed', true), ''), child_id::text) = 0);
alter policy may_change on child_name_token using (
  area_id = nullif(current_setting('app.area', true), '')::int
  and (strpos(nullif(current_setting('app.schools', true), ''), school_id::text) > 0
    or known_to && nullif(current_setting('app.circles', true), '')::uuid[])
  and strpos(nullif(current_setting('app.sealed', true), ''), child_id::text) = 0);

/* The children whom one word of what was typed fits, and how: 0 a whole name, 1 a part of one, 2 a short name, 3 a sound, or a name
   one letter away (`nearly`). At these schools, as far as `everywhere` says so, and among those in `named`. Not each once. */
create function platform.fitted(an_area int, schools uuid[], everywhere boolean, named uuid[],
  a_word int, word_of int[], texts text[], lasts text[], kinds text[], enough int)
returns table (child_id uuid, fit int) language sql stable as $$
  select t.child_id, case w.kind when 'name' then (t.token <> w.text)::int when 'short name' then 2 else 3 end
  from unnest(word_of, texts, lasts, kinds) w (word, text, last, kind) cross join lateral (
    select t.child_id, t.token from child_name_token t
    where everywhere and t.area_id = an_area and t.kind = case w.kind when 'nearly' then 'name' else w.kind end
      and t.token >= w.text and t.token <= w.last and t.school_id = any (schools)
    order by t.token limit enough) t
  where w.word = a_word
  union all
  select t.child_id, case w.kind when 'name' then (t.token <> w.text)::int when 'short name' then 2 else 3 end
  from unnest(named) n cross join lateral (
    select t.child_id, t.kind, t.token from child_name_token t where t.area_id = an_area and t.child_id = n offset 0) t
  join unnest(word_of, texts, lasts, kinds) w (word, text, last, kind)
    on w.word = a_word and t.kind = case w.kind when 'nearly' then 'name' else w.kind end and t.token >= w.text and t.token <= w.last
$$;

/* As before (0039), but word by word, the longest first: whom the next word fits is looked for only among those whom the earlier
   ones fit, so that two common names together cost two walks along the index and no sorting. Two lists of ids are joined by
   hashing: nobody can tell Postgres how long they are. */
create or replace function public.children_called(word_of int[], texts text[], lasts text[], kinds text[], among uuid[], days date[], most int)
returns table (child_id uuid, rank int)
language plpgsql stable security definer set search_path = public, pg_temp set enable_nestloop = off set enable_mergejoin = off as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  schools uuid[] := nullif(current_setting('app.schools', true), '')::uuid[];
  circles uuid[] := nullif(current_setting('app.circles', true), '')::uuid[];
  sealed uuid[] := nullif(current_setting('app.sealed', true), '')::uuid[];
  words int[] := array(select w.word from unnest(word_of, texts) w (word, text) group by w.word order by min(length(w.text)) desc, w.word);
  -- Of one word, enough to be sure of `most` children: none has so many tokens of a kind as that.
  enough int := case when cardinality(words) = 1 then 40 * most end;
  everywhere boolean := among is null and days = '{}';
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

  select array_agg(f.child_id), array_agg(f.fit) into ids, fits
  from platform.fitted(an_area, schools, everywhere, named, words[1], word_of, texts, lasts, kinds, enough) f;
  for nth in 2 .. cardinality(words) loop
    exit when ids is null;
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
revoke execute on function platform.fitted from public;
