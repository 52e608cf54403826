import { z } from 'zod'
import { ownerCalled } from '#features/cases/owner-called.ts'
import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import { schoolCalendarOf } from '#features/schools/school-calendar-of.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { choice, optionalChoice, optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { type ActionPlace, answers, type Helpful, helpfulness } from '../action.ts'
import { words } from '../actions.words.ts'
import { answerAction } from '../answer-action.ts'
import { answerInWords } from '../answer-in-words.ts'
import { audienceInWords } from '../audience-in-words.ts'
import { schoolDaysLate } from '../due.ts'
import { dueInWords } from '../due-in-words.ts'
import { words as lineWords } from '../line.words.ts'
import { findAction, mayAnswer, mayChange, type ShownAction } from '../shown-action.ts'
import { WrittenText } from '../written-text.tsx'
import { AboutAnAction } from './about-an-action.tsx'

const answerForm = form((language) => {
  const t = words(language).answer
  return {
    answer: choice(t.answer, answers, t.answerMissing),
    whatHappened: optionalLongText(t.whatHappened, { hint: t.whatHappenedHint }),
    helpful: optionalChoice(t.helpful, helpfulness, { hint: t.helpfulHint, wrong: t.helpfulWrong }),
  }
})

export const actionPage = page({
  params: { actionId: z.uuid() },
  form: answerForm,

  async load({ read, params: { actionId } }) {
    const action = await findAction(read, actionId)
    read.seen('action', { children: action.childId ? [action.childId] : [], actionId, caseId: action.visibleCaseId })
    const isOverdue = action.status === 'open' && action.dueOn < read.today
    const calendar = isOverdue && action.schoolId ? await schoolCalendarOf(read, action.schoolId) : undefined
    return {
      action: { ...onlyWhatIsShown(action), ownerName: ownerCalled(action, action.child, placeOf(read.actor)) },
      child: action.child && onlyWhatIsSafe(action.child, placeOf(read.actor)),
      schoolDaysLate: calendar ? schoolDaysLate(calendar, action, read.today) : 0,
      today: read.today,
      works: action.worksOnCase,
      mayAnswer: action.status === 'open' && mayAnswer(action, read.actor),
      mayChange: mayChange(action, read.actor),
    }
  },

  version: ({ action }) => action.version,

  view(data, { filled, language }) {
    const t = words(language)
    const { action, child, today, works } = data
    const about = {
      title: action.what,
      tab: t.one.tab,
      child,
      today,
      works,
      language,
      errors: filled.errors,
      back: '/actions',
    }
    return (
      <AboutAnAction {...about}>
        {!action.visibleCaseId && <p>{t.one.onlyYou}</p>}
        <SummaryList rows={rowsOf(data, language)} />
        {action.visibleCaseId && (
          <p>
            <a href={`/cases/${action.visibleCaseId}`}>{t.one.case}</a>
          </p>
        )}
        {data.mayChange && (
          <p>
            <a href={`/actions/${action.id}/change`}>{t.one.change}</a>
          </p>
        )}
        {works && action.ownerKind === 'parent or carer' && (action.status === 'open' || action.answeredLinkId) && (
          <p>
            <a href={`/actions/${action.id}/link`}>{action.answeredLinkId ? t.one.itsLink : t.one.link}</a>
          </p>
        )}
        {data.mayAnswer && (
          <Form version={action.version}>
            <h2>{t.answer.heading}</h2>
            <Radios
              {...filled.field('answer')}
              legend={t.answer.answer}
              items={answers.map((value) => ({ value, text: t.answer.answers[value] }))}
            />
            <Textarea {...filled.field('whatHappened')} rows={3} />
            <Radios
              {...filled.field('helpful')}
              legend={t.answer.helpful}
              small
              items={helpfulness.map((value) => ({ value, text: t.answer.helpfulness[value] }))}
            />
            <Button>{t.answer.save}</Button>
          </Form>
        )}
      </AboutAnAction>
    )
  },

  async post(write, { params: { actionId }, value, version, language }) {
    await answerAction(write, actionId, value, version)
    return redirectTo('/actions', words(language).answer.saved)
  },
})

/** Nothing of the case goes to somebody who does not see the case, as JSON or otherwise. */
function onlyWhatIsShown({
  child: _child,
  readers: _readers,
  caseId: _caseId,
  requestId: _requestId,
  ...action
}: ShownAction) {
  return action
}

type Shown = { action: ReturnType<typeof onlyWhatIsShown>; schoolDaysLate: number; today: string }

function rowsOf({ action, schoolDaysLate: late, today }: Shown, language: Language) {
  const t = words(language)
  const agreer = `${action.agreerGiven} ${action.agreerFamily}`
  const due = dueInWords({ dueOn: action.dueOn, schoolDaysLate: late }, today, language)
  const audience = action.audience === 'named' ? t.agree.named : audienceInWords(action.audience, language)
  return [
    { key: t.one.owner, value: action.ownerName },
    { key: t.one.place, value: lineWords(language).places[action.place as ActionPlace] },
    { key: t.one.when, value: due },
    { key: t.one.agreed, value: t.one.agreedBy(agreer, formatDateTime(action.agreedAt, language)) },
    ...(action.aim ? [{ key: t.one.why, value: action.aim }] : []),
    ...(action.visibleContactId
      ? [
          {
            key: t.one.contact,
            value: <a href={`/contacts/${action.visibleContactId}`}>{formatDateTime(action.agreedAt, language)}</a>,
          },
        ]
      : []),
    ...resultRows(action, language),
    { key: t.one.audience, value: action.audience === 'named' ? audience : `${audience}. ${t.one.ownerReads}` },
  ]
}

function resultRows(action: Shown['action'], language: Language) {
  if (action.status === 'open' || !action.answeredAt) return []
  const t = words(language)
  const answerer = action.answeredLinkName
    ? t.one.byLink(action.answeredLinkName)
    : `${action.answererGiven} ${action.answererFamily}`
  return [
    {
      key: t.one.result,
      value: `${answerInWords(action, language)} (${t.one.answeredBy(answerer, formatDateTime(action.answeredAt, language))})`,
    },
    ...(action.whatHappened
      ? [{ key: t.one.whatHappened, value: <WrittenText>{action.whatHappened}</WrittenText> }]
      : []),
    ...(action.helpful ? [{ key: t.one.helpful, value: t.answer.helpfulness[action.helpful as Helpful] }] : []),
  ]
}
