import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { day } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { calendarOf, startSupervising } from '../keep-lines.ts'
import { say } from '../rules.words.ts'
import { dueAfter } from '../supervision.ts'
import { words } from '../team.words.ts'
import { teamToSupervise, usualSchool } from '../team-to-supervise.ts'
import { LineFields, lineFields } from './line-form.tsx'

const newLineForm = form((language) => {
  const t = words(language)
  return { ...lineFields(language), firstOn: day(t.firstOn, { missing: t.firstOnMissing, wrong: aRealDay[language] }) }
})

/** Sets up the supervision of somebody of a team. The usual answers are filled in. */
export const newLinePage = page({
  params: {},
  query: { team: z.uuid().optional().catch(undefined), worker: z.uuid().optional().catch(undefined) },
  form: newLineForm,

  async load({ read, query }) {
    if (!query.team || !query.worker) throw new Refused(say.whichPerson)
    const team = await teamToSupervise(read, query.team)
    const worker = team.people.find(({ id }) => id === query.worker)
    if (!worker) throw new NotFound('Worker')
    const schoolId = usualSchool(team, worker.id)
    const calendar = await calendarOf(read, schoolId)
    return { team, worker, schoolId, firstOn: dueAfter(calendar, read.today, 1) }
  },

  known({ team, worker, schoolId, firstOn }, { actor }) {
    const mine = worker.id !== actor.id && team.people.some(({ id, supervises }) => supervises && id === actor.id)
    return { supervisorId: mine ? actor.id : null, everyWeeks: team.everyWeeks, schoolId, firstOn }
  },

  view({ team, worker }, { filled, language }) {
    const t = words(language)
    const title = t.setUpTitle(fullName(worker))
    return (
      <Layout title={title} caption={team.name} back="/supervision/prepare" errors={filled.errors}>
        <h1>{title}</h1>
        <Form>
          <LineFields team={team} workerId={worker.id} field={(name) => filled.field(name)} language={language} />
          <DateInput {...filled.field('firstOn')} legend={t.firstOn} />
          <Button>{t.start}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { query, value, language }) {
    if (!query.team || !query.worker) throw new Refused(say.whichPerson)
    await startSupervising(write, query.team, query.worker, value)
    return redirectTo('/supervision/prepare', words(language).started)
  },
})
