import { formatDay } from '#platform/dates/format-day.ts'
import { optionallyPicked, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { answerItem, type HeldSnapshot, heldPage } from '../held-page.ts'
import { words } from '../holder.words.ts'
import { LinkEnded } from '../link-ended.tsx'
import { whereElse } from '../where-else.ts'

const PATH = '/for-you/meeting'
const ANSWERS = ['done', 'not yet'] as const

const tickForm = form((language) => {
  const t = words(language).meeting
  return { item: optionallyPicked(t.title, t.kept), why: optionalText(t.why, { max: 500 }) }
})

/** What somebody without an account undertook at a meeting: each is ticked, or is not yet done. */
export const forYouMeetingPage = openPage({
  form: tickForm,

  async load({ world, holding }) {
    const page = await heldPage(world, holding, 'meeting actions')
    if (page) return { page }
    const elsewhere = await whereElse(world, holding)
    return elsewhere ? redirectTo(elsewhere) : { page: undefined }
  },

  view({ page }, { filled, language }) {
    if (!page) return <LinkEnded language={language} />
    const t = words(language)
    return (
      <Layout title={t.meeting.title} errors={filled.errors} plain>
        <h1>{t.meeting.title}</h1>
        {page.items.length === 0 && <p>{t.meeting.none}</p>}
        {page.items.map((item) => (
          <Undertaken item={item} language={language} />
        ))}
        <p>{t.item.closeHelp}</p>
        <Form action="/for-you/close">
          <Button variant="secondary">{t.item.close}</Button>
        </Form>
      </Layout>
    )
  },

  async post({ world, holding, sent, language }, { item, why }) {
    const t = words(language).meeting
    const answer = ANSWERS.find((one) => one === sent._button)
    const isKept = holding && item && answer && (await answerItem(world, holding, { itemId: item, answer, why }))
    return redirectTo(PATH, isKept ? t.thanks : t.kept)
  },
})

function Undertaken({ item, language }: { item: HeldSnapshot; language: Language }) {
  const t = words(language).meeting
  const { id, words: what, more, onDay, answer, why, mayAnswer } = item
  return (
    <section aria-label={what}>
      <InsetText>
        {more && (
          <p>
            <strong>{more}</strong>
          </p>
        )}
        <p>{what}</p>
        {onDay && <p>{t.until(formatDay(onDay, language))}</p>}
        {(answer === 'done' || answer === 'not yet') && (
          <p>
            <strong>{[t.answers[answer], why].filter(Boolean).join(' ')}</strong>
          </p>
        )}
      </InsetText>
      {mayAnswer && (
        <Form>
          <input type="hidden" name="item" value={id} />
          {answer === 'not yet' && <Input id={`why-${id}`} name="why" value={why ?? ''} label={t.why} />}
          <Button name="_button" value="done" label={`${t.done}: ${what}`} preventDoubleClick>
            {t.done}
          </Button>{' '}
          <Button variant="secondary" name="_button" value="not yet" label={`${t.notYet}: ${what}`} preventDoubleClick>
            {t.notYet}
          </Button>
        </Form>
      )}
    </section>
  )
}
