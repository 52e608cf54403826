import { z } from 'zod'
import { answers, type Helpful, helpfulness } from '#features/actions/action.ts'
import { answerName, helpfulName } from '#features/actions/action-words.ts'
import type { AnsweredOne } from '#features/actions/answer-several.ts'
import { sayDay } from '#features/actions/due-in-words.ts'
import { optionalChoice, optionallyPicked, optionalLongText, optionalWholeNumber } from '#platform/http/fields.ts'
import { type Field, form, type ValueBy } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { verdicts } from '../cycle.ts'
import { type ActionShown, findConsultationToChange } from '../find-consultation.ts'
import { lookBack } from '../holding/look-back.ts'
import { words } from '../holding/look-back.words.ts'
import { nouns } from '../nouns.words.ts'
import { AboutAConsultation, calledHere } from './about-a-consultation.tsx'

/** As many as a page asks about at once; what is left is asked about on the next. */
const LINES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
type Line = (typeof LINES)[number]

type LineFields = Record<`tried${Line}`, Field<(typeof answers)[number] | null>> &
  Record<`helpful${Line}`, Field<Helpful | null>> &
  Record<`happened${Line}` | `action${Line}`, Field<string | null>> &
  Record<`version${Line}`, Field<number | null>>

const lookBackForm = form((language) => {
  const t = words(language)
  const lines = LINES.flatMap((number) => [
    [`action${number}`, optionallyPicked(t.title, t.triedWrong)],
    [`version${number}`, optionalWholeNumber(t.title, { from: 0, to: 1_000_000, wrong: t.triedWrong })],
    [`tried${number}`, optionalChoice(t.tried, answers, { wrong: t.triedWrong })],
    [`happened${number}`, optionalLongText(t.happened)],
    [`helpful${number}`, optionalChoice(t.helpful, helpfulness, { wrong: t.helpfulWrong })],
  ])
  return {
    ...(Object.fromEntries(lines) as LineFields),
    overall: optionalChoice(t.overall, verdicts, { wrong: t.overallWrong }),
    overallNote: optionalLongText(t.overallNote),
  }
})

/** Every open action is asked about, on one page (HACK-18); then, whether what was agreed helped (HACK-22). */
export const lookBackPage = page({
  params: { consultationId: z.uuid() },
  form: lookBackForm,

  async load({ read, params: { consultationId } }) {
    const consultation = await findConsultationToChange(read, consultationId)
    return { consultation, asked: consultation.toAsk.slice(0, LINES.length) }
  },

  known: ({ consultation: { overall, overallNote } }) => ({ overall, overallNote }),

  view({ consultation, asked }, { filled, language }) {
    const t = words(language)
    const about = { consultation, title: t.title, language, errors: filled.errors }
    return (
      <AboutAConsultation {...about}>
        <p>{asked.length === 0 ? t.none : `${t.lead} ${t.allAtOnce}`}</p>
        <Form>
          {asked.map((action, index) => (
            <OneAction
              action={action}
              who={calledHere({ kind: action.ownerKind, name: action.ownerName }, consultation)}
              number={LINES[index]!}
              filled={filled}
              language={language}
            />
          ))}
          {consultation.number > 1 && (
            <>
              <Radios
                {...filled.field('overall')}
                legend={t.overall}
                items={verdicts.map((value) => ({ value, text: nouns(language).verdicts[value] }))}
              />
              <Textarea {...filled.field('overallNote')} rows={3} />
            </>
          )}
          <Button>{t.save}</Button>
        </Form>
      </AboutAConsultation>
    )
  },

  async post(write, { params: { consultationId }, value, language }) {
    const { overall, overallNote } = value
    await lookBack(write, consultationId, { answers: answersOf(value), overall, overallNote })
    return redirectTo(`/consultations/${consultationId}`, words(language).saved)
  },
})

type Filled = ReturnType<typeof lookBackForm.blank>

interface OneActionProps {
  action: ActionShown
  who: string
  number: Line
  filled: Filled
  language: Language
}

function OneAction({ action, who, number, filled, language }: OneActionProps) {
  const t = words(language)
  return (
    <Fieldset legend={`${t.legend(action.what, who)}, ${t.due(sayDay(action.dueOn, language))}`} legendSize="m">
      <input type="hidden" name={`action${number}`} value={action.id} />
      <input type="hidden" name={`version${number}`} value={action.version} />
      <Radios
        {...filled.field(`tried${number}`)}
        legend={t.tried}
        legendSize="s"
        small
        inline
        items={answers.map((value) => ({ value, text: answerName(value, language) }))}
      />
      <Textarea {...filled.field(`happened${number}`)} rows={2} />
      <Radios
        {...filled.field(`helpful${number}`)}
        legend={t.helpful}
        legendSize="s"
        small
        inline
        items={helpfulness.map((value) => ({ value, text: helpfulName(value, language) }))}
      />
    </Fieldset>
  )
}

/** Those that somebody has answered. */
function answersOf(value: ValueBy<typeof lookBackForm>): AnsweredOne[] {
  return LINES.flatMap((number) => {
    const [actionId, answer] = [value[`action${number}`], value[`tried${number}`]]
    if (!actionId || !answer) return []
    const helpful = value[`helpful${number}`] ?? null
    const whatHappened = value[`happened${number}`] ?? null
    return { actionId, version: value[`version${number}`] ?? 0, answer, helpful, whatHappened }
  })
}
