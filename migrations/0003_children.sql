-- Children, what is known of them, and the adults around them.
--
-- school_id and known_to are repeated on each table so that its row policy reads no other (scale.md rule 12).
-- known_to holds the teams and people, beyond the child's school, who know the child because of a request or a case.

create type roll_status as enum ('on roll', 'left', 'not on a roll');

create table child (
  area_id       int not null references area,
  id            uuid not null,
  given_name    text not null check (given_name <> ''),
  family_name   text not null check (family_name <> ''),
  other_names   text,
  known_as      text,
  known_as_safe_with text[] not null default '{}',
  pronouns      text,
  born_on       date not null,
  school_id     uuid,
  roll          roll_status not null default 'on roll',
  year_group    smallint check (year_group between -1 and 14),
  registration  text,
  known_to      uuid[] not null default '{}',
  has_protected_address boolean not null default false,
  edited_fields text[] not null default '{}',
  as_imported   jsonb,
  left_on       date,
  created_at    timestamptz not null,
  version       int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, school_id) references school (area_id, id)
);
comment on table child is 'A child or young person, as on a class list. @class 2';
comment on column child.known_as is 'The name to use.';
comment on column child.known_as_safe_with is 'Where the name to use is safe to use: school, service, home, letters. Elsewhere the given name is used.';
comment on column child.year_group is 'Years since starting school: 0 is Reception, 1 is Year 1 or P1, 8 is Year 8 or S1. See year-group.ts.';
comment on column child.edited_fields is 'Fields that a person set by hand: a class list never overwrites them.';
create index child_on_the_class_list on child (area_id, school_id, roll, year_group, registration, family_name, given_name, id);
create index child_by_birthday on child (area_id, born_on, family_name);
select platform.who_may_see('child', 'school_id = any ($schools) or known_to && $circles');
grant select, insert, update on child to linkwork_app;

create table child_name_token (
  area_id   int not null,
  token     text not null,
  child_id  uuid not null,
  kind      text not null,
  school_id uuid,
  known_to  uuid[] not null default '{}',
  primary key (area_id, token, child_id, kind),
  foreign key (area_id, child_id) references child (area_id, id)
);
comment on table child_name_token is 'Parts, short names and sounds of children’s names, to find them by (scale.md rule 16). @class 2';
create index child_name_token_by_child on child_name_token (area_id, child_id);
select platform.who_may_see('child_name_token', 'school_id = any ($schools) or known_to && $circles');
grant select, insert, update, delete on child_name_token to linkwork_app;
create policy may_remove on child_name_token for delete to linkwork_app using (area_id = nullif(current_setting('app.area', true), '')::int);

create type identifier_scheme as enum ('NHS number', 'CHI number', 'H&C number', 'UPN', 'former UPN', 'SCN', 'local');

create table child_identifier (
  area_id   int not null references area,
  id        uuid not null,
  child_id  uuid not null,
  scheme    identifier_scheme not null,
  value     text not null,
  status    text not null default 'unverified' check (status in ('verified', 'unverified', 'in doubt')),
  source    text not null,
  school_id uuid,
  known_to  uuid[] not null default '{}',
  primary key (area_id, id),
  unique (area_id, scheme, value),
  foreign key (area_id, child_id) references child (area_id, id)
);
comment on table child_identifier is 'Numbers a child is known by, each with its scheme: an NHS check also passes a CHI number. @class 2';
create index child_identifier_by_child on child_identifier (area_id, child_id);
select platform.who_may_see('child_identifier', 'school_id = any ($schools_led) or known_to && $circles');
grant select, insert, update, delete on child_identifier to linkwork_app;
create policy may_remove on child_identifier for delete to linkwork_app using (area_id = nullif(current_setting('app.area', true), '')::int);

create table child_detail (
  area_id          int not null references area,
  child_id         uuid not null,
  sex              text,
  gender           text,
  ethnicity_scheme text,
  ethnicity_code   text,
  first_language   text,
  interpreter_for  text,
  sen_provision    text,
  sen_needs        text[] not null default '{}',
  priority_groups  text[] not null default '{}',
  legal_status     text,
  free_meals       boolean,
  about            text,
  school_id        uuid,
  known_to         uuid[] not null default '{}',
  version          int not null default 1,
  primary key (area_id, child_id),
  foreign key (area_id, child_id) references child (area_id, id)
);
comment on table child_detail is 'Characteristics and priority groups: for those who lead the school or know the child, not for every teacher. @class 3';
comment on column child_detail.interpreter_for is 'The language an interpreter is needed for; empty when none is needed.';
comment on column child_detail.priority_groups is 'Groups that come first on a waiting list (CSW-34 to CSW-38). Being in none never excludes (CSW-39).';
select platform.who_may_see('child_detail', 'school_id = any ($schools_led) or known_to && $circles');
grant select, insert, update on child_detail to linkwork_app;

create table adult (
  area_id     int not null references area,
  id          uuid not null,
  full_name   text not null check (full_name <> ''),
  phone       text,
  email       text,
  language    text,
  interpreter boolean not null default false,
  school_ids  uuid[] not null default '{}',
  known_to    uuid[] not null default '{}',
  version     int not null default 1,
  primary key (area_id, id)
);
comment on table adult is 'A parent, carer or other adult around a child. What they may see and be told hangs on the relationship. @class 2';
create index adult_by_email on adult (area_id, email) where email is not null;
select platform.who_may_see('adult', 'school_ids && $schools_led or known_to && $circles');
grant select, insert, update on adult to linkwork_app;

