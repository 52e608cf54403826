import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { parse as parseCsv } from 'csv-parse/sync'
import { describeColumns } from '#app/dictionary.ts'
import { routes } from '#app/routes.ts'
import { type Permission, reachOf } from '#features/access/policy.ts'
import { textInPdf } from '#platform/pdf/testing/text-in-pdf.ts'
import { newId } from '#platform/ids.ts'
import { type MatrixRecord, matrixRecords } from './matrix-records.ts'
import { codes, fillIn, tablesAbout } from './rows-about-amira.ts'
import { aService, type PersonName, people, world } from './service.ts'

/**
 * P34: a name of everything that is hard stands in every column in which somebody writes: of a child, of those around them, of those
 * who work here, of schools, teams, groups, meetings and services. Then every address is asked for, and every list, PDF and mail, and
 * what comes out is the name, whole, as text, and nothing else.
 */
const service = aService()
const everybody = (Object.keys(people) as PersonName[]).filter((name) => people[name].areaId === world.area)

/** It would work something out in a spreadsheet, run in a page or a letter, turn the text around it, and be cut in two. */
const HARD = '<script>alert(1)</script>"\'&amp;{{7*7}}${7*7}#panic("x")*_@<l> 𠮷 👩‍👩‍👧 Siân محمد'
const nameFor = (nth: number) => `=Zq${1000 + nth}x${HARD}qZ`
const NAME = /Zq\d{4}x/g

/** Where others’ names stand that are about no child. */
const names: Record<string, readonly string[]> = {
  area: ['name'],
  club: ['name'],
  directory_service: ['name', 'provider', 'description', 'eligibility_description', 'application_process', 'told_by'],
  group_person: ['name'],
  help_group: ['name', 'own_idea', 'topic', 'outcome', 'what_came_of_it'],
  meeting: ['room'],
  meeting_member: ['full_name', 'initials', 'organisation', 'seat_words'],
  meeting_series: ['name', 'room'],
  organisation: ['name'],
  assignment: ['room'],
  day_task: ['what', 'answer'],
  safety_contacts: ['officer_name', 'services_hours'],
  school: ['street', 'town', 'head_name'],
  staff_member: ['family_name', 'job_title', 'employer', 'also_speaks'],
  supervision: ['place'],
  team_cover: ['why'],
  term: ['name'],
  training_programme: ['name'],
}

let records: Record<string, MatrixRecord>
const planted = new Map<string, string>()

before(async () => {
  await service.ready
  records = await matrixRecords(service)
  await fillIn(service, records)
  const about = await tablesAbout(service, world.amira)
  const columns = (await describeColumns(service.admin)).filter(({ type }) => type === 'text')
  for (const { table, column, class: fieldClass } of columns) {
    const name = table.replace('public.', '')
    if (names[name]?.includes(column)) await plant(name, column, name === 'area' ? 'id = 1' : 'area_id = 1')
    else if (about[name] && (fieldClass ?? 0) >= 2 && !codes.has(`${name}.${column}`))
      await plant(name, column, about[name])
  }
})

/** What a column takes of it: a rule of the table may want something else, or less. */
async function plant(table: string, column: string, where: string) {
  const name = nameFor(planted.size).normalize('NFC')
  const rows = await service
    .sql(`update ${table} set ${column} = $1 where ${where} and ${column} is distinct from $1 returning 1`, [name])
    .catch((error: { code?: string }) => {
      if (['23514', '23505', '22001', '22P02'].includes(error.code ?? '')) return []
      throw error
    })
  if (rows.length > 0) planted.set(`${table}.${column}`, name)
}

const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)
const fill = (path: string) =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => records[name]?.id ?? newId(service.clock.now()))

const ISOLATES = /[\u2066-\u2069]/g
const asHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const inJson = (text: string) => JSON.stringify(text).slice(1, -1)
/** As text of a page, as part of an address, and as data for a script of ours: whole each time. */
const WAYS = [
  asHtml,
  (text: string) => asHtml(inJson(text)),
  encodeURIComponent,
  (text: string) => asHtml(encodeURIComponent(text)),
]
const whole = WAYS.map((way) => way(HARD.normalize('NFC')) + 'qZ')

/** Cut short where a line or a page has no room for more, which is said by `…`; never within a letter. */
const CUT = /^([^<]{2,}?) ?…/

/** Each place where a name begins and does not go on as it should. */
function brokenIn(body: string, wanted: readonly string[]): string[] {
  const text = body.replaceAll(ISOLATES, '')
  return [...text.matchAll(NAME)]
    .filter(({ index, 0: { length } }) => {
      const rest = text.slice(index + length, index + length + 600)
      const cut = CUT.exec(rest)?.[1]
      return !wanted.some((whole) => rest.startsWith(whole) || (cut !== undefined && whole.startsWith(cut)))
    })
    .map(({ index }) => text.slice(index, index + 90))
}

