import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aService } from '#test/service.ts'
import { kindsOfText, mailKind, mailKindNames } from './mail-kind.ts'
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

/** Every name in the area, and every word that says too much. */
async function forbidden() {
  const names = await service.sql<{ name: string }>(`
    select given_name as name from child union select family_name from child union select name from organisation
    union select given_name from staff_member union select family_name from staff_member`)
  return [...CLINICAL.map((begins) => `\\b${begins}`), ...names.map(({ name }) => `\\b${name.toLowerCase()}\\b`)].map(
    (pattern) => new RegExp(pattern, 'u'),
  )
}

test('P42: no kind of mail, in either language, holds a name, a school or a clinical word', async (t) => {
  const never = await forbidden()
  const baseUrl = new URL('https://linkwork.test')
  let letters = 0
  for (const kind of mailKindNames) {
    for (const language of ['en', 'cy'] as const) {
      for (const things of [1, 7]) {
        const holds = mailKind(kind).path === 'code' ? { code: '123456' } : { link: new URL('/today', baseUrl) }
        const to = 'a@example.test'
        const { subject, text } = writeLetter({ id: 'x', kind, by: 'email', to, language, things, ...holds, baseUrl })
        assert.match(text, 'code' in holds ? /\n123456\n/ : /\nhttps:\/\/linkwork.test\/today\n/)
        letters += 1
        assert.ok(subject.length > 5 && subject.length < 78, `${kind} ${language}: ${subject}`)
        const said = `${subject}\n${text}`.toLowerCase()
        const found = never.filter((pattern) => pattern.test(said))
        assert.deepEqual(found, [], `${kind} ${language}`)
        for (const [address] of text.matchAll(/https?:\/\/\S+/g)) assert.equal(new URL(address).host, baseUrl.host)
      }
    }
  }
  assert.equal(letters, mailKindNames.length * 4)
  t.diagnostic(
    `figure: ${mailKindNames.length} kinds of mail × 2 languages × 1 and 7 things: ${letters} mails, ${never.length} names and words, 0 found`,
  )
})

test('P42: a text message is one short text that says nothing about anybody', async () => {
  const never = await forbidden()
  const baseUrl = new URL('https://linkwork.test')
  const link = new URL(`/for-you/1.${'0'.repeat(36)}.${'a'.repeat(43)}?lang=en`, baseUrl)
  for (const kind of kindsOfText) {
    for (const language of ['en', 'cy'] as const) {
      const holds = mailKind(kind).path === 'code' ? { code: '123456' } : { link }
      const told = { id: 'x', kind, by: 'text' as const, to: '+447700900123', language, things: 0, baseUrl, ...holds }
      const { subject, text, by } = writeLetter(told)
      assert.deepEqual([by, subject], ['text', ''])
      assert.ok(text.includes('code' in holds ? '123456' : link.href))
      const words = text.replace(link.href, '')
      assert.ok(words.length <= 160, `${kind} ${language}: ${words.length}`)
      assert.deepEqual(
        never.filter((pattern) => pattern.test(words.toLowerCase())),
        [],
        `${kind} ${language}`,
      )
    }
  }
})
