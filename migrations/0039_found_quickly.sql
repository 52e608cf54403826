-- Children are found quickly however many there are, and few pairs of records are shown that may be one child.
--
-- A row policy is asked of each row that a statement looks at, and for somebody who sees five hundred schools it reads the list
-- of them anew each time. So a search finds its few children first, by a function that reads the lists once, and the policy of
-- `child` then judges those few. docs/decisions/0020.

-- ---------------------------------------------------------------------------------------------------------------------
-- By what a child is found, in the order in which it is looked for; and by which child it is, to write it anew.
alter table child_name_token drop constraint child_name_token_pkey;
alter table child_name_token add primary key (area_id, child_id, kind, token, record_id);
drop index child_name_token_by_child;
alter table child_name_token add column part text not null default 'both' check (part in ('given', 'family', 'both'));
comment on column child_name_token.part is 'Which name of the child it is of: asked when two children are compared, not when one is looked for.';
create index child_name_token_to_find on child_name_token (area_id, kind, token, school_id, child_id);

-- Not gathered up and written later: whoever searches would have to read what waits.
create index child_known_to on child using gin (known_to) with (fastupdate = off);
create index home_address_by_postcode on home_address (area_id, postcode) where to_day is null;

/* One letter wrong, missing, added, or swapped with its neighbour, in a word that is long enough to tell. */
create function platform.one_slip(a text, b text) returns boolean language plpgsql immutable as $$
declare i int := 1; long int := greatest(length(a), length(b)); short int := least(length(a), length(b));
begin
  if short < 4 or long - short > 1 or a = b then return false; end if;
  while i <= short and substr(a, i, 1) = substr(b, i, 1) loop i := i + 1; end loop;
  if length(a) = length(b) then
    return substr(a, i + 1) = substr(b, i + 1)
      or (substr(a, i, 2) = reverse(substr(b, i, 2)) and substr(a, i + 2) = substr(b, i + 2));
  end if;
  return case when length(a) > length(b) then substr(a, i + 1) = substr(b, i) else substr(b, i + 1) = substr(a, i) end;
end $$;

/* The children whose names fit what was typed, the surest first: each word needs a token of its kind from `texts` to `lasts`.
   Of everybody whom the person sees; or of those in `among`, where there is a postcode besides; or of those born on one of `days`.
   Where no word is given, all of those. The words of the row policies of child and child_name_token, each list read once. A child of another school is looked for by who knows the child.

   One number a child gathers how each word fitted: four bits a word, the lowest for a whole name, then a part of one, a short
   name, a sound. The rank of a child is that of the least sure word. Where nobody is found, a word may also be one letter away
   from a name that somebody of the area has, which then counts as a sound does (the kind `nearly`). */
create function public.children_called(word_of int[], texts text[], lasts text[], kinds text[], among uuid[], days date[], most int)
returns table (child_id uuid, rank int)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  schools uuid[] := nullif(current_setting('app.schools', true), '')::uuid[];
  circles uuid[] := nullif(current_setting('app.circles', true), '')::uuid[];
  sealed uuid[] := nullif(current_setting('app.sealed', true), '')::uuid[];
  every_word bigint := (select bit_or(1::bigint << (4 * word)) from unnest(word_of) word);
  -- Of one word, enough to be sure of `most` children: none has so many tokens of a kind as that.
  enough int := case when every_word = 1 then 40 * most end;
  named uuid[]; near_of int[]; near text[];
