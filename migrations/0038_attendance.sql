-- Session marks: how often a child was at school, as the school wrote it down.

create table attendance_year (
  area_id   int not null references area,
  id        uuid not null,
  child_id  uuid not null,
  marked_at uuid not null,
  year      smallint not null check (year between 2000 and 2100),
  marks     text not null check (length(marks) = 732),
  possible  smallint not null check (possible >= 0),
  absent    smallint not null check (absent between 0 and possible),
  version   int not null default 1,
  school_id uuid,
  known_to  uuid[] not null default '{}',
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, marked_at) references school (area_id, id)
);
comment on table attendance_year is 'A child’s marks of one school year from one school: two a day from 1 August. One row a child and year, so that a school’s year is as many rows as it has pupils (decision 0019). @class 2';
comment on column attendance_year.marks is 'One character a session, morning and afternoon, a space where there is none: features/attendance/marks.ts.';
comment on column attendance_year.marked_at is 'The school that took the register.';
comment on column attendance_year.possible is 'Sessions that count: present, approved activity, authorised and unauthorised absence.';
comment on column attendance_year.child_id is '@merge moves';
create index attendance_year_of_child on attendance_year (area_id, child_id, year);
create index attendance_year_of_school on attendance_year (area_id, marked_at, year, id);
/* The school’s own people see it, and those who work with the child. Being on an agreed school’s class list is not enough. */
select platform.who_may_see('attendance_year', $$
  school_id = any ($schools_led) or (school_id = any ($schools) and 'teacher' = any ($roles)) or known_to && $circles$$);
grant select, insert, update on attendance_year to linkwork_app;

alter type import_kind add value 'attendance';
