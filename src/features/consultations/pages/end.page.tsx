import { z } from 'zod'
import { onlyWhatIsSafe, placeOf } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { NotFound, Refused } from '#platform/errors.ts'
import { choice, longText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { decisions } from '../cycle.ts'
import { CycleStrip } from '../cycle-strip.tsx'
import { endCycle, extendCycle } from '../cycle/end-cycle.ts'
import { findCycle } from '../cycle/ending.queries.ts'
import { words } from '../cycle/end.words.ts'
import { say } from '../rules.words.ts'

const choices = [...decisions, 'stopped'] as const

const endForm = form((language) => {
  const t = words(language)
  return {
    decision: choice(t.decision, choices, t.decisionMissing),
    note: longText(t.note, t.noteMissing, { hint: t.noteHint }),
  }
})

/** After the last consultation: it is good enough, one more, or another service (HACK-25). Before it: stop, and why. */
export const endPage = page({
  params: { cycleId: z.uuid() },
  form: endForm,

  async load({ read, params: { cycleId } }) {
    const found = await findCycle(read, cycleId)
    if (!found?.child) throw new NotFound('Cycle')
    read.seen('consultations', { children: [found.childId], caseId: found.caseId, cycleId })
    if (!found.isTheirsToWorkOn) throw new Refused(say.notTheirs)
    if (found.state === 'ended') throw new Refused(say.cycleEnded)
    const place = placeOf(read.actor)
    const isOver = found.consultations.at(-1)?.state === 'completed'
    return { ...found, child: onlyWhatIsSafe(found.child, place), place, isOver, today: read.today }
  },

  known: ({ isOver, consultations }) => {
    const last = consultations.at(-1)
    if (!isOver) return { decision: 'stopped' }
    return { decision: last?.better === 'yes' && last.solved === 'yes' ? 'resolved' : null }
  },

  view(cycle, { filled, language }) {
    const t = words(language)
    const { child, place, today, caseId, isOver } = cycle
    const title = isOver ? t.title : t.stopTitle
    const hints = { resolved: t.resolvedHint, 'onward referral': t.onwardHint, extend: undefined }
    return (
      <Layout title={title} back={`/cases/${caseId}/consultations`} errors={filled.errors}>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1>{title}</h1>
        <CycleStrip cycle={cycle} language={language} />
        <Form>
          {isOver ? (
            <Radios
              {...filled.field('decision')}
              legend={t.decision}
              items={decisions.map((value) => ({ value, text: t.decisions[value], hint: hints[value] }))}
            />
          ) : (
            <input type="hidden" name="decision" value="stopped" />
          )}
          <Textarea {...filled.field('note')} rows={3} />
          <p>{t.claim}</p>
          <Button>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { cycleId }, value: { decision, note }, language }) {
    const t = words(language)
    if (decision === 'extend') {
      const { consultationId } = await extendCycle(write, cycleId)
      return redirectTo(`/consultations/${consultationId}/book`, t.extended)
    }
    const { caseId } = await endCycle(write, cycleId, { ending: decision, note })
    if (decision === 'onward referral') return redirectTo(`/cases/${caseId}/onward/new?from=consultation`, t.referred)
    return redirectTo(`/cases/${caseId}/consultations`, decision === 'stopped' ? t.stopped : t.resolved)
  },
})
