import { z } from 'zod'
import { adviceText } from '#features/contacts/advice-text.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { nameIfSafe, nameToUse, placeOf } from '#features/people/child.ts'
import { howMany, search } from '#features/people/search.ts'
import { safeguardingLead } from '#features/staff/duty-name.ts'
import type { ServiceDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { NotFound } from '#platform/errors.ts'
import type { FilledBy } from '#platform/http/form.ts'
import { holdsSomething } from '#platform/http/holds-something.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { NumbersToRing } from '#ui/numbers-to-ring.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { levelsOfNeed } from '../help-request.ts'
import { findIntake, type Intake, teamsOffered, warningsAtIntake } from '../raising/intake.ts'
import { raiseRequest } from '../raising/raise-request.ts'
import { words } from '../raising/raise.words.ts'
import { BeforeYouSend, wasWarned } from './before-you-send.tsx'
import { ChooseChild } from './choose-child.tsx'
import { ChildFields, FamilyFields, HelpFields, NeedsField, ParentToldField, TeamField } from './request-fields.tsx'
import { consentOf, needsOf, raiseForm } from './request-form.ts'
import { warningInWords } from './warning-in-words.ts'

async function load(read: Read, childId: string | undefined, name: string, advice: string | undefined) {
  if (!childId) {
    const answer = await search(read, name)
    read.seen('search', { children: answer.kind === 'found' ? answer.children.map(({ id }) => id) : [] })
    return { answer, intake: undefined, worry: undefined, today: read.today }
  }
  const { knownTo: _, ...found } = await findIntake(read, childId)
  const intake = { ...found, knownAs: nameIfSafe(found, placeOf(read.actor)) }
  read.seen('child to ask for', { children: [childId] })
  const worry = advice ? await adviceText(read, advice) : undefined
  return { answer: undefined, intake, worry, today: read.today }
}

export const raiseRequestPage = page({
  params: {},
  /** Advice that was given about a child whom nobody named comes along with its words: `?advice=` (HACK-16). */
  query: {
    child: z.uuid().optional().catch(undefined),
    advice: z.uuid().optional().catch(undefined),
    name: z.string().catch(''),
  },
  form: raiseForm,

  load: ({ read, query: { child, name, advice } }) => load(read, child, name, advice),
  known: ({ worry }) => ({ worry }),

  view(data, { filled, language, actor, query }) {
    const t = words(language)
    if (data.answer) {
      return (
        <Layout title={t.plainTitle} found={howMany(data.answer)} back="/requests">
          <h1>{t.plainTitle}</h1>
          <ChooseChild
            action="/requests/new"
            carried={query.advice ? [['advice', query.advice]] : []}
            typed={query.name}
            answer={data.answer}
            language={language}
          />
        </Layout>
      )
    }
    const { intake, today } = data
    const teams = teamsOffered(intake)
    const name = nameToUse(intake, placeOf(actor))
    const parts = { filled: filled as never, language }
    const title = t.forChild(teams[0]?.definition.words.request[language] ?? t.plainTitle, name)
    return (
      <Layout title={t.plainTitle} back="/children" errors={filled.errors}>
        <ChildBanner child={intake} language={language} today={today} where={placeOf(actor)} />
        <h1>{title}</h1>
        <WarningCallout heading={t.danger}>
          <p>
            <NumbersToRing>{t.dangerHelp(safeguardingLead(intake.nation, language))}</NumbersToRing>
          </p>
          <p>
            <a href={`/concerns/new?child=${intake.id}`}>{t.dangerTell}</a>
          </p>
        </WarningCallout>
        <p>{t.short(teams.length > 1 ? 4 : 3)}</p>
        <Form>
          <TeamField {...parts} teams={teams} />
          <Textarea {...filled.field('worry')} rows={4} />
          <NeedsField {...parts} needs={needsOffered(teams)} />
          <ParentToldField {...parts} />
          <WhatElse filled={filled} language={language} />
          {wasWarned(filled) && <Warned {...{ intake, today, name, filled, language }} />}
          <Button preventDoubleClick>{t.send}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { value, query: { child }, language }) {
    if (!child) throw new NotFound('Child')
    const { requestId } = await raiseRequest(write, {
      ...value,
      childId: child,
      needs: needsOf(value),
      consent: consentOf(value),
    })
    return redirectTo(`/requests/${requestId}`, words(language).sent)
  },
})

type Shown = { filled: FilledBy<typeof raiseForm> }

/** None of it has to be answered. The child’s own words are in sight; the rest is behind what it is about. */
function WhatElse({ filled, language }: Shown & { language: Language }) {
  const t = words(language)
  const parts = { filled: filled as never, language }
  return (
    <>
      <h2>{t.optional}</h2>
      <p>{t.optionalHelp}</p>
      <ChildFields {...parts} />
      <Details
        summary={t.sections.family}
        open={holdsSomething(filled, ['parentView', 'consent', 'consentBy', 'consentScope'])}
      >
        <FamilyFields {...parts} />
      </Details>
      <Details summary={t.sections.help} open={holdsSomething(filled, ['hopedFor', 'levelOfNeed', 'priorityGroups'])}>
        <HelpFields {...parts} />
      </Details>
    </>
  )
}

/** Each need once, of whichever of the teams. */
function needsOffered(teams: Intake['teams']): ServiceDefinition['needs'] {
  const needs = teams.flatMap(({ definition }) => definition.needs)
  return [...new Map(needs.map((need) => [need.kind, need])).values()]
}

function Warned({
  intake,
  today,
  name,
  filled,
  language,
}: Shown & { intake: Omit<Intake, 'knownTo'>; today: Day; name: string; language: Language }) {
  const offered = teamsOffered(intake)
  const team = offered.find(({ id }) => id === filled.field('teamId').value) ?? offered[0]
  if (!team) return null
  const level = levelsOfNeed.find((known) => known === filled.field('levelOfNeed').value)
  const warnings = warningsAtIntake({ today }, intake, team, level).map((warning) =>
    warningInWords(warning, { name, team: team.name, definition: team.definition, language }),
  )
  return <BeforeYouSend warnings={warnings} field={filled.field('inSpiteOfWarnings')} language={language} />
}
