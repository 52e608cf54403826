import assert from 'node:assert/strict'
import fc from 'fast-check'
import { recordContact } from '#features/contacts/record-contact.ts'
import { addConsent } from '#features/needs/add-consent.ts'
import { addNeed } from '#features/needs/add-need.ts'
import { rateNeed } from '#features/needs/rate-need.ts'
import { setHomeAddress } from '#features/people/addresses/home-address.ts'
import { addAdult } from '#features/people/adults/add-adult.ts'
import { changeNames } from '#features/people/details/change-names.ts'
import { raiseRequest } from '#features/requests/raising/raise-request.ts'
import type { Service } from '#test/service.ts'
import { aFullRecord, type FullRecord, merged, mother, rowsAbout, sara, toldApart } from './two-records.ts'

/** What people do to a child’s record, on the case of either, or on the child itself. */
const kinds = ['contact', 'need', 'rating', 'consent', 'adult', 'address', 'request', 'names'] as const
const anEdit = fc.record({ kind: fc.constantFrom(...kinds), of: fc.constantFrom('kept', 'other') })
type Edit = { readonly kind: (typeof kinds)[number]; readonly of: string }

export const aRun = (most: number) => fc.record({ edits: fc.array(anEdit, { maxLength: most }), swapped: fc.boolean() })
interface Run {
  readonly edits: readonly Edit[]
  /** The other of the two is kept. */
  readonly swapped: boolean
}

/** Tables of which an edit changes a row that is there, by design: the address before ends, a contact is counted. */
const changes: Partial<Record<Edit['kind'], readonly string[]>> = {
  contact: ['help_case'],
  address: ['home_address'],
  names: ['child', 'child_name_token'],
}

/**
 * Merges two records, does what the edits say, tells them apart again, and compares every row that was there before with how
 * it is now. A row of a table that an edit changes is compared without what the edit changed: that it is of the same child,
 * and seen by the same people.
 */
export async function mergeEditUnmerge(service: Service, { edits, swapped }: Run): Promise<void> {
  const pair = await pairOf(service)
  const [kept, other] = swapped ? pair.toReversed() : pair
  const children = [kept!.childId, other!.childId] as const
  const before = await rowsAbout(service, ...children)
  const mergeId = await merged(service, ...children)
  for (const edit of edits) await apply(service, edit, kept!.childId, edit.of === 'kept' ? kept! : other!)
  await toldApart(service, mergeId)

  const after = await rowsAbout(service, ...children)
  const changed = new Set(edits.flatMap(({ kind }) => changes[kind] ?? []))
  for (const [key, row] of before) {
    const table = key.split(' ')[0]!
    if (!changed.has(table)) assert.equal(after.get(key), row, key)
    else if (after.has(key) || table !== 'child_name_token')
      assert.deepEqual(placeOf(after.get(key)), placeOf(row), key)
  }
  const placed = await service.sql(
    `select c.child_id from contact c join help_case h on h.area_id = 1 and h.id = c.case_id where c.child_id <> h.child_id and h.child_id = any ($1)
     union all select n.child_id from need n join help_case h on h.area_id = 1 and h.id = n.case_id where n.child_id <> h.child_id and h.child_id = any ($1)
     union all select r.child_id from need_rating r join need n on n.area_id = 1 and n.id = r.need_id where r.child_id <> n.child_id and n.child_id = any ($1)
     union all select e.child_id from chronology_entry e join help_case h on h.area_id = 1 and h.id = e.case_id where e.child_id <> h.child_id and h.child_id = any ($1)`,
    [children],
  )
  assert.deepEqual(placed, [], 'what is in a case is about its child')
}

function placeOf(row: string | undefined) {
  assert.ok(row, 'the row is there')
  const { id, child_id: childId, school_id: schoolId, known_to: knownTo, team_id: teamId, readers } = JSON.parse(row)
  return { id, childId, schoolId, knownTo, teamId, readers }
}

/** The same two children every time, with all that has been done to them: what was told apart is forgotten between. */
let two: readonly [FullRecord, FullRecord] | undefined
async function pairOf(service: Service): Promise<readonly [FullRecord, FullRecord]> {
  two ??= [await aFullRecord(service, 'key work'), await aFullRecord(service, 'link work')]
  await service.sql('delete from not_the_same where child_id = any ($1)', [two.map(({ childId }) => childId)])
  return two
}

let names = 0

async function apply(service: Service, { kind }: Edit, childId: string, of: FullRecord): Promise<void> {
  const worker = service.as(of.worker)
  const lead = service.as('lead')
  const today = { onDay: '2026-03-02' }
  switch (kind) {
    case 'contact':
      await worker.change((write) => recordContact(write, of.caseId, of.contact))
      return
    case 'need':
      await worker.change((write) => addNeed(write, of.caseId, { kind: 'other', other: 'Eating' }))
      return
    case 'rating':
      await worker.change((write) =>
        rateNeed(write, of.caseId, of.needId, { ...today, severity: 1, progress: 'some', note: null }),
      )
      return
    case 'consent':
      await lead.change((write) =>
        addConsent(write, childId, {
          purpose: 'support',
          answer: 'given',
          givenBy: 'parent or carer',
          basis: 'parental responsibility',
          ...today,
        }),
      )
      return
    case 'adult':
      await lead.change((write) => addAdult(write, childId, { ...sara, fullName: 'Ann Other' }, mother))
      return
    case 'address':
      await lead.change((write) =>
        setHomeAddress(write, childId, { lines: '2 New Road', town: null, postcode: null, fromDay: null }),
      )
      return
    case 'request':
      await service.as('teacher').change((write) =>
        raiseRequest(write, {
          childId,
          worry: 'She cries before maths.',
          needs: [{ kind: 'anxiety' }],
          parentTold: 'yes',
          inSpiteOfWarnings: 'It has become worse.',
        }),
      )
      return
    case 'names':
      await rename(service, childId)
  }
}

async function rename(service: Service, childId: string) {
  names += 1
  const [child] = await service.sql('select version, born_on::text from child where id = $1', [childId])
  await service.as('lead').change((write) =>
    changeNames(
      write,
      childId,
      {
        givenName: `Renamed${names}`,
        familyName: 'Since',
        otherNames: null,
        knownAs: null,
        knownAsSafeWith: [],
        pronouns: null,
        bornOn: child!.born_on,
      },
      child!.version,
    ),
  )
}
