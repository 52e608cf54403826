import type { Again, Endings } from '#platform/backup/journal.ts'

/**
 * Lines of the log by which something is taken away from somebody, and how that is done again in a database that was restored
 * to before it: `$1` the area, `$2` what the line is about, `$3` the children, `$4` the day, `$5` the moment. It must do no
 * harm when it is done twice, or to what is not there. `by hand`: a person is told to look, since only the lost database
 * knew enough. endings.test.ts finds a line that takes something away and is not here.
 */
const DAY = `coalesce(nullif($2::jsonb ->> 'lastDay', '')::date, $4::date)`
const PERSON = `($2::jsonb ->> 'staffId')::uuid`
const GROUP = `($2::jsonb ->> 'groupId')::uuid`

/** What they proved themselves with may be known to others: they are given a new first password. */
const newPassword = {
  sql: `update auth.credential set password_hash = null where area_id = $1 and staff_id = ${PERSON} ${unused(3, 4, 5)}`,
}

/** Of a calendar’s address, the one that was taken back, and the one before when a new one was made. */
const noFeed = {
  sql: `update auth.feed set ended_at = $5::timestamptz
    where area_id = $1 and staff_id = ${PERSON} and ended_at is null ${unused(3, 4)}`,
}

export const endings: Endings = new Map<string, Again | 'by hand'>([
  [
    'staff off-boarded',
    {
      sql: `with has_left as (update staff_member set active = false, version = version + 1 where area_id = $1 and id = ${PERSON} and active),
        works_nowhere as (update membership set ends_on = greatest(starts_on, $4::date), version = version + 1
          where area_id = $1 and staff_id = ${PERSON} and (ends_on is null or ends_on > $4::date)),
        sees_nothing as (delete from auth.rights where area_id = $1 and staff_id = ${PERSON})
      select auth.end_login(${PERSON}, $5::timestamptz) ${where(3)}`,
    },
  ],
  [
    'membership ended',
    {
      sql: `with ended as (update membership set ends_on = greatest(starts_on, ${DAY}), version = version + 1
          where area_id = $1 and staff_id = any (array(select jsonb_array_elements_text($2::jsonb -> 'staffIds'))::uuid[])
            and organisation_id = ($2::jsonb ->> 'organisationId')::uuid and (ends_on is null or ends_on > ${DAY})
            and id = coalesce(($2::jsonb ->> 'membershipId')::uuid, id)
          returning staff_id)
        delete from auth.rights where area_id = $1 and staff_id in (select staff_id from ended) ${unused(3, 5)}`,
    },
  ],
  [
    'person left',
    {
      sql: `with ended as (update case_member set ends_on = greatest(starts_on, $4::date - 1)
          where area_id = $1 and case_id = ($2::jsonb ->> 'caseId')::uuid and staff_id = ${PERSON}
            and (ends_on is null or ends_on >= $4::date)
          returning staff_id)
        delete from auth.rights where area_id = $1 and staff_id in (select staff_id from ended) ${unused(3, 5)}`,
    },
  ],
  [
    'agreement ended',
    {
      sql: `with ended as (update agreement set ends_on = greatest(starts_on, ${DAY}), version = version + 1
          where area_id = $1 and id = ($2::jsonb ->> 'agreementId')::uuid and (ends_on is null or ends_on > ${DAY})
          returning team_id)
        delete from auth.rights where area_id = $1 ${unused(3, 5)} and staff_id in (
          select m.staff_id from membership m where m.area_id = $1 and m.organisation_id in (select team_id from ended))`,
    },
  ],
  [
    'address protected',
    {
      sql: `with gone as (delete from home_address where area_id = $1 and child_id = any ($3::uuid[]) returning *),
        latest as (select distinct on (child_id) * from gone order by child_id, from_day desc nulls last, id),
        marked as (update child set has_protected_address = true, version = version + 1
          where area_id = $1 and id = any ($3::uuid[]) and not has_protected_address)
      insert into protected_address (area_id, id, child_id, lines, town, postcode, reason, readers, set_by, set_at)
      select area_id, id, child_id, lines, town, postcode, 'Protected again after a restore: see the log',
        array(select jsonb_array_elements_text($2::jsonb -> 'readers'))::uuid[],
        ($2::jsonb -> 'readers' ->> 0)::uuid, $5::timestamptz
      from latest l where $4::date is not null and not exists (
        select 1 from protected_address p where p.area_id = $1 and p.child_id = l.child_id)`,
    },
  ],
  [
    'record restricted',
    {
      sql: `with sealed as (
        insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at)
        select $1::int, ($2::jsonb ->> 'sealId')::uuid, c.id, 'Restricted again after a restore: see the log',
          ($2::jsonb -> 'readers' ->> 0)::uuid, $4::date, ($2::jsonb -> 'readers' ->> 0)::uuid, $5::timestamptz
        from child c where c.area_id = $1 and c.id = any ($3::uuid[])
        on conflict do nothing returning area_id, id, child_id, sealed_by)
      insert into seal_reader (area_id, seal_id, staff_id, child_id, starts_on, named_by, named_at)
      select s.area_id, s.id, r::uuid, s.child_id, $4::date, s.sealed_by, $5::timestamptz
      from sealed s, jsonb_array_elements_text($2::jsonb -> 'readers') r`,
    },
  ],
  [
    'link taken back',
    {
      sql: `with told as (update shared_action set taken_back_at = $5::timestamptz
          where area_id = $1 and id = ($2::jsonb ->> 'shareId')::uuid and taken_back_at is null)
        update auth.item_link set revoked_at = $5::timestamptz
        where area_id = $1 and id = ($2::jsonb ->> 'shareId')::uuid and revoked_at is null ${unused(3, 4)}`,
    },
  ],
  [
    'link ended by a newer one',
    {
      sql: `update auth.item_link set revoked_at = $5::timestamptz
        where area_id = $1 and id = ($2::jsonb ->> 'shareId')::uuid and revoked_at is null ${unused(3, 4)}`,
    },
  ],
  [
    'page taken back',
    {
      sql: `with revoked as (update auth.item_link set revoked_at = $5::timestamptz
          where area_id = $1 and id = ($2::jsonb ->> 'shareId')::uuid and revoked_at is null)
        update shared_page set taken_back_at = $5::timestamptz
        where area_id = $1 and id = ($2::jsonb ->> 'shareId')::uuid and taken_back_at is null ${unused(3, 4)}`,
    },
  ],
  [
    'report taken back',
    {
      sql: `with back as (update report_recipient set taken_back_by = given_by, taken_back_at = $5::timestamptz,
            why_taken_back = 'Taken back again after a restore: see the log'
          where area_id = $1 and id = ($2::jsonb ->> 'givingId')::uuid and taken_back_at is null
          returning report_id, staff_id)
        update released_report r set readers = array_remove(r.readers, back.staff_id) from back
        where r.area_id = $1 and r.report_id = back.report_id and back.staff_id is not null ${unused(3, 4)}`,
    },
  ],
  [
    'item taken back',
    {
      sql: `update shared_item set taken_back_at = $5::timestamptz
        where area_id = $1 and id = ($2::jsonb ->> 'itemId')::uuid and taken_back_at is null ${unused(3, 4)}`,
    },
  ],
  [
    'meeting member left',
    {
      sql: `with left_table as (update meeting_member set ends_on = greatest(starts_on - 1, ${DAY}), version = version + 1
          where area_id = $1 and id = ($2::jsonb ->> 'memberId')::uuid and (ends_on is null or ends_on > ${DAY})
          returning staff_id)
        delete from auth.rights where area_id = $1 and staff_id in (select staff_id from left_table) ${unused(3, 5)}`,
    },
  ],
  [
    'cover ended',
    {
      sql: `update team_cover set ended_at = $5::timestamptz
        where area_id = $1 and id = ($2::jsonb ->> 'coverId')::uuid and ended_at is null ${unused(3, 4)}`,
    },
  ],
  ['item restricted', 'by hand'],
  ['calendar address taken back', noFeed],
  ['calendar address made', noFeed],
  ['password changed', newPassword],
  ['first password given', newPassword],
  [
    'second step renewed',
    {
      sql: `with no_codes as (delete from auth.recovery_code where area_id = $1 and staff_id = ${PERSON})
        update auth.credential set totp_secret = null, totp_confirmed_at = null, totp_last_step = null
        where area_id = $1 and staff_id = ${PERSON} ${unused(3, 4, 5)}`,
    },
  ],
  [
    'passkey removed',
    {
      sql: `delete from auth.passkey where area_id = $1 and staff_id = ${PERSON}
        and id = ($2::jsonb ->> 'passkeyId')::uuid ${unused(3, 4, 5)}`,
    },
  ],
  [
    'identity unlinked',
    { sql: `delete from auth.identity where area_id = $1 and staff_id = ${PERSON} ${unused(3, 4, 5)}` },
  ],
  [
    'training struck out',
    {
      sql: `update training_record set struck_out_at = $5::timestamptz, struck_out_by = recorded_by,
          why_struck_out = 'Struck out again after a restore: see the log'
        where area_id = $1 and id = ($2::jsonb ->> 'trainingId')::uuid and struck_out_at is null ${unused(3, 4)}`,
    },
  ],
  [
    'person left a group',
    {
      sql: `with gone as (update group_person set until_day = $4::date
          where area_id = $1 and group_id = ${GROUP} and id = ($2::jsonb ->> 'groupPersonId')::uuid and until_day is null),
        of_group as (update help_group set staff_ids = array_remove(staff_ids, ${PERSON}) where area_id = $1 and id = ${GROUP}),
        of_notes as (update group_note set staff_ids = array_remove(staff_ids, ${PERSON}) where area_id = $1 and group_id = ${GROUP}),
        of_marks as (update group_mark set staff_ids = array_remove(staff_ids, ${PERSON})
          where area_id = $1 and place_id in (select id from group_place where area_id = $1 and group_id = ${GROUP}))
      update group_place set staff_ids = array_remove(staff_ids, ${PERSON}) where area_id = $1 and group_id = ${GROUP} ${unused(3, 5)}`,
    },
  ],
  ['protected address changed', 'by hand'],
  ['reader no longer named', 'by hand'],
  ['lead worker changed', 'by hand'],
  ['role ended', 'by hand'],
  ['adult changed', 'by hand'],
  ['adult ended', 'by hand'],
  [
    'own number ended',
    {
      sql: `update own_channel set ended_at = $5::timestamptz
    where area_id = $1 and child_id = any ($3::uuid[]) and ended_at is null and $2::jsonb is not null ${unused(4)}`,
    },
  ],
  ['consent withdrawn', 'by hand'],
  ['contact amended', 'by hand'],
  ['contact entered in error', 'by hand'],
  ['liaison entered in error', 'by hand'],
  ['message between home and school entered in error', 'by hand'],
  ['left school', 'by hand'],
  ['school changed', 'by hand'],
  ['number removed', 'by hand'],
  ['records merged', 'by hand'],
])

/** Postgres wants to know the kind of each parameter, also of those that a statement has no use for. */
function unused(...parameters: number[]): string {
  const kinds: Record<number, string> = { 3: 'uuid[]', 4: 'date', 5: 'timestamptz' }
  return parameters.map((n) => `and $${n}::${kinds[n]} is not null`).join(' ')
}

function where(...parameters: number[]): string {
  return unused(...parameters).replace('and', 'where')
}
