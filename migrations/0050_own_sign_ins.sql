-- What somebody sees and ends of their own signing in: where they are signed in, and the codes for a lost phone.

/* Where I am signed in at this moment, the latest first. */
create function auth.my_sign_ins(at timestamptz) returns table (id uuid, kind text, opened_at timestamptz, seen_at timestamptz, is_here boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, s.kind, s.opened_at, case when isfinite(s.seen_at) then s.seen_at else s.opened_at end,
    s.id is not distinct from nullif(current_setting('app.sign_in', true), '')::uuid
  from auth.sign_in s
  where s.area_id = nullif(current_setting('app.area', true), '')::int and s.staff_id = nullif(current_setting('app.person', true), '')::uuid
    and s.ended_at is null and s.ends_at > at and s.kind <> 'job' and not s.awaits_code
  order by 4 desc, s.id limit 50
$$;

/* One of mine ends. Answers whether there was one. */
create function auth.end_my_sign_in(an_id uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth.sign_in s set ended_at = at
  where s.area_id = nullif(current_setting('app.area', true), '')::int and s.staff_id = nullif(current_setting('app.person', true), '')::uuid
    and s.id = an_id and s.kind <> 'job' and s.ended_at is null;
  return found;
end $$;

/* How many of my codes for a lost phone are left. */
create function auth.my_recovery_codes() returns int
language sql stable security definer set search_path = public, pg_temp as $$
  select count(*)::int from auth.recovery_code c
  where c.area_id = nullif(current_setting('app.area', true), '')::int and c.staff_id = nullif(current_setting('app.person', true), '')::uuid
    and c.used_at is null
$$;

/* These are my codes from now on, and no others. */
create function auth.renew_recovery_codes(codes bytea[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me uuid := nullif(current_setting('app.person', true), '')::uuid;
begin
  delete from auth.recovery_code c where c.area_id = an_area and c.staff_id = me;
  insert into auth.recovery_code (area_id, staff_id, code_hash) select an_area, me, sha256(c) from unnest(codes) c
  -- Sent twice at once, they are the same codes.
  on conflict do nothing;
end $$;

revoke execute on function auth.my_sign_ins, auth.end_my_sign_in, auth.my_recovery_codes, auth.renew_recovery_codes from public;
grant execute on function auth.my_sign_ins, auth.end_my_sign_in, auth.my_recovery_codes, auth.renew_recovery_codes to linkwork_app;
