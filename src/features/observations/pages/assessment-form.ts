import { longText, optionalLongText, pickedMany } from '#platform/http/fields.ts'
import { type Field, form, type ValueBy } from '#platform/http/form.ts'
import type { Language } from '#platform/words.ts'
import type { Assessed } from '../assessment.ts'
import { nouns } from '../nouns.words.ts'
import { words } from '../papers.words.ts'
import { type Indicator, indicators, type Side, sides, whatWasSaid } from '../wellbeing.ts'
import { childFields, readerFields, whyField } from './shared-fields.tsx'

function assessedFields(language: Language) {
  const t = words(language).form
  const n = nouns(language)
  const parts = [
    ...indicators.map((name) => [name, optionalLongText(n.indicators[name])]),
    ...sides.map((name) => [name, optionalLongText(n.sides[name])]),
  ]
  return {
    restsOn: pickedMany(t.restsOn, t.restsOnWrong),
    ...(Object.fromEntries(parts) as Record<Indicator | Side, Field<string | null>>),
    ...childFields(language),
    summary: longText(t.summary, t.summaryMissing),
  }
}

export const assessmentForm = form((language) => ({ ...assessedFields(language), ...readerFields(language) }))
export const amendAssessmentForm = form((language) => ({ ...assessedFields(language), ...whyField(language) }))

export type AssessedField = Indicator | Side | 'restsOn' | 'childVoice' | 'whyNoVoice' | 'summary'

export function assessedOf(value: Pick<ValueBy<typeof assessmentForm>, AssessedField>): Assessed {
  const { summary, restsOn, childVoice, whyNoVoice } = value
  return {
    ...{ summary, restsOn, childVoice, whyNoVoice },
    byIndicator: whatWasSaid(indicators, (name) => value[name]),
    bySide: whatWasSaid(sides, (name) => value[name]),
  }
}
