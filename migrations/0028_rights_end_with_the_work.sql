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
   asker does not know: the same address, or the same adult. They are for those who lead their schools to look at. Of a child
   whose record is sealed to the asker nothing is said: whoever is to be asked about that record is told here. */
drop function public.forget_imported_address;
create function public.forget_imported_addresses(children uuid[], a_lines text, a_postcode text, at timestamptz)
returns table (child_id uuid, lead_id uuid)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
  sealed uuid[] := coalesce(nullif(current_setting('app.sealed', true), '')::uuid[], '{}');
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
    ), told as (
      insert into notice (area_id, id, to_id, from_id, kind, child_id, at)
      select an_area, gen_random_uuid(), s.ask_id, me, 'address to look at', c.id, forget_imported_addresses.at
      from lives_with w
      join child c on c.area_id = an_area and c.id = w.id and not c.has_protected_address
      join seal s on s.area_id = an_area and s.child_id = c.id and s.lifted_at is null
      where c.id <> all (children) and c.id = any (sealed) and s.ask_id <> me
      returning to_id
    )
    select null::uuid, t.to_id from told t
    union all
    select c.id, m.staff_id from lives_with w
    join child c on c.area_id = an_area and c.id = w.id and not c.has_protected_address
    join membership m on m.area_id = an_area and m.organisation_id = c.school_id and m.role = 'school lead' and m.ends_on is null
    where c.id <> all (children) and c.id <> all (sealed)
      and c.school_id <> all (coalesce(nullif(current_setting('app.schools_led', true), '')::uuid[], '{}'))
      and not c.known_to && coalesce(nullif(current_setting('app.circles', true), '')::uuid[], '{}');
end $$;
revoke execute on function public.address_key, public.forget_imported_addresses from public;
grant execute on function public.address_key, public.forget_imported_addresses to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Having written something once is no right for ever: it counts while its writer is still on the case, in the team or at the
-- school that it belongs to. An action stays with its owner, whoever they are: it is theirs to answer.
do $$
declare
  -- At the school itself: a team's agreement with it is not enough.
  at_school text := '(school_id = any ($schools) and $roles && ''{teacher,school lead,education manager}''::text[])';
  on_case text := 'case_id = any ($cases) or team_id = any ($teams_supervised)';
  wrote_it text := on_case || ' or case_id = any ($cases_known) or (case_id is null and team_id = any ($teams)) or ' || at_school;
  around text := '(audience <> ''named'' and (' || on_case || ')) or (audience = ''case'' and (case_id = any ($cases_known) or school_id = any ($schools_led)))';
  named text := '($me = any (readers) and (case_id = any ($cases) or case_id = any ($cases_known) or team_id = any ($teams) or ' || at_school || '))';
  one record;
begin
  for one in select * from (values
    ('contact', '(worker_id = $me and (' || on_case || ' or (case_id is null and team_id = any ($teams)))) or ' || around || ' or ' || named),
    ('contact_text', '(worker_id = $me and (' || on_case || ' or (case_id is null and team_id = any ($teams)))) or ' || around || ' or ' || named),
    ('action', 'owner_staff_id = $me or (agreed_by = $me and (' || wrote_it || ')) or ' || around || ' or ' || named),
    ('chronology_entry', '(entered_by = $me and (' || wrote_it || ')) or ' || around || ' or ' || named),
    ('help_request', '(raised_by = $me and (school_id = any ($schools) or team_id = any ($teams))) or school_id = any ($schools_led) or team_id = any ($teams)'),
    ('request_step', '(raised_by = $me and (school_id = any ($schools) or team_id = any ($teams))) or school_id = any ($schools_led) or team_id = any ($teams)'),
    ('need', '(noted_by = $me and school_id = any ($schools)) or school_id = any ($schools_led) or known_to && $circles'),
    ('need_rating', '(rated_by = $me and school_id = any ($schools)) or school_id = any ($schools_led) or known_to && $circles'),
    ('consent', '(recorded_by = $me and school_id = any ($schools)) or school_id = any ($schools_led) or known_to && $circles')
  ) as of(relation, words) loop
    execute format('drop policy may_see on %I', one.relation);
    execute format('drop policy may_add on %I', one.relation);
    execute format('drop policy may_change on %I', one.relation);
    perform platform.who_may_see(one.relation::regclass, one.words);
  end loop;
end $$;

/* A request ended without help: what its team, and whoever sent it, came to know of the child by it ends too, unless another
   request of the team still goes on, or the team has helped the child. */
