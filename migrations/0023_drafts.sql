-- What was typed and not sent: kept for whoever typed it, and for nobody else. A draft has the key of the form it was typed
-- in, so that two tabs never write over each other, and sending the form takes its draft away in the same transaction.

create table draft (
  area_id    int not null references area,
  staff_id   uuid not null,
  id         uuid not null,
  path       text not null check (path like '/%' and length(path) <= 1000),
  fields     jsonb not null,
  version    int,
  edit       int not null,
  begun_at   timestamptz not null,
  updated_at timestamptz not null,
  thrown_away_at timestamptz,
  primary key (area_id, staff_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id)
);
comment on table draft is 'What somebody typed in a form and has not sent: theirs alone, for 14 days. @class 3';
comment on column draft.id is 'The key of the form it was typed in (auth.submission.key once it is sent). @class 0';
comment on column draft.path is 'The address of the form. @class 1';
comment on column draft.version is 'The version of the record that the form was opened with. @class 0';
comment on column draft.edit is 'Counts up with each change: what arrives late does not undo what came after it. @class 0';
comment on column draft.begun_at is 'When the first of it was kept. @class 0';
comment on column draft.updated_at is 'When the last of it was kept: 14 days after, it is forgotten. @class 0';
comment on column draft.thrown_away_at is 'When its author threw it away: no longer offered, and still to be found until it is forgotten. @class 0';
create index draft_by_path on draft (area_id, staff_id, path, updated_at desc);
create index draft_by_age on draft (area_id, updated_at);
select platform.who_may_see('draft', 'staff_id = $me');
/* Nobody adds one in another's name, and nobody gives theirs away. */
do $$
declare mine text := $x$area_id = nullif(current_setting('app.area', true), '')::int and staff_id = nullif(current_setting('app.person', true), '')::uuid$x$;
begin
  execute format('alter policy may_add on draft with check (%s)', mine);
  execute format('alter policy may_change on draft with check (%s)', mine);
end $$;
grant select, update on draft to linkwork_app;

create table auth.draft_key (
  area_id  int not null,
  staff_id uuid not null,
  key      bytea not null check (length(key) = 32),
  primary key (area_id, staff_id),
  foreign key (area_id, staff_id) references public.staff_member (area_id, id)
);
comment on table auth.draft_key is 'What a browser seals with what it could not send yet; it is given to the signed-in person’s pages alone. @class 4';
alter table auth.draft_key enable row level security;

/* The one way in which a draft is kept. Answers what became of it: begun, kept, late (something newer is there), sent (the
   form was sent meanwhile), empty (nothing is left of it) or full. The lock is against the form being sent at this moment. */
create function auth.keep_draft_of(an_area int, person uuid, an_id uuid, a_path text, some_fields jsonb, a_version int, an_edit int,
  replaced uuid[], at timestamptz) returns text
language plpgsql set search_path = public, pg_temp as $$
declare before int;
begin
  perform pg_advisory_xact_lock(hashtextextended(an_id::text, 0));
  if exists (select 1 from auth.submission s where s.area_id = an_area and s.staff_id = person and s.key = an_id) then return 'sent'; end if;
  delete from draft d where d.area_id = an_area and d.staff_id = person and d.id = any (replaced) and d.id <> an_id;
  select d.edit into before from draft d where d.area_id = an_area and d.staff_id = person and d.id = an_id;
  if before >= an_edit then return 'late'; end if;
  if some_fields = '{}' then
    delete from draft d where d.area_id = an_area and d.staff_id = person and d.id = an_id;
    return 'empty';
  end if;
  if before is null then
    if (select count(*) from draft d where d.area_id = an_area and d.staff_id = person) >= 500 then return 'full'; end if;
    insert into draft (area_id, staff_id, id, path, fields, version, edit, begun_at, updated_at)
      values (an_area, person, an_id, a_path, some_fields, a_version, coalesce(an_edit, 1), at, at);
    return 'begun';
  end if;
  update draft d set path = a_path, fields = some_fields, version = a_version, edit = coalesce(an_edit, before + 1), updated_at = at, thrown_away_at = null
    where d.area_id = an_area and d.staff_id = person and d.id = an_id;
  return 'kept';
end $$;

/* Keeps a draft of whoever is in this transaction. Without an edit it is newer than whatever is there. */
create function public.keep_draft(an_id uuid, a_path text, some_fields jsonb, a_version int, an_edit int, replaced uuid[], at timestamptz) returns text
language sql security definer set search_path = public, pg_temp as $$
  select auth.keep_draft_of(nullif(current_setting('app.area', true), '')::int, nullif(current_setting('app.person', true), '')::uuid,
    an_id, a_path, some_fields, a_version, an_edit, replaced, at)
