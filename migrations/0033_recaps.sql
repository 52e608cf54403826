-- When a meeting is over, everybody is told what they themselves undertook there: once, however often it is sent.

create table recap_sent (
  area_id    int not null,
  meeting_id uuid not null,
  member_id  uuid not null,
  series_id  uuid not null,
  school_id  uuid not null,
  team_id    uuid not null,
  how        text not null check (how in ('notice', 'link', 'by hand')),
  sent_by    uuid not null,
  sent_at    timestamptz not null,
  primary key (area_id, meeting_id, member_id),
  foreign key (area_id, meeting_id) references meeting (area_id, id),
  foreign key (area_id, member_id) references meeting_member (area_id, id),
  foreign key (area_id, sent_by) references staff_member (area_id, id)
);
comment on table recap_sent is 'Who was told what they undertook at a meeting, how, and when last. It says nothing of what that is. @class 1';
comment on column recap_sent.how is 'By a notice, by a link for somebody without an account, or to be told by whoever sent it.';
select platform.who_may_see('recap_sent', 'series_id::text = any ($tables)');
grant select, insert, update on recap_sent to linkwork_app;

alter table notice add column meeting_id uuid;
comment on column notice.meeting_id is 'The meeting whose recap it is.';

/* What somebody undertook for a child, the latest first: the line beside a name at the table. */
create index action_of_child on action (area_id, child_id, agreed_at desc, id desc);
