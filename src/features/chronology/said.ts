import type { Language } from '#platform/words.ts'
import { words } from './said.words.ts'

type Words = ReturnType<typeof words>

/** Sentences that need no more than what people wrote. */
export type Sentence = keyof Words['sentences']

/** What the service says of an event. It is kept as this, and worded when it is read, in the reader’s language. */
export type Said =
  | { readonly is: Sentence }
  | {
      readonly is: 'contact'
      readonly kind: string
      readonly attendance: string
      readonly cancelledBy?: string | null | undefined
    }
  | {
      readonly is: 'consent'
      readonly purpose: keyof Words['purposes']
      readonly answer: keyof Words['consents']
    }
  | { readonly is: 'meeting'; readonly decision: keyof Words['decisions'] }
  | { readonly is: 'strategy'; readonly answer: keyof Words['helps'] }
  /** A need is named by the service that was asked, which may name it otherwise next year. */
  | { readonly is: 'need'; readonly name: Readonly<Record<Language, string>> }

/** The sentence for it, round what people wrote. */
export function saidInWords(said: Said, written: string, language: Language): string {
  const t = words(language)
  if (said.is === 'need') return said.name[language]
  if (said.is === 'consent') return t.consents[said.answer](t.purposes[said.purpose])
  if (said.is === 'strategy') return t.helps[said.answer](written)
  if (said.is === 'meeting') return t.atMeeting(written, t.decisions[said.decision])
  if (said.is === 'contact') return [contactInWords(said, t), written].filter(Boolean).join(': ')
  return t.sentences[said.is](written)
}

function contactInWords({ kind, attendance, cancelledBy }: Said & { is: 'contact' }, t: Words): string {
  const how = cancelledBy ? `${attendance} ${cancelledBy}` : attendance
  return [t.contacts[kind as keyof Words['contacts']], t.attendance[how as keyof Words['attendance']]]
    .filter(Boolean)
    .join(', ')
}
