-- Two records of one child become one, and can be told apart again.
--
-- Nothing is destroyed. The record that is merged stays where it is, out of everybody’s sight (no school, known to nobody);
-- what hangs on it is put on the record that is kept, row by row, and how each row was before is written down. What hangs on
-- a child is found in the catalogue, not in a list, so that a new table is merged without anybody having to think of it: see
-- platform.tables_about_children. A row keeps its own audience; only what goes with the child itself (known_to) becomes known
-- to those who knew the other record, and a proposal says in words why that is right. docs/decisions/0015.

create type merge_status as enum ('proposed', 'not agreed', 'merged', 'undo proposed', 'undone');

create table child_merge (
  area_id         int not null references area,
  id              uuid not null,
  kept_child_id   uuid not null,
  merged_child_id uuid not null,
  status          merge_status not null default 'proposed',
  why             text not null check (why <> ''),
  widens_to       uuid[] not null default '{}',
  widens_why      text,
  proposed_by     uuid not null,
  proposed_at     timestamptz not null,
  decided_by      uuid,
  decided_at      timestamptz,
  decided_why     text,
  undo_until      date,
  undo_by         uuid,
  undo_at         timestamptz,
  undo_why        text,
  undo_goes       uuid[] not null default '{}',
  undone_by       uuid,
  undone_at       timestamptz,
  school_id       uuid,
  known_to        uuid[] not null default '{}',
  other_school_id uuid,
  other_known_to  uuid[] not null default '{}',
  version         int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, kept_child_id) references child (area_id, id),
  foreign key (area_id, merged_child_id) references child (area_id, id),
  foreign key (area_id, proposed_by) references staff_member (area_id, id),
  foreign key (area_id, decided_by) references staff_member (area_id, id),
  foreign key (area_id, undo_by) references staff_member (area_id, id),
  foreign key (area_id, undone_by) references staff_member (area_id, id),
  constraint a_merge_is_of_two_records check (kept_child_id <> merged_child_id),
  constraint a_merge_is_agreed_by_somebody_else
    check (status in ('proposed', 'not agreed') or (decided_by is not null and decided_by <> proposed_by)),
  constraint an_undo_is_agreed_by_somebody_else check (status <> 'undone' or (undone_by is not null and undone_by <> undo_by)),
  constraint who_will_see_more_is_said_why check (widens_to = '{}' or widens_why is not null)
);
comment on table child_merge is 'Two records that somebody says are one child: who proposed it, who agreed, and whether it was undone. @class 3';
comment on column child_merge.kept_child_id is 'The record that stays. @merge never';
comment on column child_merge.merged_child_id is 'The record that is put together with it. Its address leads to the one that stays. @merge never';
comment on column child_merge.widens_to is 'Teams, cases and schools that will see more than before, as they were shown to whoever proposed it.';
comment on column child_merge.undo_goes is 'What was written since and belongs to the other child: ids of any kind.';
comment on column child_merge.known_to is 'Who sees this row knows both records: this one’s school and circles, and the other’s.';
create unique index one_merge_of_a_record on child_merge (area_id, merged_child_id) where status in ('proposed', 'merged', 'undo proposed');
create index child_merge_by_kept on child_merge (area_id, kept_child_id);
select platform.who_may_see('child_merge',
  '(school_id = any ($schools_led) or known_to && $circles) and (other_school_id = any ($schools_led) or other_known_to && $circles)');
grant select, insert, update on child_merge to linkwork_app;

create table merge_move (
  area_id     int not null,
  merge_id    uuid not null,
  relation    text not null,
  row_key     text not null,
  side        text not null check (side in ('moved', 'kept', 'stayed', 'made')),
  school_id   uuid,
  known_to    uuid[],
  school_ids  uuid[],
  primary key (area_id, merge_id, relation, row_key, side),
  foreign key (area_id, merge_id) references child_merge (area_id, id)
);
comment on table merge_move is 'Each row that was there when two records were merged, on which side, and who saw it before. @class 2';
comment on column merge_move.row_key is 'The primary key of the row, without the area and the child.';
select platform.who_may_see('merge_move', 'false');

