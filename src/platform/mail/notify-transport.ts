import { createHmac } from 'node:crypto'
import type { Clock } from '../dates/clock.ts'
import { messageOf } from './message.ts'
import { mobileNumber } from './mobile-number.ts'
import { type Letter, MailAway, MailLater, MailRefused, type MailTransport } from './transport.ts'

interface NotifyAccount {
  /** `name-<service id>-<secret>`, as GOV.UK Notify gives it out. */
  readonly apiKey: string
  /** A template whose subject is `((subject))` and whose body is `((body))`. */
  readonly templateId: string
  /** A text-message template whose body is `((body))`. */
  readonly textTemplateId?: string | undefined
  readonly url: string
}

const UUID = 36
const SILENT = 15_000

/** GOV.UK Notify. The sender and its look are the template’s; the reference is our Message-ID. */
export function notifyTransport(
  { apiKey, templateId, textTemplateId, url }: NotifyAccount,
  clock: Clock,
): MailTransport {
  const secret = apiKey.slice(-UUID)
  const serviceId = apiKey.slice(-2 * UUID - 1, -UUID - 1)

  async function ask(method: 'GET' | 'POST', path: string, body?: object): Promise<Response> {
    return fetch(new URL(path, url), {
      method,
      headers: {
        authorization: `Bearer ${tokenOf(serviceId, secret, clock.now())}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(SILENT),
    }).catch((error: unknown) => {
      throw new MailAway('mail is away', { cause: error })
    })
  }

  /** Notify takes the same mail twice: so we ask first whether it has this one. */
  async function hasTaken({ messageId }: Letter): Promise<boolean> {
    const answer = await ask('GET', `/v2/notifications?reference=${encodeURIComponent(messageId)}`)
    if (!answer.ok) throw judged(answer.status)
    const { notifications } = (await answer.json()) as { notifications: unknown[] }
    return notifications.length > 0
  }

  function asMail(letter: Letter) {
    messageOf(letter, '') // refuses what is no plain address
    const { to, subject, text } = letter
    const body = { email_address: to, template_id: templateId, personalisation: { subject, body: text } }
    return { path: '/v2/notifications/email', body }
  }

  function asText({ to, text }: Letter) {
    if (!textTemplateId) throw new MailRefused('no carrier')
    if (mobileNumber(to) !== to) throw new MailRefused('number')
    const body = { phone_number: to, template_id: textTemplateId, personalisation: { body: text } }
    return { path: '/v2/notifications/sms', body }
  }

  return {
    name: 'notify',
    async send(letter) {
      const { path, body } = letter.by === 'text' ? asText(letter) : asMail(letter)
      if (await hasTaken(letter)) return
      const answer = await ask('POST', path, { ...body, reference: letter.messageId })
      if (!answer.ok) throw judged(answer.status)
    },
    answers: () =>
      ask('GET', '/v2/notifications?reference=none').then(
        ({ ok }) => ok,
        () => false,
      ),
    close: async () => {},
  }
}

/** 400 is about this mail; a key that is not known, a limit that is reached or a server in trouble is not. */
function judged(status: number): Error {
  if (status === 400) return new MailRefused('400')
  return status === 429 ? new MailLater('429') : new MailAway('mail is away')
}

/** A JSON Web Token (RFC 7519) signed with HMAC SHA-256, good for half a minute. */
function tokenOf(serviceId: string, secret: string, now: Date): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const text = `${part({ typ: 'JWT', alg: 'HS256' })}.${part({ iss: serviceId, iat: Math.floor(now.getTime() / 1000) })}`
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}
