-- What an attack on the service found open.

/* Until it is confirmed, a secret is new each time it is shown: who saw an earlier one has nothing. */
create or replace function auth.propose_totp(an_area int, a_person uuid, secret text) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into auth.credential as c (area_id, staff_id, totp_secret) values (an_area, a_person, secret)
  on conflict (area_id, staff_id) do update set totp_secret = excluded.totp_secret where c.totp_confirmed_at is null
$$;

/* A password that they chose themselves. No invitation and no way to recover that is still on its way opens after it. */
create or replace function auth.set_password(an_area int, a_person uuid, a_hash text) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into auth.credential (area_id, staff_id, password_hash) values (an_area, a_person, a_hash)
  on conflict (area_id, staff_id) do update set password_hash = excluded.password_hash, must_change = false;
  update auth.link set ended_at = made_at where area_id = an_area and staff_id = a_person and ended_at is null
$$;

/* As in 0023, and besides: at a screen that is locked, nothing that is kept already is written over or taken away. */
create or replace function auth.keep_unsent(an_area int, token bytea, a_csrf text, an_id uuid, a_path text, some_fields jsonb, a_version int,
  replaced uuid[], at timestamptz) returns table (staff_id uuid, became text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare s auth.sign_in; kept_as uuid := an_id;
begin
  select x.* into s from auth.sign_in x join staff_member m on m.area_id = an_area and m.id = x.staff_id and m.active
  where x.area_id = an_area and x.token_hash = sha256(token) and x.csrf = a_csrf and not x.awaits_code
    and at < coalesce(x.ended_at, x.ends_at) + interval '7 days';
  if not found then return; end if;
  if exists (select 1 from draft d where d.area_id = an_area and d.staff_id = s.staff_id and d.id = an_id and d.fields <> some_fields) then
    kept_as := gen_random_uuid();
  end if;
  return query select s.staff_id, auth.keep_draft_of(an_area, s.staff_id, kept_as, a_path, some_fields, a_version, null, '{}'::uuid[], at);
end $$;

/* Whether somebody has looked after this area, or its data, since before a day: who was let in for the purpose has not. */
create function auth.has_long_looked_after(a_person uuid, since timestamptz, today date) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from staff_member s join membership m on m.area_id = s.area_id and m.staff_id = s.id
    where s.area_id = nullif(current_setting('app.area', true), '')::int and s.id = a_person and s.active and s.created_at < since
      and m.role in ('area administrator', 'data protection officer')
      and today >= m.starts_on and (m.ends_on is null or today <= m.ends_on))
$$;
revoke execute on function auth.has_long_looked_after from public;
grant execute on function auth.has_long_looked_after to linkwork_app;

/* As in 0024 and 0005, but a page never ends within a moment: what happened in one millisecond is on one page. */
create or replace function audit.who_has_looked(a_child uuid, before timestamptz, how_many int)
returns table (at timestamptz, person_id uuid, what text, lane smallint, seq bigint)
language sql stable security definer set search_path = audit, pg_temp as $$
  select e.at, e.person_id, e.what, e.lane, e.seq
  from (
    select c.at, c.lane, c.seq from (
      select distinct c.lane, c.seq, c.at from audit.about_child c
      where c.area_id = nullif(current_setting('app.area', true), '')::int and c.child_id = any (public.records_of(a_child)) and c.at < before
    ) c order by c.at desc fetch first (least(how_many, 100)) rows with ties
  ) c join audit.entry e on e.area_id = nullif(current_setting('app.area', true), '')::int and e.lane = c.lane and e.seq = c.seq
  order by c.at desc, c.lane, c.seq
$$;
create or replace function audit.read_log(before timestamptz, of_person uuid, how_many int)
returns table (at timestamptz, person_id uuid, what text, child_ids uuid[], subject jsonb, lane smallint, seq bigint)
language sql stable security definer set search_path = audit, pg_temp as $$
  select * from (
    select e.at, e.person_id, e.what, e.child_ids, e.subject, e.lane, e.seq from audit.entry e
    where e.area_id = nullif(current_setting('app.area', true), '')::int and e.at < before
      and (of_person is null or e.person_id = of_person)
      and 'data protection officer' = any (nullif(current_setting('app.roles', true), '')::text[])
    order by e.at desc fetch first (least(how_many, 100)) rows with ties
  ) e order by e.at desc, e.lane, e.seq
$$;
