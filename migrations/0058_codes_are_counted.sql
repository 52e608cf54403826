-- Codes that are sent to check an address are counted, and who else reads a young person's number is written down.

create table auth.address_code (
  area_id int not null,
  about   bytea not null,
  on_day  date not null,
  codes   int not null,
  primary key (area_id, about, on_day)
);
comment on table auth.address_code is 'How many codes were sent on a day: to an address or number, and by somebody who works here. @class 4';
comment on column auth.address_code.about is 'Hash of the address or number, or of whoever had the code sent.';
create index address_code_by_day on auth.address_code (area_id, on_day);
alter table auth.address_code enable row level security;

/* Takes one of the codes of this day, before it is sent: six to one address, whoever asks and for whomever it is written down, and forty by
   one person. False when there is none left, and it does not say which of the two was full. */
create function auth.take_address_code(an_address text, today date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  me text := current_setting('app.person', true);
  -- One phone, however its number is written.
  reached text := case when strpos(an_address, '@') > 0 then lower(trim(an_address)) else right(regexp_replace(an_address, '\D', '', 'g'), 10) end;
  to_it int; by_me int;
begin
  if an_area is null or coalesce(me, '') = '' then return false; end if;
  insert into auth.address_code as c (area_id, about, on_day, codes) values (an_area, sha256(convert_to('to ' || reached, 'UTF8')), today, 1)
  on conflict (area_id, about, on_day) do update set codes = c.codes + 1 returning codes into to_it;
  insert into auth.address_code as c (area_id, about, on_day, codes) values (an_area, sha256(convert_to('by ' || me, 'UTF8')), today, 1)
  on conflict (area_id, about, on_day) do update set codes = c.codes + 1 returning codes into by_me;
  delete from auth.address_code where area_id = an_area and (about, on_day) in (
    select old.about, old.on_day from auth.address_code old where old.area_id = an_area and old.on_day < today - 1
    order by old.on_day limit 20 for update skip locked);
  return to_it <= 6 and by_me <= 40;
end $$;
revoke execute on function auth.take_address_code from public;
grant execute on function auth.take_address_code to linkwork_app;

alter table own_channel
  add column others_read boolean not null default false,
  add constraint what_others_read_is_made_safe check (not others_read or coalesce(safe_note, '') <> '');
comment on column own_channel.others_read is 'Somebody else reads what arrives there too: a phone that brothers and sisters share. Then it says what makes it safe.';

-- ---------------------------------------------------------------------------------------------------------------------
-- Each night the records look at themselves (P32). What was found is said to those who look after an area: what, and never of whom.

create table platform.self_check (
  at     timestamptz primary key,
  checks int not null,
  faults text[] not null
);
comment on table platform.self_check is 'When the records of this installation last looked at themselves, and what was not as it must be. @local @class 0';
alter table platform.self_check enable row level security;

create function platform.last_self_check() returns table (at timestamptz, checks int, faults text[])
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not coalesce('area administrator' = any (nullif(current_setting('app.roles', true), '')::text[]), false) then return; end if;
  return query select s.at, s.checks, s.faults from platform.self_check s order by s.at desc limit 1;
end $$;
revoke execute on function platform.last_self_check from public;
grant execute on function platform.last_self_check to linkwork_app;

/* As in 0027. A calendar address that no program has read for 90 days ends too (P43): whoever has it by then is nobody who needs it. */
create or replace function auth.forget_old_sign_ins(an_area int, at timestamptz) returns int
language plpgsql security definer set search_path = public, pg_temp as $$
declare forgotten int;
begin
  update auth.feed f set ended_at = forget_old_sign_ins.at
  where f.area_id = an_area and f.ended_at is null and greatest(coalesce(f.read_at, f.made_at), f.made_at) <= forget_old_sign_ins.at - interval '90 days';
  delete from auth.sign_in s where s.area_id = an_area and least(coalesce(s.ended_at, s.ends_at), s.ends_at) <= forget_old_sign_ins.at - interval '90 days';
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
