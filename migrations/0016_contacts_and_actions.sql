-- What a contact may also say, what is still to be written up, and what people find their contacts and actions by.

alter table contact_text add column next_step text;
comment on column contact_text.next_step is 'What comes next, as it was meant when it was written.';

alter table contact add column in_spite_of text;
comment on column contact.in_spite_of is 'Why a child was seen before the family was met (HAST-10: warn, not block).';
comment on column contact.text_version is '0 when it happened and is still to be written up (CSW-11).';

create index contact_to_write_up on contact (area_id, worker_id, at) where text_version = 0 and in_error_at is null;
create index contact_about_nobody on contact (area_id, worker_id, at desc, id) where case_id is null;
create index contact_together on contact (area_id, together_id) where together_id is not null;
create index action_open_of_agreer on action (area_id, agreed_by, due_on, id) where status = 'open';

/* A contact was entered in error: its case counts what is left, and its lines of the story are struck out. By the owner,
   because whoever says so may not see every other contact of the case, and a count of what they see would be wrong.
   `seen` and `spoken` are the answers that make a contact count: see contacts/contact-codes.ts. */
create function public.strike_out_contact(a_contact uuid, seen text[], spoken text[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  a_case uuid := (select case_id from contact where area_id = an_area and id = a_contact and in_error_at is not null);
begin
  if a_case is null then return; end if;
  update chronology_entry set struck_out = true where area_id = an_area and case_id = a_case and source_id = a_contact;
  update help_case h set
    contact_count = c.all_told, last_contact_at = c.last_met,
    first_child_contact_at = c.first_child, first_parent_contact_at = c.first_parent
  from (
    select count(*)::int as all_told,
      max(at) filter (where attendance = any (seen) and mode = any (spoken)) as last_met,
      min(at) filter (where attendance = any (seen) and mode = any (spoken) and 'child' = any (with_whom)) as first_child,
      min(at) filter (where attendance = any (seen) and mode = any (spoken) and 'parent or carer' = any (with_whom)) as first_parent
    from contact where area_id = an_area and case_id = a_case and in_error_at is null
  ) c
  where h.area_id = an_area and h.id = a_case;
end $$;
revoke execute on function public.strike_out_contact from public;
grant execute on function public.strike_out_contact to linkwork_app;
