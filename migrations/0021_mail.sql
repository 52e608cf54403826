-- Mail that leaves: ids, never words. What a mail says is made when it is sent, in the language of whoever gets it.

create type mail_state as enum ('waits', 'gathered', 'sent', 'dropped');

create table mail (
  area_id       int not null references area,
  id            uuid not null,
  kind          text not null,
  to_staff_id   uuid,
  to_adult_id   uuid,
  to_channel_id uuid,
  from_id       uuid not null,
  about         jsonb not null,
  things        smallint not null default 1,
  made_at       timestamptz not null,
  send_at       timestamptz,
  state         mail_state not null default 'waits',
  ended_at      timestamptz,
  why           text,
  primary key (area_id, id),
  foreign key (area_id, to_staff_id) references staff_member (area_id, id),
  foreign key (area_id, from_id) references staff_member (area_id, id),
  constraint a_mail_is_to_one_person check (num_nonnulls(to_staff_id, to_adult_id, to_channel_id) = 1)
);
comment on table mail is 'A mail to one person: which kind, and the ids of what it is about. Never words, never an address. @class 2';
comment on column mail.send_at is 'Not before. Empty while it waits to be gathered into one mail with others.';
comment on column mail.things is 'How many things one mail gathers.';
comment on column mail.why is 'Why it was not sent: a code.';
create index mail_waiting_for on mail (area_id, to_staff_id, made_at) where state = 'waits';
create index mail_from on mail (area_id, from_id, made_at desc);
select platform.who_may_see('mail', 'to_staff_id = $me or from_id = $me');
grant select, insert, update on mail to linkwork_app;

create type mail_rhythm as enum ('at once', 'daily', 'never');

create table mail_choice (
  area_id     int not null references area,
  staff_id    uuid not null,
  rhythm      mail_rhythm not null default 'at once',
  gathered_at timestamptz,
  primary key (area_id, staff_id),
  foreign key (area_id, staff_id) references staff_member (area_id, id)
);
comment on table mail_choice is 'How often somebody wants to be mailed of what waits for them. What is urgent is sent whatever they chose. @class 1';
comment on column mail_choice.gathered_at is 'When they were last mailed of what waits.';
select platform.who_may_see('mail_choice', 'staff_id = $me');
grant select, insert, update on mail_choice to linkwork_app;
