import type { Read, Write } from '#platform/context.ts'
import type { Language } from '#platform/words.ts'
import type { MailAbout, MailKindName } from './mail-kind.ts'

/** Where somebody without an account is reached, and in which language. */
export interface Reached {
  readonly address: string
  readonly language: Language
}

/** What later features know of mail. `app/reactions.ts` connects them; whatever answers no, or nobody, is not sent. */
export interface MailKnowledge {
  /** By the name of an id in `about`: may the person in this transaction still see what it is about? */
  readonly checks?: Readonly<Record<`${string}Id`, (read: Read, id: string) => Promise<boolean>>>
  /** The verified address of an adult of a family, as long as they may be written to. */
  readonly adult?: (read: Read, adultId: string) => Promise<Reached | undefined>
  /** The same by the row that holds a verified address. */
  readonly channel?: (read: Read, channelId: string) => Promise<Reached | undefined>
  /** Makes the link of a kind whose path is `made`. Its earlier links stop working: a mail may be tried again. */
  readonly links?: Partial<Record<MailKindName, (write: Write, about: MailAbout) => Promise<string | undefined>>>
  /** The same for the code of a kind that holds a code instead. */
  readonly codes?: Partial<Record<MailKindName, (write: Write, about: MailAbout) => Promise<string | undefined>>>
}

let known: MailKnowledge = {}

export function connectMail(...more: readonly MailKnowledge[]): void {
  for (const each of more) {
    known = {
      ...known,
      ...each,
      checks: { ...known.checks, ...each.checks },
      channel: either(each.channel, known.channel),
      links: { ...known.links, ...each.links },
      codes: { ...known.codes, ...each.codes },
    }
  }
}

/** Each knows addresses of its own. */
function either(one: MailKnowledge['channel'], other: MailKnowledge['channel']): MailKnowledge['channel'] {
  return one && other ? async (read, id) => (await one(read, id)) ?? other(read, id) : (one ?? other)
}

export function whatIsKnown(): MailKnowledge {
  return known
}
