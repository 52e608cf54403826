import type { Read, Write } from '#platform/context.ts'
import type { Channel } from '#platform/mail/transport.ts'
import type { Language } from '#platform/words.ts'
import type { MailAbout, MailKindName } from './mail-kind.ts'

/** Where somebody without an account is reached, and in which language. */
export interface Reached {
  readonly by: Channel
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
      links: eachOf(each.links, known.links),
      codes: eachOf(each.codes, known.codes),
    }
  }
}

/** Each knows addresses of its own. */
function either(one: MailKnowledge['channel'], other: MailKnowledge['channel']): MailKnowledge['channel'] {
  return one && other ? async (read, id) => (await one(read, id)) ?? other(read, id) : (one ?? other)
}

type Made = NonNullable<MailKnowledge['links']>

/** Of one kind, several features may know how it is made: each for what it knows, and nothing for anything else. */
function eachOf(one: Made = {}, other: Made = {}): Made {
  const together: Made = { ...other, ...one }
  for (const kind of Object.keys(one) as MailKindName[]) {
    const [first, then] = [one[kind], other[kind]]
    if (first && then) together[kind] = async (write, about) => (await first(write, about)) ?? then(write, about)
  }
  return together
}

export function whatIsKnown(): MailKnowledge {
  return known
}
