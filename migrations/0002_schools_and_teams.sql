-- Schools, the teams that help in them, the agreements between the two, and the days that schools are open.

create type school_status as enum ('open', 'open, but proposed to close', 'closed', 'proposed to open');
create type school_code as enum ('URN', 'SEED', 'Welsh', 'Northern Irish');

create table school (
  area_id              int not null,
  id                   uuid not null,
  code_scheme          school_code not null,
  code                 text not null,
  la_code              text,
  establishment_number text,
  type_code            text,
  type_name            text,
  phase                text,
  status               school_status not null default 'open',
  lowest_age           smallint,
  highest_age          smallint,
  street               text,
  locality             text,
  town                 text,
  county               text,
  postcode             text,
  telephone            text,
  website              text,
  head_name            text,
  pupils               int,
  opened_on            date,
  closed_on            date,
  cluster_id           uuid,
  successor_id         uuid,
  source               text not null check (source in ('GIAS', 'by hand')),
  as_imported          jsonb,
  edited_fields        text[] not null default '{}',
  version              int not null default 1,
  primary key (area_id, id),
  unique (area_id, code_scheme, code),
  foreign key (area_id, id) references organisation (area_id, id),
  foreign key (area_id, cluster_id) references organisation (area_id, id),
  foreign key (area_id, successor_id) references school (area_id, id)
);
comment on table school is 'What a school is: its codes, ages, place and state. Its name is its organisation’s. @class 0';
comment on column school.as_imported is 'The values that the register last gave, so that what people changed here is not overwritten.';
comment on column school.edited_fields is 'Fields that a person set by hand: an import asks before it changes them.';
comment on column school.successor_id is 'The school that took over when this one closed. Its history stays here.';
create index school_by_cluster on school (area_id, cluster_id) where cluster_id is not null;
select platform.who_may_see('school', 'true');
grant select, insert, update on school to linkwork_app;

create table term (
  area_id   int not null references area,
  id        uuid not null,
  school_id uuid,
  name      text not null,
  starts_on date not null,
  ends_on   date not null,
  primary key (area_id, id),
  foreign key (area_id, school_id) references school (area_id, id),
  constraint a_term_ends_after_it_starts check (ends_on >= starts_on)
);
comment on table term is 'A term, or half of one, of the whole area or of one school with its own dates. @class 0';
create index term_by_start on term (area_id, starts_on);
select platform.who_may_see('term', 'true');
grant select, insert, update, delete on term to linkwork_app;
create policy may_remove on term for delete to linkwork_app using (area_id = nullif(current_setting('app.area', true), '')::int);

create type closed_day_kind as enum ('INSET', 'holiday', 'closure');

create table closed_day (
  area_id   int not null references area,
  id        uuid not null,
  school_id uuid,
  kind      closed_day_kind not null,
  name      text not null,
  from_day  date not null,
  to_day    date not null,
  primary key (area_id, id),
  foreign key (area_id, school_id) references school (area_id, id),
  constraint closed_days_run_forwards check (to_day >= from_day)
);
comment on table closed_day is 'Days inside a term on which the school is shut to pupils: INSET days, local holidays, closures. @class 0';
create index closed_day_by_day on closed_day (area_id, from_day);
select platform.who_may_see('closed_day', 'true');
grant select, insert, update, delete on closed_day to linkwork_app;
create policy may_remove on closed_day for delete to linkwork_app using (area_id = nullif(current_setting('app.area', true), '')::int);

create table team (
  area_id    int not null,
  id         uuid not null,
  service    text not null,
  definition jsonb not null,
  version    int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, id) references organisation (area_id, id)
);
comment on table team is 'A team and the service it gives. The service’s words, promises and limits are data, not code. @class 0';
comment on column team.definition is 'See features/teams/service-definition.ts, which reads and checks it.';
select platform.who_may_see('team', 'true');
grant select, insert, update on team to linkwork_app;

create table agreement (
  area_id   int not null references area,
  id        uuid not null,
  team_id   uuid not null,
  school_id uuid not null,
  starts_on date not null,
  ends_on   date,
  version   int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, team_id) references team (area_id, id),
  foreign key (area_id, school_id) references school (area_id, id),
  constraint an_agreement_ends_after_it_starts check (ends_on is null or ends_on >= starts_on)
);
comment on table agreement is 'A team works in a school from one day to another. Only agreed schools may ask that team for support (HAST-2). @class 0';
create index agreement_by_team on agreement (area_id, team_id);
create index agreement_by_school on agreement (area_id, school_id);
select platform.who_may_see('agreement', 'true');
grant select, insert, update on agreement to linkwork_app;
