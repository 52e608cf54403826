-- Codes that came in a register and of which nobody has said yet what they count as; whom a restricted case went to that cannot come
-- back; which links a newer one ended; and what a family sent twice is kept once, also when it is their tenth.

create table register_code_met (
  area_id   int not null references area,
  nation    nation not null check (nation <> 'England'),
  code      text not null check (code ~ '^[!-~]{1,4}$' and code = upper(code)),
  school_id uuid not null,
  marks     int not null check (marks > 0),
  met_at    timestamptz not null,
  primary key (area_id, nation, code, school_id),
  foreign key (area_id, school_id) references school (area_id, id)
);
comment on table register_code_met is 'A code in a register that a school sent, until the area has said what it counts as. @class 1';
comment on column register_code_met.marks is 'How many marks of the last file had it.';
select platform.who_may_see('register_code_met', 'true');
grant select, insert, update, delete on register_code_met to linkwork_app;
create policy may_remove on register_code_met for delete to linkwork_app using (area_id = nullif(current_setting('app.area', true), '')::int);

-- ---------------------------------------------------------------------------------------------------------------------
/* To whom those cases of a reassignment went that whoever brings them back cannot see: people of the staff alone, as in 0060. */
create function public.to_whom_cases_went(a_reassignment uuid) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct m.to_id
  from reassignment r
  join reassigned_case m on m.area_id = nullif(current_setting('app.area', true), '')::int and m.reassignment_id = r.id
  where r.area_id = nullif(current_setting('app.area', true), '')::int and r.id = a_reassignment
    and r.team_id = any (nullif(current_setting('app.teams_supervised', true), '')::uuid[])
    and m.given_back is not false and platform.is_hidden(m.child_id)
$$;
revoke execute on function public.to_whom_cases_went from public;
grant execute on function public.to_whom_cases_went to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
/* As in 0059, and it answers which links that still opened something it has ended. */
drop function auth.make_purpose_link(uuid, timestamptz);
create function auth.make_purpose_link(an_id uuid, at timestamptz) returns uuid[]
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int; s shared_purpose; old uuid[]; ended uuid[];
begin
  select * into strict s from shared_purpose x where x.area_id = an_area and x.id = an_id and not platform.is_hidden(x.child_id)
    and x.sent_by = nullif(current_setting('app.person', true), '')::uuid;
  old := array(select x.id from shared_purpose x where x.area_id = an_area and x.plan_id = s.plan_id and x.id <> an_id);
  with gone as (
    update auth.item_link l set revoked_at = at where l.area_id = an_area and l.id = any (old) and l.revoked_at is null returning l.id, l.ends_at)
  select coalesce(array_agg(g.id order by g.id) filter (where g.ends_at > at), '{}') into ended from gone g;
  update shared_purpose x set taken_back_at = at
  where x.area_id = an_area and x.id = any (old) and x.taken_back_at is null and x.answered_at is null;
  insert into auth.item_link (area_id, id, purpose, child_id, language, made_at, ends_at)
  values (an_area, an_id, 'confirm a purpose', s.child_id, s.language, at, s.ends_at);
  return ended;
end $$;
revoke execute on function auth.make_purpose_link from public;
grant execute on function auth.make_purpose_link to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
/* As in 0036. What is there already was kept: they had not heard the answer, and it is no eleventh. */
do $$
declare
  was text := pg_get_functiondef('auth.say_on_page'::regproc);
  here text := $x$  if (select count(*) from page_message m$x$;
begin
  if position(here in was) = 0 then raise exception 'auth.say_on_page has changed: see here what it does with what is sent twice'; end if;
  execute replace(was, here, $x$  if exists (select 1 from page_message m where m.area_id = an_area and m.id = an_id) then
    raise unique_violation using message = 'It is kept already';
  end if;
$x$ || here);
end $$;
