import type { Channel, Letter } from '#platform/mail/transport.ts'
import type { Language } from '#platform/words.ts'
import { words } from './mail.words.ts'
import { isKindOfText, type MailKindName, mailKind } from './mail-kind.ts'

interface Told {
  readonly id: string
  readonly kind: MailKindName
  readonly by: Channel
  readonly to: string
  readonly language: Language
  readonly things: number
  readonly link?: URL
  readonly code?: string
  readonly baseUrl: URL
}

/** The words of one mail: what kind it is, a link or a code, and nothing about anybody. */
export function writeLetter(told: Told): Letter {
  return told.by === 'text' ? writeText(told) : writeMail(told)
}

/** One short text, of the kinds that hold no more than a link or a code. */
function writeText({ id, kind, by, to, language, link, code, baseUrl }: Told): Letter {
  if (!isKindOfText(kind)) throw new Error(`${kind} is not sent as a text message`)
  const text = words(language).texts[kind](code ?? String(link))
  return { messageId: messageId(id, baseUrl), by, to, subject: '', text }
}

function writeMail({ id, kind, by, to, language, things, link, code, baseUrl }: Told): Letter {
  const t = words(language)
  const { subject, says } = kind === 'things wait' ? gathered(t.thingsWait(things)) : t.kinds[kind]
  const forStaff = mailKind(kind).path.startsWith('/')
  const lines = [
    `${t.hello},`,
    says,
    code ? `${t.codeIs}\n${code}` : `${forStaff ? t.signIn : t.openIt}\n${link}`,
    t.noNames,
    forStaff ? `${t.choose}\n${new URL('/account', baseUrl)}` : t.notForYou,
  ]
  return {
    messageId: messageId(id, baseUrl),
    by,
    to,
    subject,
    text: `${lines.join('\n\n')}\n`,
  }
}

function messageId(id: string, baseUrl: URL): string {
  return `<${id}@${baseUrl.hostname}>`
}

function gathered(thingsWait: string) {
  return { subject: thingsWait, says: `${thingsWait}.` }
}
