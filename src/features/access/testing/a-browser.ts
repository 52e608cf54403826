import { parse } from 'node-html-parser'
import type { Reply, Service } from '#test/service.ts'

export type Browser = ReturnType<typeof aBrowser>

/** A browser: it keeps its cookies, sends the fields that a page hides, and follows nothing by itself. */
export function aBrowser(service: Pick<Service, 'ask'>) {
  const cookies = new Map<string, string>()
  const keep = (headers: Reply['headers']) => {
    for (const cookie of [headers['set-cookie'] ?? []].flat() as string[]) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
      if (value) cookies.set(name!, value)
      else cookies.delete(name!)
    }
  }
  const ask = async (method: 'GET' | 'POST', path: string, payload?: string) => {
    const reply = await service.ask(
      method,
      path,
      {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        accept: 'text/html',
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload,
    )
    keep(reply.headers)
    return reply
  }
  const post = (path: string, fields: Record<string, string>) =>
    ask('POST', path, new URLSearchParams(fields).toString())
  return {
    cookies,
    visit: (path: string) => ask('GET', path),
    post,
    /** Opens the page and sends its form. */
    async send(path: string, fields: Record<string, string> = {}) {
      return post(path, { ...hiddenFields(await ask('GET', path)), ...fields })
    },
    /** Sends the form of a page that is already open. */
    sendFrom: (reply: Reply, path: string, fields: Record<string, string> = {}) =>
      post(path, { ...hiddenFields(reply), ...fields }),
  }
}

function hiddenFields({ body }: Reply): Record<string, string> {
  const hidden = parse(body).querySelectorAll('main form:first-of-type input[type=hidden]')
  return Object.fromEntries(hidden.map((input) => [input.getAttribute('name')!, input.getAttribute('value') ?? '']))
}