-- A child is found by the names of either record. A name that came with another record says which; a child’s own say none.
alter table child_name_token add column record_id uuid not null default '00000000-0000-0000-0000-000000000000';
alter table child_name_token drop constraint child_name_token_pkey;
alter table child_name_token add primary key (area_id, token, child_id, kind, record_id);
comment on column child_name_token.record_id is 'The merged record that the name stands on; nought for the child’s own.';

comment on column child_name_token.child_id is '@merge moves, and its record_id says where it came from';
comment on column child_detail.child_id is '@merge one: the row of the kept record counts, where it has one';
comment on column protected_address.child_id is '@merge one: the row of the kept record counts, where it has one';
comment on column help_case.child_id is '@merge moves: never two open cases in one team (platform.why_not_merge)';
comment on column seal.child_id is '@merge moves: never a record that is sealed (platform.why_not_merge)';
comment on column not_the_same.child_id is '@merge pairs: what was said of either record is said of the one';
comment on column not_the_same.other_child_id is '@merge pairs: what was said of either record is said of the one';

-- Whoever says that two children are two may be wrong. It can be taken back, and whoever agrees to a merge then sees that it was.
alter table not_the_same add column taken_back_by uuid, add column taken_back_at timestamptz;
grant update (said_by, said_at, taken_back_by, taken_back_at) on not_the_same to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
/* Each column that says which child a row is about: a foreign key to child, or a name that says so. `treatment` is what its
   comment says after @merge, and otherwise `moves`; test/… holds that a column in a unique key says it. */
create function platform.tables_about_children()
returns table (relation text, child_column text, treatment text, row_key text, has_known_to boolean)
language sql stable set search_path = public, pg_temp as $$
  select c.relname::text, a.attname::text, coalesce(substring(col_description(c.oid, a.attnum) from '@merge (\w+)'), 'moves'),
    'jsonb_build_object(' || coalesce((
      select string_agg(format('%L, t.%I', k.attname, k.attname), ', ' order by k.attnum)
      from pg_index i join pg_attribute k on k.attrelid = c.oid and k.attnum = any (i.indkey::smallint[])
      where i.indrelid = c.oid and i.indisprimary and k.attname not in ('area_id', a.attname)), '') || ')::text',
    exists (select 1 from pg_attribute x where x.attrelid = c.oid and x.attname = 'known_to' and not x.attisdropped)
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p') and not c.relispartition
  join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
  where a.attnum > 0 and not a.attisdropped and a.atttypid = 'uuid'::regtype and (
    a.attname ~ '^(.*_)?child_id$'
    or exists (select 1 from pg_constraint f where f.contype = 'f' and f.conrelid = c.oid and f.confrelid = 'child'::regclass
      and a.attnum = any (f.conkey)))
  order by 1, 2
$$;

/* A record and those that were merged into it. */
create function platform.records_of(an_area int, a_child uuid) returns uuid[]
language sql stable set search_path = public, pg_temp as $$
  with recursive records (id) as (
    select a_child
    union
    select m.merged_child_id from records r join child_merge m on m.area_id = an_area and m.kept_child_id = r.id
      and m.status in ('merged', 'undo proposed')
  )
  select array_agg(id) from records
$$;

/* Whether whoever asks leads the school of this child or knows them, and the record is not sealed to them. */
create function platform.knows(c child) returns boolean language sql stable set search_path = public, pg_temp as $$
  select coalesce((c.school_id = any (nullif(current_setting('app.schools_led', true), '')::uuid[])
      or c.known_to && nullif(current_setting('app.circles', true), '')::uuid[])
    and c.area_id = nullif(current_setting('app.area', true), '')::int
    and c.id <> all (nullif(current_setting('app.sealed', true), '')::uuid[]), false)
$$;

/* Why two records must not be merged, as codes; `but` is the proposal that asks. */
create function platform.why_not_merge(an_area int, kept child, merged child, but uuid) returns text[]
language plpgsql stable set search_path = public, pg_temp as $$
declare
  both_records uuid[] := array[kept.id, merged.id];
  of_kept uuid[] := platform.records_of(an_area, kept.id);
  of_merged uuid[] := platform.records_of(an_area, merged.id);
