-- The walls: areas, organisations, the people who work in them, and what each of them may see.
--
-- Words used in row conditions (see platform.who_may_see):
--   $me            the signed-in person            $roles             their roles today
--   $schools       schools whose roll they see     $schools_led       schools they lead or oversee
--   $teams         teams they work in              $teams_supervised  teams they supervise
--   $cases         cases they work on              $cases_known       cases they are a member of otherwise
--   $circles       their teams, their cases and they themselves: whom a child's record is known to

create schema platform;
create schema auth;
create schema audit;
revoke all on schema public, platform, auth, audit from public;
grant usage on schema public to linkwork_owner; -- also where the database has another owner
grant usage on schema public, auth, audit to linkwork_app;
grant usage, create on schema audit to linkwork_audit_writer;

-- ---------------------------------------------------------------------------------------------------------------------
-- Row policies are written once for each table, in the words above. Nothing but columns, constants and settings.
create function platform.condition(words text) returns text language sql immutable as $$
  select replace(replace(replace(replace(replace(replace(replace(replace(replace(words,
    '$schools_led',      $x$nullif(current_setting('app.schools_led', true), '')::uuid[]$x$),
    '$schools',          $x$nullif(current_setting('app.schools', true), '')::uuid[]$x$),
    '$teams_supervised', $x$nullif(current_setting('app.teams_supervised', true), '')::uuid[]$x$),
    '$teams',            $x$nullif(current_setting('app.teams', true), '')::uuid[]$x$),
    '$cases_known',      $x$nullif(current_setting('app.cases_known', true), '')::uuid[]$x$),
    '$cases',            $x$nullif(current_setting('app.cases', true), '')::uuid[]$x$),
    '$circles',          $x$nullif(current_setting('app.circles', true), '')::uuid[]$x$),
    '$roles',            $x$nullif(current_setting('app.roles', true), '')::text[]$x$),
    '$me',               $x$nullif(current_setting('app.person', true), '')::uuid$x$)
$$;

/* Turns row security on and says who may see a row; one permissive policy a command (scale.md rules 10 to 13).
   A new row need only be of the area: what may be added is a verb's rule, what may be seen is the row's. */
create function platform.who_may_see(relation regclass, words text) returns void language plpgsql as $$
declare
  area text := $x$area_id = nullif(current_setting('app.area', true), '')::int$x$;
  seen text := format('%s and (%s)', area, platform.condition(words));
begin
  execute format('alter table %s enable row level security', relation);
  execute format('create policy may_see on %s for select to linkwork_app using (%s)', relation, seen);
  execute format('create policy may_add on %s for insert to linkwork_app with check (%s)', relation, area);
  execute format('create policy may_change on %s for update to linkwork_app using (%s) with check (%s)', relation, seen, area);
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
create type nation as enum ('England', 'Scotland', 'Wales', 'Northern Ireland');

create table area (
  id     int primary key,
  name   text not null unique,
  nation nation not null,
  -- How a school of this area is told that help may be outside its hours; shown on pages a family may read.
  crisis_words text,
  -- Made-up people: every page says so, loudly.
  demo   boolean not null default false
);
comment on table area is 'A council or an NHS place: the outer wall. @reference @class 0';
grant select on area to linkwork_app;

create type organisation_kind as enum ('council', 'school', 'team', 'cluster', 'agency');

create table organisation (
  area_id    int not null references area,
  id         uuid not null,
  kind       organisation_kind not null,
  name       text not null check (name <> ''),
  nation     nation not null,
  active     boolean not null default true,
  version    int not null default 1,
  primary key (area_id, id)
);
comment on table organisation is 'A council, school, team, school cluster (ASG) or partner agency. @class 0';
create index organisation_by_kind on organisation (area_id, kind, name);
select platform.who_may_see('organisation', 'true');
grant select, insert, update on organisation to linkwork_app;

create table staff_member (
  area_id     int not null references area,
  id          uuid not null,
  given_name  text not null check (given_name <> ''),
  family_name text not null check (family_name <> ''),
  email       text not null,
  phone       text,
  job_title   text,
  employer    text,
  wte         numeric(3,2) not null default 1 check (wte > 0 and wte <= 1),
  language    text not null default 'en' check (language in ('en', 'cy')),
  active      boolean not null default true,
  created_at  timestamptz not null,
  version     int not null default 1,
  primary key (area_id, id),
  unique (area_id, email)
);
comment on table staff_member is 'Somebody who works with us and may sign in: staff of a school, a team or a partner. @class 1';
comment on column staff_member.wte is 'Whole-time equivalent: 1 is full time. Caseloads are shown for each of it (HAST-3).';
comment on column staff_member.employer is 'Who employs them, shown to families (CSW-57).';
create index staff_member_by_name on staff_member (area_id, family_name, given_name, id);
select platform.who_may_see('staff_member', 'true');
grant select, insert, update on staff_member to linkwork_app;

create type role as enum (
  'teacher', 'school lead', 'practitioner', 'supervisor', 'education manager', 'partner',
  'network member', 'network coordinator', 'commissioner', 'area administrator', 'data protection officer');

create type duty as enum (
  'mental-health lead', 'deputy mental-health lead', 'SENCO', 'designated safeguarding lead',
  'deputy safeguarding lead', 'head of year', 'Named Person', 'head teacher');

create table membership (
  area_id         int not null references area,
  id              uuid not null,
  staff_id        uuid not null,
  organisation_id uuid not null,
  role            role not null,
  duty            duty,
  year_group      smallint,
  starts_on       date not null,
  ends_on         date,
  version         int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, staff_id) references staff_member (area_id, id),
  foreign key (area_id, organisation_id) references organisation (area_id, id),
  constraint a_membership_ends_after_it_starts check (ends_on is null or ends_on >= starts_on),
  constraint a_head_of_year_has_a_year check (duty is distinct from 'head of year' or year_group is not null)
);
comment on table membership is 'Who works where, as what, from when to when. What a person may see follows from this. @class 1';
comment on column membership.ends_on is 'The last day it counts.';
create index membership_by_staff on membership (area_id, staff_id);
create index membership_by_organisation on membership (area_id, organisation_id, role);
create unique index one_current_mental_health_lead on membership (area_id, organisation_id)
  where duty = 'mental-health lead' and ends_on is null;
select platform.who_may_see('membership', 'true');
grant select, insert, update on membership to linkwork_app;
