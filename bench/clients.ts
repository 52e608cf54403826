/** Somebody at a browser, as fast as the answers come: one connection each, one request after the other. */
import { Agent, request } from 'node:http'

export interface Answer {
  readonly status: number
  readonly bytes: number
  readonly body: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

export interface Ask {
  readonly method?: 'GET' | 'POST'
  readonly path: string
  readonly headers?: Record<string, string>
  readonly body?: string | Buffer
}

/** A keep-alive connection pool to one address. */
export function connectTo(base: URL, connections: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const send = ({ method = 'GET', path, headers = {}, body }: Ask): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const asked = request(
        {
          agent,
          host: base.hostname,
          port: base.port,
          method,
          path,
          headers: body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
        },
        (reply) => {
          const pieces: Buffer[] = []
          reply.on('data', (piece: Buffer) => pieces.push(piece))
          reply.on('end', () => {
            const whole = Buffer.concat(pieces)
            resolve({
              status: reply.statusCode ?? 0,
              bytes: whole.length,
              body: whole.toString('utf8'),
              headers: reply.headers,
            })
          })
          reply.on('error', reject)
        },
      )
      asked.on('error', reject)
      asked.end(body)
    })
  return { send, close: () => agent.destroy() }
}

export type Connection = ReturnType<typeof connectTo>

/** Signs in through the form, as people do. Returns the cookie. */
export async function signIn({ send }: Connection, email: string, password: string): Promise<string> {
  const opened = await send({ path: '/sign-in', headers: { accept: 'text/html' } })
  const jar = new Map<string, string>()
  const keep = ({ headers }: Answer) => {
    for (const line of [headers['set-cookie'] ?? []].flat()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  keep(opened)
  const hidden = hiddenFields(opened.body)
  const answer = await send({
    method: 'POST',
    path: '/sign-in',
    headers: { ...formHeaders(cookie()), accept: 'text/html' },
    body: new URLSearchParams({ ...hidden, email, password }).toString(),
  })
  keep(answer)
  if (answer.status !== 303) throw new Error(`Signing in as ${email} was answered ${answer.status}`)
  return cookie()
}

export function formHeaders(cookie: string): Record<string, string> {
  return { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' }
}

/** The hidden fields of a page's form: its token, its key, its version. */
export function hiddenFields(html: string): Record<string, string> {
  const fields = html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)
  return Object.fromEntries(
    [...fields].map(([tag]) => [attribute(tag, 'name'), attribute(tag, 'value')]).filter(([name]) => name !== ''),
  )
}

function attribute(tag: string, name: string): string {
  return new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}
