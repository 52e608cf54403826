import { z } from 'zod'
import { optionalLongText } from '#platform/http/fields.ts'
import { type Field, form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Fieldset } from '#ui/fieldset.tsx'
import { Form } from '#ui/form.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { changePlan } from '../writing/change-plan.ts'
import { words as contentWords } from '../content.words.ts'
import { findDraft } from '../find-plan.ts'
import { keepWellbeing } from '../writing/parts.ts'
import { type Indicator, indicators } from '../plan-content.ts'
import { words } from '../writing/wellbeing.words.ts'
import { words as writingWords } from '../writing/writing.words.ts'
import { AboutAPlan } from './about-a-plan.tsx'

type Fields = Record<`${Indicator}Strengths` | `${Indicator}Pressures`, Field<string | null>>

const wellbeingForm = form((language) => {
  const t = words(language)
  const c = contentWords(language)
  return Object.fromEntries(
    indicators.flatMap((indicator) => [
      [`${indicator}Strengths`, optionalLongText(t.strengths(c.indicators[indicator]))],
      [`${indicator}Pressures`, optionalLongText(t.pressures(c.indicators[indicator]))],
    ]),
  ) as Fields
})

/** The eight indicators: of each what goes well and what is hard. */
export const wellbeingPage = page({
  params: { planId: z.uuid() },
  form: wellbeingForm,
  load: ({ read, params }) => findDraft(read, params.planId),
  known: ({ draft }) => keepWellbeing({}).fields(draft.content),
  version: ({ draft }) => draft.edits.wellbeing ?? 0,

  view(found, { filled, language }) {
    const t = words(language)
    return (
      <AboutAPlan title={t.title} about={found} language={language} errors={filled.errors}>
        <p>{t.lead}</p>
        <Form version={found.draft.edits.wellbeing ?? 0}>
          {indicators.map((indicator) => (
            <Fieldset legend={contentWords(language).indicators[indicator]} legendSize="m">
              <Textarea {...filled.field(`${indicator}Strengths`)} rows={2} />
              <Textarea {...filled.field(`${indicator}Pressures`)} rows={2} />
            </Fieldset>
          ))}
          <Button>{writingWords(language).save}</Button>
        </Form>
      </AboutAPlan>
    )
  },

  async post(write, { params: { planId }, value, version, language }) {
    const wellbeing = Object.fromEntries(
      indicators.map((indicator) => [
        indicator,
        { strengths: value[`${indicator}Strengths`], pressures: value[`${indicator}Pressures`] },
      ]),
    )
    const { childId } = await changePlan(write, planId, keepWellbeing(wellbeing), version)
    return redirectTo(`/children/${childId}/plan`, writingWords(language).saved)
  },
})
