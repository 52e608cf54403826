import { z } from 'zod'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { nameIfSafe, nameToUse, placeOf } from '#features/people/child.ts'
import { howMany, search } from '#features/people/search.ts'
import { safeguardingLead } from '#features/staff/duty-name.ts'
import type { Read } from '#platform/context.ts'
import { NotFound } from '#platform/errors.ts'
import { longText, optionallyPicked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { NumbersToRing } from '#ui/numbers-to-ring.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { WarningCallout } from '#ui/warning-callout.tsx'
import { findIntake, teamsOffered } from '../raising/intake.ts'
import { noteInPassing } from '../raising/note-in-passing.ts'
import { words } from '../raising/raise.words.ts'
import { staffOfSchool } from '../raising/school-staff.queries.ts'
import { ChooseChild } from './choose-child.tsx'
import { TeamField } from './request-fields.tsx'

const passingForm = form((language) => {
  const t = words(language)
  return {
    teamId: optionallyPicked(t.team, t.teamMissing, { hint: t.teamHint }),
    worry: longText(t.passingWorry, t.worryMissing),
    raisedBy: optionallyPicked(t.raisedBy, t.wrongChoice, { hint: t.raisedByHint }),
  }
})

async function load(read: Read, childId: string | undefined, name: string) {
  if (!childId) {
    const answer = await search(read, name)
    read.seen('search', { children: answer.kind === 'found' ? answer.children.map(({ id }) => id) : [] })
    return { answer, today: read.today }
  }
  const { knownTo: _, teams, openRequests: __, openCases: ___, ...found } = await findIntake(read, childId)
  read.seen('child to ask for', { children: [childId] })
  const child = { ...found, knownAs: nameIfSafe(found, placeOf(read.actor)) }
  const staff = child.schoolId ? await staffOfSchool(read, child.schoolId) : []
  return { answer: undefined, child, teams: teamsOffered({ teams }), staff, today: read.today }
}

/** A worry told in passing, kept in a minute: which child, what was said, and by whom. */
export const inPassingPage = page({
  params: {},
  query: { child: z.uuid().optional().catch(undefined), name: z.string().catch('') },
  form: passingForm,

  load: ({ read, query: { child, name } }) => load(read, child, name),

  view(data, { filled, language, actor, query }) {
    const t = words(language)
    if (data.answer) {
      return (
        <Layout title={t.passingTitle} found={howMany(data.answer)} back="/requests">
          <h1>{t.passingTitle}</h1>
          <p>{t.passingHelp}</p>
          <ChooseChild action="/requests/corridor" typed={query.name} answer={data.answer} language={language} />
        </Layout>
      )
    }
    const { child, teams, staff, today } = data
    const title = t.passingFor(nameToUse(child, placeOf(actor)))
    return (
      <Layout title={t.passingTitle} back="/requests/corridor" errors={filled.errors}>
        <ChildBanner child={child} language={language} today={today} where={placeOf(actor)} />
        <h1>{title}</h1>
        <WarningCallout heading={t.danger}>
          <p>
            <NumbersToRing>{t.dangerHelp(safeguardingLead(child.nation, language))}</NumbersToRing>
          </p>
          <p>
            <a href={`/concerns/new?child=${child.id}`}>{t.dangerTell}</a>
          </p>
        </WarningCallout>
        <Form>
          <TeamField filled={filled as never} teams={teams} language={language} />
          <Textarea {...filled.field('worry')} rows={4} />
          <Select
            {...filled.field('raisedBy')}
            items={[
              { value: '', text: t.me },
              ...staff
                .filter(({ id }) => id !== actor.id)
                .map(({ id, givenName, familyName }) => ({ value: id, text: `${givenName} ${familyName}` })),
            ]}
          />
          <Button preventDoubleClick>{t.keep}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { value, query: { child }, language }) {
    if (!child) throw new NotFound('Child')
    const { requestId } = await noteInPassing(write, { childId: child, ...value })
    return redirectTo(`/requests/${requestId}`, words(language).kept)
  },
})
