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

revoke execute on function auth.prove_again from public;
grant execute on function auth.prove_again to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Guessing (P16): tries are counted for an account and for each device it is known on, never for an address of the network.

create table auth.try (
  area_id int not null,
  about   bytea not null,
  since   timestamptz not null,
  tries   int not null,
  primary key (area_id, about)
);
comment on table auth.try is 'Tries to prove who somebody is, within the hour; of an address that nobody has, in area 0. @class 1';
comment on column auth.try.about is 'Hash of the account, or of the account and a device it is known on.';
create index try_by_age on auth.try (area_id, since);

/* Takes one of the tries of this hour, before anything is compared; false when there is none left. */
create function auth.take_try(an_area int, an_about bytea, at timestamptz, most int) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare taken int;
begin
  insert into auth.try as t (area_id, about, since, tries) values (an_area, an_about, at, 1)
  on conflict (area_id, about) do update set
    tries = case when t.since <= at - interval '1 hour' then 1 else t.tries + 1 end,
    since = case when t.since <= at - interval '1 hour' then at else t.since end
  returning tries into taken;
  delete from auth.try where area_id = an_area and about in (
    select old.about from auth.try old where old.area_id = an_area and old.since < at - interval '1 hour' and old.about <> an_about
    order by old.since limit 20 for update skip locked);
  return taken <= most;
end $$;

create function auth.tries_left(an_area int, an_about bytea, at timestamptz, most int) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select not exists (select 1 from auth.try where area_id = an_area and about = an_about and since > at - interval '1 hour' and tries >= most)
$$;

