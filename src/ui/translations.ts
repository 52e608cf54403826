import type { Attributes } from './attributes.ts'
import type { PluralWords } from './ui-words.ts'

/**
 * What a component's script says later, as `data-i18n.…` attributes. The scripts speak English by themselves, so nothing
 * is sent with an English page.
 */
export function translations(language: 'en' | 'cy', words: Readonly<Record<string, string | PluralWords>>): Attributes {
  return language === 'en' ? {} : saidLater(words)
}

export function saidLater(words: Readonly<Record<string, string | PluralWords>>): Attributes {
  return Object.fromEntries(
    Object.entries(words).flatMap(([key, said]) =>
      typeof said === 'string'
        ? [[`data-i18n.${key}`, said]]
        : Object.entries(said).map(([plural, sentence]) => [`data-i18n.${key}.${plural}`, sentence]),
    ),
  )
}