begin
  return array(
    select 'told apart' where exists (select 1 from not_the_same n where n.area_id = an_area and n.taken_back_at is null and (
      (n.child_id = any (of_kept) and n.other_child_id = any (of_merged)) or (n.child_id = any (of_merged) and n.other_child_id = any (of_kept))))
    union all
    select 'sealed' where exists (select 1 from seal s where s.area_id = an_area and s.child_id = any (both_records) and s.lifted_at is null)
    union all
    select 'two schools' where merged.school_id is not null and merged.school_id is distinct from kept.school_id
    union all
    select 'two cases' where exists (
      select 1 from help_case a join help_case b on b.area_id = an_area and b.child_id = merged.id and b.team_id = a.team_id and b.status <> 'closed'
      where a.area_id = an_area and a.child_id = kept.id and a.status <> 'closed')
    union all
    select 'address' where (kept.has_protected_address or merged.has_protected_address)
      and exists (select 1 from home_address h where h.area_id = an_area and h.child_id = any (both_records))
    union all
    select 'numbers' where exists (
      select 1 from child_identifier a join child_identifier b on b.area_id = an_area and b.child_id = merged.id and b.scheme = a.scheme and b.status = 'verified'
      where a.area_id = an_area and a.child_id = kept.id and a.status = 'verified' and a.scheme in ('NHS number', 'CHI number', 'H&C number'))
    union all
    select 'a file waits' where exists (
      select 1 from import_row r join import_batch b on b.area_id = an_area and b.id = r.batch_id and b.status = 'to review'
      where r.area_id = an_area and r.subject_id = any (both_records))
    union all
    select 'proposed already' where exists (
      select 1 from child_merge m where m.area_id = an_area and m.id is distinct from but and m.status in ('proposed', 'undo proposed')
        and (m.kept_child_id = any (both_records) or m.merged_child_id = any (both_records))));
end $$;

/* Who would see more of the child than now: the circles of one record that the other does not have, where anybody is in
   them, and the school of the one where the other is on no roll. `newly`: of which record they see more. */
create function platform.who_gains(an_area int, kept child, merged child, today date)
returns table (circle uuid, newly text, kind text, called text)
language sql stable set search_path = public, pg_temp as $$
  with gains as (
    select x as id, 'kept' as newly from unnest(merged.known_to) x where x <> all (kept.known_to)
    union all select x, 'merged' from unnest(kept.known_to) x where x <> all (merged.known_to)
    union all select kept.school_id, 'merged' where merged.school_id is null and kept.school_id is not null
  )
  select g.id, g.newly, o.kind::text, o.name from gains g join organisation o on o.area_id = an_area and o.id = g.id
  union all
  select g.id, g.newly, 'person', s.given_name || ' ' || s.family_name from gains g join staff_member s on s.area_id = an_area and s.id = g.id and s.active
  union all
  select g.id, g.newly, 'case', string_agg(distinct s.given_name || ' ' || s.family_name, ', ')
  from gains g
  join case_member m on m.area_id = an_area and m.case_id = g.id and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on)
  join staff_member s on s.area_id = an_area and s.id = m.staff_id and s.active
  group by g.id, g.newly
$$;

/* What is to be known before two records are merged, for somebody who knows both; for anybody else nothing. */
create function public.before_merge(a_kept uuid, a_merged uuid, but uuid, today date) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  kept child; merged child;
begin
  select * into kept from child c where c.area_id = an_area and c.id = a_kept;
  select * into merged from child c where c.area_id = an_area and c.id = a_merged;
  if not platform.knows(kept) or not platform.knows(merged) then return null; end if;
  return jsonb_build_object(
    'whyNot', platform.why_not_merge(an_area, kept, merged, but),
    'toldApartBefore', exists (select 1 from not_the_same n where n.area_id = an_area and n.taken_back_at is not null
      and n.child_id = least(a_kept, a_merged) and n.other_child_id = greatest(a_kept, a_merged)),
    'gains', coalesce((select jsonb_agg(to_jsonb(g) order by g.newly, g.kind, g.called) from platform.who_gains(an_area, kept, merged, today) g), '[]'));
