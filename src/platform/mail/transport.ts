/** How somebody is written to. */
export type Channel = 'email' | 'text'

/** One mail or text message to one person, in words. */
export interface Letter {
  readonly by: Channel
  /** Made from the mail's own id: the same each time it is tried, so that a second copy is known for what it is. */
  readonly messageId: string
  /** An e-mail address, or a mobile number as the world dials it. */
  readonly to: string
  /** Of a text message nothing: it is one short text. */
  readonly subject: string
  readonly text: string
}

/** Carries mail, and text messages where it can. */
export interface MailTransport {
  readonly name: 'smtp' | 'file' | 'notify' | 'none' | 'test'
  /** Throws MailAway, MailLater or MailRefused. */
  send(letter: Letter): Promise<void>
  /** Whether it could carry something now. */
  answers(): Promise<boolean>
  close(): Promise<void>
}

/** The carrier cannot be reached, or takes nothing at all. Nothing is wrong with the mail. */
export class MailAway extends Error {}

/** The carrier is there, and says of this mail: not now. */
export class MailLater extends Error {
  constructor(code: string) {
    super(`mail later ${code}`)
  }
}

/** The carrier will never take this mail. `code` is the carrier's own: never its words, which may quote an address. */
export class MailRefused extends Error {
  readonly code: string

  constructor(code: string) {
    super(`mail refused ${code}`)
    this.code = code
  }
}
