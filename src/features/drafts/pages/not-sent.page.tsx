import { safePath } from '#features/access/safe-path.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { optionalText, picked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Details } from '#ui/details.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { myDrafts } from '../drafts.queries.ts'
import { words } from '../drafts.words.ts'
import { throwAwayDraft } from '../throw-away-draft.ts'
import { textsOf } from '../typed-texts.ts'

type Draft = Awaited<ReturnType<typeof myDrafts>>[number]

const throwAwayForm = form((language) => ({
  draft: picked(words(language).throwAway, words(language).choose),
  back: optionalText('', { max: 1100 }),
}))

export const notSentPage = page({
  params: {},
  form: throwAwayForm,

  async load({ read }) {
    const drafts = await myDrafts(read)
    return { drafts: drafts.map((draft) => (isAboutARecord(draft) ? { ...draft, fields: {} } : draft)) }
  },

  view({ drafts }, { filled, language }) {
    const t = words(language)
    const waiting = drafts.filter(({ thrownAwayAt }) => thrownAwayAt === null)
    const thrown = drafts.filter(({ thrownAwayAt }) => thrownAwayAt !== null)
    return (
      <Layout title={t.title} back="/account" errors={filled.errors}>
        <h1>{t.title}</h1>
        <p>{t.about}</p>
        {waiting.length === 0 && <EmptyState heading={t.none} />}
        {waiting.map((draft) => (
          <NotSent draft={draft} language={language} heading="h2" />
        ))}
        {thrown.length > 0 && <h2>{t.thrownTitle}</h2>}
        {thrown.map((draft) => (
          <NotSent draft={draft} language={language} heading="h3" />
        ))}
      </Layout>
    )
  },

  async post(write, { value: { draft, back }, language }) {
    await throwAwayDraft(write, draft)
    return redirectTo(back ? safePath(back) : '/account/not-sent', words(language).thrown)
  },
})

/** What was typed about a record is shown by its own page alone: a right to see it may have ended since (P06). */
function isAboutARecord({ path }: Pick<Draft, 'path'>): boolean {
  return /[0-9a-f]{8}-[0-9a-f]{4}-/i.test(path)
}

interface NotSentProps {
  readonly draft: Draft
  readonly language: Language
  readonly heading: 'h2' | 'h3'
}

function NotSent({ draft, language, heading: Heading }: NotSentProps) {
  const t = words(language)
  const when = formatDateTime(draft.updatedAt, language)
  const again = `${draft.path}${draft.path.includes('?') ? '&' : '?'}draft=${draft.id}`
  return (
    <section class="app-drafts__draft">
      <Heading class="nhsuk-heading-s">{t.from(when)}</Heading>
      {isAboutARecord(draft) ? (
        <p class="nhsuk-hint">{t.onItsPage}</p>
      ) : (
        <Details summary={t.show}>
          {textsOf(draft.fields).map((text) => (
            <AsWritten>{text}</AsWritten>
          ))}
        </Details>
      )}
      <div class="app-drafts__choices">
        <a href={again}>
          {t.goOn}
          <span class="nhsuk-u-visually-hidden">{t.goOnFrom(when)}</span>
        </a>
        {draft.thrownAwayAt === null && (
          <Form>
            <input type="hidden" name="draft" value={draft.id} />
            <button class="app-button-link" type="submit">
              {t.throwAway}
              <span class="nhsuk-u-visually-hidden">{t.throwAwayFrom(when)}</span>
            </button>
          </Form>
        )}
      </div>
    </section>
  )
}
