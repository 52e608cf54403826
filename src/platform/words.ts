/** The languages of the pages. Every sentence exists in both: a missing one does not compile. */
export type Language = 'en' | 'cy'

/** One sentence in each language, for rules that speak to whoever meets them. */
export type Sentence = Readonly<Record<Language, string>>

/** Words are strings, or functions that make one from what the sentence is about. */
type Words = { readonly [key: string]: string | ((...about: never[]) => string) | Words }

type SameKeys<W> = {
  readonly [K in keyof W]: W[K] extends string
    ? string
    : W[K] extends (...about: infer About) => string
      ? (...about: About) => string
      : SameKeys<W[K]>
}

/** A catalogue in English and Welsh: `const words = catalogue({ title: 'Requests' }, { title: 'Ceisiadau' })`, then `words(language).title`. */
export function catalogue<W extends Words>(en: W, cy: SameKeys<W>): (language: Language) => SameKeys<W> {
  // When they are first asked for: a service that starts shows few of its pages.
  const ready = (words: unknown) => isolating(words as Words) as unknown as SameKeys<W>
  let inEnglish: SameKeys<W> | undefined
  let inWelsh: SameKeys<W> | undefined
  return (language) => (language === 'cy' ? (inWelsh ??= ready(cy)) : (inEnglish ??= ready(en)))
}

/** The same words, where nothing that a sentence is about can turn the sentence around it. */
function isolating(words: Words): Words {
  return Object.fromEntries(
    Object.entries(words).map(([key, word]) => {
      if (typeof word === 'string') return [key, word]
      if (typeof word === 'function') return [key, (...about: unknown[]) => word(...(about.map(isolated) as never[]))]
      return [key, isolating(word)]
    }),
  )
}

/** Letters that are written from right to left, and marks that turn what follows. */
const TURNS = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u200F\u202A-\u202E\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** `محمد`, set apart from the sentence it stands in (P34). What is written from left to right stays as it is. */
export function isolated<T>(about: T): T | string {
  return typeof about === 'string' && TURNS.test(about) ? `\u2068${about}\u2069` : about
}

export function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'cy'
}

/** In Welsh the name of a day begins with a small letter, and a sentence does not. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
