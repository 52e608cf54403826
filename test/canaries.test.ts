import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { describeColumns } from '#app/dictionary.ts'
import { routes } from '#app/routes.ts'
import { recordContact } from '#features/contacts/record-contact.ts'
import { sealChild } from '#features/seals/testing/a-sealed-child.ts'
import { newId } from '#platform/ids.ts'
import { type MatrixRecord, matrixRecords } from './matrix-records.ts'
import { codes, fillIn, tablesAbout } from './rows-about-amira.ts'
import { aService, type PersonName, people, world } from './service.ts'

/**
 * Canaries: a word that is nowhere else in every column in which somebody writes about a child (class 2 and above of the data
 * dictionary), and then every page and its JSON as everybody. Whatever of them comes out is held against the dictionary:
 * who reads it may read that class, of that record.
 */
const service = aService()
const everybody = Object.keys(people) as PersonName[]

/** The highest class that somebody may read of Amira’s record; whoever is not here, nothing that is about a child. */
const highest: Partial<Record<PersonName, number>> = {
  // Who asked for her, and has an action for her.
  teacher: 3,
  colleagueTeacher: 2,
  lead: 3,
  educationManager: 3,
  practitioner: 3,
  colleague: 3,
  supervisor: 3,
  partner: 3,
}
const readersOfNote: PersonName[] = ['practitioner']
const readersOfAddress: PersonName[] = ['supervisor']
const readersOfSeal: PersonName[] = ['lead', 'supervisor']

type Whose = 'Amira' | 'the note' | 'the protected address' | 'another area'
interface Canary {
  readonly word: string
  readonly column: string
  readonly class: number
  readonly whose: Whose
}

const canaries: Canary[] = []
let records: Record<string, MatrixRecord>
let noteId: string
let visits = 0
const withoutRows: string[] = []

before(async () => {
  await service.ready
  records = await matrixRecords(service)
  await fillIn(service, records)
  ;({ contactId: noteId } = await service.as('practitioner').change((write) =>
    recordContact(write, records.caseId!.id, {
      kind: 'parent contact',
      withWhom: ['parent or carer'],
      mode: 'phone',
      place: 'school',
      attendance: 'attended',
      content: 'Between the two of us.',
      audience: 'named',
      readers: [people.practitioner.id],
    }),
  ))
  await plant('the note', {
    contact: `id = '${noteId}'`,
    contact_text: `contact_id = '${noteId}'`,
    chronology_entry: `source_id = '${noteId}'`,
  })
  await plant('the protected address', { protected_address: `child_id = '${world.tom}'` })
  await plant('another area', { child: `id = '${world.callum}'`, child_name_token: `child_id = '${world.callum}'` })
  await plant('Amira', await tablesAbout(service, world.amira))
})

/** A word of its own into each column of these rows that somebody writes in and that has none yet. */
async function plant(whose: Whose, rows: Record<string, string>) {
  const columns = (await describeColumns(service.admin)).filter(({ type }) => type === 'text' || type === 'jsonb')
  for (const { table, column, type, class: fieldClass } of columns) {
    const name = table.replace('public.', '')
    const about = rows[name]
    if (!about || (fieldClass ?? 9) < 2 || codes.has(`${name}.${column}`)) continue
    const word = `Zq${(canaries.length + 1000).toString(36)}w`
    const others = canaries.map((canary) => canary.word)
    const written =
      type === 'text'
        ? `'${word}' || substr(md5(ctid::text), 1, 4)`
        : `coalesce(case when jsonb_typeof(${column}) = 'object' then ${column} end, '{}') || '{"name": "${word}"}'`
    const free = others.length === 0 ? '' : ` and coalesce(${column}::text, '') !~ 'Zq[0-9a-z]{2,}w'`
    const planted = await service
      .sql(`update ${name} set ${column} = ${written} where ${about}${free} returning 1`)
      .catch((error: { code?: string }) => {
        // A rule of the table: not everything may be written there, and so nothing that anybody likes.
        if (error.code === '23514' || error.code === '23505' || error.code === '22P02') return undefined
        throw error
      })
    if (planted?.length) canaries.push({ word, column: `${name}.${column}`, class: fieldClass!, whose })
    else if (planted) withoutRows.push(`${whose}: ${name}.${column}`)
  }
}

const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
const fill = (path: string, ids: Record<string, string>) =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => ids[name] ?? records[name]?.id ?? newId(service.clock.now()))

/** Every address of the service: with Amira’s ids, and with those of the note, the protected child and the other area’s. */
function addresses(): string[] {
  const variants = (path: string) => {
    const params = paramsOf(path)
    const also = [
      ...(params.includes('contactId') ? [{ contactId: noteId }] : []),
      ...(/^\/children\/:childId(\/.*address.*)?$/.test(path) ? [{ childId: world.tom }] : []),
      ...(path === '/children/:childId' ? [{ childId: world.callum }] : []),
    ]
    const asked = path === '/requests/new' || path === '/requests/corridor' ? [`${path}?child=${world.amira}`] : []
    return [...[{}, ...also].map((ids) => fill(path, ids)), ...asked]
  }
  return [...new Set(Object.keys(routes).flatMap(variants))]
}

