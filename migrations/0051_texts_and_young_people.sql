-- A second channel for links: a text message. And the young person's own number or address, with why they may be written to.

-- ---------------------------------------------------------------------------------------------------------------------
-- What was checked is where the safe channel leads: an e-mail address, or a mobile number.

comment on column relationship.verified_address is 'The e-mail address, or the number where texts are the safe channel, that the adult read a code from. When theirs changes, it is checked again.';
comment on column auth.address_check.relationship_id is 'The row that holds the address: an adult’s relationship, a seat at a table, or a young person’s own. @class 4';

/* As in 0036, and by text where that is the safe channel. */
create or replace function auth.may_be_mailed(an_area int, a_relationship uuid, an_adult uuid, a_child uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from relationship r join adult a on a.area_id = an_area and a.id = r.adult_id
    where r.area_id = an_area and r.id = a_relationship and r.child_id = a_child and r.adult_id = an_adult and r.ended_on is null
      and r.may_be_told and coalesce(r.court_orders, '') = ''
      and r.verified_address = case r.safe_channel when 'email' then a.email when 'text' then a.phone end)
$$;

-- ---------------------------------------------------------------------------------------------------------------------
create table own_channel (
  area_id          int not null references area,
  id               uuid not null,
  child_id         uuid not null,
  channel          text not null check (channel in ('email', 'text')),
  address          text not null check (address <> ''),
  understands      text not null check (understands <> ''),
  parents_know     boolean not null,
  why_not_told     text,
  safe_note        text,
  language         text not null check (language in ('en', 'cy')),
  verified_address text,
  verified_at      timestamptz,
  verified_by      uuid,
  written_by       uuid not null,
  written_at       timestamptz not null,
  ended_at         timestamptz,
  school_id        uuid,
  known_to         uuid[] not null default '{}',
  version          int not null default 1,
  primary key (area_id, id),
  foreign key (area_id, child_id) references child (area_id, id),
  foreign key (area_id, written_by) references staff_member (area_id, id),
  constraint who_is_not_told_says_why check (parents_know or coalesce(why_not_told, '') <> '')
);
comment on table own_channel is 'Where a young person is written to themselves, and why they may be. Ended rather than changed: another number is another row. @class 3';
comment on column own_channel.child_id is '@merge moves';
comment on column own_channel.understands is 'Why whoever wrote it down thinks that they understand what is shared with them, and can keep it safe.';
comment on column own_channel.why_not_told is 'Why their parents do not know, where they do not.';
comment on column own_channel.safe_note is 'What makes it safe: whose phone it is, and when not to write.';
comment on column own_channel.verified_address is 'What they read a code from.';
create index own_channel_by_child on own_channel (area_id, child_id);
select platform.who_may_see('own_channel', 'school_id = any ($schools_led) or known_to && $circles');
grant select, insert on own_channel to linkwork_app;
grant update (verified_address, verified_at, verified_by, ended_at, version) on own_channel to linkwork_app;

/* A young person may be written to themselves: at what was checked, and as long as nobody has ended it. */
create function auth.young_person_may_be_written_to(an_area int, an_id uuid, a_child uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from own_channel o where o.area_id = an_area and o.id = an_id and o.child_id = a_child
      and o.ended_at is null and o.verified_address = o.address)
$$;

-- ---------------------------------------------------------------------------------------------------------------------
-- A page may be theirs.

alter table shared_page
  add column own_channel_id uuid,
  add foreign key (area_id, own_channel_id) references own_channel (area_id, id),
  drop constraint it_is_for_one_person,
  drop constraint a_familys_page_is_about_a_child;
alter table shared_page
  add constraint it_is_for_one_person check (num_nonnulls(adult_id, member_id, own_channel_id) = 1 and (adult_id is null) = (relationship_id is null)),
  add constraint a_familys_page_is_about_a_child check (purpose = 'meeting actions' or num_nonnulls(child_id, case_id) = 2 and member_id is null);
comment on column shared_page.own_channel_id is 'The young person’s own, when the page is theirs.';
create unique index one_own_page on shared_page (area_id, own_channel_id, case_id) where purpose = 'family page' and own_channel_id is not null and taken_back_at is null;
alter table page_message alter column adult_id drop not null;
comment on column page_message.adult_id is 'Which adult says it; none when the young person does.';

/* As in 0036, also for the young person. Their own page ends with nothing that is written down of an adult. */
create or replace function auth.page_stands(an_area int, an_id uuid, at timestamptz) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from shared_page s
    where s.area_id = an_area and s.id = an_id and s.taken_back_at is null and case
      when s.purpose = 'meeting actions' then auth.may_sit_and_be_mailed(an_area, s.member_id, s.about_id, ($3 at time zone 'Europe/London')::date)
      else case when s.own_channel_id is not null then auth.young_person_may_be_written_to(an_area, s.own_channel_id, s.child_id)
          else auth.may_be_mailed(an_area, s.relationship_id, s.adult_id, s.child_id)
            and (s.purpose <> 'family page' or exists (select 1 from relationship r where r.area_id = an_area and r.id = s.relationship_id and r.may_see)) end
        and auth.is_as_it_was(an_area, s.child_id, s.case_id, s.address_was_protected, s.made_at)
        and (s.purpose <> 'answer an invitation' or auth.invitation_waits(an_area, s.about_id)) end)
$$;

/* As in 0036. On a young person's own page, actions of theirs are those of the young person. */
create or replace function auth.item_is_there(an_area int, i shared_item, a_name text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select i.shared_at is not null and i.taken_back_at is null and case
    when i.kind not in ('my action', 'tick') then true
    else exists (
      select 1 from action x join shared_page s on s.area_id = an_area and s.id = i.page_id
      where x.area_id = an_area and x.id = i.about_id and x.owner_name = a_name
        and x.owner_kind = case when i.kind = 'tick' then 'partner'::owner_kind
          when s.own_channel_id is not null then 'young person'::owner_kind else 'parent or carer'::owner_kind end)
      and (i.kind <> 'tick' or not exists (
        select 1 from seal z where z.area_id = an_area and z.child_id = i.child_id and z.lifted_at is null and z.sealed_at > i.shared_at))
      and (i.kind <> 'tick' or exists (
        select 1 from shared_page s
        join meeting_member m on m.area_id = an_area and m.id = s.member_id
        join action x on x.area_id = an_area and x.id = i.about_id
        where s.area_id = an_area and s.id = i.page_id and x.item_circles && case
          when m.agency is not null then array[m.series_id || '/@' || lower(m.agency)]
          when m.year_groups = '{}' then array[m.series_id || '/all']
          else array(select m.series_id || '/' || y from unnest(m.year_groups) y) end)) end
$$;

revoke execute on function auth.young_person_may_be_written_to from public;
