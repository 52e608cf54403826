import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { addDays, weekday } from '#platform/dates/day.ts'
import { day, optionalDay, optionallyPicked } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Select } from '#ui/select.tsx'
import { daysInWords } from '../assignment-in-words.ts'
import { selectColleagues } from '../days-away.queries.ts'
import { workerToKeep } from '../keeping.queries.ts'
import { noteDaysAway } from '../note-days-away.ts'
import { words } from '../rota.words.ts'

const awayForm = form((language) => {
  const t = words(language)
  return {
    fromDay: day(t.fromDay, { missing: t.fromDayMissing, wrong: t.fromDayWrong }),
    toDay: optionalDay(t.lastAway, { wrong: t.lastAwayWrong, hint: t.lastAwayHint }),
    coverId: optionallyPicked(t.cover, t.coverWrong, { hint: t.coverHint }),
  }
})

/** Somebody is ill on Tuesday: when, and who comes instead. Today is filled in, since that is when it is known. */
export const daysAwayPage = page({
  params: { workerId: z.uuid() },
  form: awayForm,

  async load({ read, params: { workerId } }) {
    const [worker, colleagues] = await Promise.all([
      workerToKeep(read, workerId),
      selectColleagues(read, workerId).execute(),
    ])
    return {
      worker,
      colleagues: colleagues.map(({ id, ...name }) => ({ id, name: fullName(name) })),
      today: read.today,
    }
  },

  // At the weekend it is the week to come that somebody means.
  known: ({ today }) => ({ fromDay: weekday(today) > 5 ? addDays(today, 8 - weekday(today)) : today }),

  view({ worker, colleagues }, { filled, language }) {
    const t = words(language)
    const title = t.awayTitle(fullName(worker))
    const { label: fromDay, ...fromField } = filled.field('fromDay')
    const { label: toDay, ...toField } = filled.field('toDay')
    return (
      <Layout title={title} back={`/rota/${worker.id}`} errors={filled.errors}>
        <h1>{title}</h1>
        <p>{t.awayIntro}</p>
        <Form>
          <DateInput {...fromField} legend={fromDay} legendSize="s" />
          <DateInput {...toField} legend={toDay} legendSize="s" />
          <Select
            {...filled.field('coverId')}
            items={[{ value: '', text: t.nobody }, ...colleagues.map(({ id, name }) => ({ value: id, text: name }))]}
          />
          <Button preventDoubleClick>{t.saveAway}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { params: { workerId }, value: { fromDay, toDay, coverId }, language }) {
    const last = toDay ?? fromDay
    await noteDaysAway(write, workerId, { fromDay, toDay: last, coverId })
    const days = daysInWords({ from: fromDay, to: last }, language)
    return redirectTo(`/rota/${workerId}`, words(language).awaySaved(days))
  },
})
