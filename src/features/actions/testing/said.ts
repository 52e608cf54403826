import type { Reply } from '#test/service.ts'

/** What the next page will say once, as the answer to a form carries it. */
export function said({ headers }: Reply): string {
  const cookie = /said=([^;]*)/.exec(String(headers['set-cookie']))?.[1] ?? ''
  return Buffer.from(cookie, 'base64url').toString()
}