end $$;

/* Where the record with this id went, when it was merged: the one that is kept today. */
create function public.merged_into(a_child uuid) returns uuid
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
  return found_one;
end $$;

/* Who works with either child of a merge today: whoever is on an open case, asked for help that is not answered, leads
   the school, or supervises a team that knows them. `may_agree`: those among them who may agree to it. */
create function public.people_of_merge(a_merge uuid, today date) returns table (staff_id uuid, may_agree boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  with the_merge as (
    select * from child_merge m where m.area_id = nullif(current_setting('app.area', true), '')::int and m.id = a_merge
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

-- ---------------------------------------------------------------------------------------------------------------------
/* Merges the two records of a proposal that somebody else made. Answers null, or why not. */
create function public.merge_records(a_merge uuid, a_why text, today date, at timestamptz) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  nought constant uuid := '00000000-0000-0000-0000-000000000000';
  the_merge child_merge; kept child; merged child; why_not text[]; t record; side text; stays boolean; adults uuid[];
begin
  select * into the_merge from child_merge m where m.area_id = an_area and m.id = a_merge for update;
  if not found or the_merge.status <> 'proposed' or the_merge.proposed_by = me then return 'not proposed'; end if;
  perform 1 from child c where c.area_id = an_area and c.id in (the_merge.kept_child_id, the_merge.merged_child_id) order by c.id for update;
  select * into kept from child c where c.area_id = an_area and c.id = the_merge.kept_child_id;
  select * into merged from child c where c.area_id = an_area and c.id = the_merge.merged_child_id;
  if not platform.knows(kept) or not platform.knows(merged) then return 'not theirs'; end if;
  why_not := platform.why_not_merge(an_area, kept, merged, a_merge);
  if why_not <> '{}' then return why_not[1]; end if;
  if exists (select 1 from platform.who_gains(an_area, kept, merged, today) g where g.circle <> all (the_merge.widens_to)) then return 'more would see'; end if;

  adults := array(select distinct r.adult_id from relationship r where r.area_id = an_area and r.child_id in (kept.id, merged.id));

  for t in select * from platform.tables_about_children() loop
    if t.treatment not in ('moves', 'one') then continue; end if;
    execute format('select exists (select 1 from %I t where t.area_id = $1 and t.%I = $2)', t.relation, t.child_column) into stays using an_area, kept.id;
    side := case when t.treatment = 'one' and stays then 'stayed' else 'moved' end;
    -- How it was before: each row of either record, and who saw it.
    execute format(
      'insert into merge_move (area_id, merge_id, relation, row_key, side%1$s)
       select $1, $2, %2$L, %3$s, case when t.%4$I = $3 then ''kept'' else $5 end%5$s from %6$I t where t.area_id = $1 and t.%4$I in ($3, $4)',
      case when t.has_known_to then ', school_id, known_to' else '' end, t.relation || '.' || t.child_column, t.row_key, t.child_column,
      case when t.has_known_to then ', t.school_id, t.known_to' else '' end, t.relation)
      using an_area, a_merge, kept.id, merged.id, side;
    if side = 'stayed' then
      if t.has_known_to then
        execute format('update %I t set school_id = null, known_to = ''{}'' where t.area_id = $1 and t.%I = $2', t.relation, t.child_column) using an_area, merged.id;
      end if;
    else
      execute format('update %1$I t set %2$I = $2%3$s where t.area_id = $1 and t.%2$I = $3', t.relation, t.child_column,
        case when t.has_known_to then ', school_id = case when t.school_id is null then $4 else t.school_id end,
          known_to = t.known_to || array(select x from unnest($5) x where x <> all (t.known_to))' else '' end
        || case when t.relation = 'child_name_token' then format(', record_id = case when t.record_id = %L then $3 else t.record_id end', nought) else '' end)
        using an_area, kept.id, merged.id, case when merged.school_id is null then kept.school_id end, kept.known_to;
    end if;
    if t.has_known_to then
      execute format('update %1$I t set known_to = t.known_to || array(select x from unnest($3) x where x <> all (t.known_to))
        where t.area_id = $1 and t.%2$I = $2 and not t.known_to @> $3', t.relation, t.child_column) using an_area, kept.id, merged.known_to;
    end if;
  end loop;

  -- What was said of the one holds for both: somebody who is not this child.
  with made as (
    insert into not_the_same as n (area_id, child_id, other_child_id, said_by, said_at)
    select an_area, least(kept.id, o.other), greatest(kept.id, o.other), o.said_by, o.said_at
    from (
      select case when x.child_id = merged.id then x.other_child_id else x.child_id end as other, x.said_by, x.said_at
      from not_the_same x where x.area_id = an_area and x.taken_back_at is null and merged.id in (x.child_id, x.other_child_id)
    ) o where o.other <> kept.id
    on conflict do nothing
    returning n.child_id, n.other_child_id
  )
  insert into merge_move (area_id, merge_id, relation, row_key, side)
  select an_area, a_merge, 'not_the_same', jsonb_build_object('child_id', n.child_id, 'other_child_id', n.other_child_id)::text, 'made' from made n;

  -- A mail that waits is about the record that is kept: whoever sends it looks whether its reader may still see the child.
  update mail m set about = jsonb_set(m.about, '{childId}', to_jsonb(kept.id::text))
  where m.area_id = an_area and m.state in ('waits', 'gathered') and m.about ->> 'childId' = merged.id::text;

  -- The adults around either record, and the two records themselves.
  insert into merge_move (area_id, merge_id, relation, row_key, side, known_to, school_ids)
  select an_area, a_merge, 'adult', a.id::text, 'kept', a.known_to, a.school_ids from adult a where a.area_id = an_area and a.id = any (adults);
  update adult a set
    known_to = a.known_to || array(select distinct x from unnest(kept.known_to || merged.known_to) x where x <> all (a.known_to)),
    school_ids = case when kept.school_id is null or kept.school_id = any (a.school_ids) then a.school_ids else a.school_ids || kept.school_id end
  where a.area_id = an_area and a.id = any (adults);

  insert into merge_move (area_id, merge_id, relation, row_key, side, school_id, known_to) values
    (an_area, a_merge, 'child', kept.has_protected_address::text, 'kept', kept.school_id, kept.known_to),
    (an_area, a_merge, 'child', merged.has_protected_address::text, 'stayed', merged.school_id, merged.known_to);
  update child c set known_to = c.known_to || array(select x from unnest(merged.known_to) x where x <> all (c.known_to)),
    has_protected_address = c.has_protected_address or merged.has_protected_address
  where c.area_id = an_area and c.id = kept.id;
  update child c set school_id = null, known_to = '{}' where c.area_id = an_area and c.id = merged.id;

  -- From now on, whoever knows the one child knows that it was two records.
  update child_merge m set status = 'merged', decided_by = me, decided_at = at, decided_why = a_why, undo_until = today + 90, version = m.version + 1,
    school_id = kept.school_id, other_school_id = kept.school_id, known_to = c.known_to, other_known_to = c.known_to
  from child c where c.area_id = an_area and c.id = kept.id and m.area_id = an_area and m.id = a_merge;
  return null;
end $$;

/* What was written about the child since two records were merged, and does not belong to a case, a request or a need of
   either: for a person to say whose it is. `goes` is what they said. */
create function platform.written_since(an_area int, the_merge child_merge) returns table (relation text, id uuid)
language plpgsql stable set search_path = public, pg_temp as $$
declare t record;
begin
  for t in
    select x.* from platform.tables_about_children() x
    where x.treatment in ('moves', 'one') and x.row_key like 'jsonb_build_object(''id'', t.id)%' and x.relation <> 'notice'
  loop
    return query execute format(
      'select %1$L::text, t.id from %2$I t where t.area_id = $1 and t.%3$I = $2 and not exists (
         select 1 from merge_move m where m.area_id = $1 and m.merge_id = $3 and m.relation = %4$L and m.row_key = %5$s)%6$s',
      t.relation, t.relation, t.child_column, t.relation || '.' || t.child_column, t.row_key,
      (select coalesce(string_agg(format(' and t.%I is null', a.attname), ''), '') from pg_attribute a
       where a.attrelid = t.relation::regclass and not a.attisdropped
         and a.attname = any (case when t.relation = 'help_request' then '{}' else array['case_id', 'request_id', 'need_id', 'contact_id', 'source_id'] end)))
      using an_area, the_merge.kept_child_id, the_merge.id;
  end loop;
end $$;

create function public.written_since_merge(a_merge uuid) returns table (relation text, id uuid)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare the_merge child_merge; kept child;
begin
  select * into the_merge from child_merge m where m.area_id = nullif(current_setting('app.area', true), '')::int and m.id = a_merge;
  select * into kept from child c where c.area_id = the_merge.area_id and c.id = the_merge.kept_child_id;
  if not platform.knows(kept) or the_merge.status not in ('merged', 'undo proposed') then return; end if;
  return query select * from platform.written_since(the_merge.area_id, the_merge);
end $$;

/* Whether a request makes its team know the child: once it is accepted, or because the team does not work in the school. */
create function platform.lets_know(r help_request) returns boolean language sql stable set search_path = public, pg_temp as $$
  select r.status in ('accepted', 'allocated') or not exists (
    select 1 from agreement a where a.area_id = r.area_id and a.team_id = r.team_id and a.school_id = r.school_id)
$$;

/* Tells two records apart again, when somebody else proposed it and the time for it is not over. Each row that came with the
   merged record goes back to where it was; what was written since in a case, a request or a need of it goes along; what
   undo_goes names goes too; the rest stays. Nobody is shown again what they have lost since. Answers null, or why not. */
create function public.unmerge_records(a_merge uuid, today date, at timestamptz) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  the_merge child_merge; kept child; merged child; was_kept merge_move; was_merged merge_move; t record;
  gained uuid[]; lost uuid[]; due uuid[]; going uuid[]; cases uuid[]; requests uuid[]; needs uuid[]; links text; at_merge text;
begin
  select * into the_merge from child_merge m where m.area_id = an_area and m.id = a_merge for update;
  if not found or the_merge.status <> 'undo proposed' or the_merge.undo_by = me then return 'not proposed'; end if;
  if today > the_merge.undo_until then return 'too late'; end if;
  perform 1 from child c where c.area_id = an_area and c.id in (the_merge.kept_child_id, the_merge.merged_child_id) order by c.id for update;
  select * into kept from child c where c.area_id = an_area and c.id = the_merge.kept_child_id;
  select * into merged from child c where c.area_id = an_area and c.id = the_merge.merged_child_id;
  if not platform.knows(kept) then return 'not theirs'; end if;
  if exists (select 1 from seal s where s.area_id = an_area and s.child_id = kept.id and s.lifted_at is null) then return 'sealed'; end if;
  select * into was_kept from merge_move m where m.area_id = an_area and m.merge_id = a_merge and m.relation = 'child' and m.side = 'kept';
  select * into was_merged from merge_move m where m.area_id = an_area and m.merge_id = a_merge and m.relation = 'child' and m.side = 'stayed';

  -- What belongs together goes together.
  requests := array(select (m.row_key::jsonb ->> 'id')::uuid from merge_move m where m.area_id = an_area and m.merge_id = a_merge and m.relation = 'help_request.child_id' and m.side = 'moved')
    || the_merge.undo_goes;
  cases := array(select (m.row_key::jsonb ->> 'id')::uuid from merge_move m where m.area_id = an_area and m.merge_id = a_merge and m.relation = 'help_case.child_id' and m.side = 'moved')
    || array(select h.id from help_case h where h.area_id = an_area and h.child_id = kept.id and h.request_id = any (requests));
  needs := the_merge.undo_goes || array(select (m.row_key::jsonb ->> 'id')::uuid from merge_move m where m.area_id = an_area and m.merge_id = a_merge and m.relation = 'need.child_id' and m.side = 'moved')
    || array(select n.id from need n where n.area_id = an_area and n.child_id = kept.id and (n.case_id = any (cases) or n.request_id = any (requests)));
  going := cases || requests || needs || the_merge.undo_goes;

  -- The circles of what goes along are the merged record’s too; those of what was begun since and stays are still the kept one’s.
  due := array(
    select x from unnest(kept.known_to) x where x <> all (was_merged.known_to) and x in (
      select h.id from help_case h where h.area_id = an_area and h.id = any (cases)
      union select h.team_id from help_case h where h.area_id = an_area and h.id = any (cases)
      union select r.team_id from help_request r where r.area_id = an_area and r.id = any (requests) and platform.lets_know(r)));
  lost := array(
    select x from unnest(was_merged.known_to || due) x where x <> all (was_kept.known_to) and x not in (
      select h.id from help_case h where h.area_id = an_area and h.child_id = kept.id and h.id <> all (cases)
      union select h.team_id from help_case h where h.area_id = an_area and h.child_id = kept.id and h.id <> all (cases)
      union select r.team_id from help_request r where r.area_id = an_area and r.child_id = kept.id and r.id <> all (requests) and platform.lets_know(r)));
  gained := array(select x from unnest(was_merged.known_to) with ordinality u (x, n) where x = any (kept.known_to) order by n) || due;

  for t in select * from platform.tables_about_children() loop
    if t.treatment not in ('moves', 'one') then continue; end if;
    at_merge := format('merge_move m where m.area_id = $1 and m.merge_id = $2 and m.relation = %L and m.row_key = %s', t.relation || '.' || t.child_column,
      case when t.relation = 'child_name_token'
        then 'jsonb_build_object(''kind'', t.kind, ''token'', t.token, ''record_id'', case when t.record_id = $4 then ''00000000-0000-0000-0000-000000000000'' else t.record_id end)::text'
        else t.row_key end);
    -- What was written since and goes along.
    select string_agg(format('t.%I = any ($5)', a.attname), ' or ') into links from pg_attribute a
    where a.attrelid = t.relation::regclass and not a.attisdropped
      and a.attname in ('id', 'case_id', 'request_id', 'need_id', 'source_id');
    if links is not null then
      execute format('update %1$I t set %2$I = $4%3$s where t.area_id = $1 and t.%2$I = $3 and (%4$s) and not exists (select 1 from merge_move m
          where m.area_id = $1 and m.merge_id = $2 and m.relation = %5$L and m.row_key = %6$s)', t.relation, t.child_column,
        case when t.has_known_to then ', school_id = $6, known_to = $7' else '' end, links, t.relation || '.' || t.child_column, t.row_key)
        using an_area, a_merge, kept.id, merged.id, going, was_merged.school_id, gained;
    end if;
    -- What came with the merged record.
    execute format('update %1$I t set %2$I = $4%3$s from %4$s and m.side = ''moved'' and t.area_id = $1 and t.%2$I = $3%5$s', t.relation, t.child_column,
      case when t.has_known_to then ', school_id = m.school_id,
        known_to = array(select x from unnest(m.known_to) with ordinality u (x, n) where x = any (t.known_to) order by n) || array(select x from unnest($5) x where x <> all (m.known_to))' else '' end
      || case when t.relation = 'child_name_token' then ', record_id = (m.row_key::jsonb ->> ''record_id'')::uuid' else '' end, at_merge,
      case when t.relation = 'child_name_token' then ' and t.record_id <> ''00000000-0000-0000-0000-000000000000''' else '' end)
      using an_area, a_merge, kept.id, merged.id, due;
    if t.has_known_to then
      execute format('update %1$I t set school_id = m.school_id, known_to = array(select x from unnest(m.known_to) with ordinality u (x, n) where x = any ($5) order by n)
        from %3$s and m.side = ''stayed'' and t.area_id = $1 and t.%2$I = $4', t.relation, t.child_column, at_merge)
        using an_area, a_merge, kept.id, merged.id, gained;
      -- What stays is no longer known to those who knew only the other; unless they knew this very row before.
      execute format('update %1$I t set known_to = array(select x from unnest(t.known_to) with ordinality u (x, n)
          where x <> all ($5) or x in (select unnest(m.known_to) from %3$s and m.side = ''kept'') order by n)
        where t.area_id = $1 and t.%2$I = $3 and t.known_to && $5', t.relation, t.child_column, at_merge)
        using an_area, a_merge, kept.id, merged.id, lost;
    end if;
  end loop;

  delete from not_the_same n using merge_move m
  where m.area_id = an_area and m.merge_id = a_merge and m.relation = 'not_the_same' and m.side = 'made'
    and n.area_id = an_area and n.child_id = (m.row_key::jsonb ->> 'child_id')::uuid and n.other_child_id = (m.row_key::jsonb ->> 'other_child_id')::uuid;

  update child c set known_to = array(select x from unnest(c.known_to) with ordinality u (x, n) where x <> all (lost) order by n),
    has_protected_address = was_kept.row_key::boolean or exists (select 1 from protected_address p where p.area_id = an_area and p.child_id = c.id)
  where c.area_id = an_area and c.id = kept.id;
  update child c set school_id = was_merged.school_id, known_to = gained,
    has_protected_address = was_merged.row_key::boolean or exists (select 1 from protected_address p where p.area_id = an_area and p.child_id = c.id)
  where c.area_id = an_area and c.id = merged.id;

  -- An adult is known to those who know a child of theirs.
  update adult a set
    known_to = array(select x from unnest(a.known_to) with ordinality u (x, n) where x = any (m.known_to) or x in (
      select unnest(r.known_to) from relationship r where r.area_id = an_area and r.adult_id = a.id) order by n),
    school_ids = array(select x from unnest(a.school_ids) with ordinality u (x, n) where x = any (m.school_ids) or x in (
      select r.school_id from relationship r where r.area_id = an_area and r.adult_id = a.id) order by n)
  from merge_move m
  where m.area_id = an_area and m.merge_id = a_merge and m.relation = 'adult' and a.area_id = an_area and a.id::text = m.row_key;

  -- They are two, and nobody is asked again.
  insert into not_the_same (area_id, child_id, other_child_id, said_by, said_at)
  values (an_area, least(kept.id, merged.id), greatest(kept.id, merged.id), me, at)
  on conflict (area_id, child_id, other_child_id) do update set said_by = me, said_at = at, taken_back_by = null, taken_back_at = null;
  update child_merge m set status = 'undone', undone_by = me, undone_at = at, version = m.version + 1, school_id = c.school_id, known_to = c.known_to,
    other_school_id = was_merged.school_id, other_known_to = gained
  from child c where c.area_id = an_area and c.id = kept.id and m.area_id = an_area and m.id = a_merge;
  return null;
end $$;

/* As in 0005: who has looked at a child's record is who has looked at any record that is now part of it. No line is changed. */
create function public.records_of(a_child uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select platform.records_of(nullif(current_setting('app.area', true), '')::int, a_child)
$$;
create or replace function audit.who_has_looked(a_child uuid, before timestamptz, how_many int)
returns table (at timestamptz, person_id uuid, what text, lane smallint, seq bigint)
language sql stable security definer set search_path = audit, pg_temp as $$
  select e.at, e.person_id, e.what, e.lane, e.seq
  from (
    select distinct c.lane, c.seq, c.at from audit.about_child c
    where c.area_id = nullif(current_setting('app.area', true), '')::int and c.child_id = any (public.records_of(a_child)) and c.at < before
  ) c join audit.entry e on e.area_id = nullif(current_setting('app.area', true), '')::int and e.lane = c.lane and e.seq = c.seq
  order by c.at desc, c.lane, c.seq limit least(how_many, 100)
$$;

revoke execute on function platform.tables_about_children, platform.records_of, platform.knows, platform.why_not_merge, platform.who_gains,
  platform.written_since, platform.lets_know, public.before_merge, public.merged_into, public.people_of_merge, public.merge_records, public.written_since_merge,
  public.unmerge_records, public.records_of from public;
grant execute on function public.before_merge, public.merged_into, public.people_of_merge, public.merge_records, public.written_since_merge,
  public.unmerge_records to linkwork_app;
grant execute on function public.records_of to linkwork_audit_writer;
grant usage on schema public to linkwork_audit_writer;
