import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { openSignIn } from '#features/access/signing-in/open-sign-in.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { newKey } from '#platform/ids.ts'
import { aService, people, type Service } from './service.ts'

const whole = aService()
/** The same without the log and without the keys of forms, to see what the two cost. */
const bare = aService()
const typed = aService()

const contact = {
  attendance: 'attended',
  content: 'Talked with mum about the mornings.',
  kind: 'parent contact',
  withWhom: 'parent or carer',
  worker: people.practitioner.id,
  'day[day]': '2',
  'day[month]': '3',
  'day[year]': '2026',
  time: '9am',
  mode: 'phone',
  place: 'school',
  audience: 'service',
}

const at = (times: readonly number[], part: number) =>
  times.toSorted((one, other) => one - other)[Math.floor(times.length * part)]!

/** Records contacts, each by a form of its own; answers how long one takes from being sent to being answered. */
async function recording(service: Service) {
  await service.ready
  const { caseId } = await aCase(service)
  const path = `/cases/${caseId}/contacts/new`
  const worker = service.as('practitioner')
  const cookie = await worker.cookie
  const { form } = await worker.json(path)
  const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
  return async () => {
    const sent = new URLSearchParams({ ...contact, _csrf: form._csrf, _key: newKey(), _version: '0' }).toString()
    const began = performance.now()
    const reply = await service.ask('POST', path, headers, sent)
    const took = performance.now() - began
    assert.equal(reply.status, 303, reply.page.querySelector('main')?.text.slice(0, 600))
    return took
  }
}

test('P28, P22: what the log and the key of a form add to a write', async (t) => {
  const [record, recordBarely] = [await recording(whole), await recording(bare)]
  await bare.sql(`create or replace function audit.write(an_area int, happened_at timestamptz, entries jsonb) returns void
    language sql security definer set search_path = public, pg_temp as 'select'`)
  await bare.sql(`create or replace function auth.form_sent(form_key uuid, replaced uuid[], of_route text, of_body bytea, answered text, said text, at timestamptz)
    returns void language sql security definer set search_path = public, pg_temp as 'select'`)
  const times: Record<'whole' | 'bare', number[]> = { whole: [], bare: [] }
  for (let turn = 0; turn < 400; turn += 1) {
    // In turns, so that whatever else the machine does falls on both.
    const pair = [await record(), await recordBarely()] as const
    if (turn < 50) continue
    times.whole.push(pair[0])
    times.bare.push(pair[1])
  }
  const [with_, without] = [at(times.whole, 0.5), at(times.bare, 0.5)]
  const lines = async (service: Service) =>
    (await service.sql(`select count(*)::int as n from audit.entry where what = 'contact recorded'`))[0]!.n
  assert.equal(await lines(whole), 400)
  assert.equal(await lines(bare), 0, 'or nothing was compared')
  const more = Math.round((with_ / without - 1) * 100)
  t.diagnostic(
    `figure: the log and the key of the form add ${more} % to recording a contact (${without.toFixed(1)} to ${with_.toFixed(1)} ms, medians of 350 in turns)`,
  )
})

test('P24: while a hundred people type, what each typed is kept once a second', async (t) => {
  const { caseId } = await aCase(typed)
  const path = `/cases/${caseId}/contacts/new`
  const { id: staffId, areaId } = people.practitioner
  const typists = await Promise.all(
    Array.from({ length: 100 }, async (_, nth) => {
      const signIn = await openSignIn(typed.world, { areaId, staffId }, { kind: 'command line', awaitsCode: false })
      const cookie = `linkwork=${areaId}.${signIn.token.toString('base64url')}`
      const opened = await typed.ask('GET', path, { cookie, accept: 'application/json' })
      return { nth, cookie, csrf: opened.json().form._csrf as string, id: newKey() }
    }),
  )
  const times: number[] = []
  let kept = 0
  const cpu = process.cpuUsage()
  const seconds = 20
  const type = async ({ nth, cookie, csrf, id }: (typeof typists)[number]) => {
    await pause(nth * 10)
    for (let edit = 1; edit <= seconds; edit += 1) {
      const fields = { content: 'She said that the mornings are the hardest. '.repeat(edit) }
      const began = performance.now()
      const { status } = await typed.ask(
        'POST',
        '/drafts',
        { cookie, 'content-type': 'application/json', accept: 'application/json', 'sec-fetch-site': 'same-origin' },
        JSON.stringify({ _csrf: csrf, id, path, fields, edit }),
      )
      const took = performance.now() - began
      if (status === 200) kept += 1
      times.push(took)
      await pause(Math.max(0, 1000 - took))
    }
  }
  await Promise.all(typists.map(type))
  const { user, system } = process.cpuUsage(cpu)
  assert.equal(kept, 100 * seconds)
  const [{ n } = {}] = await typed.sql('select count(*)::int as n from draft where edit = $1', [seconds])
  assert.equal(n, 100)
  t.diagnostic(
    `figure: 100 people typing for ${seconds} s: ${kept} drafts kept, p50 ${at(times, 0.5).toFixed(0)} ms, p95 ${at(times, 0.95).toFixed(0)} ms; ${((user + system) / 1000 / kept).toFixed(1)} ms of one core each`,
  )
})
