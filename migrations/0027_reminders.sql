-- What comes round: reminders, each told once, and what is forgotten in time.

create table reminder (
  area_id  int not null references area,
  staff_id uuid not null,
  about_id uuid not null,
  due_on   date not null,
  step     text not null check (step in ('due', 'late')),
  told_at  timestamptz not null,
  primary key (area_id, staff_id, about_id, due_on, step),
  foreign key (area_id, staff_id) references staff_member (area_id, id)
);
comment on table reminder is 'What somebody was reminded of, so that each reminder comes once: ids and days, never words. @class 2';
comment on column reminder.about_id is 'A review, an action, a contact, a request; or themselves, for the page of their week.';
comment on column reminder.due_on is 'The day it was due. With another day it is another reminder.';
select platform.who_may_see('reminder', 'staff_id = $me');
grant select, insert on reminder to linkwork_app;

create index contact_of_team_to_write_up on contact (area_id, team_id, at) where text_version = 0 and in_error_at is null;

/* Somebody has left: what waited to be mailed to them is not sent. For those who end somebody's work here. Answers how many. */
create function public.drop_mail_to(a_person uuid, at timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  dropped int;
begin
  if not coalesce('area administrator' = any (nullif(current_setting('app.roles', true), '')::text[]), false) then return 0; end if;
  update mail m set state = 'dropped', why = 'has left', ended_at = at
  where m.area_id = an_area and m.to_staff_id = a_person and m.state = 'waits'
    and exists (select 1 from staff_member s where s.area_id = an_area and s.id = a_person and not s.active);
  get diagnostics dropped = row_count;
  return dropped;
end $$;

/* Sign-ins that ended, or whose time ran out, more than 90 days ago. The log keeps that they were. Answers how many. */
create function auth.forget_old_sign_ins(an_area int, at timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare forgotten int;
begin
  delete from auth.sign_in s where s.area_id = an_area and least(coalesce(s.ended_at, s.ends_at), s.ends_at) <= forget_old_sign_ins.at - interval '90 days';
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;

revoke execute on function public.drop_mail_to, auth.forget_old_sign_ins from public;
grant execute on function public.drop_mail_to, auth.forget_old_sign_ins to linkwork_app;
