import { type UiWords, uiWords } from './ui-words.ts'

/** One field of which two people wrote different things. */
interface TwoVersions {
  readonly label: string
  readonly yours: string
  readonly theirs: string
}

/** Something typed here before and not sent. `when` is in words, and `href` is this page with it in its form. */
export interface OfferedText {
  readonly id: string
  readonly when: string
  readonly excerpt: string
  readonly href: string
}

/** What each choice of the page is called, by the name of its field and its value. */
export type ChoiceTexts = Map<string, Map<string, string>>

/** What every page shows whatever it is about. Everything else arrives as props. */
export interface VisitShown {
  language: 'en' | 'cy'
  /** Path and query of this page, for the language switch and for filters. */
  path: string
  csrfToken: string
  /** The idempotency key of a form: fresh for each form, so make it a getter where a page has several. */
  formKey: string
  /** Words to show, not rights to check. */
  signedIn?: { name: string; role: string; organisation: string }
  navigation: readonly { href: string; text: string; current: boolean; count?: number }[]
  /** The way to say that somebody may not be safe; and for those who deal with that, how much waits and where to ask for it. */
  safety?: {
    readonly tell: { readonly href: string; readonly text: string }
    readonly waiting?: {
      readonly count: number
      readonly href: string
      readonly askAt: string
      readonly one: string
      /** `%` is the number. */
      readonly many: string
    }
  }
  /** What was just saved, after a redirect. */
  message?: string
  /** Fields that somebody else changed while this person was writing: what both wrote, so that nothing is lost. */
  versions?: readonly TwoVersions[]
  /** Where the page says what its choices are called, for whoever shows two versions in words. */
  choiceTexts?: ChoiceTexts
  /** What was typed here before; `replaces` are the drafts that a form sent from this page has in it. */
  drafts?: {
    key: string | undefined
    offered: readonly OfferedText[]
    broughtBack?: { when: string; version: number | undefined }
    replaces: readonly string[]
  }
  /** A loud banner: all the people here are made up. */
  demo?: boolean
  /** Addresses with the content's hash in them. */
  assets: { css: string; js: string; print?: string }
}

/** Without a visit a form has no tokens, so the server refuses it: this is for drawing a component by itself. */
export const nobodysVisit: VisitShown = {
  language: 'en',
  path: '/',
  csrfToken: '',
  formKey: '',
  navigation: [],
  assets: { css: '', js: '' },
}

let shown = nobodysVisit

/** What is drawn meanwhile is of this visit. Drawing waits for nothing, so that no two visits are ever drawn at once. */
export function during<T>(visit: VisitShown, work: () => T): T {
  const before = shown
  shown = visit
  try {
    return work()
  } finally {
    shown = before
  }
}

export function useVisit(): VisitShown {
  return shown
}

/** The words that `ui` itself says, in the language of this page. */
export function useUiWords(): UiWords {
  return uiWords[useVisit().language]
}