create type yes_no_unknown as enum ('yes', 'no', 'not known');

create table relationship (
  area_id      int not null references area,
  id           uuid not null,
  child_id     uuid not null,
  adult_id     uuid not null,
  kind         text not null,
  parental_responsibility yes_no_unknown not null default 'not known',
  evidence     text,
  court_orders text,
  may_see      boolean not null default false,
  may_be_told  boolean not null default false,
  safe_channel text not null default 'not known' check (safe_channel in ('phone', 'text', 'email', 'letter', 'in person', 'none', 'not known')),
  safe_note    text,
  lives_with   boolean,
  checked_on   date,
  ended_on     date,
  school_id    uuid,
  known_to     uuid[] not null default '{}',
  version      int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, adult_id) references adult (area_id, id)
);
comment on table relationship is 'One adult and one child: parental responsibility, orders, what may be seen and told, and the safe way to reach them. @class 3';
comment on column relationship.checked_on is 'When somebody last checked that this is still right.';
create index relationship_by_child on relationship (area_id, child_id);
create index relationship_by_adult on relationship (area_id, adult_id);
select platform.who_may_see('relationship', 'school_id = any ($schools_led) or known_to && $circles');
grant select, insert, update on relationship to linkwork_app;

create table home_address (
  area_id   int not null references area,
  id        uuid not null,
  child_id  uuid not null,
  lines     text not null,
  town      text,
  postcode  text,
  from_day  date,
  to_day    date,
  school_id uuid,
  known_to  uuid[] not null default '{}',
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id)
);
comment on table home_address is 'Where a child lives, unless that is protected: then nothing is here. @class 3';
create index home_address_by_child on home_address (area_id, child_id);
select platform.who_may_see('home_address', 'school_id = any ($schools_led) or known_to && $circles');
grant select, insert, update, delete on home_address to linkwork_app;
create policy may_remove on home_address for delete to linkwork_app using (area_id = nullif(current_setting('app.area', true), '')::int);

create table protected_address (
  area_id  int not null references area,
  id       uuid not null,
  child_id uuid not null,
  lines    text not null,
  town     text,
  postcode text,
  reason   text not null,
  readers  uuid[] not null,
  set_by   uuid not null,
  set_at   timestamptz not null,
  version  int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  constraint somebody_may_read_it check (cardinality(readers) > 0)
);
comment on table protected_address is 'An address that must not be found out. Only the people named in readers see it, on no list, print or export. @class 4';
create index protected_address_by_child on protected_address (area_id, child_id);
select platform.who_may_see('protected_address', '$me = any (readers)');
grant select, insert, update on protected_address to linkwork_app;

create table not_the_same (
  area_id        int not null references area,
  child_id       uuid not null,
  other_child_id uuid not null,
  said_by        uuid not null,
  said_at        timestamptz not null,
  primary key (area_id, child_id, other_child_id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, other_child_id) references child (area_id, id)
);
comment on table not_the_same is 'Two children who look alike on paper (twins, same names) and are two: never asked about again. @class 2';
select platform.who_may_see('not_the_same', 'true');
grant select, insert on not_the_same to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Files that come in. A person sees what each row would do, and agrees, before any is done.
create type import_kind as enum ('GIAS', 'class list');
create type import_status as enum ('to review', 'applied', 'undone', 'discarded');

create table import_batch (
  area_id    int not null references area,
  id         uuid not null,
  kind       import_kind not null,
  school_id  uuid,
  file_name  text not null,
  sha256     text not null,
  status     import_status not null default 'to review',
  counts     jsonb not null default '{}',
  made_by    uuid not null,
  made_at    timestamptz not null,
  applied_at timestamptz,
  undone_at  timestamptz,
  version    int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, school_id) references school (area_id, id)
);
comment on table import_batch is 'One file: what it would change, whether somebody agreed, and whether it was undone. @class 1';
create index import_batch_latest on import_batch (area_id, made_at desc);
select platform.who_may_see('import_batch', 'made_by = $me or school_id = any ($schools_led) or (school_id is null and ''area administrator'' = any ($roles))');
grant select, insert, update on import_batch to linkwork_app;

create table import_row (
  area_id   int not null,
  batch_id  uuid not null,
  line      int not null,
  step      text not null,
  subject_id uuid,
  row_values jsonb not null default '{}',
  before    jsonb,
  reasons   jsonb not null default '[]',
  choice    text,
  school_id uuid,
  made_by   uuid not null,
  primary key (area_id, batch_id, line),
  foreign key (area_id, batch_id) references import_batch (area_id, id)
);
comment on table import_row is 'One line of a file: what it says, what it would do, and how it was before, so that it can be undone. @class 2';
create index import_row_by_step on import_row (area_id, batch_id, step, line);
select platform.who_may_see('import_row', 'made_by = $me or school_id = any ($schools_led) or (school_id is null and ''area administrator'' = any ($roles))');
grant select, insert, update, delete on import_row to linkwork_app;
create policy may_remove on import_row for delete to linkwork_app using (area_id = nullif(current_setting('app.area', true), '')::int);
