import { aRealDay } from '#platform/dates/a-real-day.ts'
import { choice, choices, longText, optionalDay, optionalLongText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { changePlan } from '../writing/change-plan.ts'
import { words as contentWords } from '../content.words.ts'
import { words } from '../writing/need.words.ts'
import { keepNeed, takeAway } from '../writing/parts.ts'
import { goalCategories, indicators, strands } from '../plan-content.ts'
import { words as writingWords } from '../writing/writing.words.ts'
import { findRow, RowForm, rowParams } from './row-form.tsx'

const needForm = form((language) => {
  const t = words(language)
  return {
    need: longText(t.need, t.needMissing),
    outcome: longText(t.outcome, t.outcomeMissing, { hint: t.outcomeHint }),
    goal: optionalLongText(t.goal, { hint: t.goalHint }),
    category: choice(t.category, goalCategories, t.categoryMissing),
    strand: choice(t.strand, strands, t.strandMissing),
    indicators: choices(t.indicators, indicators),
    by: optionalDay(t.by, { wrong: aRealDay[language] }),
  }
})

/** One need: what gets in the way, what should be better, and the goal in the child’s words. */
export const needPage = page({
  params: rowParams,
  form: needForm,
  load: ({ read, params }) => findRow(read, params, 'needs'),
  known: ({ row }) => ({ ...row }),
  version: ({ edits }) => edits,

  view(found, { filled, language }) {
    const t = words(language)
    const c = contentWords(language)
    return (
      <RowForm title={t.title} found={found} language={language} errors={filled.errors}>
        <Textarea {...filled.field('need')} rows={3} />
        <Textarea {...filled.field('outcome')} rows={3} />
        <Textarea {...filled.field('goal')} rows={3} />
        <Radios
          {...filled.field('category')}
          legend={t.category}
          items={goalCategories.map((value) => ({ value, text: c.categories[value] }))}
        />
        <Radios
          {...filled.field('strand')}
          legend={t.strand}
          items={strands.map((value) => ({ value, text: c.strands[value] }))}
        />
        <Checkboxes
          {...filled.field('indicators')}
          legend={t.indicators}
          items={indicators.map((value) => ({ value, text: c.indicators[value] }))}
        />
        <DateInput {...filled.field('by')} legend={t.by} />
      </RowForm>
    )
  },

  async post(write, { params: { planId, rowId }, value, version, button, language }) {
    const isTaken = button === 'take away'
    const change = isTaken ? takeAway('needs', rowId) : keepNeed({ ...value, id: rowId })
    const { childId } = await changePlan(write, planId, change, version)
    return redirectTo(
      `/children/${childId}/plan`,
      isTaken ? writingWords(language).taken : writingWords(language).saved,
    )
  },
})
