import nodemailer from 'nodemailer'
import { messageOf } from './message.ts'
import { MailAway, MailLater, MailRefused, type MailTransport } from './transport.ts'

/** How long to wait for the server to be reached, to greet, and to say anything at all. */
export interface Patience {
  readonly connecting: number
  readonly silent: number
}
const PATIENCE: Patience = { connecting: 10_000, silent: 20_000 }

/** A mail server. `smtps://user:password@host:465`, or `smtp://host:587`, which must turn on TLS unless it is this machine. */
export function smtpTransport(url: string, from: string, { connecting, silent }: Patience = PATIENCE): MailTransport {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const transporter = nodemailer.createTransport({
    host: hostname,
    port: Number(port || (secure ? 465 : 587)),
    secure,
    requireTLS: !secure && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname),
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    connectionTimeout: connecting,
    greetingTimeout: connecting,
    socketTimeout: silent,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    name: 'smtp',
    async send(letter) {
      const message = messageOf(letter, from)
      await transporter.sendMail(message).catch((error: unknown) => {
        throw judged(error)
      })
    },
    answers: () =>
      transporter.verify().then(
        () => true,
        () => false,
      ),
    close: async () => transporter.close(),
  }
}

/** Only what the server says of this very mail is about the mail. Everything else is the server’s trouble, or ours. */
function judged(error: unknown): Error {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  const isOfThisMail = code === 'EENVELOPE' || code === 'EMESSAGE'
  if (!isOfThisMail || !responseCode || responseCode === 421) return new MailAway('mail is away', { cause: error })
  return responseCode >= 500 ? new MailRefused(String(responseCode)) : new MailLater(String(responseCode))
}
