import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { sayDay } from '#features/actions/due-in-words.ts'
import { NotFound } from '#platform/errors.ts'
import { choice, day, optionalDay, optionalText, picked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { type Weekday, weekdays, weeks } from '../assignment.ts'
import { addAssignment } from '../keep-assignments.ts'
import { workerToKeep } from '../keeping.queries.ts'
import { selectRota } from '../rota.queries.ts'
import { words } from '../rota.words.ts'
import { rotaOf } from '../visits.ts'
import { timeOfDay } from './time-field.ts'

const assignmentForm = form((language) => {
  const t = words(language)
  return {
    schoolId: picked(t.school, t.chooseSchool),
    weekday: choice(t.weekday, weekdays.map(String), t.chooseWeekday),
    weeks: choice(t.weeks, weeks, t.chooseWeeks),
    fromTime: timeOfDay(t.from, t.fromWrong, t.fromHint),
    untilTime: timeOfDay(t.until, t.untilWrong),
    room: optionalText(t.roomLabel, { max: 60 }),
    startsOn: day(t.startsOn, { missing: t.startsMissing, wrong: t.startsWrong, hint: t.startsHint }),
    endsOn: optionalDay(t.endsOn, { wrong: t.endsWrong, hint: t.endsHint }),
  }
})

export const newAssignmentPage = page({
  params: { workerId: z.uuid() },
  form: assignmentForm,

  async load({ read, params: { workerId } }) {
    const [worker, found] = await Promise.all([workerToKeep(read, workerId), selectRota(read, { staffId: workerId })])
    if (worker.schools.length === 0) throw new NotFound('School')
    return { worker, letter: rotaOf(found.assignments, found).letter(read.today), today: read.today }
  },

  known: ({ today }) => ({ weeks: 'every', startsOn: today }),

  view({ worker, letter }, { filled, language }) {
    const t = words(language)
    const title = t.addTitle(fullName(worker))
    const schools = new Map(worker.schools.map(({ schoolId, name }) => [schoolId, name]))
    const { label: startsOn, ...startField } = filled.field('startsOn')
    const { label: endsOn, ...endField } = filled.field('endsOn')
    return (
      <Layout title={title} back={`/rota/${worker.id}`} errors={filled.errors}>
        <h1>{title}</h1>
        <Form>
          <Select
            {...filled.field('schoolId')}
            items={[{ value: '', text: t.chooseSchool }, ...[...schools].map(([value, text]) => ({ value, text }))]}
          />
          <Radios
            {...filled.field('weekday')}
            legend={t.weekday}
            inline
            items={weekdays.map((value: Weekday) => ({ value: String(value), text: t.weekdays[value] }))}
          />
          <Radios
            {...filled.field('weeks')}
            legend={t.weeks}
            hint={t.weeksHint(letter, letter === 'A' ? 'B' : 'A')}
            items={weeks.map((value) => ({ value, text: t.weeksNames[value] }))}
          />
          <Input {...filled.field('fromTime')} width={5} />
          <Input {...filled.field('untilTime')} width={5} />
          <Input {...filled.field('room')} width={20} />
          <DateInput {...startField} legend={startsOn} legendSize="s" />
          <DateInput {...endField} legend={endsOn} legendSize="s" />
          <Button preventDoubleClick>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { workerId }, value, language }) {
    const { assignmentId } = await addAssignment(write, workerId, { ...value, weekday: Number(value.weekday) })
    const found = await selectRota(write, { staffId: workerId })
    const next = rotaOf(found.assignments, found).next(write.today, ({ id }) => id === assignmentId)
    const t = words(language)
    return redirectTo(`/rota/${workerId}`, next ? t.saved(sayDay(next.day, language)) : t.savedNone)
  },
})
