import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { describe, test } from 'node:test'
import { parse } from 'node-html-parser'
import { routes } from '#app/routes.ts'
import { hashPassword } from '#features/access/passwords/passwords.ts'
import { openSignIn } from '#features/access/signing-in/open-sign-in.ts'
import { signOut } from '#features/access/signing-in/sign-in.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { forgetOldForms } from '#features/drafts/forget-old-forms.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { newKey } from '#platform/ids.ts'
import { aService, type PersonName, people, type Reply, world } from './service.ts'

const service = aService()
const forgetOld = () => service.as('administrator').change(forgetOldForms)
const AIM = 'Amira can stay in her lessons.'
const WORDS = 'Amira said the corridor “roars”. \n\n  She asked for a quiet place, and café-time.'

/** Somebody at a browser of their own: it is locked when it is left alone, and its forms are sent as browsers send them. */
async function aBrowser(name: PersonName) {
  const { id, areaId } = people[name]
  const signIn = await openSignIn(service.world, { areaId, staffId: id }, {
    kind: 'browser',
    awaitsCode: false,
    proved: true,
  } as Parameters<typeof openSignIn>[2])
  let cookie = `linkwork=${areaId}.${signIn.token.toString('base64url')}`
  const html = { accept: 'text/html', 'sec-fetch-site': 'same-origin' }
  const json = { accept: 'application/json', 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
  const typed = { ...html, 'content-type': 'application/x-www-form-urlencoded' }
  return {
    signIn,
    visits: (path: string) => service.ask('GET', path, { ...html, cookie }),
    posts: (path: string, fields: URLSearchParams | Record<string, string>, headers = {}) =>
      service.ask('POST', path, { ...typed, cookie, ...headers }, new URLSearchParams(fields).toString()),
    asks: (path: string, body: object, headers = {}) =>
      service.ask('POST', path, { ...json, cookie, ...headers }, JSON.stringify(body)),
    /** Takes the new token that an answer brought, as a browser does. */
    takes(reply: Reply) {
      const set = [reply.headers['set-cookie']].flat().find((each) => String(each).startsWith('linkwork='))
      if (set) cookie = String(set).split(';')[0]!
    },
  }
}

type Browser = Awaited<ReturnType<typeof aBrowser>>

/** What the form of this page would send if nothing were typed: its hidden fields and what is in it. */
function formOf({ page }: Pick<Reply, 'page'>, index = 0): URLSearchParams {
  const form = page.querySelectorAll('main form[method=post]:has(textarea)')[index]
  assert.ok(form, 'a form is on the page')
  const sent = new URLSearchParams()
  for (const field of form.querySelectorAll('input, textarea, select')) {
    const name = field.getAttribute('name')
    const type = field.getAttribute('type')
    if (!name || ((type === 'radio' || type === 'checkbox') && !field.hasAttribute('checked'))) continue
    const value = field.tagName === 'TEXTAREA' ? field.textContent : (field.getAttribute('value') ?? '')
    sent.append(name, value)
  }
  return sent
}

const only = async (rows: Promise<Record<string, any>[]>) => (await rows)[0]
const offered = ({ page }: Reply) => page.querySelectorAll('.app-drafts__draft').map((each) => each.text)

/** Opens the form of the aim, and types in it, as the script of the page does. */
async function typing(browser: Browser, path: string, aim: string, { edit = 1 } = {}) {
  const form = formOf(await browser.visits(path))
  const draft = { id: form.get('_key')!, path, fields: { aim }, version: Number(form.get('_version') ?? 0), edit }
  const reply = await browser.asks('/drafts', { _csrf: form.get('_csrf'), ...draft })
  return { form, draft, reply }
}

let known: Promise<{ caseId: string }> | undefined

/** The page where the aim of a case is written, as it was at first, and nothing typed in it. */
async function theAim(): Promise<{ path: string; caseId: string }> {
  known ??= aCase(service)
  const { caseId } = await known
  await service.sql(`update help_case set aim = $2, child_words = null where id = $1`, [caseId, AIM])
  await service.sql('delete from draft')
  return { caseId, path: `/cases/${caseId}/aim` }
}

describe('P24: a draft', () => {
  test('P24: is kept while somebody types, offered back on the same form, and never filled in by itself', async () => {
    const { path } = await theAim()
    const priya = await aBrowser('practitioner')
    const { reply } = await typing(priya, path, WORDS)
    assert.equal(reply.status, 200)
    assert.deepEqual(reply.json(), { became: 'begun' })

    const again = await priya.visits(path)
    assert.equal(formOf(again).get('aim'), AIM, 'what is saved, not the draft')
    const [text] = offered(again)
    assert.match(text!, /From 2 March 2026 at 9am/)
    assert.match(text!, /Amira said the corridor “roars”/)

    const back = again.page.querySelector('.app-drafts__draft a')!.getAttribute('href')!
    const brought = await priya.visits(back.replaceAll('&amp;', '&'))
    assert.equal(formOf(brought).get('aim'), WORDS)
    assert.match(brought.page.querySelector('main')!.text, /This is what you typed on 2 March 2026 at 9am/)
    assert.deepEqual(offered(brought), [])
  })

  test('P24: is offered by what was typed, not by the ids of what was ticked', async () => {
    const ada = await aBrowser('administrator')
    const path = `/clusters/${world.cluster}/edit`
    const { page } = await ada.visits(path)
    const hidden = (name: string) => page.querySelector(`main form input[name=${name}]`)!.getAttribute('value')
    const fields = {
      name: 'Mill Lane and Hill Road',
      schoolIds: [world.hillRoad, world.millLane],
      addedId: `${world.millLane}~`,
    }
    const body = {
      _csrf: hidden('_csrf'),
      id: hidden('_key'),
      path,
      fields,
      version: Number(hidden('_version')),
      edit: 1,
    }
    assert.equal((await ada.asks('/drafts', body)).status, 200)
    const [text] = offered(await ada.visits(path))
    assert.match(text!, /: Mill Lane and Hill Road/)
    await ada.asks('/drafts', { ...body, fields: { ...fields, name: '' }, edit: 2 })
    assert.doesNotMatch(offered(await ada.visits(path)).join(), /0000/)
  })

  test('P24: goes when its form is sent, in the same transaction, and nothing late brings it again', async () => {
    const { path, caseId } = await theAim()
    const priya = await aBrowser('practitioner')
    const { form, draft } = await typing(priya, path, WORDS)
    form.set('aim', WORDS)
    assert.equal((await priya.posts(path, form)).status, 303)
    assert.deepEqual(await draftsOfPath(path), [])
    assert.equal((await only(service.sql('select aim from help_case where id = $1', [caseId])))!.aim, WORDS)

    const late = await priya.asks('/drafts', { _csrf: form.get('_csrf'), ...draft, edit: 9 })
    assert.deepEqual(late.json(), { became: 'sent' })
    assert.deepEqual(await draftsOfPath(path), [])
  })

  test('P24: that was brought back replaces the one it came from, and both go when it is sent', async () => {
    const { path } = await theAim()
    const priya = await aBrowser('practitioner')
    const { draft } = await typing(priya, path, 'The first beginning')
    const brought = formOf(await priya.visits(`${path}?draft=${draft.id}`))
    assert.deepEqual(brought.getAll('_draft'), [draft.id])
    assert.notEqual(brought.get('_key'), draft.id, 'it is a form of its own')
    brought.set('aim', 'The first beginning, and an end')
    assert.equal((await priya.posts(path, brought)).status, 303)
    assert.deepEqual(await draftsOfPath(path), [])
  })

  test('P24: of two tabs are two, and neither writes over the other', async () => {
    const { path } = await theAim()
    const priya = await aBrowser('practitioner')
    await typing(priya, path, 'What I typed in the one tab')
    await typing(priya, path, 'What I typed in the other tab')
    const texts = offered(await priya.visits(path)).join()
    assert.match(texts, /in the one tab/)
    assert.match(texts, /in the other tab/)
  })

  test('P24: is of its author alone: not of a colleague, a supervisor, a lead or an administrator', async () => {
    const { path } = await theAim()
    const priya = await aBrowser('practitioner')
    const { draft } = await typing(priya, path, WORDS)
    for (const name of [
      'colleague',
      'supervisor',
      'lead',
      'administrator',
      'officer',
      'administratorElsewhere',
    ] as const) {
      const rows = await service
        .as(name)
        .look(({ db, actor }) => db.selectFrom('draft').select('id').where('areaId', '=', actor.areaId).execute())
      assert.deepEqual(rows, [], `${name} sees none`)
      const page = await service.as(name).visit(`${path}?draft=${draft.id}`)
      assert.ok(!page.body.includes('roars'), `${name} is shown none`)
      assert.ok(!(await service.as(name).visit('/account/not-sent')).body.includes('roars'))
      const sent = await service.as(name).send('/account/not-sent', { draft: draft.id })
      assert.equal(sent.status, 404, `${name} throws away none`)
    }
    const key = await only(service.sql('select count(*)::int as n from draft where id = $1', [draft.id]))
    assert.equal(key!.n, 1)
  })

  test('P24: of another cannot be added, nor given away, by the application itself', async () => {
    const { path } = await theAim()
    const row = {
      areaId: 1,
      id: randomUUID(),
      staffId: people.supervisor.id,
      path,
      fields: '{}',
      edit: 1,
      begunAt: service.clock.now(),
      updatedAt: service.clock.now(),
    }
    await assert.rejects(
      service.as('practitioner').change(({ db }) =>
        db
          .insertInto('draft')
          .values(row as never)
          .execute(),
      ),
      /permission denied|row-level security/,
    )
  })

  test('P24: holds what was typed last, also when an earlier part arrives later', async () => {
    const { path } = await theAim()
    const priya = await aBrowser('practitioner')
    const { form, draft } = await typing(priya, path, 'All of it, to the end', { edit: 5 })
    const early = { ...draft, fields: { aim: 'All of' }, edit: 4 }
    const late = await priya.asks('/drafts', { _csrf: form.get('_csrf'), ...early })
    assert.deepEqual(late.json(), { became: 'late' })
    const row = await only(service.sql('select fields from draft where id = $1', [draft.id]))
    assert.deepEqual(row!.fields, { aim: 'All of it, to the end' })
  })

  test('P24: is forgotten after 14 days: not offered any more, and gone', async () => {
    const { path } = await theAim()
    const { draft } = await typing(await aBrowser('practitioner'), path, WORDS)
    service.clock.advance({ days: 14, minutes: -1 })
    assert.equal(offered(await (await aBrowser('practitioner')).visits(path)).length, 1)
    await forgetOld()
    assert.equal((await service.sql('select id from draft where id = $1', [draft.id])).length, 1)
    service.clock.advance({ minutes: 1 })
    const after = await aBrowser('practitioner')
    assert.deepEqual(offered(await after.visits(path)), [])
    assert.equal(formOf(await after.visits(`${path}?draft=${draft.id}`)).get('aim'), AIM)
    await forgetOld()
    assert.deepEqual(await service.sql('select id from draft where id = $1', [draft.id]), [])
  })

  test('P24: that was thrown away is offered no more, and is still to be found among what was not sent', async () => {
    const { path } = await theAim()
    const priya = await aBrowser('practitioner')
    const { draft } = await typing(priya, path, WORDS)
    const page = await priya.visits(path)
    const form = page.page.querySelector('.app-drafts__draft form')!
    const fields = new URLSearchParams(
      form.querySelectorAll('input').map((input) => [input.getAttribute('name')!, input.getAttribute('value')!]),
    )
    const thrown = await priya.posts(form.getAttribute('action')!, fields)
    assert.deepEqual([thrown.status, thrown.location], [303, path])
    assert.deepEqual(offered(await priya.visits(path)), [])
    const list = await priya.visits('/account/not-sent')
    assert.ok(list.page.querySelector('.app-drafts__draft'))
    // It is about a record, which they may no longer see: its own page shows it, as long as it is theirs (P06).
    assert.ok(!list.page.text.includes('roars'))
    assert.equal(formOf(await priya.visits(`${path}?draft=${draft.id}`)).get('aim'), WORDS)
  })

  test('P24: is in the log once, and nothing of its text', async () => {
    const { path } = await theAim()
    const priya = await aBrowser('practitioner')
    const { form, draft } = await typing(priya, path, WORDS)
    await priya.asks('/drafts', { _csrf: form.get('_csrf'), ...draft, edit: 2 })
    const lines = await service.sql(`select what, subject::text from audit.entry where subject ->> 'draftId' = $1`, [
      draft.id,
    ])
    assert.deepEqual(
      lines.map(({ what }) => what),
      ['draft kept'],
    )
    assert.ok(!lines[0]!.subject.includes('roars'))
  })

  test('P18: is not kept without the form’s own token, with another’s, or from another site', async () => {
    const { path } = await theAim()
    const priya = await aBrowser('practitioner')
    const sana = await aBrowser('supervisor')
    const form = formOf(await priya.visits(path))
    const theirs = formOf(await sana.visits(path))
    const draft = { id: form.get('_key'), path, fields: { aim: 'Forged' }, edit: 1 }
    const csrf = form.get('_csrf')
    for (const reply of [
      await priya.asks('/drafts', draft),
      await priya.asks('/drafts', { ...draft, _csrf: theirs.get('_csrf') }),
      await priya.asks('/drafts', { ...draft, _csrf: csrf }, { 'sec-fetch-site': 'cross-site' }),
      await priya.asks('/presence', {}),
      await priya.asks('/presence', { _csrf: csrf }, { 'sec-fetch-site': 'same-site' }),
    ])
      assert.equal(reply.status, 403)
    assert.deepEqual(await draftsOfPath(path), [])
  })

  test('whatever is sent as one, is answered', async () => {
    const priya = await aBrowser('practitioner')
    const { path } = await theAim()
    const _csrf = formOf(await priya.visits(path)).get('_csrf')
    const draft = { _csrf, id: randomUUID(), path, fields: { aim: 'x' }, edit: 1 }
    for (const [odd, status] of [
      [{ path: '//elsewhere.test/' }, 404],
      [{ path: 'https://elsewhere.test/' }, 404],
      [{ path: '/\\' }, 404],
      [{ id: 'x' }, 404],
      [{ edit: 0 }, 404],
      [{ edit: 2 ** 31 }, 404],
      [{ fields: [] }, 404],
      [{ fields: { a: { b: 1 } } }, 404],
      [{ fields: { aim: '\u0000\ud800', 'na\u0000me': 'x' } }, 200],
      [{ fields: { __proto__: 'x', aim: 'y'.repeat(500_000) } }, 200],
      [{ path: `/${'x'.repeat(1999)}` }, 200],
    ] as const) {
      const reply = await priya.asks('/drafts', { ...draft, id: randomUUID(), ...odd })
      assert.equal(reply.status, status, JSON.stringify(odd).slice(0, 80))
    }
  })

  test('leads back to a page of ours, whatever its address was said to be', async () => {
    const priya = await aBrowser('practitioner')
    const _csrf = formOf(await priya.visits((await theAim()).path)).get('_csrf')
    for (const path of ['/.//elsewhere.test/', '/x/..//elsewhere.test', '/./\\elsewhere.test', '/\t/elsewhere.test']) {
      const draft = { _csrf, id: randomUUID(), path, fields: { aim: 'Words of somebody at her desk' }, edit: 1 }
      assert.equal((await priya.asks('/drafts', draft)).status, 200)
    }
    const { page } = await priya.visits('/account/not-sent')
    const hosts = page
      .querySelectorAll('.app-drafts__draft a')
      .map((link) => new URL(link.getAttribute('href')!, service.world.site.baseUrl).host)
    assert.ok(hosts.length >= 4)
    assert.deepEqual(new Set(hosts), new Set([service.world.site.baseUrl.host]))
  })

  test('never holds a password: what a page draws as one is a secret of its form', async () => {
    for (const [path, { page }] of Object.entries(routes)) {
      if (!page.post || path.includes(':')) continue
      const reply = await service.as('administrator').visit(path)
      if (reply.status !== 200) continue
      for (const input of reply.page.querySelectorAll('#maincontent input[type=password]'))
        assert.ok(page.form.secrets.includes(input.getAttribute('name')), `${path}: ${input.getAttribute('name')}`)
    }
    const ada = await aBrowser('administrator')
    const page = await ada.visits('/account/password')
    const sent = new URLSearchParams(
      page.page
        .querySelectorAll('#maincontent form input')
        .map((each) => [each.getAttribute('name')!, each.getAttribute('value') ?? '']),
    )
    sent.set('current', 'my old secret phrase')
    sent.set('next', 'short')
    const wrong = await ada.posts('/account/password', sent)
    service.clock.advance({ minutes: 20 })
    const locked = await ada.posts('/account/password', sent)
    assert.ok(!`${wrong.body}${locked.body}`.includes('secret phrase'))
    assert.deepEqual(await service.sql(`select id from draft where fields::text ~ 'secret phrase|short'`), [])
  })
})

const draftsOfPath = (path: string) => service.sql('select * from draft where path = $1', [path])

describe('P14: a screen left alone', () => {
  test('P14: is locked after 15 minutes and shows nothing; with the password, it goes on where it was', async () => {
    const { path } = await theAim()
    const priya = await aBrowser('practitioner')
    await givePassword('practitioner')
    const open = await priya.visits(path)
    assert.equal(open.status, 200)
    service.clock.advance({ minutes: 15 })
    const locked = await priya.visits(path)
    assert.deepEqual([locked.status, locked.location], [303, `/sign-in/unlock?next=${encodeURIComponent(path)}`])
    const page = await priya.visits(locked.location!)
    assert.match(page.page.querySelector('h1')!.text, /This page is locked/)
    assert.ok(page.body.includes('Priya Practitioner'))
    assert.ok(!/Amira/.test(page.body), 'no child is named')

    const _csrf = formOf(open).get('_csrf')!
    const wrong = await priya.posts(locked.location!, { _csrf, password: 'not it at all' })
    assert.equal(wrong.status, 422)
    const right = await priya.posts(locked.location!, { _csrf, password: PASSWORD })
    assert.deepEqual([right.status, right.location], [303, path])
    assert.equal(
      (await priya.visits(path)).location,
      right.location && `/sign-in?next=${encodeURIComponent(path)}`,
      'the old token is dead',
    )
    priya.takes(right)
    assert.equal((await priya.visits(path)).status, 200)
  })

  test('P14: keeps what is sent from it, and after unlocking it is in the form', async () => {
    const { path, caseId } = await theAim()
    const priya = await aBrowser('practitioner')
    await givePassword('practitioner')
    const form = formOf(await priya.visits(path))
    form.set('aim', WORDS)
    service.clock.advance({ minutes: 16 })
    const locked = await priya.posts(path, form)
    assert.equal(locked.status, 303)
    assert.match(locked.location!, /^\/sign-in\/unlock\?next=.*&kept=yes$/)
    assert.ok(!locked.body.includes('roars'))
    assert.match((await priya.visits(locked.location!)).page.text, /What you typed is kept/)
    assert.equal((await only(service.sql('select aim from help_case where id = $1', [caseId])))!.aim, AIM)

    const unlocked = await priya.posts(locked.location!, { _csrf: form.get('_csrf')!, password: PASSWORD })
    assert.equal(unlocked.location, `${path}?draft=${form.get('_key')}`)
    priya.takes(unlocked)
    const back = formOf(await priya.visits(unlocked.location!))
    assert.equal(back.get('aim'), WORDS)
    assert.equal((await priya.posts(path, back)).status, 303)
    assert.deepEqual(await draftsOfPath(path), [])
  })

  test('P14: writes over nothing that is kept already, and takes nothing away', async () => {
    const { path } = await theAim()
    const priya = await aBrowser('practitioner')
    const { form, draft } = await typing(priya, path, WORDS)
    const other = await typing(priya, path, 'In another tab')
    service.clock.advance({ minutes: 16 })
    form.set('aim', 'Written by somebody else at this desk')
    form.append('_draft', other.draft.id)
    assert.match((await priya.posts(path, form)).location!, /unlock/)
    const kept = await service.sql(
      `select id, fields ->> 'aim' as aim from draft where path = $1 order by begun_at, aim`,
      [path],
    )
    assert.deepEqual(
      kept.filter(({ id }) => id === draft.id).map(({ aim }) => aim),
      [WORDS],
    )
    assert.deepEqual(new Set(kept.map(({ aim }) => aim)), new Set(['In another tab', WORDS, form.get('aim')]))
    assert.equal(kept.length, 3)
    assert.equal(kept.find(({ aim }) => aim === 'In another tab')?.id, other.draft.id)
  })

  test('P14: that covered itself before the service did is not opened by a wrong password', async () => {
    const { path } = await theAim()
    const priya = await aBrowser('practitioner')
    await givePassword('practitioner')
    const _csrf = formOf(await priya.visits(path)).get('_csrf')
    const wrong = await priya.asks('/sign-in/unlock', { _csrf, password: 'not it at all' })
    assert.equal(wrong.status, 422)
    const right = await priya.asks('/sign-in/unlock', { _csrf, password: PASSWORD })
    assert.deepEqual([right.status, right.json().location], [200, '/today'])
  })

  test('P14: keeps nothing that was not sent from a page of its own person', async () => {
    const { path } = await theAim()
    const priya = await aBrowser('practitioner')
    const sana = await aBrowser('supervisor')
    const [mine, theirs] = [formOf(await priya.visits(path)), formOf(await sana.visits(path))]
    service.clock.advance({ minutes: 16 })
    for (const [_csrf, headers] of [
      [theirs.get('_csrf')!, {}],
      ['', {}],
      [mine.get('_csrf')!, { 'sec-fetch-site': 'cross-site' }],
    ] as const) {
      const reply = await priya.posts(path, { _csrf, _key: newKey(), _version: '1', aim: 'Planted' }, headers)
      assert.ok(reply.status === 401 || reply.status === 403, String(reply.status))
    }
    assert.deepEqual(await draftsOfPath(path), [])
  })
})

describe('P24: a sign-in that has ended', () => {
  for (const how of ['after 12 hours', 'signed out elsewhere'] as const) {
    test(`P24: ${how}: what is sent is kept for that person alone, and comes back when they have signed in`, async () => {
      const { path } = await theAim()
      const priya = await aBrowser('practitioner')
      const form = formOf(await priya.visits(path))
      form.set('aim', WORDS)
      if (how === 'after 12 hours') service.clock.advance({ hours: 12 })
      else await signOut(service.world, priya.signIn)
      const answer = await priya.posts(path, form)
      assert.equal(answer.status, 401)
      assert.ok(!answer.body.includes('roars'), 'nobody at this desk reads it')
      assert.match(answer.page.text, /What you typed is kept/)
      const next = new URL(
        answer.page.querySelector('main a.nhsuk-button')!.getAttribute('href')!,
        'http://x',
      ).searchParams.get('next')!

      const sana = await aBrowser('supervisor')
      assert.ok(!(await sana.visits(next)).body.includes('roars'), 'another who signs in here does not find it')
      const again = await aBrowser('practitioner')
      assert.equal(formOf(await again.visits(next)).get('aim'), WORDS)
    })
  }

  test('P24: nobody is known any more: the text is in the page that answers, to be copied', async () => {
    const { path } = await theAim()
    const form = formOf(await (await aBrowser('practitioner')).visits(path))
    form.set('aim', WORDS)
    const headers = {
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
    }
    const answer = await service.ask('POST', path, headers, form.toString())
    assert.equal(answer.status, 401)
    assert.deepEqual(
      answer.page.querySelectorAll('main textarea').map(({ textContent }) => textContent),
      [WORDS.trim().replaceAll('\r\n', '\n'), formText(form, 'childWords')].toReversed(),
    )
    const elsewhere = await service.ask('POST', path, { ...headers, 'sec-fetch-site': 'cross-site' }, form.toString())
    assert.ok(!elsewhere.body.includes('roars'))
  })
})

const formText = (form: URLSearchParams, name: string) => form.get(name)!

describe('P24: a form that is not right', () => {
  test('P24: is kept as well, and the form that comes back replaces it', async () => {
    const { path } = await theAim()
    const priya = await aBrowser('practitioner')
    const form = formOf(await priya.visits(path))
    form.set('childWords', WORDS)
    form.set('aim', '')
    const wrong = await priya.posts(path, form)
    assert.equal(wrong.status, 422)
    assert.equal((await draftsOfPath(path)).length, 1)
    const again = formOf(wrong)
    assert.deepEqual(again.getAll('_draft'), [form.get('_key')])
    assert.equal(again.get('childWords'), WORDS.trim())
    again.set('aim', 'A place')
    assert.equal((await priya.posts(path, again)).status, 303)
    assert.deepEqual(await draftsOfPath(path), [])
  })
})

describe('P36: the database is away', () => {
  test('P36: the page that says so holds the typed text, and sends it again as the same form', async (t) => {
    const { path, caseId } = await theAim()
    const priya = await aBrowser('practitioner')
    const form = formOf(await priya.visits(path))
    form.set('aim', WORDS)
    const begun = performance.now()
    const answer = await whileTheDatabaseGoes(() => priya.posts(path, form))
    t.diagnostic(`figure: P36 answered ${Math.round(performance.now() - begun)} ms after it was sent`)
    assert.equal(answer.status, 503)
    assert.equal(answer.headers['retry-after'], '30')
    const texts = answer.page.querySelectorAll('main textarea').map(({ textContent }) => textContent)
    assert.ok(texts.includes(WORDS.trim()), 'the text is in the page')

    const again = answer.page.querySelector('main form')!
    const fields = new URLSearchParams(
      again
        .querySelectorAll('input')
        .map((input) => [input.getAttribute('name')!, parse(input.getAttribute('value')!).text]),
    )
    assert.equal(fields.get('_key'), form.get('_key'))
    for (let times = 0; times < 2; times += 1) {
      const sent = await priya.posts(again.getAttribute('action')!, fields)
      assert.deepEqual([sent.status, sent.location], [303, `/cases/${caseId}`])
    }
    const row = await only(service.sql('select aim, version from help_case where id = $1', [caseId]))
    assert.deepEqual([row!.aim, row!.version], [WORDS, Number(form.get('_version')) + 1], 'saved once')
  })
})

/** Its connection is cut in the middle of the change, as when Postgres is stopped. */
async function whileTheDatabaseGoes<T>(work: () => Promise<T>): Promise<T> {
  return withAdmin(service.admin, async (client) => {
    await client.query('begin; lock table help_case in access exclusive mode')
    const working = work()
    for (let tries = 0; tries < 500; tries += 1) {
      const { rows } = await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      )
      if (rows.length > 0) break
      await new Promise((later) => setTimeout(later, 5))
    }
    await client.query('rollback')
    return working
  })
}

const PASSWORD = 'loud corridors, quiet rooms'

async function givePassword(name: PersonName) {
  await service.sql(
    `insert into auth.credential (area_id, staff_id, password_hash) values (1, $1, $2)
     on conflict (area_id, staff_id) do update set password_hash = excluded.password_hash`,
    [people[name].id, await hashPassword(PASSWORD)],
  )
}
