import type { VNode } from 'preact'
import { roleName } from '#features/access/role-name.ts'
import type { Role } from '#platform/db/tables.ts'
import type { Around, Frame, Versions } from '#platform/http/serve-pages.ts'
import { newKey } from '#platform/ids.ts'
import { Button } from '#ui/button.tsx'
import { Layout } from '#ui/layout.tsx'
import { VisitContext, type VisitShown } from '#ui/visit-context.ts'
import { words } from './frame.words.ts'
import { navigationFor } from './navigation.ts'

export interface FrameOptions {
  readonly assets: VisitShown['assets']
  readonly demo: boolean
}

/** What is round every page, and the pages that say what is the matter. */
export function buildFrame({ assets, demo }: FrameOptions): Frame {
  const page = (content: VNode, around: Around, versions?: readonly Versions[]) => (
    <VisitContext.Provider value={shown(around, assets, demo, versions)}>{content}</VisitContext.Provider>
  )

  return {
    page,
    problem(kind, { around, sentence, ref }) {
      const t = words(around.language)
      return page(
        <Layout title={t.problems[kind]} plain>
          <h1>{t.problems[kind]}</h1>
          {sentence && <p>{sentence}</p>}
          <p>{t.help[kind]}</p>
          {ref && <p>{t.reference(ref)}</p>}
          {kind === 'not signed in' ? (
            <Button href="/sign-in">{t.signIn}</Button>
          ) : (
            <Button href="/today">{t.home}</Button>
          )}
        </Layout>,
        around,
      )
    },
  }
}

function shown(
  { language, path, csrf, message, actor, unread }: Around,
  assets: VisitShown['assets'],
  demo: boolean,
  versions?: readonly Versions[],
): VisitShown {
  return {
    language,
    path,
    csrfToken: csrf,
    // A page may hold several forms: each is sent once by itself.
    get formKey() {
      return newKey()
    },
    navigation: actor ? navigationFor(actor, path, language, unread) : [],
    assets,
    demo,
    ...(message === undefined ? {} : { message }),
    ...(versions ? { versions } : {}),
    ...(actor
      ? {
          signedIn: {
            name: actor.name,
            role: actor.jobTitle ?? [...actor.roles].map((role) => roleName(role as Role, language)).join(', '),
            organisation: actor.organisations.join(', '),
          },
        }
      : {}),
  }
}
