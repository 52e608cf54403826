import type { Letter } from '#platform/mail/transport.ts'
import type { Language } from '#platform/words.ts'
import { words } from './mail.words.ts'
import { type MailKindName, mailKind } from './mail-kind.ts'

interface Told {
  readonly id: string
  readonly kind: MailKindName
  readonly to: string
  readonly language: Language
  readonly things: number
  readonly link?: URL
  readonly code?: string
  readonly baseUrl: URL
}

/** The words of one mail: what kind it is, a link or a code, and nothing about anybody. */
export function writeLetter({ id, kind, to, language, things, link, code, baseUrl }: Told): Letter {
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
    messageId: `<${id}@${baseUrl.hostname}>`,
    to,
    subject,
    text: `${lines.join('\n\n')}\n`,
  }
}

function gathered(thingsWait: string) {
  return { subject: thingsWait, says: `${thingsWait}.` }
}
