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

-- ---------------------------------------------------------------------------------------------------------------------
-- A link that was met when it was over stays over, whatever the clock says later (P33).

/* By its token before it was used, by its session after. Looking at one that is over is no use of it. */
create function auth.item_link_is_over(an_area int, an_id uuid, token bytea, at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update auth.item_link l set
    ends_at = case when at >= l.ends_at then '-infinity'::timestamptz else l.ends_at end,
    proved_until = case when at < l.proved_until then l.proved_until end,
    code_hash = case when at < l.code_ends_at then l.code_hash end,
    code_ends_at = case when at < l.code_ends_at then l.code_ends_at end
  where l.area_id = an_area and (l.id = an_id and l.token_hash = sha256(token) or an_id is null and l.session_hash = sha256(token))
    and (at >= l.ends_at and l.ends_at <> '-infinity' or at >= l.proved_until or at >= l.code_ends_at)
$$;

/* The same of a way in that was sent to somebody who works here. */
create function auth.link_is_over(an_area int, an_id uuid, token bytea, at timestamptz) returns void
language sql security definer set search_path = public, pg_temp as $$
  update auth.link l set ended_at = l.ends_at
  where l.area_id = an_area and l.id = an_id and l.token_hash = sha256(token) and l.ended_at is null and at >= l.ends_at
$$;

revoke execute on function auth.item_link_is_over, auth.link_is_over from public;
grant execute on function auth.item_link_is_over, auth.link_is_over to linkwork_app;

-- ---------------------------------------------------------------------------------------------------------------------
-- Functions that leaned on whoever calls them: each asks itself what is hidden.

/* As in 0036. */
create or replace function auth.make_item_link(an_id uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int; s shared_action; old uuid[];
begin
  select * into strict s from shared_action x where x.area_id = an_area and x.id = an_id and not platform.is_hidden(x.child_id);
  old := array(select x.id from shared_action x where x.area_id = an_area and x.action_id = s.action_id and x.id <> an_id and x.taken_back_at is null and x.answered_at is null);
  update auth.item_link l set revoked_at = at where l.area_id = an_area and l.id = any (old) and l.revoked_at is null;
  update shared_action x set taken_back_at = at where x.area_id = an_area and x.id = any (old);
  insert into auth.item_link (area_id, id, purpose, adult_id, child_id, language, made_at, ends_at)
  values (an_area, an_id, 'answer an action', s.adult_id, s.child_id, s.language, at, s.ends_at);
end $$;

/* As in 0029. */
create or replace function auth.take_back_link(an_id uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare an_area int := nullif(current_setting('app.area', true), '')::int;
begin
  if exists (select 1 from shared_action x where x.area_id = an_area and x.id = an_id and platform.is_hidden(x.child_id)) then return; end if;
  update auth.item_link l set revoked_at = at where l.area_id = an_area and l.id = an_id and l.revoked_at is null;
  update shared_action x set taken_back_at = at where x.area_id = an_area and x.id = an_id and x.taken_back_at is null;
end $$;

/* As in 0035. */
create or replace function public.onward_moves_school(a_child uuid, a_school uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  going_on uuid[] := array(select id from help_case where area_id = an_area and child_id = a_child and status <> 'closed');
begin
  if platform.is_hidden(a_child) then return; end if;
  update onward_referral set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update onward_draft set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update onward_letter set school_id = a_school where area_id = an_area and case_id = any (going_on);
  update onward_step set school_id = a_school where area_id = an_area and case_id = any (going_on);
end $$;

-- ---------------------------------------------------------------------------------------------------------------------
-- Two records that were one are two again: of a concern that was raised in between nobody knows which child it is about.

alter table concern add column told_apart_at timestamptz;
comment on column concern.told_apart_at is 'When the record it is about became two again, until whoever deals with it says which child it is about.';
grant update (told_apart_at) on concern to linkwork_app;

/* Those who deal with them must look again: one that somebody had opened is as if nobody had, and one that was closed is open.
   It answers nothing: whoever told the records apart does not learn by it that there is a concern. */
create function public.concerns_of_records_told_apart(a_merge uuid, at timestamptz) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  an_area int := nullif(current_setting('app.area', true), '')::int;
  m child_merge;
  c concern;
  who uuid;
begin
  select * into m from child_merge x where x.area_id = an_area and x.id = a_merge and x.status = 'undone' and not platform.is_hidden(x.kept_child_id);
  if not found then return; end if;
  for c in
    select * from concern x where x.area_id = an_area and x.about_id in (m.kept_child_id, m.merged_child_id) and x.raised_at > m.decided_at for update
  loop
    update concern x set told_apart_at = at, version = x.version + 1,
      alerted_at = case when c.seen_at is null then x.alerted_at else at end, told_steps = case when c.seen_at is null then x.told_steps else 0 end,
      status = case when x.status = 'closed' then 'open' else x.status end, closed_at = null, seen_at = null, seen_by = null
    where x.area_id = an_area and x.id = c.id;
    if c.seen_at is null then continue; end if;
    for who in
      select s.id from staff_member s where s.area_id = an_area and s.active
        and (s.id = c.raised_by or s.id in (select r.staff_id from concern_reading r where r.area_id = an_area and r.concern_id = c.id)) limit 4
    loop
      perform platform.enqueue('alert about concern', jsonb_build_array(jsonb_build_object('id', gen_random_uuid(), 'on_behalf_of', who,
        'about', jsonb_build_object('concernId', c.id, 'step', 0), 'at', at, 'key', c.id || ' 0 ' || who, 'urgent', true)));
    end loop;
  end loop;
end $$;
revoke execute on function public.concerns_of_records_told_apart from public;
grant execute on function public.concerns_of_records_told_apart to linkwork_app;
