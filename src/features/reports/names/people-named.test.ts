import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { anAdult } from '#features/links/testing/a-link.ts'
import { aChild } from '#features/people/testing/a-child.ts'
import { newId } from '#platform/ids.ts'
import { aService, world } from '#test/service.ts'
import { peopleAround, peopleNamedIn } from './people-named.ts'

const service = aService()

before(async () => {
  await service.ready
  await aCase(service)
})

const WORKER = 'practitioner'

/** How people write of others; `{given}` and `{family}` are theirs. */
const ABOUT_A_CHILD = [
  'She sat with {given} {family} at break.',
  'she sat with {given} {family} at break',
  '{family}, {given} was there too.',
  '{given} pushed her.',
  'It was {given}’s idea.',
  "It was {given}'s idea.",
  'She said: “{given} took it”.',
  'With ({given}) in the corner.',
  '{given} {family}’s mother rang.',
  'Plays with {given}, and then alone.',
]
const ABOUT_FAMILY = [
  'Her brother {given} came too.',
  'her brother {lower} came too',
  '{given} {family} lives there.',
  'She shares with {given}.',
  '{given}’s room is next door.',
]
const NAMES = [
  ['Ruby', 'Zielińska'],
  ['Oisín', 'Ní Bhriain'],
  ['Mary-Jane', 'D’Souza-Smith'],
  ['Zoë', 'Ødegård'],
  ['Kwame', 'Mensah'],
  ['Léa', 'O’Hara'],
  ['Sanjay', 'Patel'],
  ['Agnieszka', 'Kowalczyk'],
  ['Conor', 'McCarthy'],
  ['Yusuf', 'Al-Hashimi'],
  ['May', 'Green'],
  ['Will', 'Young'],
] as const

test('P45: other people’s names are found in at least 95 of 100 seeded texts', async (t) => {
  for (const [givenName, familyName] of NAMES)
    await service.as('lead').change((write) => aChild(write, { givenName, familyName }))
  const sibling = await service.as('lead').change((write) => aChild(write, { givenName: 'Idris', familyName: 'Shah' }))
  const { relationshipId } = await anAdult(service, 'Sara Khan')
  await service.sql(
    `insert into relationship (area_id, id, child_id, adult_id, kind, parental_responsibility, school_id, known_to)
     select area_id, $1, $2, adult_id, kind, parental_responsibility, school_id, known_to from relationship where id = $3`,
    [newId(service.clock.now()), sibling, relationshipId],
  )
  await anAdult(service, 'Darren Whitlock', { kind: 'other' as never }).catch(() => anAdult(service, 'Darren Whitlock'))

  const fill = (text: string, given: string, family: string) =>
    text.replaceAll('{given}', given).replaceAll('{family}', family).replaceAll('{lower}', given.toLowerCase())
  const texts = [
    ...NAMES.flatMap(([given, family]) =>
      ABOUT_A_CHILD.map((text) => ({ text: fill(text, given, family), name: `${given} ${family}` })),
    ),
    ...ABOUT_FAMILY.map((text) => ({ text: fill(text, 'Idris', 'Shah'), name: 'Idris Shah' })),
    ...ABOUT_FAMILY.slice(2).map((text) => ({ text: fill(text, 'Darren', 'Whitlock'), name: 'Darren Whitlock' })),
    { text: 'mum’s partner darren shouted', name: 'Darren Whitlock' },
    { text: 'Mr Whitlock rang.', name: 'Darren Whitlock' },
    { text: 'Sara was at work.', name: 'Sara Khan' },
  ]
  const found = await service.as(WORKER).look(async (read) => {
    const around = await peopleAround(
      read,
      world.amira,
      texts.map(({ text }) => text),
    )
    return texts.filter(({ text, name }) => peopleNamedIn(text, around).some((person) => person.name === name))
  })
  const recall = found.length / texts.length
  t.diagnostic(`figure: ${found.length} of ${texts.length} seeded names of other people found when quoting (P45)`)
  const missed = texts.filter((one) => !found.includes(one)).map(({ text }) => text)
  assert.ok(recall >= 0.95, `${recall}: ${missed.join(' | ')}`)
})

test('P45: words that are no name here, and the child’s own name, ask nothing of the author', async () => {
  const plain = [
    'Amira drew a map. Khan is her family name.',
    'She will go on in the green room.',
    'She may come on 4 May.',
    'At home she is young among the grown-ups.',
  ]
  const named = await service.as(WORKER).look(async (read) => {
    const around = await peopleAround(read, world.amira, plain)
    return plain.flatMap((text) => peopleNamedIn(text, around).map(({ name }) => name))
  })
  assert.deepEqual(named, [])
})
