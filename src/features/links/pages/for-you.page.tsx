import { type Helpful, helpfulness } from '#features/actions/action.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { choice, optionalChoice, optionalText } from '#platform/http/fields.ts'
import { type FilledBy, form } from '#platform/http/form.ts'
import { openPage } from '#platform/http/open-page.ts'
import { redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { QuickExit } from '#ui/quick-exit.tsx'
import { Radios } from '#ui/radios.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { giveAnswer, type HeldItem, heldItem } from '../held-action.ts'
import { heldLink } from '../holder.ts'
import { words } from '../holder.words.ts'
import { WhatTheySee } from '../what-they-see.tsx'
import { pathOf } from '../purpose.ts'
import { HelpNow } from '../help-now.tsx'
import { LinkEnded } from '../link-ended.tsx'

const TRIED = ['yes', 'partly', 'no'] as const

const answerForm = form((language) => {
  const t = words(language).item
  return {
    tried: choice(t.tried, TRIED, t.triedMissing),
    whatHappened: optionalText(t.whatHappened, { hint: t.whatHappenedHint, max: 2000 }),
    helpful: optionalChoice(t.helpful, helpfulness, { hint: t.helpfulHint, wrong: t.helpfulWrong }),
  }
})

/** The one thing that was shared with somebody without an account: what is asked, and their answer. */
export const forYouPage = openPage({
  form: answerForm,

  async load({ world, holding }) {
    const item = await heldItem(world, holding)
    if (!item) {
      const other = await heldLink(world, holding)
      return other && other.purpose !== 'answer an action' ? redirectTo(pathOf(other.purpose)) : { item: undefined }
    }
    return item.isProved ? { item } : redirectTo('/for-you/code')
  },

  view({ item }, { filled, language }) {
    if (!item) return <LinkEnded language={language} />
    const t = words(language).item
    const asked = { words: item.words ?? '', askedBy: item.askedBy ?? '' }
    return (
      <Layout title={t.title} errors={filled.errors} plain>
        <QuickExit />
        <h1>{t.title}</h1>
        <WhatTheySee asked={asked} language={language} />
        {item.answeredAt && <YourAnswer item={item} language={language} />}
        {item.mayAnswer && <AnswerForm item={item} filled={filled} language={language} />}
        <HelpNow language={language} crisisWords={item.crisisWords} isAnswered />
        <p>{t.closeHelp}</p>
        <Form action="/for-you/close">
          <Button variant="secondary">{t.close}</Button>
        </Form>
      </Layout>
    )
  },

  async post({ world, holding, language }, value) {
    const item = holding && (await heldItem(world, holding))
    if (!item?.isProved || !(await giveAnswer(world, holding!, value))) return redirectTo('/for-you')
    return redirectTo('/for-you', words(language).item.thanks(item.askedBy ?? ''))
  },
})

function YourAnswer({ item, language }: { item: HeldItem; language: Language }) {
  const t = words(language).item
  return (
    <>
      <h2>{t.yours}</h2>
      <p>{t.answered(formatDateTime(item.answeredAt!, language))}</p>
      <SummaryList
        rows={[
          { key: t.tried, value: t.answers[item.tried as (typeof TRIED)[number]] },
          ...(item.whatHappened ? [{ key: t.whatHappened, value: item.whatHappened }] : []),
          ...(item.helpful ? [{ key: t.helpful, value: t.helpfulness[item.helpful as Helpful] }] : []),
        ]}
      />
    </>
  )
}

interface AnswerFormProps {
  item: HeldItem
  filled: FilledBy<typeof answerForm>
  language: Language
}

/** What they answered before is there to be changed; what they typed just now goes first. */
function AnswerForm({ item, filled, language }: AnswerFormProps) {
  const t = words(language).item
  const isFirst = item.answeredAt === null
  const isTyped = filled.errors.length > 0
  const field = (name: 'tried' | 'whatHappened' | 'helpful') =>
    isTyped ? filled.field(name) : { ...filled.field(name), value: item[name] ?? '' }
  const questions = (
    <Form>
      {isFirst && <h2>{t.question}</h2>}
      <p>{isFirst ? t.noIsFine : t.changeHelp}</p>
      <Radios {...field('tried')} legend={t.tried} items={TRIED.map((value) => ({ value, text: t.answers[value] }))} />
      <Textarea {...field('whatHappened')} rows={3} />
      <Radios
        {...field('helpful')}
        legend={t.helpful}
        items={helpfulness.map((value) => ({ value, text: t.helpfulness[value] }))}
      />
      <Button preventDoubleClick>{isFirst ? t.button : t.changeButton}</Button>
    </Form>
  )
  if (isFirst) return questions
  return (
    <Details summary={t.change} open={isTyped}>
      {questions}
    </Details>
  )
}
