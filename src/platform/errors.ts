import type { Sentence } from './words.ts'

/** A rule of the service says no. The sentence is shown to the person, so write it for them. */
export class Refused extends Error {
  readonly sentence: Sentence
  /** The field it is about, so that a form can say it beside that field. */
  readonly field: string | undefined

  constructor(sentence: Sentence, field?: string) {
    super(sentence.en)
    this.sentence = sentence
    this.field = field
  }
}

/** Somebody else holds it at this moment: the same form, sent again, will do. */
export class Busy extends Refused {
  constructor() {
    super({
      en: 'Somebody else is changing this at this moment. Nothing you typed is lost: send it again.',
      cy: 'Mae rhywun arall yn newid hyn ar hyn o bryd. Nid oes dim a deipiwyd wedi’i golli: anfonwch ef eto.',
    })
  }
}

/** Nothing is wrong and nothing is kept: what was typed comes back as it was understood, to be looked at first. */
export class ShownFirst extends Error {}

/** Not there, or not theirs to see. The two must look the same from outside. */
export class NotFound extends Error {}

/** What was asked for under one id is kept under another now: it leads there. For a program, and a form, it is not there. */
export class Moved extends NotFound {
  readonly from: string
  readonly to: string

  constructor(from: string, to: string) {
    super('Moved')
    this.from = from
    this.to = to
  }
}

/** Somebody else changed it first. Holds what is there now, by field, for the page that shows both. */
export class Conflict extends Error {
  readonly current: Readonly<Record<string, string>>

  constructor(current: Record<string, string> = {}) {
    super('Somebody else has changed this since you opened it')
    this.current = current
  }
}

/** Nobody is signed in, or not any more. */
export class NotSignedIn extends Error {}

/** They may, once they have proved again who they are: what they ask for is sensitive, and their proof is old. */
export class ProveAgain extends Error {}

/** They are signed in, and left the screen alone for a while. */
export class Locked extends NotSignedIn {}
