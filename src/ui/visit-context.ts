import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type UiWords, uiWords } from './ui-words.ts'

/** One field of which two people wrote different things. */
export interface TwoVersions {
  readonly label: string
  readonly yours: string
  readonly theirs: string
}

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
  /** What was just saved, after a redirect. */
  message?: string
  /** Fields that somebody else changed while this person was writing: what both wrote, so that nothing is lost. */
  versions?: readonly TwoVersions[]
  /** A loud banner: all the people here are made up. */
  demo?: boolean
  /** Addresses with the content's hash in them. */
  assets: { css: string; js: string; print?: string }
}

/** Without a visit a form has no tokens, so the server refuses it: the default is for drawing a component by itself. */
export const VisitContext = createContext<VisitShown>({
  language: 'en',
  path: '/',
  csrfToken: '',
  formKey: '',
  navigation: [],
  assets: { css: '', js: '' },
})

export function useVisit(): VisitShown {
  return useContext(VisitContext)
}

/** The words that `ui` itself says, in the language of this page. */
export function useUiWords(): UiWords {
  return uiWords[useVisit().language]
}
