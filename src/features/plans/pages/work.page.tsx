import { readDefinition } from '#features/teams/service-definition.ts'
import type { Write } from '#platform/context.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { Refused } from '#platform/errors.ts'
import { choice, longText, optionalDay, optionallyPicked, optionalText, picked } from '#platform/http/fields.ts'
import { form, type ValueBy } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { DateInput } from '#ui/date-input.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { teamsAroundPlan, whereChildOfPlanIs } from '../around-plan.queries.ts'
import { changePlan } from '../writing/change-plan.ts'
import { words as confirmWords } from '../agreeing/confirm.words.ts'
import { words as contentWords } from '../content.words.ts'
import { keepWork, takeAway } from '../writing/parts.ts'
import { workKinds } from '../plan-content.ts'
import { say } from '../rules.words.ts'
import { words } from '../writing/work.words.ts'
import { words as writingWords } from '../writing/writing.words.ts'
import { findRow, findRowAndWhere, RowForm, rowParams } from './row-form.tsx'

const workForm = form((language) => {
  const t = words(language)
  return {
    teamId: picked(t.team, t.teamMissing),
    kind: choice(t.kind, workKinds, t.kindMissing),
    purpose: longText(t.purpose, t.purposeMissing, { hint: t.purposeHint }),
    topicId: optionalText(t.topic),
    topic: optionalText(t.otherTopic, { hint: t.topicHint }),
    needId: optionallyPicked(t.need, t.need),
    from: optionalDay(t.from, { wrong: aRealDay[language] }),
    until: optionalDay(t.until, { wrong: aRealDay[language], hint: t.periodHint }),
    confirmedBy: optionalText(t.confirmedBy, { hint: t.confirmedHint }),
    confirmedOn: optionalDay(t.confirmedOn, { wrong: aRealDay[language] }),
  }
})

/** What a team is asked to do, and why: a service that is held to plans does nothing else for a child. */
export const workPage = page({
  params: rowParams,
  form: workForm,

  async load({ read, params }) {
    const [found, teams] = await Promise.all([
      findRow(read, params, 'works'),
      teamsAroundPlan(read, whereChildOfPlanIs(read, params.planId)),
    ])
    return { ...found, teams: teams.map(({ id, name }) => ({ id, name })), topics: topicsOf(teams) }
  },

  known: ({ row }) =>
    row
      ? {
          ...row,
          ...(row.topicId ? { topic: '' } : row.topic ? { topicId: OTHER } : {}),
          confirmedBy: row.confirmed?.name,
          confirmedOn: row.confirmed?.onDay,
        }
      : {},
  version: ({ edits }) => edits,

  view(found, { filled, language }) {
    const w = words(language)
    const { notSaid } = writingWords(language)
    const { works } = contentWords(language)
    const kinds = workKinds.map((value) => ({ value, text: works[value] }))
    const needs = found.draft.content.needs.map(({ id, need }) => ({ value: id, text: need }))
    return (
      <RowForm title={w.title} found={found} language={language} errors={filled.errors}>
        <Radios
          {...filled.field('teamId')}
          legend={w.team}
          items={found.teams.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Radios {...filled.field('kind')} legend={w.kind} items={kinds} />
        <Textarea {...filled.field('purpose')} rows={4} />
        <Select
          {...filled.field('topicId')}
          items={[
            { value: '', text: w.noTopic },
            ...found.topics.map(({ id, ...topic }) => ({ value: id, text: topic[language] })),
            { value: OTHER, text: w.otherTopic },
          ]}
        />
        <Input {...filled.field('topic')} />
        <Select {...filled.field('needId')} items={[{ value: '', text: notSaid }, ...needs]} />
        <DateInput {...filled.field('from')} legend={w.from} />
        <DateInput {...filled.field('until')} legend={w.until} />
        {found.allocated?.staffId ? (
          <p>{confirmWords(language).themselves(found.allocated.name)}</p>
        ) : (
          <>
            <Input {...filled.field('confirmedBy')} />
            <DateInput {...filled.field('confirmedOn')} legend={w.confirmedOn} />
          </>
        )}
      </RowForm>
    )
  },

  async post(write, { params: { planId, rowId }, value, version, button, language }) {
    const isTaken = button === 'take away'
    const change = isTaken ? takeAway('works', rowId) : await workAsTyped(write, { planId, rowId }, value, language)
    const { childId } = await changePlan(write, planId, change, version)
    return redirectTo(
      `/children/${childId}/plan`,
      isTaken ? writingWords(language).taken : writingWords(language).saved,
    )
  },
})

const OTHER = 'other'
type Typed = ValueBy<typeof workForm>

/** The topics of the teams that can be asked, each once, in their order. */
function topicsOf(teams: readonly { readonly definition: unknown }[]) {
  const all = teams.flatMap(({ definition }) => readDefinition(definition).topics)
  return [...new Map(all.map((topic) => [topic.id, topic])).values()]
}

/** The work as it was typed: of a team that can be asked, about one of that team’s topics or another, in words. */
async function workAsTyped(
  write: Write,
  params: { planId: string; rowId: string },
  { teamId, topicId, topic, confirmedBy, confirmedOn, ...work }: Typed,
  language: Language,
) {
  const { found, where } = await findRowAndWhere(write, params, 'works')
  const team = (await teamsAroundPlan(write, where)).find(({ id }) => id === teamId)
  if (!team) throw new Refused(say.noSuchTeam, 'teamId')
  const listed = readDefinition(team.definition).topics.find(({ id }) => id === topicId)
  if (topicId && topicId !== OTHER && !listed) throw new Refused(say.notTheirTopic(team.name), 'topicId')
  const about = listed ? { topicId: listed.id, topic: listed[language] } : { topicId: null, topic }
  const asked = { ...work, ...about, id: params.rowId, teamId, teamName: team.name }
  if (found.allocated?.staffId) return keepWork({ ...asked, confirmed: null }, 'as it is')
  return keepWork({ ...asked, confirmed: confirmation(write, confirmedBy, confirmedOn) })
}

/** Who of social work confirmed it, and when: both or neither. */
function confirmation({ today }: Write, name: string | null, onDay: string | null) {
  const [en, cy] = [words('en'), words('cy')]
  if (!name && !onDay) return null
  if (!name || !onDay)
    throw new Refused({ en: en.confirmedBoth, cy: cy.confirmedBoth }, name ? 'confirmedOn' : 'confirmedBy')
  if (onDay > today) throw new Refused({ en: en.confirmedFuture, cy: cy.confirmedFuture }, 'confirmedOn')
  return { name, onDay, staffId: null }
}
