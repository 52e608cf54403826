import { WrittenText } from '#features/actions/written-text.tsx'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { Refused } from '#platform/errors.ts'
import { optionalText, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { QuickExit } from '#ui/quick-exit.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { HelpNow } from '../help-now.tsx'
import { answerItem, type HeldPage, type HeldSnapshot, heldPage } from '../held-page.ts'
import { words } from '../holder.words.ts'
import { LinkEnded } from '../link-ended.tsx'
import { say } from '../rules.words.ts'
import { whereElse } from '../where-else.ts'

const PATH = '/for-you/invitation'
const OTHERS = ['another time', 'no'] as const

const answerForm = form((language) => {
  const t = words(language).invitation
  return {
    comes: text(t.question, t.missing, { max: 40 }),
    note: optionalText(t.note, { hint: t.noteHint, max: 500 }),
  }
})

/** An invitation: one of the times that are offered, another time, or no. */
export const forYouInvitationPage = openPage({
  form: answerForm,

  async load({ world, holding }) {
    const page = await heldPage(world, holding, 'answer an invitation')
    if (page) return { page }
    const elsewhere = await whereElse(world, holding)
    return elsewhere ? redirectTo(elsewhere) : { page: undefined }
  },

  view({ page }, { filled, language }) {
    const invitation = page?.items.find(({ kind }) => kind === 'invitation')
    if (!page || !invitation) return <LinkEnded language={language} />
    const t = words(language)
    const { words: said, more } = invitation
    return (
      <Layout title={t.invitation.title} errors={filled.errors} plain>
        <QuickExit />
        <h1>{t.invitation.title}</h1>
        <p>{t.invitation.asks(page.askedBy)}</p>
        <InsetText>
          <WrittenText>{said}</WrittenText>
          <p>{more ?? t.invitation.askWhere(page.askedBy)}</p>
        </InsetText>
        <YourAnswer invitation={invitation} askedBy={page.askedBy} language={language} />
        {invitation.mayAnswer && (
          <Form>
            <Radios {...filled.field('comes')} legend={t.invitation.question} items={itemsOf(page, language)} />
            <Textarea {...filled.field('note')} rows={2} />
            <Button preventDoubleClick>{t.invitation.button}</Button>
          </Form>
        )}
        <HelpNow language={language} crisisWords={page.crisisWords} isAnswered />
        <p>{t.item.closeHelp}</p>
        <Form action="/for-you/close">
          <Button variant="secondary">{t.item.close}</Button>
        </Form>
      </Layout>
    )
  },

  async post({ world, holding, language }, { comes, note }) {
    const page = await heldPage(world, holding, 'answer an invitation')
    const invitation = page?.items.find(({ kind }) => kind === 'invitation')
    if (!page || !invitation) return redirectTo(PATH)
    const other = OTHERS.find((one) => one === comes)
    const time = page.items.find(({ id, kind }) => id === comes && kind === 'time')
    if (!other && !time) throw new Refused(say.timeMissing, 'comes')
    const said = { itemId: invitation.id, answer: other ?? ('yes' as const), timeId: time?.id ?? null, why: note }
    if (!(await answerItem(world, holding!, said))) throw new Refused(say.timeHasPassed, 'comes')
    return redirectTo(PATH, words(language).item.thanks(page.askedBy))
  },
})

function itemsOf({ items }: HeldPage, language: Language) {
  const t = words(language).invitation
  const times = items.filter(({ kind }) => kind === 'time')
  return [
    ...times.map(({ id, at }) => ({ value: id, text: t.time(formatDateTime(new Date(at!), language)) })),
    { divider: t.or },
    { value: 'another time', text: t.anotherTime },
    { value: 'no', text: t.no },
  ]
}

interface YourAnswerProps {
  invitation: HeldSnapshot
  askedBy: string
  language: Language
}

function YourAnswer({ invitation, askedBy, language }: YourAnswerProps) {
  const t = words(language).invitation
  const { answer, at, why } = invitation
  if (answer !== 'yes' && answer !== 'no' && answer !== 'another time') return null
  return (
    <>
      <p>
        <strong>
          {answer === 'yes' && at ? t.youCome(formatDateTime(new Date(at), language)) : t.youSaid[answer as 'no']}
        </strong>
      </p>
      {why && <WrittenText>{why}</WrittenText>}
      <p>{invitation.mayAnswer ? t.change(askedBy) : t.changeLater(askedBy)}</p>
    </>
  )
}