begin
  if among is not null then
    named := array(select c.id from child c
      where c.area_id = an_area and c.id = any (among) and (c.school_id = any (schools) or c.known_to && circles));
  elsif days <> '{}' then
    named := array(select c.id from child c
      where c.area_id = an_area and c.born_on = any (days) and (c.school_id = any (schools) or c.known_to && circles));
  elsif every_word is not null then
    named := array(select c.id from child c
      where c.area_id = an_area and c.known_to && circles and (c.school_id is null or c.school_id <> all (schools)));
  end if;
  if every_word is null then
    return query select n, 0 from unnest(named) n where n <> all (sealed) order by n limit most;
    return;
  end if;
  return query
  with wanted as (
    select 4 * w.word as nibble, w.text, w.last, case w.kind when 'nearly' then 'name' else w.kind end as kind,
      case w.kind when 'name' then 1 when 'short name' then 2 else 3 end as beginning
    from unnest(word_of, texts, lasts, kinds) w (word, text, last, kind)
  ), hit as (
    select t.child_id, 1::bigint << (w.nibble + case when w.beginning = 1 and t.token = w.text then 0 else w.beginning end) as fits
    from wanted w cross join lateral (
      select t.child_id, t.token from child_name_token t
      where among is null and days = '{}' and t.area_id = an_area and t.kind = w.kind and t.token >= w.text and t.token <= w.last
        and t.school_id = any (schools)
      order by t.token limit enough) t
    union all
    select t.child_id, 1::bigint << (w.nibble + case when w.beginning = 1 and t.token = w.text then 0 else w.beginning end)
    from unnest(named) n join child_name_token t on t.area_id = an_area and t.child_id = n
    join wanted w on w.kind = t.kind and t.token >= w.text and t.token <= w.last
  ), found as (
    select h.child_id, bit_or(h.fits) as fits from hit h group by h.child_id
  )
  select f.child_id, case
      when f.fits & every_word = every_word then 0
      when (f.fits | (f.fits >> 1)) & every_word = every_word then 1
      when (f.fits | (f.fits >> 1) | (f.fits >> 2)) & every_word = every_word then 2
      else 3 end as sureness
  from found f
  where (f.fits | (f.fits >> 1) | (f.fits >> 2) | (f.fits >> 3)) & every_word = every_word and f.child_id <> all (sealed)
  order by sureness, f.child_id limit most;
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
revoke execute on function platform.one_slip, public.children_called from public;
grant execute on function public.children_called to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
/* The newest cases that the person sees, of these statuses, after the last one shown: those of one lead worker; or of each team and
   school of theirs so many, and of those the newest. Asked of the table by its dates alone, it would walk through every other team’s
   cases. The words of the row policy of help_case. */
create function public.newest_cases(a_lead uuid, statuses case_status[], before_at timestamptz, before_id uuid, most int)
returns table (case_id uuid, place bigint)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  teams uuid[] := nullif(current_setting('app.teams', true), '')::uuid[];
  schools uuid[] := nullif(current_setting('app.schools_led', true), '')::uuid[];
  cases uuid[] := nullif(current_setting('app.cases', true), '')::uuid[] || nullif(current_setting('app.cases_known', true), '')::uuid[];
  sealed uuid[] := nullif(current_setting('app.sealed', true), '')::uuid[];
begin
  return query
  with seen as (
    select x.id, x.opened_at
    from unnest(teams) team cross join unnest(statuses) state cross join lateral (
      select h.id, h.opened_at from help_case h
      where a_lead is null and h.area_id = an_area and h.team_id = team and h.status = state and h.child_id <> all (sealed)
        and h.opened_at <= before_at and (h.opened_at < before_at or h.id < before_id)
      order by h.opened_at desc, h.id desc limit most) x
    union
    select x.id, x.opened_at
    from unnest(schools) school cross join unnest(statuses) state cross join lateral (
      select h.id, h.opened_at from help_case h
      where a_lead is null and h.area_id = an_area and h.school_id = school and h.status = state and h.child_id <> all (sealed)
        and h.opened_at <= before_at and (h.opened_at < before_at or h.id < before_id)
      order by h.opened_at desc, h.id desc limit most) x
    union
    select h.id, h.opened_at from help_case h
    where a_lead is null and h.area_id = an_area and h.id = any (cases) and h.status = any (statuses) and h.child_id <> all (sealed)
      and h.opened_at <= before_at and (h.opened_at < before_at or h.id < before_id)
    union
    select h.id, h.opened_at from help_case h
    where h.area_id = an_area and h.lead_id = a_lead and h.status = any (statuses) and h.child_id <> all (sealed)
      and (h.team_id = any (teams) or h.id = any (cases) or h.school_id = any (schools))
      and h.opened_at <= before_at and (h.opened_at < before_at or h.id < before_id)
  )
  select s.id, row_number() over (order by s.opened_at desc, s.id desc) from seen s order by 2 limit most;
end $$;
revoke execute on function public.newest_cases from public;
grant execute on function public.newest_cases to linkwork_app;

-- What is open at a school and in a team, for the day of whoever leads it.
create index action_open_of_school on action (area_id, school_id, due_on) where status = 'open';
create index action_open_of_team on action (area_id, team_id, due_on) where status = 'open';

-- ---------------------------------------------------------------------------------------------------------------------
-- Two records that may be one child. A round at night looks at every child, and compares again only those of whom something has
-- changed that counts here (`child_compared`). Nobody is merged by it: somebody who knows both looks at them, and proposes.

create table child_compared (
  area_id     int not null,
  child_id    uuid not null,
  print       text not null,
  compared_at timestamptz not null,
  primary key (area_id, child_id),
  foreign key (area_id, child_id) references child (area_id, id)
);
comment on table child_compared is 'When a child was last compared with those who are like them, and a print of what was compared. @class 2';
comment on column child_compared.child_id is '@merge never';
select platform.who_may_see('child_compared', 'false');

