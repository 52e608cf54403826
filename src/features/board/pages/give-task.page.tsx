import { readDefinition } from '#features/teams/service-definition.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { day, picked, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { optionalTime } from '#platform/http/time-field.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Select } from '#ui/select.tsx'
import { giveTask } from '../day-task.ts'
import { selectToDirect } from '../day-tasks.queries.ts'
import { words } from '../day-tasks.words.ts'

const taskForm = form((language) => {
  const t = words(language)
  return {
    schoolId: picked(t.school, t.schoolMissing),
    workerId: picked(t.worker, t.workerMissing),
    onDay: day(t.day, { missing: t.dayMissing, wrong: aRealDay[language], hint: t.dayHint }),
    atTime: optionalTime(t.timeLabel, t.timeWrong),
    what: text(t.whatLabel, t.whatMissing, { hint: t.whatHint, max: 300 }),
  }
})

export const giveTaskPage = page({
  params: {},
  form: taskForm,

  async load({ read }) {
    const { schools, workers } = await selectToDirect(read)
    const hasRemit = schools.some(({ definition }) => readDefinition(definition).remit.guards.length > 0)
    const unique = <Row extends { id: string }>(rows: readonly Row[]) => [
      ...new Map(rows.map((row) => [row.id, row])).values(),
    ]
    return {
      schools: unique(schools.map(({ schoolId: id, name }) => ({ id, name }))),
      workers: unique(workers.map(({ id, name }) => ({ id, name }))),
      hasRemit,
      today: read.today,
    }
  },

  known: ({ today, schools }) => ({ onDay: today, schoolId: schools.length === 1 ? schools[0]!.id : null }),

  view({ schools, workers, hasRemit }, { filled, language }) {
    const t = words(language)
    const { label, ...dayField } = filled.field('onDay')
    const items = (rows: readonly { id: string; name: string }[]) => [
      { value: '', text: t.choose },
      ...rows.map(({ id, name }) => ({ value: id, text: name })),
    ]
    return (
      <Layout title={t.newTab} back="/day-tasks" errors={filled.errors}>
        <h1>{t.newTab}</h1>
        {workers.length === 0 ? (
          <p>{t.nobody}</p>
        ) : (
          <>
            <p>
              {t.newIntro} {hasRemit && t.notInPlaceOf}
            </p>
            <Form>
              <Select {...filled.field('schoolId')} items={items(schools)} />
              <Select {...filled.field('workerId')} items={items(workers)} />
              <DateInput {...dayField} legend={label} legendSize="s" />
              <Input {...filled.field('atTime')} width={5} />
              <Input {...filled.field('what')} />
              <Button preventDoubleClick>{t.send}</Button>
            </Form>
          </>
        )}
      </Layout>
    )
  },

  async post(write, { value, language }) {
    await giveTask(write, value)
    return redirectTo('/day-tasks', words(language).given)
  },
})
