import { z } from 'zod'
import { withChildName } from '#features/people/child.ts'
import { speaks } from '#features/staff/staff-member.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { optionalDay, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Select } from '#ui/select.tsx'
import { planReassignment } from '../reassign.ts'
import { words } from '../reassign.words.ts'
import { selectSplit } from '../split.queries.ts'
import { suggested } from '../suggest.ts'
import { nameBeside, readSplit, splitField } from './split-field.ts'

const awayForm = form((language) => {
  const t = words(language)
  return {
    why: text(t.why, t.whyMissing, { hint: t.whyHint, max: 300 }),
    fromDay: optionalDay(t.fromLabel, { wrong: t.fromWrong, hint: t.fromHint }),
    untilDay: optionalDay(t.until, { wrong: t.untilWrong, hint: t.untilHint }),
    to: splitField(t.to, t.toWrong),
  }
})

/** The cases of somebody who is away: to whom each could go. Nothing moves here yet. */
export const awayPage = page({
  params: { workerId: z.uuid() },
  query: { team: z.uuid().optional().catch(undefined) },
  form: awayForm,

  async load({ read, params: { workerId }, query: { team } }) {
    const split = await findSplit(read, team, workerId)
    read.seen('cases to reassign', { children: split.cases.map(({ childId }) => childId), staffId: workerId })
    return split
  },

  known: ({ suggestions }) => ({ to: suggestions }),

  view(split, { filled, language }) {
    const t = words(language)
    const title = t.awayTitle(split.name)
    const { label: fromLabel, ...fromField } = filled.field('fromDay')
    const { label, ...untilField } = filled.field('untilDay')
    const to = readSplit(filled.field('to').value)
    return (
      <Layout title={t.awayTab} back={`/board?team=${split.teamId}`} errors={filled.errors}>
        <h1>{title}</h1>
        {split.cases.length === 0 ? (
          <>
            <p>{t.noCases}</p>
            <p class="nhsuk-hint">{t.restricted}</p>
          </>
        ) : (
          <>
            <p>{t.awayIntro}</p>
            <Form>
              <Input {...filled.field('why')} />
              <DateInput {...fromField} legend={fromLabel} legendSize="s" />
              <DateInput {...untilField} legend={label} legendSize="s" />
              <h2 id="to">{t.to}</h2>
              <p>{t.suggestion}</p>
              {split.cases.map((each) => (
                <Select
                  id={nameBeside(each.id)}
                  name={nameBeside(each.id)}
                  label={each.childName ? `${each.childName}, ${each.schoolName}` : each.schoolName}
                  hint={each.interpreterFor ? t.interpreter(each.interpreterFor) : undefined}
                  value={to[each.id] ?? ''}
                  items={[
                    { value: '', text: t.stays(split.name) },
                    ...split.others.map(({ id, name, openCases, alsoSpeaks }) => ({
                      value: id,
                      text: speaks(alsoSpeaks, each.interpreterFor)
                        ? t.andSpeaks(t.withCases(name, openCases), each.interpreterFor!)
                        : t.withCases(name, openCases),
                    })),
                  ]}
                />
              ))}
              <Staying split={split} language={language} />
              <p class="nhsuk-hint">{t.restricted}</p>
              <Button preventDoubleClick>{t.preview}</Button>
            </Form>
          </>
        )}
      </Layout>
    )
  },

  async post(write, { params: { workerId }, query: { team }, value, language }) {
    const { reassignmentId } = await planReassignment(write, { ...value, teamId: team, workerId })
    return redirectTo(`/board/moves/${reassignmentId}`, words(language).planned)
  },
})

type FoundSplit = Awaited<ReturnType<typeof findSplit>>

async function findSplit(read: Read, team: string | undefined, workerId: string) {
  const found = await selectSplit(read, workerId, team)
  if (!found) throw new NotFound('Worker')
  const { definition, counts, others, cases, ...rest } = found
  const helpers = others.map(({ familyName: _, isWorker, ...person }) => {
    const theirs = counts.filter(({ leadId }) => leadId === person.id)
    return {
      ...person,
      isWorker,
      openCases: theirs.reduce((sum, { cases: n }) => sum + n, 0),
      inSchools: Object.fromEntries(theirs.map(({ schoolId, cases: n }) => [schoolId, n])),
    }
  })
  // A supervisor can take a case, and is not the one to be thought of first.
  const workers = helpers.filter(({ isWorker }) => isWorker)
  const suggestions = suggested(cases, workers, readDefinition(definition).caseloadPerWte)
  return {
    ...rest,
    cases: cases.map((row) => withChildName(row, read.actor)),
    others: helpers.map(({ id, name, openCases, alsoSpeaks }) => ({ id, name, openCases, alsoSpeaks })),
    suggestions: Object.fromEntries(suggestions),
  }
}

/** What does not go with the cases, in words and with where it is changed. */
function Staying({ split, language }: { split: FoundSplit; language: Language }) {
  const t = words(language)
  const { actions, visits, consultations, meetings, tasks } = split
  const counted = [
    [actions, t.staying.actions],
    [visits, t.staying.visits],
    [consultations, t.staying.consultations],
    [meetings, t.staying.meetings],
    [tasks, t.staying.tasks],
  ] as const
  const lines = counted.flatMap(([n, inWords]) => (Number(n) > 0 ? [inWords(Number(n))] : []))
  return (
    <InsetText>
      <p>{t.staying.intro(split.name)}</p>
      <ul>
        {[...lines, t.staying.concerns].map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      {Number(visits) > 0 && (
        <p>
          <a href={`/rota/${split.id}`}>{t.staying.toRota}</a>
        </p>
      )}
    </InsetText>
  )
}
