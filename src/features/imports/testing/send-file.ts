import { parse } from 'node-html-parser'
import { newKey } from '#platform/ids.ts'
import type { PersonName, Reply, Service } from '#test/service.ts'

interface SentFile {
  readonly content: string | Buffer
  readonly fileName?: string
  readonly field?: string
}

/** Sends a form with files as a browser does, and answers with the page. */
export async function sendFile(
  service: Service,
  who: PersonName,
  path: string,
  files: readonly SentFile[],
  fields: Record<string, string> = {},
): Promise<Reply> {
  const acting = service.as(who)
  // Somebody for whom the page is not there sends the token of another.
  const form = (await acting.json(path)).form ?? (await acting.json('/notices')).form
  const boundary = '----linkwork-test'
  const parts: Buffer[] = []
  for (const [name, value] of Object.entries({ _csrf: form?._csrf ?? '', _key: newKey(), ...fields })) {
    parts.push(Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`))
  }
  for (const { content, fileName = 'list.csv', field = 'file' } of files) {
    parts.push(
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="${field}"; filename="${fileName}"\r\ncontent-type: text/csv\r\n\r\n`,
      ),
    )
    parts.push(Buffer.from(content), Buffer.from('\r\n'))
  }
  parts.push(Buffer.from(`--${boundary}--\r\n`))
  const headers = {
    cookie: await acting.cookie,
    accept: 'text/html',
    'content-type': `multipart/form-data; boundary=${boundary}`,
    'sec-fetch-site': 'same-origin',
  }
  const reply = await service.app.inject({ method: 'POST', url: path, headers, payload: Buffer.concat(parts) })
  return {
    status: reply.statusCode,
    location: reply.headers.location as string | undefined,
    headers: reply.headers,
    body: reply.body,
    get page() {
      return parse(reply.body)
    },
    json: () => reply.json(),
  }
}
