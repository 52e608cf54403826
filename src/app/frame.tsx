import type { VNode } from 'preact'
import { roleName } from '#features/access/role-name.ts'
import { safetyLine } from '#features/concerns/safety-line.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import type { Role } from '#platform/db/tables.ts'
import { type PageDrafts, type Unsaved, withDraft } from '#platform/http/drafts.ts'
import type { Around, Frame, Versions } from '#platform/http/serve-pages.ts'
import { newKey } from '#platform/ids.ts'
import { Button } from '#ui/button.tsx'
import { drawDocument } from '#ui/draw.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { NumbersToRing } from '#ui/numbers-to-ring.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { VisitShown } from '#ui/visit-context.ts'
import { words } from './frame.words.ts'
import { navigationFor } from './navigation.ts'
import { versionsInWords } from './versions-in-words.ts'

export interface FrameOptions {
  readonly assets: VisitShown['assets']
  readonly demo: boolean
}

/** What is round every page, and the pages that say what is the matter. */
export function buildFrame({ assets, demo }: FrameOptions): Frame {
  const page = (content: VNode, around: Around, versions?: readonly Versions[]) => {
    const drawn = (more: Pick<VisitShown, 'choiceTexts' | 'versions'>) =>
      drawDocument(content, Object.assign(shown(around, assets, demo), more))
    if (!versions) return drawn({})
    return drawn({ versions: versionsInWords(versions, (choiceTexts) => drawn({ choiceTexts }), around.language) })
  }

  return {
    page,
    problem(kind, { around, sentence, ref, unsaved }) {
      const t = words(around.language)
      return page(
        <Layout title={t.problems[kind]} plain>
          <h1>{t.problems[kind]}</h1>
          {sentence && <p>{sentence}</p>}
          <p>
            <NumbersToRing>{t.help[kind]}</NumbersToRing>
          </p>
          {ref && <p>{t.reference(ref)}</p>}
          {unsaved && <WhatWasTyped unsaved={unsaved} t={t} />}
          {kind === 'not signed in' ? (
            <Button href={`/sign-in?next=${encodeURIComponent(unsaved?.keptAt ?? around.path)}`}>{t.signIn}</Button>
          ) : (
            <Button
              href={isByLink(around.path) ? around.path : '/today'}
              {...(unsaved ? { variant: 'secondary' as const } : {})}
            >
              {isByLink(around.path) ? t.tryAgain : t.home}
            </Button>
          )}
        </Layout>,
        around,
      )
    },
  }
}

/** Whoever came by a link has no account, and no page of the day to go to. */
const isByLink = (path: string) => path.startsWith('/for-you')

/** What could not be taken is still here: to be sent again, to come back to, or to be copied. */
function WhatWasTyped({ unsaved: { texts, keptAt, again }, t }: { unsaved: Unsaved; t: ReturnType<typeof words> }) {
  return (
    <>
      {again && (
        <form method="post" action={again.action} autocomplete="off">
          {again.fields.map(([name, value]) => (
            <input type="hidden" name={name} value={value} />
          ))}
          <Button>{t.sendAgain}</Button>
        </form>
      )}
      {keptAt ? (
        <InsetText>
          <p>{t.typedIsKept}</p>
        </InsetText>
      ) : (
        texts.length > 0 && (
          <>
            <h2>{t.whatYouTyped}</h2>
            <p>{again ? t.typedIsHere : t.copyWhatYouTyped}</p>
            {texts.map(({ label, value }, nth) => (
              <Textarea
                id={`typed-${nth + 1}`}
                name=""
                label={label}
                value={value}
                rows={Math.min(20, Math.max(3, Math.ceil(value.length / 60)))}
                readonly
              />
            ))}
          </>
        )
      )}
    </>
  )
}

function shownDrafts(
  { path, key, offered, broughtBack, replaces }: PageDrafts,
  language: Around['language'],
): NonNullable<VisitShown['drafts']> {
  const when = (at: Date) => formatDateTime(at, language)
  return {
    key,
    offered: offered.map(({ id, at, excerpt }) => ({ id, when: when(at), excerpt, href: withDraft(path, id) })),
    ...(broughtBack ? { broughtBack: { when: when(broughtBack.at), version: broughtBack.version } } : {}),
    replaces,
  }
}

function shown(
  { language, path, csrf, message, actor, unread, concerns, drafts }: Around,
  assets: VisitShown['assets'],
  demo: boolean,
): VisitShown {
  return {
    language,
    path,
    csrfToken: csrf,
    // A page may hold several forms: each is sent once by itself.
    get formKey() {
      return newKey()
    },
    ...(actor && actor.roles.size > 0 ? { safety: safetyLine(path, language, concerns ?? null) } : {}),
    navigation: actor ? navigationFor(actor, path, language, unread) : [],
    assets,
    demo,
    ...(message === undefined ? {} : { message }),
    ...(drafts ? { drafts: shownDrafts(drafts, language) } : {}),
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
