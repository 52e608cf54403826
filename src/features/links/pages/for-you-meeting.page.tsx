import { formatDay } from '#platform/dates/format-day.ts'
import { Refused } from '#platform/errors.ts'
import { errorsOfItem, fieldOfItem } from '#platform/http/field-of-item.ts'
import { optionallyPicked, optionalText } from '#platform/http/fields.ts'
import { type FilledBy, form } from '#platform/http/form.ts'
import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { QuickExit } from '#ui/quick-exit.tsx'
import { answerItem, type HeldSnapshot, heldPage } from '../held-page.ts'
import { HelpNow } from '../help-now.tsx'
import { words } from '../holder.words.ts'
import { LinkEnded } from '../link-ended.tsx'
import { say } from '../rules.words.ts'
import { whereElse } from '../where-else.ts'

const PATH = '/for-you/meeting'
const ANSWERS = ['done', 'not yet'] as const

const tickForm = form((language) => {
  const t = words(language).meeting
  return { item: optionallyPicked(t.title, say.notKept[language]), why: optionalText(t.why, { max: 500 }) }
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
      <Layout title={t.meeting.title} errors={errorsOfItem(filled, 'why')} plain>
        <QuickExit />
        <h1>{t.meeting.title}</h1>
        {page.items.length === 0 && <p>{t.meeting.none}</p>}
        {page.items.map((item) => (
          <Undertaken item={item} filled={filled} language={language} />
        ))}
        <HelpNow language={language} crisisWords={page.crisisWords} isAnswered />
        <p>{t.item.closeHelp}</p>
        <Form action="/for-you/close">
          <Button variant="secondary">{t.item.close}</Button>
        </Form>
      </Layout>
    )
  },

  async post({ world, holding, sent, language }, { item, why }) {
    const answer = ANSWERS.find((one) => one === sent._button)
    if (!holding || !item || !answer) throw new Refused(say.notKept)
    // The reason is why it is not yet done: what is done has none.
    const said = { itemId: item, answer, why: answer === 'not yet' ? why : null }
    if (!(await answerItem(world, holding, said))) throw new Refused(say.notKept)
    return redirectTo(PATH, words(language).meeting.thanks)
  },
})

interface UndertakenProps {
  item: HeldSnapshot
  filled: FilledBy<typeof tickForm>
  language: Language
}

function Undertaken({ item, filled, language }: UndertakenProps) {
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
      {mayAnswer && answer === 'not yet' && <WhyNotYet item={item} filled={filled} language={language} />}
      {mayAnswer && (
        <Form>
          <input type="hidden" name="item" value={id} />
          <Button name="_button" value="done" label={`${t.done}: ${what}`} preventDoubleClick>
            {t.done}
          </Button>{' '}
          {answer !== 'not yet' && (
            <Button
              variant="secondary"
              name="_button"
              value="not yet"
              label={`${t.notYet}: ${what}`}
              preventDoubleClick
            >
              {t.notYet}
            </Button>
          )}
        </Form>
      )}
    </section>
  )
}

/** A form of its own: Enter presses the first button of a form, and a reason is never sent as ‘It is done’. */
function WhyNotYet({ item: { id, words: what, why }, filled, language }: UndertakenProps) {
  const t = words(language).meeting
  return (
    <Form>
      <input type="hidden" name="item" value={id} />
      <Input {...fieldOfItem(filled, 'why', { id, known: why ?? '' })} />
      <Button variant="secondary" name="_button" value="not yet" label={`${t.send}: ${what}`} preventDoubleClick>
        {t.send}
      </Button>
    </Form>
  )
}