create function public.child_no_longer_known_to(a_child uuid, circle uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  if exists (select 1 from help_case where area_id = an_area and child_id = a_child and team_id = circle)
    or exists (select 1 from help_request where area_id = an_area and child_id = a_child and team_id = circle
      and status in ('needs detail', 'awaiting screening', 'awaiting decision', 'more detail asked', 'accepted', 'allocated'))
  then return; end if;
  -- A child on no roll is known to nobody but those who know them.
  if exists (select 1 from child where area_id = an_area and id = a_child and school_id is null) then return; end if;
  update child set known_to = array_remove(known_to, circle) where area_id = an_area and id = a_child and known_to @> array[circle];
  update child_name_token set known_to = array_remove(known_to, circle) where area_id = an_area and child_id = a_child and known_to @> array[circle];
  update child_identifier set known_to = array_remove(known_to, circle) where area_id = an_area and child_id = a_child and known_to @> array[circle];
  update child_detail set known_to = array_remove(known_to, circle) where area_id = an_area and child_id = a_child and known_to @> array[circle];
  update relationship set known_to = array_remove(known_to, circle) where area_id = an_area and child_id = a_child and known_to @> array[circle];
  update home_address set known_to = array_remove(known_to, circle) where area_id = an_area and child_id = a_child and known_to @> array[circle];
  update need set known_to = array_remove(known_to, circle) where area_id = an_area and child_id = a_child and known_to @> array[circle];
  update need_rating set known_to = array_remove(known_to, circle) where area_id = an_area and child_id = a_child and known_to @> array[circle];
  update consent set known_to = array_remove(known_to, circle) where area_id = an_area and child_id = a_child and known_to @> array[circle];
  update adult set known_to = array_remove(known_to, circle) where area_id = an_area and known_to @> array[circle]
    and id in (select adult_id from relationship where area_id = an_area and child_id = a_child)
    and not exists (select 1 from relationship r join child c on c.area_id = an_area and c.id = r.child_id and c.known_to @> array[circle]
      where r.area_id = an_area and r.adult_id = adult.id);
end $$;
revoke execute on function public.child_no_longer_known_to from public;
grant execute on function public.child_no_longer_known_to to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
/* Children whom another school has taken onto its roll, for a notice that says so: who they are is all that is said, and
   only to whoever was told. Of the notices asked about, those that are to whoever asks. */
create function public.children_gone(notices uuid[])
returns table (notice_id uuid, child_id uuid, given_name text, family_name text, school_id uuid, school_name text)
language sql stable security definer set search_path = public, pg_temp as $$
  select n.id, c.id, c.given_name, c.family_name, o.id, o.name
  from notice n
  join child c on c.area_id = nullif(current_setting('app.area', true), '')::int and c.id = n.child_id
  left join organisation o on o.area_id = nullif(current_setting('app.area', true), '')::int and o.id = c.school_id
  where n.area_id = nullif(current_setting('app.area', true), '')::int and n.id = any (notices) and n.kind = 'child moved school'
    and n.to_id = nullif(current_setting('app.person', true), '')::uuid
    and c.id <> all (nullif(current_setting('app.sealed', true), '')::uuid[])
$$;

-- ---------------------------------------------------------------------------------------------------------------------
alter table case_member add column why_ended text;
comment on column case_member.why_ended is 'Why somebody was taken off the case.';

/* Somebody leaves, or leaves one team or school: what they led, were to do or were asked more about waits for somebody, and
   those who can give it to another are told. By the owner: whoever manages staff sees no child. Answers whom. */
create function public.tell_what_waits(a_person uuid, an_organisation uuid, at timestamptz, today date) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
begin
  if not 'area administrator' = any (nullif(current_setting('app.roles', true), '')::text[]) then return; end if;
  return query with waiting as (
    select 'case needs somebody' as kind, c.child_id, c.id as case_id, null::uuid as request_id, null::uuid as action_id,
      c.team_id as at_place, 'supervisor' as to_role, null::uuid as to_person
    from help_case c where c.area_id = an_area and c.lead_id = a_person and c.status <> 'closed'
      and (an_organisation is null or c.team_id = an_organisation)
    union all
    select 'request needs somebody', q.child_id, null, q.id, null, q.school_id, 'school lead', null
    from help_request q where q.area_id = an_area and q.raised_by = a_person and q.status in ('needs detail', 'more detail asked')
      and (an_organisation is null or an_organisation in (q.school_id, q.team_id))
    union all
    select 'action needs somebody', a.child_id, null, null, a.id,
      case when a.audience = 'named' then null when a.team_id is not null then a.team_id else a.school_id end,
      case when a.team_id is not null then 'supervisor' else 'school lead' end, case when a.audience = 'named' then a.agreed_by end
    from action a where a.area_id = an_area and a.owner_staff_id = a_person and a.status = 'open'
      and (an_organisation is null or an_organisation in (a.school_id, a.team_id))
  )
  insert into notice (area_id, id, to_id, from_id, kind, child_id, case_id, request_id, action_id, at)
  select an_area, gen_random_uuid(), who.id, me, w.kind, w.child_id, w.case_id, w.request_id, w.action_id, at
  from waiting w
  join staff_member who on who.area_id = an_area and who.active and who.id <> a_person and who.id <> me
  where who.id = w.to_person or exists (
    select 1 from membership m where m.area_id = an_area and m.staff_id = who.id and m.organisation_id = w.at_place
      and m.role::text = w.to_role and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on))
  returning to_id;
end $$;
revoke execute on function public.children_gone, public.tell_what_waits from public;
grant execute on function public.children_gone, public.tell_what_waits to linkwork_app;
