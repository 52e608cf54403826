-- Proving again who one is.

/* Somebody proved again who they are: the sign-in goes on under a new token, and the old one is worth nothing. With `whole`
   it was a password with a code, or a passkey; without, a password alone, which opens the lock and nothing more. */
create function auth.prove_again(an_area int, old_token bytea, new_token bytea, at timestamptz, whole boolean) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth.sign_in set token_hash = sha256(new_token), seen_at = at, proved_at = case when whole then at else proved_at end
  where area_id = an_area and token_hash = sha256(old_token) and ended_at is null and at < ends_at and not awaits_code;
  return found;
end $$;

/* Who signs in with this token, also when it is locked or awaits a code; nobody when it has ended. */
create function auth.who_signs_in(an_area int, token bytea, at timestamptz)
returns table (staff_id uuid, email text, awaits_code boolean, password_hash text, totp_secret text, has_authenticator boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.staff_id, m.email, s.awaits_code, c.password_hash, c.totp_secret, c.totp_confirmed_at is not null
  from auth.sign_in s
  join staff_member m on m.area_id = an_area and m.id = s.staff_id and m.active
  left join auth.credential c on c.area_id = an_area and c.staff_id = s.staff_id
  where s.area_id = an_area and s.token_hash = sha256(token) and s.ended_at is null and at < s.ends_at
$$;

/* As in 0005, and says besides until when it is a proof that sensitive acts may rest on: it is fresh for five minutes after this moment. */
drop function auth.open_sign_in;
create function auth.open_sign_in(an_area int, a_person uuid, a_token bytea, an_id uuid, a_kind text, a_csrf text, awaits boolean, proved timestamptz, at timestamptz, until timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into auth.sign_in (area_id, token_hash, id, staff_id, kind, csrf, awaits_code, opened_at, seen_at, ends_at, proved_at)
  values (an_area, sha256(a_token), an_id, a_person, a_kind, a_csrf, awaits, at, at, until, proved)
$$;

revoke execute on function auth.prove_again, auth.who_signs_in, auth.open_sign_in from public;
grant execute on function auth.prove_again, auth.who_signs_in, auth.open_sign_in to linkwork_app;
