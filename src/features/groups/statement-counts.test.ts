import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { anAgreedPlan } from '#features/plans/testing/a-plan.ts'
import { statementsToSend } from '#features/requests/testing/statements.ts'
import { tellFamily } from '#features/remit/tell-family.ts'
import { aProgramme, aTraining } from '#features/training/testing/a-training.ts'
import { aService, people, world } from '#test/service.ts'
import { aGroupOfScotland, callumsCase } from './testing/a-group.ts'

/** What a change of a group may cost, where the service asks most before it: eight statements, all told. */
const MOST_STATEMENTS = 8
const service = aService()
const today = (name: string) => ({ [`${name}[day]`]: '2', [`${name}[month]`]: '3', [`${name}[year]`]: '2026' })
const at: Record<string, string> = {}

before(async () => {
  await service.ready
  const by = 'supervisorElsewhere'
  at.programme = await aProgramme(service, { by })
  await aTraining(service, at.programme, { by, of: 'practitionerElsewhere', trainedOn: '2026-01-05' })
  at.case = (await callumsCase(service)).caseId
  await anAgreedPlan(service, { works: [{ kind: 'group', topic: 'anger' }] })
  const { groupId, sessionIds } = await aGroupOfScotland(service, {
    programmeId: at.programme,
    ownIdea: null,
    myPart: 'lead',
    partner: 'Mrs Bain',
  })
  Object.assign(at, { group: groupId, first: sessionIds[0], second: sessionIds[1] })
  await service
    .as('practitionerElsewhere')
    .change((write) =>
      tellFamily(write, at.case!, { toldOn: write.today, toldBy: 'Pippa', toldWhom: 'Mairi Mac Donald', how: 'phone' }),
    )
})

const costs = async (path: string, fields: Parameters<typeof statementsToSend>[3]) => {
  const { count, status, sql } = await statementsToSend(service, 'practitionerElsewhere', path, fields)
  assert.equal(status, 303, path)
  assert.ok(count <= MOST_STATEMENTS, `${path}: ${count}\n${sql.map((text) => text.slice(0, 120)).join('\n')}`)
}

test('each form of a group is at most 8 statements', async () => {
  await costs('/groups/new', {
    where: `${world.childrensServices} ${world.lochside}`,
    ...{ name: 'Calm on Mondays', programmeId: at.programme!, ownIdea: '', topic: 'anger', fromTime: '10:00' },
    ...{ ...today('startsOn'), minutes: '45', weeks: '6', places: '8', myPart: 'lead', partner: 'Mrs Bain' },
  })
  await costs(`/groups/${at.group}/people`, { part: 'support', staffId: people.colleagueElsewhere.id })
  await costs(`/groups/${at.group}/children/new`, {
    caseId: at.case!,
    ...{ agreedBy: 'Mairi Mac Donald', toldOf: people.colleagueElsewhere.id },
    ...today('agreedOn'),
  })
  const [place] = await service.sql('select id from group_place where group_id = $1', [at.group])
  const here = { here: place!.id as string, note: 'We made rules and kept them.' }
  await costs(`/groups/${at.group}/sessions/${at.first}`, here)
  await costs(`/groups/${at.group}/places/${place!.id}/note`, { content: 'He laughed.', audience: 'service' })
  await costs(`/groups/${at.group}/sessions/${at.second}/change`, { _button: 'call off', why: 'Snow' })
  await costs(`/groups/${at.group}/places/${place!.id}`, { _button: 'leave', why: 'Moves away' })
  await costs(`/groups/${at.group}/end`, { outcome: 'helped', whatCameOfIt: 'Break goes better' })
})
