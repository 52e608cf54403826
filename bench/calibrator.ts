/**
 * A minimal program that does what our product must do on each request, and nothing more: the session is looked up, the row
 * rule is asked, what is read or written leaves a row in a log, and the answer is HTML. Product ÷ calibrator says what the
 * product adds of its own. A process of its own: `node calibrator.ts` with the settings in BENCH.
 */
import { createHash, randomUUID } from 'node:crypto'
import Fastify from 'fastify'
import pg from 'pg'
import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { searchTokens } from '#features/people/search/name-search.ts'
import { ACTIONS, BY_MONTH, CASE, CASELOAD, CONTACTS, MEMBERS, SEARCH } from './ceiling.ts'

const { admin, area, worker, port } = JSON.parse(process.env.BENCH!)
const pool = new pg.Pool({ ...admin, ssl: false, max: 12, ...({ pipeline: true } as object) })

await pool.query(`
  create table if not exists bench_session (token_hash bytea primary key, area_id int not null, staff_id uuid not null, teams uuid[] not null);
  create table if not exists bench_log (id uuid primary key, at timestamptz not null, staff_id uuid not null, what text not null, about uuid);
`)
const token = randomUUID()
await pool.query(
  `insert into bench_session select $1, $2, $3, array(select organisation_id from membership where area_id = $2 and staff_id = $3)`,
  [createHash('sha256').update(token).digest(), area, worker],
)

const SESSION = 'select area_id, staff_id, teams from bench_session where token_hash = $1'
const LOG = 'insert into bench_log values ($1, $2, $3, $4, $5)'
const MINE = ' and h.team_id = any ($3::uuid[])'

type Row = unknown[]
type Ask = (name: string, text: string, values: unknown[]) => Promise<Row[]>

/** Looks the session up, then does the work and writes the log in one transaction. */
async function inSession<T>(
  cookie: string,
  what: string,
  about: string | null,
  work: (ask: Ask, teams: string[]) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    const ask: Ask = async (name, text, values) =>
      (await client.query<Row>({ name, text, values, rowMode: 'array' })).rows
    const hash = createHash('sha256')
      .update(cookie.slice(cookie.indexOf('=') + 1))
      .digest()
    const [, [session]] = await Promise.all([client.query('begin'), ask('session', SESSION, [hash])])
    const result = await work(ask, session![2] as string[])
    await Promise.all([ask('log', LOG, [randomUUID(), new Date(), worker, what, about]), client.query('commit')])
    return result
  } finally {
    client.release()
  }
}

const table = (rows: Row[]) =>
  h(
    'table',
    null,
    h(
      'tbody',
      null,
      rows.map((row) =>
        h(
          'tr',
          null,
          row.map((cell) => h('td', null, String(cell ?? ''))),
        ),
      ),
    ),
  )
const html = (title: string, ...parts: ReturnType<typeof h>[]) =>
  `<!doctype html>${render(h('html', { lang: 'en' }, h('head', null, h('title', null, title)), h('body', null, h('h1', null, title), parts)))}`

const app = Fastify()
app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
  done(null, Object.fromEntries(new URLSearchParams(body as string))),
)
app.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'))

app.get<{ Params: { id: string } }>('/cases/:id', async (request, reply) => {
  const about = [area, request.params.id]
  const [theCase, members, contacts, actions] = await inSession(
    request.headers.cookie ?? '',
    'case',
    request.params.id,
    (ask, teams) =>
      Promise.all([
        ask('case', CASE + MINE, [...about, teams]),
        ask('members', MEMBERS, about),
        ask('contacts', CONTACTS, about),
        ask('actions', ACTIONS, about),
      ]),
  )
  return reply.type('text/html').send(html('Case', table(theCase), table(members), table(actions), table(contacts)))
})
app.get('/cases', async (request, reply) => {
  const rows = await inSession(request.headers.cookie ?? '', 'caseload', null, (ask) =>
    ask('caseload', CASELOAD, [area, worker]),
  )
  return reply.type('text/html').send(html('Caseload', table(rows)))
})
app.get<{ Querystring: { q: string } }>('/children/search', async (request, reply) => {
  const { text } = searchTokens(request.query.q)[0]![0]!
  const rows = await inSession(request.headers.cookie ?? '', 'search', null, (ask) =>
    ask('search', SEARCH, [area, text, `${text}\u{10FFFF}`]),
  )
  return reply.type('text/html').send(html('Found', table(rows)))
})
app.get('/figures', async (request, reply) => {
  const rows = await inSession(request.headers.cookie ?? '', 'figures', null, (ask) => ask('months', BY_MONTH, [area]))
  return reply.type('text/html').send(html('Figures', table(rows)))
})
app.post<{ Params: { id: string }; Body: { content: string } }>('/cases/:id/contacts/new', async (request, reply) => {
  const caseId = request.params.id
  const now = new Date()
  const contact = randomUUID()
  await inSession(request.headers.cookie ?? '', 'contact', caseId, async (ask, teams) => {
    const [row] = await ask(
      'hold',
      'select child_id, school_id, team_id from help_case where area_id = $1 and id = $2 and team_id = any ($3::uuid[])',
      [area, caseId, teams],
    )
    const [child, school, team] = row!
    await Promise.all([
      ask(
        'c',
        `insert into contact (area_id, id, case_id, child_id, school_id, team_id, kind, worker_id, with_whom, at, mode, place, attendance, audience, written_at)
        values ($1, $2, $3, $4, $5, $6, 'child session', $7, '{child}', $8, 'face to face', 'school', 'attended', 'case', $8)`,
        [area, contact, caseId, child, school, team, worker, now],
      ),
      ask(
        't',
        `insert into contact_text (area_id, contact_id, text_version, content, written_by, written_at, case_id, child_id, school_id, team_id, worker_id, audience)
        values ($1, $2, 1, $9, $7, $8, $3, $4, $5, $6, $7, 'case')`,
        [area, contact, caseId, child, school, team, worker, now, request.body.content],
      ),
      ask(
        'a',
        `insert into action (area_id, id, child_id, case_id, school_id, team_id, what, owner_kind, owner_staff_id, owner_name, place, due_on, agreed_by, agreed_at)
        values ($1, $2, $4, $3, $5, $6, 'Try it again', 'staff', $7, 'The worker', 'school', $8::date, $7, $8)`,
        [area, randomUUID(), caseId, child, school, team, worker, now],
      ),
      ask(
        'u',
        'update help_case set contact_count = contact_count + 1, last_contact_at = $3 where area_id = $1 and id = $2',
        [area, caseId, now],
      ),
    ])
  })
  return reply.redirect(`/cases/${caseId}`, 303)
})
/** The ceiling of HTTP: nothing but as many bytes as were asked for. */
app.get<{ Params: { bytes: string } }>('/empty/:bytes', async (request, reply) =>
  reply.type('text/html').send('x'.repeat(Number(request.params.bytes))),
)
app.post('/empty', async (_request, reply) => reply.redirect('/', 303))

await app.listen({ port, host: '127.0.0.1' })
console.log(JSON.stringify({ token }))
process.stdin.resume().on('end', () => process.exit(0))