$$;

/* Keeps what arrived from somebody who is locked out, or whose sign-in has ended, as their draft. It opens nothing: they can
   read it once they have proved who they are. The form's own token shows that its page was theirs. */
create function auth.keep_unsent(an_area int, token bytea, a_csrf text, an_id uuid, a_path text, some_fields jsonb, a_version int,
  replaced uuid[], at timestamptz) returns table (staff_id uuid, became text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare s auth.sign_in;
begin
  select x.* into s from auth.sign_in x join staff_member m on m.area_id = an_area and m.id = x.staff_id and m.active
  where x.area_id = an_area and x.token_hash = sha256(token) and x.csrf = a_csrf and not x.awaits_code
    and at < coalesce(x.ended_at, x.ends_at) + interval '7 days';
  if not found then return; end if;
  return query select s.staff_id, auth.keep_draft_of(an_area, s.staff_id, an_id, a_path, some_fields, a_version, null, replaced, at);
end $$;

/* The key with which this person's browsers seal what they could not send; made when it is first needed. */
create function auth.draft_key() returns bytea
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int; me uuid := nullif(current_setting('app.person', true), '')::uuid;
begin
  insert into auth.draft_key (area_id, staff_id, key)
    values (an_area, me, sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))) on conflict do nothing;
  return (select k.key from auth.draft_key k where k.area_id = an_area and k.staff_id = me);
end $$;

create function auth.known_draft_key() returns bytea
language sql stable security definer set search_path = public, pg_temp as $$
  select k.key from auth.draft_key k
  where k.area_id = nullif(current_setting('app.area', true), '')::int and k.staff_id = nullif(current_setting('app.person', true), '')::uuid
$$;

/* What a page with a form shows besides: the drafts of its address, the one that is asked for, and the key for the next.
   It looks with the eyes of whoever is in this transaction. */
create function public.drafts_at(an_area int, a_path text, chosen uuid, at timestamptz) returns jsonb
language sql set search_path = public, pg_temp as $$
  select jsonb_build_object(
    'key', encode(auth.known_draft_key(), 'base64'),
    'offered', coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'at', o.updated_at, 'excerpt', o.excerpt) order by o.updated_at desc) from (
      select d.id, d.updated_at, (select left(e.value, 80) from jsonb_each_text(d.fields) e where e.value !~ '^[0-9a-f-]{36}$' order by length(e.value) desc limit 1) as excerpt
      from draft d where d.area_id = an_area and d.path = a_path and d.thrown_away_at is null and d.updated_at > at - interval '14 days'
      order by d.updated_at desc limit 5) o), '[]'),
    'chosen', (select jsonb_build_object('id', d.id, 'at', d.updated_at, 'fields', d.fields, 'version', d.version)
      from draft d where d.area_id = an_area and d.id = chosen and d.path = a_path and d.updated_at > at - interval '14 days'))
$$;

/* A form was taken: remembers what it was answered, and forgets its draft and those it went on from. */
create function auth.form_sent(form_key uuid, replaced uuid[], of_route text, of_body bytea, answered text, said text, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform auth.remember_submission(form_key, of_route, of_body, answered, said, at);
  perform pg_advisory_xact_lock(hashtextextended(form_key::text, 0));
  delete from draft d where d.area_id = nullif(current_setting('app.area', true), '')::int
    and d.staff_id = nullif(current_setting('app.person', true), '')::uuid and d.id = any (replaced || form_key);
end $$;

/* Drafts older than 14 days, and the keys of forms sent more than 7 days ago. */
create function auth.forget_old_forms(an_area int, at timestamptz) returns table (drafts int, keys int)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from draft d where d.area_id = an_area and d.updated_at <= at - interval '14 days';
  get diagnostics drafts = row_count;
  delete from auth.submission s where s.area_id = an_area and s.at <= forget_old_forms.at - interval '7 days';
  get diagnostics keys = row_count;
  return next;
end $$;

revoke execute on function auth.keep_draft_of, public.keep_draft, auth.keep_unsent, auth.draft_key, auth.known_draft_key, public.drafts_at,
  auth.form_sent, auth.forget_old_forms from public;
grant execute on function public.keep_draft, auth.keep_unsent, auth.draft_key, auth.known_draft_key, public.drafts_at, auth.form_sent,
  auth.forget_old_forms to linkwork_app;
