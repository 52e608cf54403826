import { aRealDay } from '#platform/dates/a-real-day.ts'
import { Refused } from '#platform/errors.ts'
import { choice, optionalChoice, optionalDay, optionalLongText, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { DateInput } from '#ui/date-input.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { changePlan } from '../writing/change-plan.ts'
import { words as contentWords } from '../content.words.ts'
import { keepView, takeAway } from '../writing/parts.ts'
import { agreements, waysOfAsking } from '../plan-content.ts'
import { words } from '../writing/view.words.ts'
import { words as writingWords } from '../writing/writing.words.ts'
import { findRow, RowForm, rowParams } from './row-form.tsx'

const viewForm = form((language) => {
  const t = words(language)
  return {
    of: choice(t.of, ['child', 'parent or carer'], t.ofMissing),
    name: optionalText(t.name, { hint: t.nameHint }),
    words: optionalLongText(t.words),
    how: optionalChoice(t.how, waysOfAsking),
    gotBy: optionalText(t.gotBy),
    onDay: optionalDay(t.onDay, { wrong: aRealDay[language] }),
    agrees: choice(t.agrees, agreements, t.agreesMissing),
    whyNot: optionalLongText(t.whyNot),
  }
})

/** What the child or a parent thinks: in their words, how it was heard, and whether they agree (CSW-8). */
export const viewPage = page({
  params: rowParams,
  form: viewForm,
  load: ({ read, params }) => findRow(read, params, 'views'),
  known: ({ row }) => ({ ...row }),
  version: ({ edits }) => edits,

  view(found, { filled, language }) {
    const t = words(language)
    const c = contentWords(language)
    return (
      <RowForm title={t.title} found={found} language={language} errors={filled.errors}>
        <Radios
          {...filled.field('of')}
          legend={t.of}
          items={(['child', 'parent or carer'] as const).map((value) => ({ value, text: c.views[value] }))}
        />
        <Input {...filled.field('name')} />
        <Textarea {...filled.field('words')} rows={4} />
        <Radios
          {...filled.field('how')}
          legend={t.how}
          items={waysOfAsking.map((value) => ({ value, text: c.ways[value] }))}
        />
        <Input {...filled.field('gotBy')} />
        <DateInput {...filled.field('onDay')} legend={t.onDay} />
        <Radios
          {...filled.field('agrees')}
          legend={t.agrees}
          items={agreements.map((value) => ({ value, text: c.agrees[value] }))}
        />
        <Textarea {...filled.field('whyNot')} rows={2} />
      </RowForm>
    )
  },

  async post(write, { params: { planId, rowId }, value, version, button, language }) {
    const isTaken = button === 'take away'
    if (!isTaken && !value.words && !value.whyNot)
      throw new Refused({ en: words('en').saysNothing, cy: words('cy').saysNothing }, 'words')
    const change = isTaken ? takeAway('views', rowId) : keepView({ ...value, id: rowId })
    const { childId } = await changePlan(write, planId, change, version)
    return redirectTo(
      `/children/${childId}/plan`,
      isTaken ? writingWords(language).taken : writingWords(language).saved,
    )
  },
})
