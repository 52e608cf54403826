-- A team's agreement with a school ended while somebody joined the team: the list of whom that concerns was older than the newcomer, and what the newcomer sees was
-- worked out from the agreement as it had been. Now both hold the place: whoever changes it for all who are there, alone; whoever changes what one
-- person has there, together with others who do.

/* As in 0005, of whoever is there once nobody is just coming; in one order, so that two of these do not wait for each other. */
create or replace function auth.rights_of_team_changed(a_team uuid, today date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  perform from organisation o where o.area_id = an_area and o.id = a_team for no key update;
  perform auth.work_out_rights(an_area, m.staff_id, today)
  from (select distinct staff_id from membership where area_id = an_area and organisation_id = a_team order by staff_id) m;
end $$;

/* As in 0005, once nothing is being changed for all in the places where they are. */
create or replace function auth.rights_changed(people uuid[], today date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare person uuid; an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  perform from organisation o where o.area_id = an_area and o.id = any (array(
    select m.organisation_id from membership m where m.area_id = an_area and m.staff_id = any (people))) order by o.id for share;
  foreach person in array array(select p from unnest(people) p order by p) loop
    perform auth.work_out_rights(an_area, person, today);
    if not exists (select 1 from staff_member where area_id = an_area and id = person and active) then
      update auth.sign_in set ended_at = coalesce(ended_at, seen_at) where area_id = an_area and staff_id = person;
    end if;
  end loop;
end $$;