create table likely_double (
  area_id        int not null,
  child_id       uuid not null,
  other_child_id uuid not null,
  sureness       smallint not null,
  reasons        text[] not null,
  found_at       timestamptz not null,
  primary key (area_id, child_id, other_child_id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, other_child_id) references child (area_id, id),
  constraint a_pair_is_kept_once check (child_id < other_child_id)
);
comment on table likely_double is 'Two records that may be one child, and why. Only ids and reasons: who they are is asked of child, by whoever sees both. @class 2';
comment on column likely_double.child_id is '@merge never';
comment on column likely_double.other_child_id is '@merge never';
comment on column likely_double.sureness is 'Evidence for one child beyond what chance explains, in powers of two.';
create index likely_double_surest on likely_double (area_id, sureness desc, child_id, other_child_id);
create index likely_double_of_other on likely_double (area_id, other_child_id);
select platform.who_may_see('likely_double', 'true');
grant select on likely_double to linkwork_app;

/* A name as it is compared here: small plain letters, words apart. */
create function platform.folded(name text) returns text language sql immutable parallel safe as $$
  select btrim(regexp_replace(regexp_replace(
    translate(replace(replace(replace(lower(normalize(name, NFKD)), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe'), 'łøđðı', 'lodhi'),
    '[\u0300-\u036f''’‘ʼ`]', '', 'g'), '[^[:alnum:]]+', ' ', 'g'))
$$;

/* Day and month the other way round, where that is another day. */
create function platform.swapped(day date) returns date language sql immutable as $$
  select case when extract(day from day) <= 12 and extract(day from day) <> extract(month from day)
    then make_date(extract(year from day)::int, extract(day from day)::int, extract(month from day)::int) end
$$;

/* How many children of the area have a name with this word, counted no further than tells. */
create function platform.called_so(an_area int, word text) returns int language sql stable set search_path = public, pg_temp as $$
  select count(*)::int from (select 1 from child_name_token t where t.area_id = an_area and t.kind = 'name' and t.token = word limit 5000) x
$$;

/* How the one name may be the other, of two children: `same`, `part` of a longer one, a `short` or other form, `sounds` alike, one
   letter out (`slip`); null when they are two names. Each word of the shorter must be a word of the longer: Mohammed Hamza is not
   Mohammed Hassan. A slip between two first names that many children have is none: Zara and Sara are two. */
create function platform.how_alike(an_area int, a_child uuid, a text, b_child uuid, b text, a_part text, many int) returns text
language plpgsql stable set search_path = public, pg_temp as $$
declare
  few text[] := string_to_array(a, ' '); more text[] := string_to_array(b, ' ');
  few_child uuid := a_child; more_child uuid := b_child; word text; how text := 'part';
begin
  if a = '' or b = '' then return null; end if;
  if replace(a, ' ', '') = replace(b, ' ', '') then return 'same'; end if;
  if cardinality(few) > cardinality(more) then
    few := string_to_array(b, ' '); more := string_to_array(a, ' '); few_child := b_child; more_child := a_child;
  end if;
  foreach word in array few loop
    continue when word = any (more);
    how := case
      when a_part = 'given' and cardinality(few) = 1 and exists (
        select 1 from child_name_token t where t.area_id = an_area and t.kind in ('name', 'short name') and t.part <> 'family'
          and (t.child_id = few_child and t.token = any (more) or t.child_id = more_child and t.token = word)) then 'short'
      when exists (
        select 1 from child_name_token t
        join child_name_token u on u.area_id = an_area and u.child_id = b_child and u.kind = 'sounds like' and u.token = t.token
        where t.area_id = an_area and t.child_id = a_child and t.kind = 'sounds like'
          and t.part in (a_part, 'both') and u.part in (a_part, 'both')) then 'sounds'
      when exists (
        select 1 from unnest(more) other where platform.one_slip(word, other) and (a_part = 'family'
          or least(platform.called_so(an_area, word), platform.called_so(an_area, other)) <= many)) then 'slip'
      end;
    if how is null then return null; end if;
  end loop;
  return how;
end $$;

/* How much it says that two names agree: of a rare name much, of one that many have little. In powers of two, of the commoner. */
create function platform.weight_of(an_area int, one text, other text, children bigint) returns numeric
language plpgsql stable set search_path = public, pg_temp as $$
declare weight numeric := (
  select coalesce(max(log(2, (children + 500)::numeric / (platform.called_so(an_area, word) + 3))), 0) from unnest(string_to_array(one, ' ')) word);
begin
  return case when one = other then weight else least(weight, platform.weight_of(an_area, other, other, children)) end;
end $$;

/* Compares the next so many children, in the order of their ids, with those who are like them, where something of them has changed
   since they were last compared. Answers where it stopped, null at the end, how many it compared and how many pairs it found.

   Compared are those born on the same day, or with day and month swapped, or living at the same postcode, whose names may be one.
   Never offered: two with different numbers of one kind; two at one school at the same time whose first names differ (twins);
   whoever was told apart, is proposed or merged. The rest is weighed: each agreement for one child, each contradiction against
   it, and the many pairs that are alike by chance. What stays under `ENOUGH` is not shown: of twenty shown, nineteen are one. */
create function public.find_doubles(after_id uuid, at timestamptz, most int) returns table (next_id uuid, compared int, found int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  children bigint := (select count(*) from child c where c.area_id = an_area);
  -- About one record in a hundred is another one's double; of any two, so few are.
  by_chance numeric := log(2, (children + 500)::numeric / 0.01);
  enough constant numeric := 4.3;
  many int := greatest(3, children / 10000);
  scanned uuid[] := array(select c.id from child c
    where c.area_id = an_area and c.id > coalesce(after_id, '00000000-0000-0000-0000-000000000000') order by c.id limit most);
  changed uuid[];
begin
  with now_so as (
    select c.id, md5(concat_ws('|', c.given_name, c.family_name, c.other_names, c.known_as, c.born_on, c.school_id, c.roll,
      (select string_agg(h.lines || coalesce(h.postcode, ''), '|' order by h.id) from home_address h where h.area_id = an_area and h.child_id = c.id and h.to_day is null),
      (select string_agg(i.scheme || i.value || i.status, '|' order by i.id) from child_identifier i where i.area_id = an_area and i.child_id = c.id))) as print
    from child c where c.area_id = an_area and c.id = any (scanned)
  ), kept as (
    insert into child_compared as k (area_id, child_id, print, compared_at)
    select an_area, n.id, n.print, at from now_so n
    on conflict (area_id, child_id) do update set print = excluded.print, compared_at = excluded.compared_at where k.print <> excluded.print
    returning k.child_id
  )
  select coalesce(array_agg(k.child_id), '{}') into changed from kept k;
  delete from likely_double d where d.area_id = an_area and (d.child_id = any (changed) or d.other_child_id = any (changed));

  insert into likely_double (area_id, child_id, other_child_id, sureness, reasons, found_at)
  with gone as (
    select m.merged_child_id as id from child_merge m where m.area_id = an_area and m.status in ('merged', 'undo proposed')
  ), near as (
    -- One name is the same, or both begin alike: cheap to ask of every pair, and true of nearly all that are one child.
    select a.id as a, b.id as b, case when b.born_on = a.born_on then 'born same' else 'born swapped' end as born
    from child a cross join lateral (
      select b.id, b.born_on, b.given_name, b.family_name from child b
      where b.area_id = an_area and b.born_on = any (array[a.born_on, platform.swapped(a.born_on)]) offset 0) b
    where a.area_id = an_area and a.id = any (changed) and b.id <> a.id
      and (left(lower(a.given_name), 1) = left(lower(b.given_name), 1) and left(lower(a.family_name), 1) = left(lower(b.family_name), 1)
        or lower(a.family_name) = lower(b.family_name) or lower(a.given_name) = lower(b.given_name) or lower(a.given_name) = lower(b.family_name))
    union
    select a.id, b.id, 'born near'
    from child a cross join lateral (
      select b.id, b.born_on from home_address h
      join home_address o on o.area_id = an_area and o.postcode = h.postcode and o.to_day is null and o.child_id <> h.child_id
      join child b on b.area_id = an_area and b.id = o.child_id
      where h.area_id = an_area and h.child_id = a.id and h.to_day is null offset 0) b
    where a.area_id = an_area and a.id = any (changed) and b.born_on <> a.born_on and b.born_on is distinct from platform.swapped(a.born_on)
      and (extract(day from a.born_on) = extract(day from b.born_on))::int + (extract(month from a.born_on) = extract(month from b.born_on))::int
        + (extract(year from a.born_on) = extract(year from b.born_on))::int = 2
  ), pair as materialized (
    select distinct on (least(n.a, n.b), greatest(n.a, n.b)) least(n.a, n.b) as one, greatest(n.a, n.b) as other, n.born
    from near n order by least(n.a, n.b), greatest(n.a, n.b), n.born desc
  ), named as materialized (
    select p.one, p.other, p.born, a.school_id = b.school_id and a.roll = 'on roll' and b.roll = 'on roll' as together,
      a.school_id <> b.school_id and a.roll = 'on roll' and b.roll = 'on roll' as apart, w.*
    from pair p join child a on a.area_id = an_area and a.id = p.one join child b on b.area_id = an_area and b.id = p.other
    cross join lateral (
      select platform.folded(a.given_name) as a_given, platform.folded(a.family_name) as a_family,
        platform.folded(b.given_name) as b_given, platform.folded(b.family_name) as b_family offset 0) w
    where p.one not in (select id from gone) and p.other not in (select id from gone)
  ), alike as materialized (
    select n.*,
      case when n.a_given = n.b_family and n.a_family = n.b_given then 'crossed'
        else platform.how_alike(an_area, n.one, n.a_given, n.other, n.b_given, 'given', many) end as given
    from named n
  ), known as materialized (
    select k.*, x.*,
      case when k.given = 'crossed' then 'crossed' else coalesce(platform.how_alike(an_area, k.one, k.a_family, k.other, k.b_family, 'family', many), 'other') end as family
    from alike k cross join lateral (
      select
        exists (select 1 from child_identifier i join child_identifier j on j.area_id = an_area and j.child_id = k.other and j.scheme = i.scheme and j.value <> i.value
          where i.area_id = an_area and i.child_id = k.one and i.scheme not in ('local', 'former UPN')) as two_numbers,
        exists (select 1 from child_identifier i join child_identifier j on j.area_id = an_area and j.child_id = k.other and j.value = i.value and j.scheme <> i.scheme
          where i.area_id = an_area and i.child_id = k.one and i.scheme in ('UPN', 'former UPN') and j.scheme in ('UPN', 'former UPN')) as same_number,
        (select bool_or(h.postcode = o.postcode) from home_address h join home_address o on o.area_id = an_area and o.child_id = k.other and o.to_day is null
          where h.area_id = an_area and h.child_id = k.one and h.to_day is null) as same_home,
        exists (select 1 from relationship r join relationship q on q.area_id = an_area and q.child_id = k.other and q.ended_on is null
          join adult x on x.area_id = an_area and x.id = r.adult_id join adult y on y.area_id = an_area and y.id = q.adult_id
          where r.area_id = an_area and r.child_id = k.one and r.ended_on is null
            and (x.id = y.id or platform.folded(x.full_name) = platform.folded(y.full_name))) as same_adult
    ) x
    where k.given is not null
  ), weighed as materialized (
    select k.*,
      case k.given when 'crossed' then 12
        else platform.weight_of(an_area, k.a_given, k.b_given, children)
          - case k.given when 'same' then 0 when 'slip' then 3 else 2 end end
      + case k.family when 'crossed' then 0 when 'other' then -4
        else platform.weight_of(an_area, k.a_family, k.b_family, children)
          - case k.family when 'same' then 0 else 2 end end
      + case k.born when 'born same' then 12 when 'born swapped' then 9 else 5 end
      + case when k.same_home then 8 when not k.same_home then -3 else 0 end
      + case when k.same_adult then 6 else 0 end + case when k.same_number then 15 else 0 end
      - case when k.apart then 1.5 else 0 end - by_chance as sureness
    from known k
    where not k.two_numbers
      and not (k.together and k.born = 'born same' and k.given not in ('same', 'crossed'))
      and (k.family <> 'other' or (k.given = 'same' and k.born = 'born same' and k.same_home))
      and (k.born <> 'born near' or (k.given = 'same' and k.family = 'same'))
  )
  select an_area, w.one, w.other, least(round(w.sureness), 100)::smallint,
    array_remove(array[case when w.same_number then 'number' end, w.born, 'given ' || w.given, case when w.family <> 'crossed' then 'family ' || w.family end,
      case when w.same_home then 'home' end, case when w.same_adult then 'adult' end], null), at
  from weighed w
  where w.sureness >= enough
    and not exists (select 1 from not_the_same x where x.area_id = an_area and x.child_id = w.one and x.other_child_id = w.other and x.taken_back_at is null)
  on conflict do nothing;

  return query select case when cardinality(scanned) = most then scanned[most] end, cardinality(changed),
    (select count(*)::int from likely_double d where d.area_id = an_area and d.found_at = at and (d.child_id = any (changed) or d.other_child_id = any (changed)));
end $$;
revoke execute on function platform.folded, platform.swapped, platform.called_so, platform.how_alike, platform.weight_of,
  public.find_doubles from public;
grant execute on function public.find_doubles to linkwork_app;
