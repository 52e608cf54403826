-- What somebody sees ends with the work it was for, and an address that is hidden is hidden wherever it was written.

-- Requests and children name the groups that come first by the same words.
update help_request set priority_groups = array_replace(array_replace(priority_groups,
  'social, emotional or behavioural needs', 'SEBN'), 'disability or learning needs', 'disability or additional needs')
where priority_groups && array['social, emotional or behavioural needs', 'disability or learning needs'];

-- ---------------------------------------------------------------------------------------------------------------------
/* An address as it is compared: letters and digits of its lines and its postcode. */
create function public.address_key(lines text, postcode text) returns text language sql immutable as $$
  select regexp_replace(lower(coalesce(lines, '') || coalesce(postcode, '')), '[^[:alnum:]]', '', 'g')
$$;

create index home_address_by_key on home_address (area_id, address_key(lines, postcode)) where to_day is null;

/* Before the address of these children is protected: it is taken out of every row of a file that is about them, that asks
   whether it is about them, or that says the address of anybody. Answers who lives with them as far as is known, whom the
   asker does not know: the same address, or the same adult. They are for those who lead their schools to look at. */
drop function public.forget_imported_address;
create function public.forget_imported_addresses(children uuid[], a_lines text, a_postcode text)
returns table (child_id uuid, lead_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  keys text[] := array[address_key(a_lines, a_postcode)]
    || array(select address_key(h.lines, h.postcode) from home_address h where h.area_id = an_area and h.child_id = any (children));
begin
  update import_row r set
    row_values = jsonb_set(r.row_values #- '{record,address}', '{changes}',
      coalesce(jsonb_path_query_array(r.row_values, '$.changes[*] ? (@.what != "address")'), '[]'))
  where r.area_id = an_area and (
    r.subject_id = any (children)
    or jsonb_path_query_array(r.row_values, '$.alike[*].childId') ?| children::text[]
    or address_key(r.row_values #>> '{record,address,lines}', r.row_values #>> '{record,address,postcode}') = any (keys));
  return query
    with lives_with as (
      select h.child_id as id from home_address h
      where h.area_id = an_area and h.to_day is null and address_key(h.lines, h.postcode) = any (keys)
      union
      select theirs.child_id from relationship ours
      join relationship theirs on theirs.area_id = an_area and theirs.adult_id = ours.adult_id and theirs.ended_on is null
      where ours.area_id = an_area and ours.child_id = any (children) and ours.ended_on is null
    )
    select c.id, m.staff_id from lives_with w
    join child c on c.area_id = an_area and c.id = w.id and not c.has_protected_address
    join membership m on m.area_id = an_area and m.organisation_id = c.school_id and m.role = 'school lead' and m.ends_on is null
    where c.id <> all (children)
      and c.school_id <> all (coalesce(nullif(current_setting('app.schools_led', true), '')::uuid[], '{}'))
      and not c.known_to && coalesce(nullif(current_setting('app.circles', true), '')::uuid[], '{}');
end $$;
revoke execute on function public.address_key, public.forget_imported_addresses from public;
grant execute on function public.address_key, public.forget_imported_addresses to linkwork_app;
