import { useVisit } from './visit-context.ts'

const LANGUAGES = { en: 'English', cy: 'Cymraeg' } as const

/** To this page in the other language, in that language's own name. */
export function LanguageLink() {
  const { language, path } = useVisit()
  const other = language === 'en' ? 'cy' : 'en'

  return (
    <a class="app-language-link" href={inLanguage(path, other)} lang={other} hreflang={other}>
      {LANGUAGES[other]}
    </a>
  )
}

export function inLanguage(path: string, language: 'en' | 'cy'): string {
  // A path may come from the address bar: one that starts with two strokes would lead to another host.
  const url = new URL(path.replace(/^[/\\]+/, '/'), 'http://this.invalid')
  url.searchParams.set('lang', language)
  return `${url.pathname}${url.search}`
}
