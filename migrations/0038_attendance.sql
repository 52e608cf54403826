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

/* As they were, and attendance with it: it goes where the child goes, as on paper it does. */
create or replace function public.child_becomes_known_to(a_child uuid, circle uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  if not exists (select 1 from child where area_id = an_area and id = a_child and not known_to @> array[circle]) then return; end if;
  update child set known_to = known_to || circle where area_id = an_area and id = a_child;
  update child_name_token set known_to = known_to || circle where area_id = an_area and child_id = a_child;
  update child_identifier set known_to = known_to || circle where area_id = an_area and child_id = a_child;
  update child_detail set known_to = known_to || circle where area_id = an_area and child_id = a_child;
  update relationship set known_to = known_to || circle where area_id = an_area and child_id = a_child;
  update home_address set known_to = known_to || circle where area_id = an_area and child_id = a_child;
  update need set known_to = known_to || circle where area_id = an_area and child_id = a_child;
  update need_rating set known_to = known_to || circle where area_id = an_area and child_id = a_child;
  update attendance_year set known_to = known_to || circle where area_id = an_area and child_id = a_child;
  update consent set known_to = known_to || circle where area_id = an_area and child_id = a_child;
  update adult set known_to = known_to || circle where area_id = an_area and not known_to @> array[circle]
    and id in (select adult_id from relationship where area_id = an_area and child_id = a_child);
end $$;

create or replace function public.child_moves_school(a_child uuid, a_school uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
  going_on uuid[];
  asked uuid[];
begin
  update child set school_id = a_school where area_id = an_area and id = a_child;
  update child_name_token set school_id = a_school where area_id = an_area and child_id = a_child;
  update child_identifier set school_id = a_school where area_id = an_area and child_id = a_child;
  update child_detail set school_id = a_school where area_id = an_area and child_id = a_child;
  update relationship set school_id = a_school where area_id = an_area and child_id = a_child;
  update home_address set school_id = a_school where area_id = an_area and child_id = a_child;
  update need set school_id = a_school where area_id = an_area and child_id = a_child;
  update need_rating set school_id = a_school where area_id = an_area and child_id = a_child;
  update attendance_year set school_id = a_school where area_id = an_area and child_id = a_child;
  update consent set school_id = a_school where area_id = an_area and child_id = a_child;
  -- An adult stays known to the schools of the brothers and sisters.
  update adult set school_ids = array(select distinct r.school_id from relationship r
    where r.area_id = an_area and r.adult_id = adult.id and r.school_id is not null)
  where area_id = an_area and id in (select adult_id from relationship where area_id = an_area and child_id = a_child);

  -- Help that goes on goes along: the new school's lead sees it, and the old one's no longer. What is over stays where it was.
  update help_case set school_id = a_school where area_id = an_area and child_id = a_child and status <> 'closed';
  going_on := array(select id from help_case where area_id = an_area and child_id = a_child and status <> 'closed');
  update case_member set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update review set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update contact set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update contact_text set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update action set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update chronology_entry set school_id = a_school where area_id = an_area and child_id = a_child and (case_id is null or case_id = any (going_on));
  asked := array(select id from help_request where area_id = an_area and child_id = a_child
    and (case_id = any (going_on) or status in ('needs detail', 'awaiting screening', 'awaiting decision', 'more detail asked', 'accepted')));
  update help_request set school_id = a_school where area_id = an_area and id = any (asked);
  update request_step set school_id = a_school where area_id = an_area and request_id = any (asked);
end $$;
