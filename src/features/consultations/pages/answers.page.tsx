import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { choice, optionalLongText, optionalText, tick } from '#platform/http/fields.ts'
import { type Field, form, type ValueBy } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { parties, type Question, verdicts } from '../cycle.ts'
import { findConsultationToChange } from '../find-consultation.ts'
import { isTheLast, keepAnswers, type View } from '../holding/keep-answers.ts'
import { words } from '../holding/answers.words.ts'
import { nouns } from '../nouns.words.ts'
import { AboutAConsultation } from './about-a-consultation.tsx'

const NUMBERS = [0, 1, 2, 3] as const
type ViewField = `${'better' | 'more'}View${(typeof NUMBERS)[number]}`
const viewField = { 'is it better': 'betterView', 'is more needed': 'moreView' } as const satisfies Record<
  Question,
  string
>

const answersForm = form((language) => {
  const t = words(language)
  const asked = parties.map((party, index) => [index, nouns(language).parties[party]] as const)
  const viewsOf = (question: Question) =>
    asked.map(([index, party]) => [`${viewField[question]}${index}`, optionalLongText(party)])
  return {
    better: choice(t.better, verdicts, t.betterMissing),
    solved: choice(t.solved, verdicts, t.solvedMissing),
    moreAtSchool: optionalLongText(t.moreAtSchool),
    moreAtHome: optionalLongText(t.moreAtHome),
    nothingMore: tick(t.nothingMore),
    agency: optionalText(t.agency, { max: 500 }),
    ...(Object.fromEntries([...viewsOf('is it better'), ...viewsOf('is more needed')]) as Record<
      ViewField,
      Field<string | null>
    >),
  }
})

/** The last questions, with what each party says to them (HACK-23, HACK-24). */
export const answersPage = page({
  params: { consultationId: z.uuid() },
  form: answersForm,

  async load({ read, params: { consultationId } }) {
    const consultation = await findConsultationToChange(read, consultationId)
    if (!isTheLast(consultation)) throw new NotFound('Questions of the last consultation')
    return { consultation }
  },

  version: ({ consultation }) => consultation.version,

  known: ({ consultation }) => ({
    ...consultation,
    ...Object.fromEntries(
      consultation.views.map(({ party, question, words: said }) => [
        `${viewField[question as Question]}${parties.indexOf(party as (typeof parties)[number])}`,
        said,
      ]),
    ),
  }),

  view({ consultation }, { filled, language }) {
    const t = words(language)
    const about = { consultation, title: t.title, language, errors: filled.errors }
    const verdictItems = verdicts.map((value) => ({ value, text: nouns(language).verdicts[value] }))
    return (
      <AboutAConsultation {...about}>
        <Form version={consultation.version}>
          <Radios {...filled.field('better')} legend={t.better} items={verdictItems} />
          <Radios {...filled.field('solved')} legend={t.solved} items={verdictItems} />
          <Views filled={filled} question="is it better" legend={t.views} help={t.viewsHelp} />
          <Fieldset legend={t.more} legendSize="m">
            <Textarea {...filled.field('moreAtSchool')} rows={2} />
            <Textarea {...filled.field('moreAtHome')} rows={2} />
            <Checkboxes
              {...filled.field('nothingMore')}
              legend={t.nothingMore}
              legendHidden
              items={[{ value: 'yes', text: t.nothingMore }]}
            />
            <Input {...filled.field('agency')} />
          </Fieldset>
          <Views filled={filled} question="is more needed" legend={t.moreViews} help={t.viewsHelp} />
          <Button>{t.save}</Button>
        </Form>
      </AboutAConsultation>
    )
  },

  async post(write, { params: { consultationId }, value, version, language }) {
    const { better, solved, moreAtSchool, moreAtHome, nothingMore, agency } = value
    const views = [...viewsIn(value, 'is it better'), ...viewsIn(value, 'is more needed')]
    const given = { better, solved, moreAtSchool, moreAtHome, nothingMore, agency, views }
    await keepAnswers(write, consultationId, given, version)
    return redirectTo(`/consultations/${consultationId}`, words(language).saved)
  },
})

interface ViewsProps {
  filled: ReturnType<typeof answersForm.blank>
  question: Question
  legend: string
  help: string
}

function Views({ filled, question, legend, help }: ViewsProps) {
  return (
    <Fieldset legend={legend} legendSize="m">
      <p>{help}</p>
      {NUMBERS.map((index) => (
        <Textarea {...filled.field(`${viewField[question]}${index}`)} rows={2} />
      ))}
    </Fieldset>
  )
}

function viewsIn(value: ValueBy<typeof answersForm>, question: Question): View[] {
  return NUMBERS.flatMap((index) => {
    const party = parties[index]
    const said = value[`${viewField[question]}${index}`]
    return said ? { party, question, words: said } : []
  })
}
