/** A class list of made-up children, sent and then saved, as a school's lead does. */
import { randomUUID } from 'node:crypto'
import type { BenchWorld } from './area.ts'
import { type Connection, formHeaders, hiddenFields } from './clients.ts'
import { families, given } from './names.ts'

let lists = 0

/** Returns how many children were saved. */
export async function importChildren(
  connection: Connection,
  world: BenchWorld,
  cookie: string,
  children: number,
): Promise<number> {
  lists += 1
  const address = `/schools/${world.lead.schoolId}/class-list`
  const hidden = hiddenFields((await connection.send({ path: address, headers: { cookie, accept: 'text/html' } })).body)
  const { body, type } = multipart(hidden, classList(children, lists))
  const sent = await connection.send({
    method: 'POST',
    path: address,
    headers: { cookie, 'content-type': type, 'sec-fetch-site': 'same-origin', accept: 'text/html' },
    body,
  })
  const preview = String(sent.headers.location ?? '')
  if (sent.status !== 303) throw new Error(`A class list was answered ${sent.status}: ${sent.body.slice(0, 2000)}`)
  const page = await connection.send({ path: preview, headers: { cookie, accept: 'text/html' } })
  const saved = await connection.send({
    method: 'POST',
    path: preview,
    headers: { ...formHeaders(cookie), accept: 'text/html' },
    body: new URLSearchParams({ ...hiddenFields(page.body), _button: 'apply' }).toString(),
  })
  if (saved.status !== 303)
    throw new Error(`Saving a class list was answered ${saved.status}: ${saved.body.slice(0, 2000)}`)
  return children
}

function classList(children: number, nth: number): string {
  const rows = Array.from({ length: children }, (_, n) => {
    const name = `${families[(n * 13) % families.length]}-${families[(n * 7 + nth) % families.length]}`
    const born = `${String(1 + (n % 28)).padStart(2, '0')}/${String(1 + (n % 12)).padStart(2, '0')}/${2008 + (n % 10)}`
    return `${given[n % given.length]}${letters(nth)},${name}${letters(n)},${born},${1 + (n % 11)}`
  })
  return ['CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH,CHILD_YEAR_GROUP', ...rows].join('\n')
}

/** So that no two are taken for one. */
function letters(n: number): string {
  return [...n.toString(36)].map((digit) => String.fromCharCode(97 + (Number.parseInt(digit, 36) % 26))).join('')
}

function multipart(fields: Record<string, string>, csv: string) {
  const boundary = `bench${randomUUID()}`
  const part = (head: string, content: string) =>
    `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${content}\r\n`
  const hidden = Object.entries(fields).map(([name, value]) => part(`name="${name}"`, value))
  const file = part('name="file"; filename="list.csv"\r\ncontent-type: text/csv', csv)
  return { body: `${hidden.join('')}${file}--${boundary}--\r\n`, type: `multipart/form-data; boundary=${boundary}` }
}
