/** Ids of what a mail is about, which are looked up again when it is sent. */
export type MailAbout = Readonly<Record<`${string}Id`, string>>

/**
 * When it leaves. `gathered`: as one mail with whatever else waits, as often as the person chose. `at once`: whatever
 * they chose. `by itself`: now, and in no mail with others; whoever sends it asks `wantsMail`. `held`: two minutes later,
 * so that whoever sends it to a family can still take it back.
 */
type Leaves = 'gathered' | 'at once' | 'by itself' | 'held'

/** The kinds that also leave as a text message: they hold no more than a link or a code. */
export const kindsOfText = ['something for you', 'address check', 'your code'] as const satisfies readonly string[]
type KindOfText = (typeof kindsOfText)[number]

interface MailKind {
  readonly leaves: Leaves
  /** Where its link leads. `made`: a feature makes the link when the mail is sent (see connect-mail.ts); `code`: a code instead. */
  readonly path: `/${string}` | 'made' | 'code'
}

/**
 * Every kind of mail. Each has its words in mail.words.ts, which hold no child's name, no school and no clinical word.
 * `things wait` is what gathered mails become: nobody sends it by hand.
 */
const mailKinds = {
  'things wait': { leaves: 'at once', path: '/today' },
  'something waits': { leaves: 'gathered', path: '/today' },
  'monday page': { leaves: 'by itself', path: '/digests/monday' },
  'read this now': { leaves: 'at once', path: '/today' },
  invitation: { leaves: 'at once', path: 'made' },
  'new password': { leaves: 'at once', path: 'made' },
  'sign-in address': { leaves: 'at once', path: '/account' },
  'something for you': { leaves: 'held', path: 'made' },
  'address check': { leaves: 'at once', path: 'code' },
  'your code': { leaves: 'at once', path: 'code' },
} as const satisfies Record<string, MailKind>

export type MailKindName = keyof typeof mailKinds
export const mailKindNames = Object.keys(mailKinds) as MailKindName[]

export function mailKind(name: MailKindName): MailKind {
  return mailKinds[name]
}

export function isKindOfText(name: MailKindName): name is KindOfText {
  return (kindsOfText as readonly string[]).includes(name)
}
