import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { takeAwayAgain } from '#platform/backup/take-away-again.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { aService, people } from '#test/service.ts'
import { endings } from './endings.ts'

const service = aService()
const SRC = path.resolve(import.meta.dirname, '..')

/** Words by which a line says that something was taken away from somebody, or is no longer what it was. */
const TAKES_AWAY =
  /\b(end(s|ed)?|left|leaves?|off-boarded|with(drawn|drew)|protected|restricted|sealed|remov\w+|revok\w+|unshar\w+|eras\w+|password|second step|passkey|no longer|in error|locked out|forgot\w*|merged?|unlinked|taken|stopped|deleted)\b/

/** They read as if they took something away, and do not: the reason. */
const DO_NOT: Readonly<Record<string, string>> = {
  'need ended': 'a need that has passed: nobody’s sight changes',
  'closed days removed': 'the calendar of a school',
  'term removed': 'the calendar of a school',
  'restricted record opened': 'an emergency opening lasts an hour in one sign-in, and those all end',
  'end of protection asked': 'nothing has changed yet',
  'protection ended': 'it gives: after a restore the address is protected, and two ask again',
  'merge proposed': 'nothing has changed yet',
  'merge not agreed': 'nothing has changed',
  'undo of a merge proposed': 'nothing has changed yet',
  'undo of a merge not agreed': 'nothing has changed',
  'old drafts forgotten': 'a job of every night',
  'old imports forgotten': 'a job of every night',
  'request withdrawn': 'the story of a request: it can be withdrawn again by whoever asked',
}

function linesInTheCode(): string[] {
  const files = globSync('**/*.{ts,tsx}', { cwd: SRC }).filter((file) => !/\.test\.|\/testing\/|^platform\//.test(file))
  const text = files.map((file) => readFileSync(path.join(SRC, file), 'utf8')).join('\n')
  const said = [...text.matchAll(/\.audit\(([^,{]+),/g)].flatMap(([, what]) => [...what!.matchAll(/'([^']+)'/g)])
  const did = [...text.matchAll(/\bdid: '([^']+)'/g)]
  return [...new Set([...said, ...did].map(([, what]) => what!))].sort()
}

test('R19: each line that takes something away is in the journal, or it is said why not', () => {
  const lines = linesInTheCode()
  assert.ok(lines.includes('staff off-boarded') && lines.length > 60)
  const forgotten = lines.filter((what) => TAKES_AWAY.test(what) && !endings.has(what) && !(what in DO_NOT))
  assert.deepEqual(forgotten, [], 'say in src/app/endings.ts how it is done again after a restore')
  const unknown = [...endings.keys(), ...Object.keys(DO_NOT)].filter((what) => !lines.includes(what))
  assert.deepEqual(unknown, [], 'no such line is written any more')
})

for (const [what, again] of endings) {
  if (again === 'by hand') continue
  test(`R19: “${what}” can be done again, and does nothing to what is not there`, async () => {
    const about = { staffId: randomUUID(), staffIds: [randomUUID()], readers: [randomUUID()], sealId: randomUUID() }
    const ids = {
      caseId: randomUUID(),
      agreementId: randomUUID(),
      membershipId: randomUUID(),
      organisationId: randomUUID(),
    }
    const lost = {
      kind: 'ending' as const,
      area: people.teacher.areaId,
      lane: 1,
      seq: 1,
      hash: '',
      at: '2026-03-02T09:00:00.000Z',
      personId: null,
      what,
      children: [randomUUID()],
      about: { ...about, ...ids, lastDay: '2026-03-02' },
    }
    const before = await whatIsThere()
    const { done } = await withAdmin(service.admin, (client) =>
      takeAwayAgain(client, [lost], endings, new Date(lost.at)),
    )
    assert.equal(done.length, 1)
    assert.deepEqual(await whatIsThere(), before)
  })
}

const whatIsThere = () =>
  service.sql(`select (select count(*) from membership where ends_on is null) as places, (select count(*) from staff_member where active) as people,
    (select count(*) from case_member where ends_on is null) as cases, (select count(*) from home_address) as homes,
    (select count(*) from auth.credential where password_hash is null) as without, (select count(*) from seal) as seals`)
