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
  return (language) => (language === 'cy' ? cy : (en as unknown as SameKeys<W>))
}

export function isLanguage(value: unknown): value is Language {
  return value === 'en' || value === 'cy'
}

/** In Welsh the name of a day begins with a small letter, and a sentence does not. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
