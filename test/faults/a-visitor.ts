import { newKey } from '#platform/ids.ts'

export interface Answer {
  readonly status: number
  readonly location: string | undefined
  readonly headers: Headers
  readonly body: string
}

/** Somebody with a browser, as far as the server can tell: cookies are kept, and forms are sent with their hidden fields. */
export class Visitor {
  readonly #url: () => string
  readonly #cookies = new Map<string, string>()

  constructor(url: () => string) {
    this.#url = url
  }

  async ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const reply = await fetch(this.#url() + path, {
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
      ...init,
      headers: { accept: 'text/html', 'sec-fetch-site': 'same-origin', ...init.headers, cookie: this.cookie },
    })
    for (const line of reply.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    const location = reply.headers.get('location') ?? undefined
    return { status: reply.status, location, headers: reply.headers, body: await reply.text() }
  }

  /** The hidden fields that the form on this page has. */
  async opens(path: string): Promise<Record<string, string>> {
    const { status, body } = await this.ask(path, { headers: { accept: 'application/json' } })
    if (status !== 200) throw new Error(`${path} answered ${status}`)
    const { form } = JSON.parse(body)
    return { _csrf: form._csrf, _key: form._key ?? newKey(), _version: String(form._version ?? 0) }
  }

  async sends(path: string, fields: Record<string, string>): Promise<Answer> {
    return this.ask(path, { method: 'POST', body: new URLSearchParams(fields) })
  }

  async fillsIn(path: string, fields: Record<string, string>): Promise<Answer> {
    return this.sends(path, { ...(await this.opens(path)), ...fields })
  }

  async signsIn(email: string, password: string): Promise<this> {
    const { status, location, body } = await this.fillsIn('/sign-in', { email, password })
    if (status !== 303) throw new Error(`${email} could not sign in: ${status} ${location} ${body.slice(0, 200)}`)
    return this
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}
