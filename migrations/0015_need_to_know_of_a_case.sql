-- Who is on a case knows its child for as long as they are on it, and no longer: a case is a circle of its own (auth.enter).
-- When somebody's time on it is over, so is what they saw of the child, without anybody having to take it away.

comment on column child.known_to is 'The teams, cases and people, beyond the child’s school, that know the child. On a case: whoever is on it today.';

/* Somebody who was added by mistake is taken off the same day: the last day that counts is then the day before the first. */
alter table case_member drop constraint a_case_membership_ends_after_it_starts;
alter table case_member add constraint a_case_membership_ends_after_it_starts
  check (ends_on is null or ends_on >= starts_on - 1);
comment on column case_member.ends_on is 'The last day it counts; the day before the first when it never should have.';

alter table help_case add column child_words text;
comment on column help_case.child_words is 'What the child says of it, in their own words. Everybody on the case reads it first.';

alter table help_case add column why_actions_stay text;
comment on column help_case.why_actions_stay is 'Why actions stayed open when the case was closed: none is dropped in silence.';

create index help_case_still_open on help_case (area_id, opened_at desc, id desc) where status <> 'closed';
create index help_case_closed on help_case (area_id, opened_at desc, id desc) where status = 'closed';
create index help_case_by_closing on help_case (area_id, closed_at) where status = 'closed';
