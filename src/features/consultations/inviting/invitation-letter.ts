import { nameToUse } from '#features/people/child.ts'
import { sentBy } from '#features/remit/who-the-worker-is.tsx'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { type Letter, type LetterLine, paragraph } from '#platform/pdf/letter.ts'
import type { Language } from '#platform/words.ts'
import { words } from '../letter.words.ts'
import type { InvitationShown } from './answer-invitation.ts'

type ToWrite = Pick<
  InvitationShown,
  | 'language'
  | 'offered'
  | 'toName'
  | 'place'
  | 'interpreter'
  | 'senderGiven'
  | 'senderFamily'
  | 'senderJob'
  | 'child'
  | 'remit'
>

/** The letter itself, in the language of whoever it is for. The child is called as is safe in letters. */
export function invitationLetter(invitation: ToWrite): Letter {
  const { toName, place, interpreter, senderGiven, senderFamily, senderJob, child, remit } = invitation
  const language = invitation.language as Language
  const t = words(language).invitation
  const sender = `${senderGiven} ${senderFamily}`
  return {
    language,
    lines: [
      ...paragraph(`${t.dear(toName)},`),
      ...paragraph(t.body(nameToUse(child!, 'letters'))),
      ...timesOf(invitation, language),
      ...paragraph(place && t.where(place)),
      ...paragraph(interpreter && t.interpreter(interpreter)),
      ...paragraph(t.reply(sender)),
      ...paragraph(t.freely),
      ...paragraph(t.from, sender, senderJob),
      ...paragraph(...sentBy(remit, language)),
    ],
  }
}

function timesOf({ offered }: ToWrite, language: Language): LetterLine[] {
  const t = words(language).invitation
  const times = offered.map((time) => formatDateTime(new Date(time), language))
  if (times.length < 2) return paragraph(t.comeAt(times[0] ?? ''))
  return [...paragraph(t.choose), { is: 'list', items: times.map((text) => ({ text })) }]
}

/** What may leave by mail or text: it names nobody, neither a child nor a school nor what the service is (P07). */
export function shortWords({ language: written, offered }: Pick<ToWrite, 'language' | 'offered'>): string {
  const language = written as Language
  const t = words(language).invitation
  const times = offered.map((time) => formatDateTime(new Date(time), language))
  return times.length === 1 ? t.short(times[0]!) : t.shortChoose(times.join(` ${t.or} `))
}