/** Half a character: what is left of one that was cut in two. */
const HALF = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\uFFFD/u

const closed = (text: string) =>
  text
    .replaceAll(/[\s\u00ad\u2010-]/g, '')
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[‘’]/g, "'")
const LATIN = HARD.slice(0, HARD.indexOf(' 𠮷'))
const seen = { pages: 0, json: 0, cells: 0, pdfs: 0, inPdfs: 0, names: 0 }

async function answerTo(name: PersonName, url: string, accept: string) {
  const reply = await service.app.inject({
    method: 'GET',
    url,
    headers: { cookie: await service.as(name).cookie, accept },
  })
  return {
    status: reply.statusCode,
    type: String(reply.headers['content-type']),
    headers: reply.headers,
    raw: reply.rawPayload,
    body: reply.body,
  }
}

function faultsOfCsv(body: string): string[] {
  const rows = parseCsv(body, { bom: true }) as string[][]
  return rows.flat().flatMap((cell) => {
    seen.cells += 1
    if (/^[=+\-@\t\r]/.test(cell)) return [`a spreadsheet would run: ${cell.slice(0, 60)}`]
    return brokenIn(cell, [`${HARD.normalize('NFC')}qZ`])
  })
}

describe('P34: a hard name comes out whole, as text, wherever it stands', () => {
  for (const [path, { permission }] of Object.entries(routes)) {
    const who = everybody.filter((name) => reachOf(permission as Permission, people[name].role) !== undefined)
    test(`P34: ${path}`, async () => {
      const url = fill(path)
      const readers = who.filter((name) => paramsOf(path).every((param) => records[param]?.seenBy.has(name)))
      // Two of them: what comes out is drawn by the same page for all.
      for (const name of new Set([...readers.slice(0, 1), ...readers.slice(-1)])) {
        const { status, type, headers, raw, body } = await answerTo(name, url, 'text/html')
        assert.ok(status < 500, `${name}: ${status}`)
        assert.doesNotMatch(JSON.stringify(headers), /Zq\d{4}x/, 'no name is in a header')
        if (type.startsWith('application/pdf')) {
          // A line of a PDF ends where the paper does: spaces and hyphens are not looked at, nor letters that no font has.
          const text = closed(textInPdf(raw).join(''))
          const inIt = [...text.matchAll(NAME)].map(({ index, 0: { length } }) => text.slice(index + length))
          seen.pdfs += 1
          assert.deepEqual(
            inIt.filter((rest) => !rest.startsWith(closed(LATIN))).map((rest) => rest.slice(0, 90)),
            [],
            `${name}: ${url}`,
          )
          seen.inPdfs += inIt.length
          continue
        }
        assert.doesNotMatch(body, HALF, `${name}: half a character`)
        seen.names += body.match(NAME)?.length ?? 0
        if (type.startsWith('text/csv')) {
          assert.deepEqual(faultsOfCsv(body), [], name)
          continue
        }
        assert.doesNotMatch(body, /<script>alert|<l>/, name)
        assert.deepEqual(brokenIn(body, whole), [], `${name}: ${url}`)
        seen.pages += 1
        if (status !== 200) continue
        const json = (await answerTo(name, url, 'application/json')).body
        assert.doesNotMatch(json, HALF)
        assert.deepEqual(brokenIn(json, [inJson(HARD.normalize('NFC')) + 'qZ']), [], `${name}: ${url} as JSON`)
        seen.json += 1
      }
    })
  }

  test('P34: the net is wide enough to say something', (t) => {
    t.diagnostic(
      `figure: ${planted.size} columns, ${seen.pages} pages, ${seen.json} as JSON, ${seen.cells} cells, ${seen.names} names; ${seen.pdfs} PDFs with ${seen.inPdfs}`,
    )
    assert.ok(planted.size > 120 && seen.names > 1000 && seen.cells > 50 && seen.pdfs > 2 && seen.inPdfs > 10)
  })
})

test('P34, P42: no mail holds a name, and every header of one is a line', async () => {
  service.clock.advance({ days: 7 })
  await service.runSchedules()
  await service.runJobs()
  assert.ok(service.mails.length > 3)
  for (const letter of service.mails) {
    assert.doesNotMatch(JSON.stringify(letter), /Zq\d{4}x/, letter.subject)
    assert.doesNotMatch(`${letter.to}${letter.subject}`, /[\r\n]/)
  }
})
