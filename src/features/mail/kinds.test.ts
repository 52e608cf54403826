import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService } from '#test/service.ts'
import { mailKind, mailKindNames } from './mail-kind.ts'
import { writeLetter } from './write-letter.ts'

const service = aService()

/** Words that say what somebody’s trouble may be, or that there is one. */
const CLINICAL = [
  'mental',
  'health',
  'wellbeing',
  'anxi',
  'depress',
  'self-harm',
  'suicid',
  'eating',
  'trauma',
  'abuse',
  'neglect',
  'risk',
  'safeguarding',
  'concern',
  'therap',
  'counsell',
  'camhs',
  'diagnos',
  'symptom',
  'referral',
  'support',
  'worry',
  'behaviour',
  'child',
  'pupil',
  'school',
  'parent',
  'family',
  'plentyn',
  'ysgol',
  'iechyd',
  'meddwl',
  'lles',
  'gorbryder',
  'iselder',
  'diogelu',
  'pryder',
  'risg',
  'hunan-niwed',
  'cefnogaeth',
  'rhiant',
  'teulu',
  'disgybl',
  'atgyfeir',
]

test('P42: no kind of mail, in either language, holds a name, a school or a clinical word', async () => {
  const names = await service.sql<{ name: string }>(`
    select given_name as name from child union select family_name from child union select name from organisation
    union select given_name from staff_member union select family_name from staff_member`)
  const forbidden = [
    ...CLINICAL.map((begins) => `\\b${begins}`),
    ...names.map(({ name }) => `\\b${name.toLowerCase()}\\b`),
  ]
  const baseUrl = new URL('https://linkwork.test')
  let letters = 0
  for (const kind of mailKindNames) {
    for (const language of ['en', 'cy'] as const) {
      for (const things of [1, 7]) {
        const holds = mailKind(kind).path === 'code' ? { code: '123456' } : { link: new URL('/today', baseUrl) }
        const to = 'a@example.test'
        const { subject, text } = writeLetter({ id: 'x', kind, to, language, things, ...holds, baseUrl })
        assert.match(text, 'code' in holds ? /\n123456\n/ : /\nhttps:\/\/linkwork.test\/today\n/)
        letters += 1
        assert.ok(subject.length > 5 && subject.length < 78, `${kind} ${language}: ${subject}`)
        const said = `${subject}\n${text}`.toLowerCase()
        const found = forbidden.filter((pattern) => new RegExp(pattern, 'u').test(said))
        assert.deepEqual(found, [], `${kind} ${language}`)
        for (const [address] of text.matchAll(/https?:\/\/\S+/g)) assert.equal(new URL(address).host, baseUrl.host)
      }
    }
  }
  assert.equal(letters, mailKindNames.length * 4)
})
