import { z } from 'zod'
import { NotFound } from '#platform/errors.ts'
import { optionalDay, optionalText } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { capitalised } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { whenInWords } from '../assignment-in-words.ts'
import { changeAssignment } from '../keep-assignments.ts'
import { workerToKeep } from '../keeping.queries.ts'
import { selectRota } from '../rota.queries.ts'
import { words } from '../rota.words.ts'
import { timeOfDay } from './time-field.ts'

const changeForm = form((language) => {
  const t = words(language)
  return {
    fromTime: timeOfDay(t.from, t.fromWrong, t.fromHint),
    untilTime: timeOfDay(t.until, t.untilWrong),
    room: optionalText(t.roomLabel, { max: 60 }),
    endsOn: optionalDay(t.endsOn, { wrong: t.endsWrong, hint: t.endsHint }),
  }
})

export const changeAssignmentPage = page({
  params: { workerId: z.uuid(), assignmentId: z.uuid() },
  form: changeForm,

  async load({ read, params: { workerId, assignmentId } }) {
    const [worker, { assignments }] = await Promise.all([
      workerToKeep(read, workerId),
      selectRota(read, { staffId: workerId }),
    ])
    const assignment = assignments.find(({ id, covers }) => id === assignmentId && !covers)
    const isOurs = worker.teams.some(({ organisationId }) => organisationId === assignment?.teamId)
    if (!assignment || !isOurs) throw new NotFound('Assignment')
    return { worker, assignment }
  },

  known: ({ assignment }) => assignment,
  version: ({ assignment }) => assignment.version,

  view({ worker, assignment }, { filled, language }) {
    const t = words(language)
    const title = t.changeTitle(assignment.schoolName)
    const { label, ...endField } = filled.field('endsOn')
    return (
      <Layout title={title} back={`/rota/${worker.id}`} errors={filled.errors}>
        <h1>{title}</h1>
        <p>{capitalised(whenInWords(assignment, language))}</p>
        <p>{t.changeIntro}</p>
        <Form>
          <Input {...filled.field('fromTime')} width={5} />
          <Input {...filled.field('untilTime')} width={5} />
          <Input {...filled.field('room')} width={20} />
          <DateInput {...endField} legend={label} legendSize="s" />
          <Button preventDoubleClick>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { workerId, assignmentId }, value, version, language }) {
    await changeAssignment(write, workerId, assignmentId, { ...value, version })
    return redirectTo(`/rota/${workerId}`, words(language).savedNone)
  },
})