/** What comes out at an address: the page, and where there is one also its JSON. */
async function outcomeOf(name: PersonName, path: string): Promise<string> {
  const { status, body } = await service.as(name).visit(path)
  assert.ok(status < 500, `${name}: ${path} is ${status}`)
  // The history of a computer that others use keeps it: it says what the page is, and nothing that is about anybody.
  const [title] = /<title>[^<]*/.exec(body) ?? ['']
  const said = canaries.filter(({ word }) => title.includes(word)).map(({ column }) => column)
  assert.deepEqual(said, [], `${name}: the title of ${path} says what is known of a child: ${title}`)
  if (status === 404) return body
  return body + JSON.stringify(await service.as(name).json(path))
}

interface Found {
  readonly canary: Canary
  readonly path: string
}

/** `also` is shown each text besides. */
async function seenBy(
  name: PersonName,
  paths: readonly string[],
  also: (text: string, path: string) => void = () => {},
): Promise<Found[]> {
  const found: Found[] = []
  const look = (text: string, path: string, except = '') => {
    for (const word of new Set(text.match(/Zq[0-9a-z]{2,}w/g))) {
      const canary = canaries.find((one) => one.word === word)
      if (canary && word !== except) found.push({ canary, path })
    }
  }
  for (const path of paths) {
    const text = await outcomeOf(name, path)
    visits += 1
    look(text, path)
    also(text, path)
  }
  for (const column of ['child.given_name', 'child.family_name', 'child.known_as', 'child_identifier.value']) {
    for (const { word } of canaries.filter((canary) => canary.column === column)) {
      const path = `/children/search?q=${word}`
      look(await outcomeOf(name, path), path, word)
    }
  }
  return found
}

const told = (found: readonly Found[]) => [
  ...new Set(found.map(({ canary, path }) => `${canary.whose}: ${canary.column} (${canary.class}) at ${path}`)),
]

/** Whether somebody may read this column of this record. */
function mayRead(name: PersonName, { whose, class: fieldClass }: Canary): boolean {
  if (whose === 'the note') return readersOfNote.includes(name)
  if (whose === 'the protected address') return readersOfAddress.includes(name)
  if (whose === 'another area') return people[name].areaId === world.elsewhere
  return (highest[name] ?? 1) >= fieldClass
}

test('P05: every column in which somebody writes about a child has a canary', () => {
  assert.ok(canaries.length > 60, String(canaries.length))
  const missing = withoutRows.filter(
    (one) => one.startsWith('Amira') && !/: (protected_address|emergency_opening|seal)\./.test(one),
  )
  assert.deepEqual(missing, [], 'add a row about Amira to fillIn, or say that it holds a code')
})

for (const name of everybody) {
  test(`P05, P10: nothing above their class, or of another, reaches ${name}`, async () => {
    const found = await seenBy(name, addresses())
    assert.deepEqual(told(found.filter(({ canary }) => !mayRead(name, canary))), [])
    const columns = new Set(found.map(({ canary }) => canary.column))
    // The net would catch something: those who may read do.
    if (name === 'practitioner') assert.ok(columns.size > 25, [...columns].join(' '))
    if (name === 'supervisor') assert.ok(columns.has('protected_address.lines'))
  })
}

/** Everybody who saw the record until it was sealed, and one of each kind that never did: those were asked above. */
const others: PersonName[] = [
  ...(Object.keys(highest) as PersonName[]).filter((name) => !readersOfSeal.includes(name)),
  'otherLead',
  'commissioner',
  'officer',
]

test('P06: of a sealed record nothing at all reaches anybody but its readers', async (t) => {
  await sealChild(service)
  const ids = [world.amira, ...['requestId', 'caseId', 'contactId', 'actionId', 'needId'].map((id) => records[id]!.id)]
  const paths = Object.keys(routes).map((path) => fill(path, {}))
  for (const name of others) {
    const found = await seenBy(name, paths, (text, path) => {
      if (ids.some((id) => path.includes(id))) return
      const named = ids.filter((id) => text.includes(id))
      assert.deepEqual(named, [], `${name}: ${path} names a record that is not there`)
    })
    const theirs = found.filter(({ canary }) => canary.whose === 'Amira' || canary.whose === 'the note')
    assert.deepEqual(told(theirs), [], name)
  }
  for (const name of readersOfSeal) {
    const found = await seenBy(name, ['/children', `/children/${world.amira}`])
    assert.ok(
      found.some(({ canary }) => canary.column === 'child.family_name'),
      name,
    )
  }
  t.diagnostic(`figure: ${canaries.length} canaries, ${visits} visits, 0 of them where they should not be`)
})
