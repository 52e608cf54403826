import { z } from 'zod'
import { lineFrom } from '#features/actions/action-line.ts'
import { ActionLineFields, lineFields } from '#features/actions/action-line-fields.tsx'
import { audienceInWords } from '#features/actions/audience-in-words.ts'
import { caseAround } from '#features/actions/case-around.ts'
import { ownerChoices, ownerValue } from '#features/actions/owners.ts'
import { placeOf } from '#features/access/child-name.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { addDays, type Day, weekday } from '#platform/dates/day.ts'
import { choice, longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { holdsSomething } from '#platform/http/holds-something.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { discussCase, mustBeOfTheWorker } from '../discuss-case.ts'
import { mustGoOn, supervisionToChange } from '../find-supervision.ts'
import { words } from '../forms.words.ts'
import { words as teamWords } from '../team.words.ts'
import { OwnForm } from './own-form.tsx'

const audiences = ['service', 'case'] as const

const discussForm = form((language) => {
  const t = words(language)
  return {
    decision: longText(t.decision, t.decisionMissing, { hint: t.decisionHint }),
    audience: choice(t.audience, audiences, t.audienceMissing),
    ...lineFields(language, 'action'),
  }
})

const WEEKS = [1, 2, 4]
const SCHOOL_DAYS_A_WEEK = 5

/** The same day of a week to come; of a weekend, the Monday after it. */
const inWeeks = (today: Day, weeks: number) =>
  addDays(today, weeks * 7 + (weekday(today) > SCHOOL_DAYS_A_WEEK ? 8 - weekday(today) : 0))

/** One child: what was decided, for whom to read, and what somebody does about it. */
export const discussPage = page({
  params: { supervisionId: z.uuid(), caseId: z.uuid() },
  form: discussForm,

  async load({ read, params: { supervisionId, caseId } }) {
    const [held, around] = await Promise.all([supervisionToChange(read, supervisionId), caseAround(read, caseId)])
    mustGoOn(held)
    mustBeOfTheWorker(held, around)
    const { helpCase, child } = around
    read.seen('case', { children: [helpCase.childId], caseId })
    return {
      child,
      where: placeOf(read.actor),
      today: read.today,
      isAgreed: held.state === 'agreed',
      owners: ownerChoices(around, read.actor),
      quickDays: WEEKS.map((weeks) => ({ schoolDays: weeks * SCHOOL_DAYS_A_WEEK, day: inWeeks(read.today, weeks) })),
    }
  },

  known: ({ quickDays }, { actor }) => usual(quickDays, actor.id),

  view({ child, where, today, isAgreed, owners, quickDays }, { params, filled, language, actor }) {
    const t = words(language)
    return (
      <OwnForm title={t.caseTitle} supervisionId={params.supervisionId} errors={filled.errors}>
        <ChildBanner child={child} language={language} today={today} where={where} />
        <p>
          <a href={`/cases/${params.caseId}/supervision`}>{t.decidedBefore}</a>
        </p>
        {isAgreed && (
          <InsetText>
            <p>{t.afterAgreed}</p>
          </InsetText>
        )}
        <Form>
          <Textarea {...filled.field('decision')} rows={5} />
          <Radios
            {...filled.field('audience')}
            legend={t.audience}
            small
            items={audiences.map((value) => ({ value, text: audienceInWords(value, language) }))}
          />
          <Details
            summary={t.action}
            open={holdsSomething(filled, ['actionWhat', 'actionOwnerName'], usual(quickDays, actor.id))}
          >
            <ActionLineFields
              prefix="action"
              field={(name) => filled.field(name as 'actionWhat')}
              owners={owners}
              quickDays={quickDays}
              language={language}
            />
          </Details>
          <Button>{teamWords(language).save}</Button>
        </Form>
      </OwnForm>
    )
  },

  async post(write, { params: { supervisionId, caseId }, value, language }) {
    const { decision, audience } = value
    await discussCase(write, supervisionId, caseId, { decision, audience, actionLine: lineFrom(value, 'action') })
    return redirectTo(`/supervision/${supervisionId}`, words(language).caseSaved)
  },
})

function usual(quickDays: readonly { day: Day }[], me: string) {
  return {
    audience: 'service',
    actionOwner: ownerValue.staff(me),
    actionPlace: 'school',
    actionDue: quickDays[1]?.day ?? '',
  }
}
