-- An agreement beyond a team's limit says why; a person looks after their own account; somebody who leaves, leaves wholly.

alter table agreement add column why_beyond_limit text;
comment on column agreement.why_beyond_limit is 'Why it was made although the team had as many schools as it is meant for (HAST-2: warn, not block).';

create function auth.choose_language(a_language text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update staff_member set language = a_language
  where area_id = nullif(current_setting('app.area', true), '')::int and id = nullif(current_setting('app.person', true), '')::uuid
$$;

/* Ends everything that a person of this area is signed in with; or, with `but_not_this`, everything except what asks. */
create function auth.end_sign_ins(a_person uuid, at timestamptz, but_not_this boolean) returns void
language sql security definer set search_path = public, pg_temp as $$
  update auth.sign_in set ended_at = at
  where area_id = nullif(current_setting('app.area', true), '')::int and staff_id = a_person and ended_at is null
    and not (but_not_this and id = nullif(current_setting('app.sign_in', true), '')::uuid)
$$;

/* Takes away all that somebody of this area proves themselves with. Their address is free for another area. */
create function auth.end_login(a_person uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  delete from auth.login where area_id = an_area and staff_id = a_person;
  delete from auth.recovery_code where area_id = an_area and staff_id = a_person;
  delete from auth.credential where area_id = an_area and staff_id = a_person;
  perform auth.end_sign_ins(a_person, at, false);
end $$;

/* The old recovery codes go with the authenticator: one of them must not stand in for the new one. */
create or replace function auth.reset_totp(an_area int, a_person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth.credential set totp_secret = null, totp_confirmed_at = null, totp_last_step = null where area_id = an_area and staff_id = a_person;
  delete from auth.recovery_code where area_id = an_area and staff_id = a_person;
end $$;

/* Whether somebody of this area has a password, and a second step. */
create function auth.ways_in(a_person uuid) returns table (has_password boolean, has_authenticator boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(bool_or(c.password_hash is not null), false), coalesce(bool_or(c.totp_confirmed_at is not null), false)
  from auth.credential c where c.area_id = nullif(current_setting('app.area', true), '')::int and c.staff_id = a_person
$$;

revoke execute on function auth.choose_language, auth.end_sign_ins, auth.end_login, auth.ways_in from public;
grant execute on function auth.choose_language, auth.end_sign_ins, auth.end_login, auth.ways_in to linkwork_app;