/* It was them: the tries that led here do not count. */
create function auth.forget_tries(an_area int, abouts bytea[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from auth.try where area_id = an_area and about = any (abouts)
$$;

alter table auth.credential drop column wrong_since, drop column wrong_tries;
drop function auth.count_wrong_try;

create table auth.device (
  area_id     int not null,
  staff_id    uuid not null,
  device_hash bytea not null,
  first_at    timestamptz not null,
  last_at     timestamptz not null,
  primary key (area_id, staff_id, device_hash),
  foreign key (area_id, staff_id) references public.staff_member (area_id, id)
);
comment on table auth.device is 'Browsers that somebody has wholly signed in from: others’ wrong tries do not keep them out here. @class 1';

create function auth.know_device(an_area int, a_person uuid, a_device bytea, at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into auth.device (area_id, staff_id, device_hash, first_at, last_at) values (an_area, a_person, sha256(a_device), at, at)
  on conflict (area_id, staff_id, device_hash) do update set last_at = excluded.last_at
$$;

create function auth.knows_device(an_area int, a_person uuid, a_device bytea, at timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from auth.device where area_id = an_area and staff_id = a_person and device_hash = sha256(a_device) and last_at > at - interval '180 days')
$$;

create table auth.passkey (
  area_id       int not null,
  id            uuid not null,
  staff_id      uuid not null,
  credential_id bytea not null,
  public_key    bytea not null,
  counter       bigint not null,
  transports    text[] not null,
  name          text not null,
  made_at       timestamptz not null,
  used_at       timestamptz,
  primary key (area_id, id),
  unique (area_id, credential_id),
  foreign key (area_id, staff_id) references public.staff_member (area_id, id)
);
comment on table auth.passkey is 'A phone, laptop or key that somebody signs in with instead of a password and a code. @class 4';
create index passkey_by_staff on auth.passkey (area_id, staff_id);

-- ---------------------------------------------------------------------------------------------------------------------
-- Passwords that somebody else chose are changed before anything else; links that are used once.

alter table auth.credential add column must_change boolean not null default false;
comment on column auth.credential.must_change is 'Somebody else chose this password: nothing is open before it is changed (P17). @class 4';
comment on column auth.credential.totp_secret is 'Encrypted with a key outside the database (T16). @class 4';

alter table auth.sign_in add column code_given boolean not null default false;
comment on column auth.sign_in.code_given is 'Nothing is awaited any more but a password of their own. @class 4';

drop function auth.find_login;
create function auth.find_login(an_email text) returns table (area_id int, staff_id uuid, password_hash text, totp_secret text,
  totp_confirmed boolean, has_passkey boolean, must_change boolean, active boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select l.area_id, l.staff_id, c.password_hash, c.totp_secret, c.totp_confirmed_at is not null,
    exists (select 1 from auth.passkey p where p.area_id = l.area_id and p.staff_id = l.staff_id), coalesce(c.must_change, false), s.active
  from auth.login l join staff_member s on s.area_id = l.area_id and s.id = l.staff_id
  left join auth.credential c on c.area_id = l.area_id and c.staff_id = l.staff_id
  where l.email = lower(an_email)
$$;

create or replace function auth.use_totp_step(an_area int, a_person uuid, step bigint) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth.credential set totp_last_step = step
  where area_id = an_area and staff_id = a_person and (totp_last_step is null or totp_last_step < step);
  return found;
end $$;

/* A password of their own. */
create or replace function auth.set_password(an_area int, a_person uuid, a_hash text) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into auth.credential (area_id, staff_id, password_hash) values (an_area, a_person, a_hash)
  on conflict (area_id, staff_id) do update set password_hash = excluded.password_hash, must_change = false
$$;

/* A password that somebody else chose for them. */
create function auth.give_password(an_area int, a_person uuid, a_hash text) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into auth.credential (area_id, staff_id, password_hash, must_change) values (an_area, a_person, a_hash, true)
  on conflict (area_id, staff_id) do update set password_hash = excluded.password_hash, must_change = true
$$;

/* The same secret, written with a newer key. */
create function auth.rewrite_totp(an_area int, a_person uuid, old_secret text, new_secret text) returns void
language sql security definer set search_path = public, pg_temp as $$
  update auth.credential set totp_secret = new_secret where area_id = an_area and staff_id = a_person and totp_secret = old_secret
$$;

/* As in 0005, and says besides until when it is a proof that sensitive acts may rest on (five minutes from this moment), and
   whether only a password of their own is awaited. */
drop function auth.open_sign_in;
create function auth.open_sign_in(an_area int, a_person uuid, a_token bytea, an_id uuid, a_kind text, a_csrf text, awaits boolean, code boolean, proved timestamptz, at timestamptz, until timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into auth.sign_in (area_id, token_hash, id, staff_id, kind, csrf, awaits_code, code_given, opened_at, seen_at, ends_at, proved_at)
  values (an_area, sha256(a_token), an_id, a_person, a_kind, a_csrf, awaits, code, at, at, until, proved)
$$;

/* Who signs in with this token, also when it is locked or awaits a code; nobody when it has ended. */
create function auth.who_signs_in(an_area int, token bytea, at timestamptz)
returns table (staff_id uuid, email text, name text, awaits_code boolean, code_given boolean, password_hash text, totp_secret text, has_authenticator boolean, has_passkey boolean, must_change boolean, organisations text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select s.staff_id, m.email, m.given_name || ' ' || m.family_name, s.awaits_code, s.code_given, c.password_hash, c.totp_secret,
    c.totp_confirmed_at is not null, exists (select 1 from auth.passkey p where p.area_id = an_area and p.staff_id = s.staff_id), coalesce(c.must_change, false),
    array(select distinct o.name from membership x join organisation o on o.area_id = an_area and o.id = x.organisation_id
          where x.area_id = an_area and x.staff_id = m.id)
  from auth.sign_in s
  join staff_member m on m.area_id = an_area and m.id = s.staff_id and m.active
  left join auth.credential c on c.area_id = an_area and c.staff_id = s.staff_id
  where s.area_id = an_area and s.token_hash = sha256(token) and s.ended_at is null and at < s.ends_at
$$;

create table auth.link (
  area_id    int not null,
  id         uuid not null,
  staff_id   uuid not null,
  purpose    text not null check (purpose in ('invitation', 'recovery')),
  token_hash bytea,
  made_at    timestamptz not null,
  ends_at    timestamptz not null,
  ended_at   timestamptz,
  primary key (area_id, id),
  foreign key (area_id, staff_id) references public.staff_member (area_id, id)
);
comment on table auth.link is 'A way in that is sent to somebody and used once: to choose their first password, or a new one. @class 4';
comment on column auth.link.token_hash is 'Of the latest token made for it: a mail may be sent again. @class 4';
create index link_by_staff on auth.link (area_id, staff_id) where ended_at is null;

/* A new link for somebody; the earlier ones of this purpose end. Who is in the transaction is of the same area. */
create function auth.make_link(an_id uuid, a_person uuid, a_purpose text, at timestamptz, until timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  update auth.link set ended_at = at where area_id = an_area and staff_id = a_person and purpose = a_purpose and ended_at is null;
  insert into auth.link (area_id, id, staff_id, purpose, made_at, ends_at) values (an_area, an_id, a_person, a_purpose, at, until);
end $$;

/* Gives a link its token, of which only the hash is kept. A token it had before is worth nothing. */
create function auth.arm_link(an_id uuid, token bytea, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  update auth.link set token_hash = sha256(token) where area_id = an_area and id = an_id and ended_at is null and at < ends_at;
  return found;
end $$;

/* Whose link this is; nobody's when it was used, ended or is too old. Looking changes nothing. */
create function auth.find_link(an_area int, an_id uuid, token bytea, at timestamptz)
returns table (staff_id uuid, purpose text, name text, email text, has_authenticator boolean, has_passkey boolean, organisations text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select l.staff_id, l.purpose, m.given_name || ' ' || m.family_name, m.email,
    exists (select 1 from auth.credential c where c.area_id = an_area and c.staff_id = l.staff_id and c.totp_confirmed_at is not null),
    exists (select 1 from auth.passkey p where p.area_id = an_area and p.staff_id = l.staff_id),
    array(select distinct o.name from membership x join organisation o on o.area_id = an_area and o.id = x.organisation_id
          where x.area_id = an_area and x.staff_id = m.id)
  from auth.link l join staff_member m on m.area_id = an_area and m.id = l.staff_id and m.active
  where l.area_id = an_area and l.id = an_id and l.token_hash = sha256(token) and l.ended_at is null and at < l.ends_at
$$;

/* Uses a link up. Of several who try at once, one is told yes. */
create function auth.use_link(an_area int, an_id uuid, token bytea, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth.link set ended_at = at where area_id = an_area and id = an_id and token_hash = sha256(token) and ended_at is null and at < ends_at;
  return found;
end $$;

/* Ends everything that somebody is signed in with, when nobody is in the transaction: they have just chosen a new password. */
create function auth.end_all_sign_ins(an_area int, a_person uuid, at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update auth.sign_in set ended_at = at where area_id = an_area and staff_id = a_person and ended_at is null
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Passkeys that answer, and accounts with a provider of identities.

create table auth.used_challenge (
  area_id int not null,
  hash    bytea not null,
  ends_at timestamptz not null,
  primary key (area_id, hash)
);
comment on table auth.used_challenge is 'Challenges of passkeys that were answered: each counts once. @class 1';
create index used_challenge_by_age on auth.used_challenge (area_id, ends_at);

create function auth.use_challenge(an_area int, a_challenge bytea, at timestamptz, until timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare is_new boolean;
begin
  insert into auth.used_challenge (area_id, hash, ends_at) values (an_area, sha256(a_challenge), until) on conflict do nothing;
  is_new := found;
  delete from auth.used_challenge where area_id = an_area and hash in (
    select old.hash from auth.used_challenge old where old.area_id = an_area and old.ends_at < at order by old.ends_at limit 20 for update skip locked);
  return is_new;
end $$;

create function auth.add_passkey(an_id uuid, a_credential bytea, a_key bytea, a_counter bigint, some_transports text[], a_name text, at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into auth.passkey (area_id, id, staff_id, credential_id, public_key, counter, transports, name, made_at)
  values (nullif(current_setting('app.area', true), '')::int, an_id, nullif(current_setting('app.person', true), '')::uuid, a_credential, a_key, a_counter, some_transports, a_name, at)
$$;

create function auth.my_passkeys() returns table (id uuid, name text, made_at timestamptz, used_at timestamptz, credential_id bytea, transports text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name, p.made_at, p.used_at, p.credential_id, p.transports from auth.passkey p
  where p.area_id = nullif(current_setting('app.area', true), '')::int and p.staff_id = nullif(current_setting('app.person', true), '')::uuid
  order by p.made_at
$$;

create function auth.remove_passkey(an_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from auth.passkey where area_id = nullif(current_setting('app.area', true), '')::int
    and staff_id = nullif(current_setting('app.person', true), '')::uuid and id = an_id;
  return found;
end $$;

create function auth.find_passkey(an_area int, a_credential bytea)
returns table (id uuid, staff_id uuid, public_key bytea, counter bigint, transports text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.staff_id, p.public_key, p.counter, p.transports
  from auth.passkey p join staff_member m on m.area_id = an_area and m.id = p.staff_id and m.active
  join auth.login l on l.area_id = an_area and l.staff_id = p.staff_id
  where p.area_id = an_area and p.credential_id = a_credential
$$;

/* Its counter goes up or stays at nothing; one that goes back was copied, and is told no. */
create function auth.use_passkey(an_area int, an_id uuid, new_counter bigint, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth.passkey set counter = new_counter, used_at = at
  where area_id = an_area and id = an_id and (new_counter > counter or (new_counter = 0 and counter = 0));
  return found;
end $$;

create table auth.identity (
  issuer   text not null,
  subject  text not null,
  area_id  int not null references public.area,
  staff_id uuid not null,
  made_at  timestamptz not null,
  primary key (issuer, subject)
);
comment on table auth.identity is 'Who somebody is with a provider of identities: by issuer and subject, never by e-mail. @reference @class 2';
create index identity_by_staff on auth.identity (area_id, staff_id);

create function auth.find_identity(an_issuer text, a_subject text)
returns table (area_id int, staff_id uuid, active boolean, has_authenticator boolean, has_passkey boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.area_id, i.staff_id, s.active, c.totp_confirmed_at is not null,
    exists (select 1 from auth.passkey p where p.area_id = i.area_id and p.staff_id = i.staff_id)
  from auth.identity i join staff_member s on s.area_id = i.area_id and s.id = i.staff_id
  left join auth.credential c on c.area_id = i.area_id and c.staff_id = i.staff_id
  where i.issuer = an_issuer and i.subject = a_subject
$$;

/* Links somebody to an identity. One that is somebody else's stays theirs, and the answer is no. */
create function auth.link_identity(an_issuer text, a_subject text, an_area int, a_person uuid, at timestamptz) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into auth.identity (issuer, subject, area_id, staff_id, made_at) values (an_issuer, a_subject, an_area, a_person, at) on conflict do nothing;
  return found or exists (select 1 from auth.identity where issuer = an_issuer and subject = a_subject and area_id = an_area and staff_id = a_person);
end $$;

create function auth.my_identities() returns table (issuer text, made_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.issuer, i.made_at from auth.identity i
  where i.area_id = nullif(current_setting('app.area', true), '')::int and i.staff_id = nullif(current_setting('app.person', true), '')::uuid
$$;

create function auth.unlink_identity(an_issuer text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from auth.identity where area_id = nullif(current_setting('app.area', true), '')::int
    and staff_id = nullif(current_setting('app.person', true), '')::uuid and issuer = an_issuer;
  return found;
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- A lost second step is renewed by two people; whoever leaves, leaves with every way in.

create table auth.second_step_request (
  area_id  int not null,
  staff_id uuid not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (area_id, staff_id),
  foreign key (area_id, staff_id) references public.staff_member (area_id, id),
  foreign key (area_id, asked_by) references public.staff_member (area_id, id)
);
comment on table auth.second_step_request is 'Somebody’s second step is to be renewed: a second person has yet to agree. @class 2';

create function auth.ask_second_step(a_person uuid, at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  insert into auth.second_step_request (area_id, staff_id, asked_by, asked_at)
  values (nullif(current_setting('app.area', true), '')::int, a_person, nullif(current_setting('app.person', true), '')::uuid, at)
  on conflict (area_id, staff_id) do update set asked_by = excluded.asked_by, asked_at = excluded.asked_at
$$;

create function auth.second_step_asked(a_person uuid) returns table (asked_by uuid, asked_at timestamptz, asker text)
language sql stable security definer set search_path = public, pg_temp as $$
  select r.asked_by, r.asked_at, m.given_name || ' ' || m.family_name
  from auth.second_step_request r join staff_member m on m.area_id = r.area_id and m.id = r.asked_by
  where r.area_id = nullif(current_setting('app.area', true), '')::int and r.staff_id = a_person
$$;

/* Forgotten authenticator, recovery codes and passkeys: at their next sign-in they set up a second step anew. */
create or replace function auth.reset_totp(an_area int, a_person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update auth.credential set totp_secret = null, totp_confirmed_at = null, totp_last_step = null where area_id = an_area and staff_id = a_person;
  delete from auth.recovery_code where area_id = an_area and staff_id = a_person;
  delete from auth.passkey where area_id = an_area and staff_id = a_person;
  delete from auth.device where area_id = an_area and staff_id = a_person;
  delete from auth.second_step_request where area_id = an_area and staff_id = a_person;
end $$;

create or replace function auth.end_login(a_person uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  delete from auth.login where area_id = an_area and staff_id = a_person;
  delete from auth.recovery_code where area_id = an_area and staff_id = a_person;
  delete from auth.credential where area_id = an_area and staff_id = a_person;
  delete from auth.passkey where area_id = an_area and staff_id = a_person;
  delete from auth.identity where area_id = an_area and staff_id = a_person;
  delete from auth.device where area_id = an_area and staff_id = a_person;
  delete from auth.second_step_request where area_id = an_area and (staff_id = a_person or asked_by = a_person);
  update auth.link set ended_at = at where area_id = an_area and staff_id = a_person and ended_at is null;
  perform auth.end_sign_ins(a_person, at, false);
end $$;

alter table auth.try enable row level security;
alter table auth.device enable row level security;
alter table auth.link enable row level security;
alter table auth.passkey enable row level security;
alter table auth.used_challenge enable row level security;
alter table auth.identity enable row level security;
alter table auth.second_step_request enable row level security;

revoke execute on function auth.take_try, auth.tries_left, auth.forget_tries, auth.know_device, auth.knows_device, auth.find_login,
  auth.give_password, auth.rewrite_totp, auth.open_sign_in, auth.who_signs_in, auth.make_link, auth.arm_link, auth.find_link, auth.use_link,
  auth.end_all_sign_ins, auth.use_challenge, auth.add_passkey, auth.my_passkeys, auth.remove_passkey, auth.find_passkey, auth.use_passkey,
  auth.find_identity, auth.link_identity, auth.my_identities, auth.unlink_identity, auth.ask_second_step, auth.second_step_asked from public;
grant execute on function auth.take_try, auth.tries_left, auth.forget_tries, auth.know_device, auth.knows_device, auth.find_login,
  auth.give_password, auth.rewrite_totp, auth.open_sign_in, auth.who_signs_in, auth.make_link, auth.arm_link, auth.find_link, auth.use_link,
  auth.end_all_sign_ins, auth.use_challenge, auth.add_passkey, auth.my_passkeys, auth.remove_passkey, auth.find_passkey, auth.use_passkey,
  auth.find_identity, auth.link_identity, auth.my_identities, auth.unlink_identity, auth.ask_second_step, auth.second_step_asked to linkwork_app;
