import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { forgetOldForms } from '#features/drafts/forget-old-forms.ts'
import { newKey } from '#platform/ids.ts'
import { aService, type PersonName, type Reply, world } from './service.ts'

const service = aService()
const forgetOld = () => service.as('administrator').change(forgetOldForms)
const FORMS = 50
const AT_ONCE = 5
const PAIRS = 100

const contactsOf = async (content: string) =>
  Number((await service.sql('select count(*) from contact_text where content like $1', [content]))[0]!.count)

/** Advice to a school: the shortest of the real forms that make a record. */
const advice = (content: string) => ({ content, withWhom: 'class teacher', minutes: '5', schoolId: world.hillRoad })
const sendAdvice = (content: string, key: string) =>
  service.as('practitioner').send('/advice/new', advice(content), { key })

test(`P22: ${FORMS} forms, each sent ${AT_ONCE} times at once, make ${FORMS} records, and each sender has the same answer`, async (t) => {
  let same = 0
  for (let nth = 0; nth < FORMS; nth += 1) {
    const key = newKey()
    const replies = await Promise.all(Array.from({ length: AT_ONCE }, () => sendAdvice(`P22 form ${nth}.`, key)))
    assert.deepEqual(
      replies.map(({ status, location }) => [status, location]),
      Array.from({ length: AT_ONCE }, () => [303, '/advice']),
    )
    same += replies.length
  }
  assert.equal(await contactsOf('P22 form %'), FORMS)
  t.diagnostic(`figure: P22 ${same} sent, ${await contactsOf('P22 form %')} records`)
})

test('P22: the same key with other answers is refused, says what was typed, and writes nothing', async () => {
  const key = newKey()
  assert.equal((await sendAdvice('P22 first answers', key)).status, 303)
  const other = await sendAdvice('P22 other answers', key)
  assert.equal(other.status, 422)
  assert.deepEqual(
    other.page.querySelectorAll('main textarea').map(({ textContent }) => textContent),
    ['P22 other answers'],
  )
  assert.equal(await contactsOf('P22 other%'), 0)
})

test('P22: a key is somebody’s own: another’s form with the same one is a form of its own', async () => {
  const key = newKey()
  assert.equal((await sendAdvice('P22 mine', key)).status, 303)
  assert.equal((await service.as('colleague').send('/advice/new', advice('P22 theirs'), { key })).status, 303)
  assert.equal(await contactsOf('P22 mine'), 1)
  assert.equal(await contactsOf('P22 theirs'), 1)
})

test('P23: of 100 pairs who change one aim at the same moment, one of each is saved and the other has both texts before them', async (t) => {
  const { caseId } = await aCase(service)
  const path = `/cases/${caseId}/aim`
  const aimNow = async () => (await service.sql('select aim, version from help_case where id = $1', [caseId]))[0]!
  const csrf = { practitioner: await csrfOf('practitioner', path), supervisor: await csrfOf('supervisor', path) }
  let lost = 0
  for (let nth = 0; nth < PAIRS; nth += 1) {
    const { version } = await aimNow()
    const texts = {
      practitioner: `Pair ${nth}: a quiet place.\n\nAnd time.`,
      supervisor: `Pair ${nth}: a seat by the door — “hers”.`,
    }
    const sent = await Promise.all(
      (['practitioner', 'supervisor'] as const).map(async (name) => ({
        name,
        reply: await post(name, path, { _csrf: csrf[name], _key: newKey(), _version: `${version}`, aim: texts[name] }),
      })),
    )
    const saved = sent.filter(({ reply }) => reply.status === 303)
    const late = sent.filter(({ reply }) => reply.status === 409)
    assert.deepEqual([saved.length, late.length], [1, 1], sent.map(({ reply }) => reply.status).join())
    assert.equal((await aimNow()).aim, texts[saved[0]!.name])
    assert.equal((await aimNow()).version, version + 1)

    const shown = late[0]!.reply
    const [yours, theirs] = bothTexts(shown)
    if (yours !== texts[late[0]!.name] || theirs !== texts[saved[0]!.name]) lost += 1
    assert.equal(shown.page.querySelector('textarea[name=aim]')!.textContent, texts[late[0]!.name], 'still in the form')
  }
  assert.equal(lost, 0)
  t.diagnostic(`figure: P23 ${PAIRS} pairs: ${PAIRS} saved, ${PAIRS} shown both, ${lost} lost`)
})

const csrfOf = async (name: PersonName, path: string): Promise<string> => (await service.as(name).json(path)).form._csrf

/** Both opened the form before either sent it. */
async function post(name: PersonName, path: string, fields: Record<string, string>): Promise<Reply> {
  const headers = {
    cookie: await service.as(name).cookie,
    accept: 'text/html',
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  }
  return service.ask('POST', path, headers, String(new URLSearchParams(fields)))
}

/** What the page of two versions says of the aim. */
function bothTexts({ page }: Reply): string[] {
  const row = page.querySelectorAll('.app-changed-meanwhile tbody tr').find((each) => each.text.includes('Pair '))
  for (const said of row?.querySelectorAll('.nhsuk-table__heading') ?? []) said.remove()
  return row?.querySelectorAll('td').map(({ textContent }) => textContent) ?? []
}

test('P22: a form that was sent is answered the same for 7 days, and then its key is forgotten', async () => {
  const key = newKey()
  const kept = () => service.sql('select 1 from auth.submission where key = $1', [key])
  assert.equal((await sendAdvice('P22 kept', key)).status, 303)
  service.clock.advance({ days: 7, minutes: -1 })
  await forgetOld()
  assert.equal((await sendAdvice('P22 kept', key)).status, 422, 'another token: other answers')
  assert.equal((await kept()).length, 1)
  service.clock.advance({ minutes: 1 })
  await forgetOld()
  assert.equal((await kept()).length, 0)
  assert.equal(await contactsOf('P22 kept'), 1)
})
