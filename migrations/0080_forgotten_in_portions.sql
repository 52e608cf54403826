-- What is over is forgotten in portions: an area where the nights' work had stood still for a time had more than one statement may take, and each
-- night's try was for nothing. A portion is 10,000 of each; whoever asks sees by the numbers whether there may be more.
create or replace function auth.forget_what_is_over(at timestamptz) returns table (mails int, reminders int, proofs int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  portion constant int := 10000;
  more int;
begin
  mails := 0; reminders := 0; proofs := 0;
  if coalesce('area administrator' = any (nullif(current_setting('app.roles', true), '')::text[]), false) then
    delete from mail where area_id = an_area and id in (
      select m.id from mail m where m.area_id = an_area and m.state in ('sent', 'dropped', 'gathered')
        and coalesce(m.ended_at, m.made_at) <= at - interval '90 days' limit portion);
    get diagnostics mails = row_count;
    delete from reminder where area_id = an_area and (staff_id, about_id, due_on, step) in (
      select r.staff_id, r.about_id, r.due_on, r.step from reminder r where r.area_id = an_area and r.told_at <= at - interval '400 days' limit portion);
    get diagnostics reminders = row_count;
    delete from auth.used_challenge c where c.area_id = an_area and c.ends_at <= at;
    get diagnostics proofs = row_count;
    delete from auth.try t where t.area_id = an_area and t.since <= at - interval '1 hour';
    get diagnostics more = row_count; proofs := proofs + more;
    delete from auth.link l where l.area_id = an_area and least(coalesce(l.ended_at, l.ends_at), l.ends_at) <= at - interval '90 days';
    get diagnostics more = row_count; proofs := proofs + more;
    delete from auth.second_step_request r where r.area_id = an_area and r.asked_at <= at - interval '30 days';
    get diagnostics more = row_count; proofs := proofs + more;
    delete from former_address f where f.area_id = an_area and f.changed_at <= at - interval '30 days';
    get diagnostics more = row_count; proofs := proofs + more;
  end if;
  return next;
end $$;

create or replace function auth.forget_old_forms(an_area int, at timestamptz) returns table (drafts int, keys int)
language plpgsql security definer set search_path = public, pg_temp as $$
declare portion constant int := 10000;
begin
  delete from draft where area_id = an_area and (staff_id, id) in (
    select d.staff_id, d.id from draft d where d.area_id = an_area and d.updated_at <= forget_old_forms.at - interval '14 days' limit portion);
  get diagnostics drafts = row_count;
  delete from auth.submission where area_id = an_area and (staff_id, key) in (
    select s.staff_id, s.key from auth.submission s where s.area_id = an_area and s.at <= forget_old_forms.at - interval '7 days' limit portion);
  get diagnostics keys = row_count;
  return next;
end $$;

create or replace function auth.forget_old_sign_ins(an_area int, at timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare forgotten int; portion constant int := 10000;
begin
  update auth.feed f set ended_at = forget_old_sign_ins.at
  where f.area_id = an_area and f.ended_at is null and greatest(coalesce(f.read_at, f.made_at), f.made_at) <= forget_old_sign_ins.at - interval '90 days';
  delete from auth.sign_in where area_id = an_area and token_hash in (
    select s.token_hash from auth.sign_in s
    where s.area_id = an_area and least(coalesce(s.ended_at, s.ends_at), s.ends_at) <= forget_old_sign_ins.at - interval '90 days' limit portion);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
