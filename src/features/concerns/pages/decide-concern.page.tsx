import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { choice, longText, optionalDay, optionalLongText, optionalText, tick } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { AsWritten } from '#ui/as-written.tsx'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { parentsAre } from '../concern.ts'
import { words as concernWords } from '../concern.words.ts'
import { openedConcern } from '../concerns.queries.ts'
import { decideConcern } from '../decide-concern.ts'
import { words } from '../decision.words.ts'

const decideForm = form((language) => {
  const t = words(language)
  const c = concernWords(language)
  return {
    action: longText(t.action, t.actionMissing, { hint: t.actionHint }),
    decision: longText(t.decision, t.decisionMissing),
    reasons: longText(t.reasons, t.reasonsMissing, { hint: t.reasonsHint }),
    parents: choice(t.parentsLegend, parentsAre, t.parentsMissing),
    parentsWhy: optionalLongText(t.parentsWhy),
    othersTold: optionalText(t.othersTold, { max: 1000 }),
    referredTo: optionalText(t.referredTo, { hint: t.referredToHint }),
    referredOn: optionalDay(t.referredOn, { wrong: c.dayWrong }),
    inWritingOn: optionalDay(t.inWritingOn, { wrong: c.dayWrong, hint: t.inWritingHint }),
    outcome: optionalLongText(t.outcome, { hint: t.outcomeHint }),
    toRaiser: optionalLongText(t.toRaiser, { hint: t.toRaiserHint }),
    closes: tick(t.closes),
  }
})

export const decideConcernPage = page({
  params: { concernId: z.uuid() },
  form: decideForm,

  async load({ read, params: { concernId } }) {
    const concern = await openedConcern(read, concernId)
    if (!concern.isForMe) throw new NotFound('Concern')
    read.seen('concern', { concernId, aboutId: concern.aboutId })
    const { id, aboutName, seenOrHeard, decisions, version } = concern
    return { id, aboutName, seenOrHeard, latest: decisions[0], version }
  },

  known({ latest }) {
    if (!latest) return {}
    const { closes: _, ...before } = latest
    return before
  },
  version: ({ version }) => version,

  view({ id, aboutName, seenOrHeard, version }, { filled, language }) {
    const t = words(language)
    const c = concernWords(language)
    return (
      <Layout title={t.decideTitle} back={`/concerns/${id}`} caption={c.aboutName(aboutName)} errors={filled.errors}>
        <h1>{t.decideTitle}</h1>
        <p>{t.decideHelp}</p>
        <InsetText>
          <AsWritten>{seenOrHeard}</AsWritten>
        </InsetText>
        <Form version={version}>
          <Textarea {...filled.field('action')} />
          <Textarea {...filled.field('decision')} />
          <Textarea {...filled.field('reasons')} />
          <Radios
            {...filled.field('parents')}
            legend={t.parentsLegend}
            items={parentsAre.map((value) => ({
              value,
              text: t.parentsOptions[value],
              conditional: value === 'not told' ? <Textarea {...filled.field('parentsWhy')} rows={3} /> : undefined,
            }))}
          />
          <Input {...filled.field('othersTold')} />
          <Input {...filled.field('referredTo')} />
          <DateInput {...filled.field('referredOn')} legend={t.referredOn} />
          <DateInput {...filled.field('inWritingOn')} legend={t.inWritingOn} />
          <Textarea {...filled.field('outcome')} />
          <Textarea {...filled.field('toRaiser')} rows={3} />
          <Checkboxes
            {...filled.field('closes')}
            legend={t.closes}
            items={[{ value: 'yes', text: t.closesText, hint: t.closesHint }]}
          />
          <Button preventDoubleClick>{c.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { concernId }, value, version, language }) {
    await decideConcern(write, concernId, version, value)
    const t = words(language)
    return redirectTo(`/concerns/${concernId}`, value.closes ? t.savedClosed : t.saved)
  },
})
