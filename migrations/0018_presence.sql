-- What entering knows besides who it is: whether the screen is locked, when they last proved who they are, and which
-- sealed records are open to them.

alter table auth.sign_in
  add column proved_at timestamptz,
  add column seals uuid[] not null default '{}',
  add column seals_until timestamptz;
comment on column auth.sign_in.proved_at is 'When a password with a code, or a passkey, was last given: sensitive acts want it fresh (P15). @class 4';
comment on column auth.sign_in.seals is 'Sealed records opened in an emergency, in this sign-in only. @class 4';
comment on column auth.sign_in.seals_until is 'When those close again. @class 4';
alter table auth.sign_in drop constraint sign_in_kind_check;
alter table auth.sign_in add constraint sign_in_kind_check check (kind in ('browser', 'command line', 'job'));

alter table auth.rights add column seals uuid[] not null default '{}';
comment on column auth.rights.seals is 'Sealed records of which they are a named reader. @class 1';

/* The words of 0001, and $seals: the seals that are open to them. */
create or replace function platform.condition(words text) returns text language sql immutable as $$
  select replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(words,
    '$schools_led',      $x$nullif(current_setting('app.schools_led', true), '')::uuid[]$x$),
    '$schools',          $x$nullif(current_setting('app.schools', true), '')::uuid[]$x$),
    '$teams_supervised', $x$nullif(current_setting('app.teams_supervised', true), '')::uuid[]$x$),
    '$teams',            $x$nullif(current_setting('app.teams', true), '')::uuid[]$x$),
    '$cases_known',      $x$nullif(current_setting('app.cases_known', true), '')::uuid[]$x$),
    '$cases',            $x$nullif(current_setting('app.cases', true), '')::uuid[]$x$),
    '$circles',          $x$nullif(current_setting('app.circles', true), '')::uuid[]$x$),
    '$seals',            $x$nullif(current_setting('app.seals', true), '')::uuid[]$x$),
    '$roles',            $x$nullif(current_setting('app.roles', true), '')::text[]$x$),
    '$me',               $x$nullif(current_setting('app.person', true), '')::uuid$x$)
$$;

/* As in 0005, and besides: a browser left alone is locked, not ended: who they are is known, and nothing else is set, so
   that everything stays invisible until they prove it again. */
drop function auth.enter;
create function auth.enter(an_area int, token bytea, at timestamptz, today date, idle interval, form_key uuid)
returns table (staff_id uuid, sign_in_id uuid, name text, job_title text, language text, roles text[], csrf text, awaits_code boolean,
               organisations text[], unread int, sent_route text, sent_body bytea, sent_location text, sent_message text,
               locked boolean, proved_at timestamptz)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s auth.sign_in; r auth.rights; is_locked boolean;
begin
  select * into s from auth.sign_in x where x.area_id = an_area and x.token_hash = sha256(token);
  if not found or s.ended_at is not null or at >= s.ends_at then return; end if;
  is_locked := s.kind = 'browser' and at >= s.seen_at + idle;
  if not is_locked then
    select * into r from auth.rights x where x.area_id = an_area and x.staff_id = s.staff_id;
    if not found or not r.good_on @> today then
      perform auth.work_out_rights(an_area, s.staff_id, today);
      select * into r from auth.rights x where x.area_id = an_area and x.staff_id = s.staff_id;
    end if;
    if s.seen_at < at - interval '1 minute' then
      update auth.sign_in x set seen_at = at where x.area_id = an_area and x.token_hash = s.token_hash;
    end if;
    execute format('set local app.area to %L', an_area::text);
    execute format('set local app.person to %L', s.staff_id::text);
    execute format('set local app.sign_in to %L', s.id::text);
    if not s.awaits_code then
      execute format('set local app.roles to %L', r.roles::text);
      execute format('set local app.schools to %L', r.schools::text);
      execute format('set local app.schools_led to %L', r.schools_led::text);
      execute format('set local app.teams to %L', r.teams::text);
      execute format('set local app.teams_supervised to %L', r.teams_supervised::text);
      execute format('set local app.cases to %L', r.cases::text);
      execute format('set local app.cases_known to %L', r.cases_known::text);
      execute format('set local app.circles to %L', (r.teams || r.cases || r.cases_known || s.staff_id)::text);
      execute format('set local app.seals to %L', (r.seals || case when at < s.seals_until then s.seals else '{}' end)::text);
    end if;
  end if;

  return query
    select m.id, s.id, m.given_name || ' ' || m.family_name, m.job_title, m.language,
      case when is_locked then '{}'::text[] else r.roles end, s.csrf, s.awaits_code,
      array(select distinct o.name from membership x join organisation o on o.area_id = an_area and o.id = x.organisation_id
            where x.area_id = an_area and x.staff_id = m.id and today >= x.starts_on and (x.ends_on is null or today <= x.ends_on)),
      (select count(*)::int from (select 1 from notice n where n.area_id = an_area and n.to_id = m.id and n.read_at is null limit 100) n),
      f.route, f.body_hash, f.location, f.message, is_locked, s.proved_at
    from staff_member m left join auth.submission f on f.area_id = an_area and f.staff_id = m.id and f.key = form_key
    where m.area_id = an_area and m.id = s.staff_id and m.active;
end $$;
revoke execute on function auth.enter from public;
grant execute on function auth.enter to linkwork_app;
