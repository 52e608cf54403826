import type { ComponentChildren } from 'preact'
import { z } from 'zod'
import { schoolCalendarOfCase } from '#features/schools/school-calendar-of.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { Refused } from '#platform/errors.ts'
import { choice, optionalDay } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { lineFrom } from '../action-line.ts'
import { ActionLineFields, lineFields } from '../action-line-fields.tsx'
import { words } from '../actions.words.ts'
import { agreeOnCase, mayAgree } from '../agree-on-case.ts'
import { audienceInWords } from '../audience-in-words.ts'
import { caseAround } from '../case-around.ts'
import { quickDaysFrom } from '../due.ts'
import { movedInWords } from '../due-in-words.ts'
import { words as lineWords } from '../line.words.ts'
import { ownerChoices, ownerValue } from '../owners.ts'
import { say } from '../rules.words.ts'
import { AboutAnAction } from './about-an-action.tsx'

/** Enough for most meetings; without a script a form has as many lines as it has. */
const LINES = ['action1', 'action2', 'action3'] as const

const agreeForm = form((language) => {
  const t = words(language).agree
  const ownDay = optionalDay(lineWords(language).day, { wrong: aRealDay[language] })
  return {
    ...lineFields(language, 'action1'),
    action1Day: ownDay,
    ...lineFields(language, 'action2'),
    action2Day: ownDay,
    ...lineFields(language, 'action3'),
    action3Day: ownDay,
    audience: choice(t.audience, ['case', 'service', 'named'], t.audienceMissing, { hint: t.audienceHint }),
  }
})

export const agreeActionsPage = page({
  params: { caseId: z.uuid() },
  form: agreeForm,

  async load({ read, params: { caseId } }) {
    const [around, calendar] = await Promise.all([caseAround(read, caseId), schoolCalendarOfCase(read, caseId)])
    if (!mayAgree(around, read.actor)) throw new Refused(say.notTheirsToAgree)
    read.seen('case', { children: [around.child.id], caseId })
    return {
      child: around.child,
      today: read.today,
      works: around.helpCase.isTheirsToWorkOn,
      owners: ownerChoices(around, read.actor),
      quickDays: quickDaysFrom(calendar, read.today),
    }
  },

  known: ({ quickDays }, { actor }) => ({
    audience: 'case',
    ...Object.fromEntries(
      LINES.flatMap((line) => [
        [`${line}Owner`, ownerValue.staff(actor.id)],
        [`${line}Place`, 'school'],
        [`${line}Due`, quickDays.find(({ schoolDays }) => schoolDays === 5)?.day],
      ]),
    ),
  }),

  view({ child, today, works, owners, quickDays }, { params, filled, language }) {
    const t = words(language).agree
    const about = { title: t.title, child, today, works, language, errors: filled.errors }
    const isUsed = (line: string) =>
      filled
        .all()
        .some(({ name, value, error }) => name.startsWith(line) && (error || (name === `${line}What` && value)))
    return (
      <AboutAnAction {...about} back={`/cases/${params.caseId}`}>
        <p>{t.lead}</p>
        <Form>
          {LINES.map((prefix, index) => (
            <Line legend={t.line(index + 1)} open={index === 0 || isUsed(prefix)}>
              <ActionLineFields
                prefix={prefix}
                field={(name) => filled.field(name as `${typeof prefix}What`)}
                ownDay={filled.field(`${prefix}Day`)}
                owners={owners}
                quickDays={quickDays}
                language={language}
              />
            </Line>
          ))}
          <Radios {...filled.field('audience')} legend={t.audience} small items={audienceItems(language)} />
          <Button>{t.save}</Button>
        </Form>
      </AboutAnAction>
    )
  },

  async post(write, { params: { caseId }, value, language }) {
    const lines = LINES.flatMap((field) => {
      const line = lineFrom(value, field)
      return line ? { ...line, day: value[`${field}Day`] } : []
    })
    const moved = await agreeOnCase(write, caseId, lines, value.audience)
    const said = moved.flatMap((due) => movedInWords(due, language) ?? [])
    return redirectTo(`/cases/${caseId}`, [words(language).agree.agreed(lines.length), ...said].join(' '))
  },
})

/** A further line is folded away until somebody wants it: most agree one thing. */
function Line({ legend, open, children }: { legend: string; open: boolean; children: ComponentChildren }) {
  const line = (
    <Fieldset legend={legend} legendSize="m">
      {children}
    </Fieldset>
  )
  return open ? line : <Details summary={legend}>{line}</Details>
}

function audienceItems(language: Language) {
  return [
    { value: 'case', text: audienceInWords('case', language) },
    { value: 'service', text: audienceInWords('service', language) },
    { value: 'named', text: words(language).agree.named },
  ]
}
