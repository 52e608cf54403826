-- Files that come in, applied and taken back again.
--
-- What a list last said is kept beside what it set, so that what a person changed since is known, and stays.

alter table adult add column as_imported jsonb;
alter table relationship add column as_imported text;
alter table home_address add column as_imported jsonb;
comment on column adult.as_imported is 'What a class list last said of them, so that what people changed here is not overwritten.';
comment on column relationship.as_imported is 'The kind a class list last said.';
comment on column home_address.as_imported is 'The address as a class list said it, when one did. What people changed here is not overwritten.';
create index import_row_by_subject on import_row (area_id, subject_id) where subject_id is not null;

/* Only for those who lead the school now: whoever read a list in, and left, no longer sees the children on it. */
create function platform.who_may_see_imports() returns void language plpgsql as $$
declare relation text;
begin
  foreach relation in array array['import_batch', 'import_row'] loop
    execute format('drop policy may_see on %I', relation);
    execute format('drop policy may_add on %I', relation);
    execute format('drop policy may_change on %I', relation);
    perform platform.who_may_see(relation::regclass,
      'school_id = any ($schools_led) or (school_id is null and ''area administrator'' = any ($roles))');
  end loop;
end $$;
select platform.who_may_see_imports();
drop function platform.who_may_see_imports();

-- ---------------------------------------------------------------------------------------------------------------------
/* Children of this area, at another school or none, who have exactly these numbers: so that a child who moved is not
   added twice. Only for whoever leads the school. numbers: [{"scheme": "UPN", "value": "…", "born_on": "2013-11-03"}] */
create function public.children_elsewhere(a_school uuid, numbers jsonb)
returns table (scheme identifier_scheme, value text, child_id uuid, from_school uuid, from_name text, same_birthday boolean, has_protected_address boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.scheme, i.value, c.id, c.school_id, o.name, c.born_on = n.born_on, c.has_protected_address
  from jsonb_to_recordset(numbers) as n(scheme identifier_scheme, value text, born_on date)
  join child_identifier i on i.area_id = nullif(current_setting('app.area', true), '')::int and i.scheme = n.scheme and i.value = n.value
  join child c on c.area_id = nullif(current_setting('app.area', true), '')::int and c.id = i.child_id
  left join organisation o on o.area_id = nullif(current_setting('app.area', true), '')::int and o.id = c.school_id
  where c.school_id is distinct from a_school
    and a_school = any (nullif(current_setting('app.schools_led', true), '')::uuid[])
$$;

/* Those of them who were born on the day that the list says move here. Answers where each was before. */
create function public.move_children_here(a_school uuid, numbers jsonb)
returns table (child_id uuid, from_school uuid, from_roll roll_status, from_left_on date)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  a_child uuid;
begin
  for a_child in select distinct e.child_id from children_elsewhere(a_school, numbers) e where e.same_birthday loop
    select c.id, c.school_id, c.roll, c.left_on into child_id, from_school, from_roll, from_left_on
    from child c where c.area_id = an_area and c.id = a_child for update;
    perform child_moves_school(a_child, a_school);
    update child set roll = 'on roll', left_on = null, version = version + 1 where area_id = an_area and id = a_child;
    return next;
  end loop;
end $$;

/* The way back of a move that this batch made, while the child is still where it moved them. Answers who went back.
   places: [{"child_id": "…", "school_id": "…", "roll": "on roll", "left_on": null}] */
create function public.move_children_back(a_batch uuid, places jsonb) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  place record;
begin
  for place in
    select p.* from jsonb_to_recordset(places) as p(child_id uuid, school_id uuid, roll roll_status, left_on date)
    join import_row r on r.area_id = an_area and r.batch_id = a_batch and r.subject_id = p.child_id and r.step = 'moved here'
    join child c on c.area_id = an_area and c.id = p.child_id and c.school_id = r.school_id
    where r.school_id = any (nullif(current_setting('app.schools_led', true), '')::uuid[])
  loop
    perform child_moves_school(place.child_id, place.school_id);
    update child set roll = place.roll, left_on = place.left_on, version = version + 1 where area_id = an_area and id = place.child_id;
    return next place.child_id;
  end loop;
end $$;

/* Takes children away that a list added and that nothing has happened to since; answers who is gone. What a person
   added to them, or a table that refers to them, keeps them. children: [{"id": "…", "version": 1}] */
create function public.take_back_children(children jsonb) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  a_child uuid;
begin
  for a_child in
    select c.id from jsonb_to_recordset(children) as t(id uuid, version int)
    join child c on c.area_id = an_area and c.id = t.id and c.version = t.version
    where c.school_id = any (nullif(current_setting('app.schools_led', true), '')::uuid[])
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

/* The same for the adults that a list added, and for what it said they are to a child. */
create function public.take_back_relationships(relationships uuid[]) returns setof uuid
language sql security definer set search_path = public, pg_temp as $$
  delete from relationship r
  where r.area_id = nullif(current_setting('app.area', true), '')::int and r.id = any (relationships) and r.version = 1
    and r.as_imported is not null and r.school_id = any (nullif(current_setting('app.schools_led', true), '')::uuid[])
  returning r.id
$$;

create function public.take_back_adults(adults uuid[]) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  an_adult uuid;
begin
  for an_adult in
    select a.id from adult a
    where a.area_id = an_area and a.id = any (adults) and a.version = 1 and a.as_imported is not null
      and a.school_ids && nullif(current_setting('app.schools_led', true), '')::uuid[]
      and not exists (select 1 from relationship r where r.area_id = an_area and r.adult_id = a.id)
    for update
  loop
    begin
      delete from adult where area_id = an_area and id = an_adult;
      return next an_adult;
    exception when foreign_key_violation then
      null;
    end;
  end loop;
end $$;

/* Schools that a register added, where nobody and nothing has come to be since. */
create function public.take_back_schools(schools uuid[]) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  a_school uuid;
begin
  if not 'area administrator' = any (nullif(current_setting('app.roles', true), '')::text[]) then return; end if;
  for a_school in
    select s.id from school s join organisation o on o.area_id = an_area and o.id = s.id
    where s.area_id = an_area and s.id = any (schools) and s.version = 1 and o.version = 1 and s.source = 'GIAS'
    for update
  loop
    begin
      delete from school where area_id = an_area and id = a_school;
      delete from organisation where area_id = an_area and id = a_school;
      return next a_school;
    exception when foreign_key_violation then
      null;
    end;
  end loop;
end $$;

/* A child's address became protected: what a list that waits to be saved says of it is taken out. */
create function public.forget_imported_address(a_child uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
  update import_row set
    row_values = jsonb_set(row_values #- '{record,address}', '{changes}',
      jsonb_path_query_array(row_values, '$.changes[*] ? (@.what != "address")'))
  where area_id = nullif(current_setting('app.area', true), '')::int and subject_id = a_child
$$;

revoke execute on function public.children_elsewhere, public.move_children_here, public.move_children_back, public.take_back_children,
  public.take_back_relationships, public.take_back_adults, public.take_back_schools, public.forget_imported_address from public;
grant execute on function public.children_elsewhere, public.move_children_here, public.move_children_back, public.take_back_children,
  public.take_back_relationships, public.take_back_adults, public.take_back_schools, public.forget_imported_address to linkwork_app;
