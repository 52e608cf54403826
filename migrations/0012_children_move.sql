-- A child changes school. Like child_becomes_known_to, in one statement and by the owner: after the change, whoever makes it
-- may not see the child any more, and a row policy would refuse an update whose new row it hides.

create function public.child_moves_school(a_child uuid, a_school uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
  going_on uuid[];
  asked uuid[];
begin
  update child set school_id = a_school where area_id = an_area and id = a_child;
  update child_name_token set school_id = a_school where area_id = an_area and child_id = a_child;
  update child_identifier set school_id = a_school where area_id = an_area and child_id = a_child;
  update child_detail set school_id = a_school where area_id = an_area and child_id = a_child;
  update relationship set school_id = a_school where area_id = an_area and child_id = a_child;
  update home_address set school_id = a_school where area_id = an_area and child_id = a_child;
  update need set school_id = a_school where area_id = an_area and child_id = a_child;
  update need_rating set school_id = a_school where area_id = an_area and child_id = a_child;
  update consent set school_id = a_school where area_id = an_area and child_id = a_child;
  -- An adult stays known to the schools of the brothers and sisters.
  update adult set school_ids = array(select distinct r.school_id from relationship r
    where r.area_id = an_area and r.adult_id = adult.id and r.school_id is not null)
  where area_id = an_area and id in (select adult_id from relationship where area_id = an_area and child_id = a_child);

  -- Help that goes on goes along: the new school's lead sees it, and the old one's no longer. What is over stays where it was.
  update help_case set school_id = a_school where area_id = an_area and child_id = a_child and status <> 'closed';
  going_on := array(select id from help_case where area_id = an_area and child_id = a_child and status <> 'closed');
  update case_member set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update review set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update contact set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update contact_text set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update action set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update chronology_entry set school_id = a_school where area_id = an_area and child_id = a_child and (case_id is null or case_id = any (going_on));
  asked := array(select id from help_request where area_id = an_area and child_id = a_child
    and (case_id = any (going_on) or status in ('needs detail', 'awaiting screening', 'awaiting decision', 'more detail asked', 'accepted')));
  update help_request set school_id = a_school where area_id = an_area and id = any (asked);
  update request_step set school_id = a_school where area_id = an_area and request_id = any (asked);
end $$;
revoke execute on function public.child_moves_school from public;
grant execute on function public.child_moves_school to linkwork_app;
