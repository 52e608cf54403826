import { type AnyOpenPage, openPage } from '#platform/http/open-page.ts'
import type { noForm } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'
import { NumbersToRing } from '#ui/numbers-to-ring.tsx'
import { words } from './help.words.ts'

/** A page of plain text: a heading, an opening, and parts with headings of their own. */
function textPage(
  content: (language: Language) => {
    title: string
    opening?: readonly string[]
    parts: readonly (readonly [string, string])[]
  },
): AnyOpenPage {
  return openPage<typeof noForm, unknown>({
    view(_data, { language }) {
      const { title, opening = [], parts } = content(language)
      return (
        <Layout title={title} plain>
          <h1>{title}</h1>
          {opening.map((text) => (
            <p>{text}</p>
          ))}
          {parts.map(([heading, text]) => (
            <>
              <h2>{heading}</h2>
              <p>
                <NumbersToRing>{text}</NumbersToRing>
              </p>
            </>
          ))}
        </Layout>
      )
    },
  })
}

export const helpPages: Record<`/${string}`, AnyOpenPage> = {
  '/help': textPage((language) => {
    const t = words(language).help
    return {
      title: t.title,
      parts: [
        [t.now, t.nowText],
        [t.link, t.linkText],
        [t.ask, t.askText],
        [t.signIn, t.signInText],
        [t.see, t.seeText],
        [t.wrong, t.wrongText],
      ],
    }
  }),
  '/accessibility': textPage((language) => {
    const t = words(language).accessibility
    return {
      title: t.title,
      opening: [t.aim, t.how],
      parts: [
        [t.known, t.knownText],
        [t.tell, t.tellText],
      ],
    }
  }),
  '/privacy': textPage((language) => {
    const t = words(language).privacy
    return {
      title: t.title,
      parts: [
        [t.who, t.whoText],
        [t.what, t.whatText],
        [t.rights, t.rightsText],
        [t.cookies, t.cookiesText],
      ],
    }
  }),
}
