import { fullName } from '#features/access/child-name.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { day, picked, text, tick } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Select } from '#ui/select.tsx'
import { recordTraining } from '../record-training.ts'
import { selectForRecording } from '../training.queries.ts'
import { words } from '../training.words.ts'

/** Somebody was trained: who, for what, when and by whom. When it runs out follows from the programme. */
export const newTrainingPage = page({
  params: {},
  form: form((language) => {
    const t = words(language)
    return {
      staffId: picked(t.who, t.whoMissing),
      programmeId: picked(t.programme, t.programmeMissing),
      trainedOn: day(t.trainedOn, { missing: t.trainedOnMissing, wrong: aRealDay[language] }),
      trainedBy: text(t.trainedBy, t.trainedByMissing),
      certificateSeen: tick(t.certificate),
    }
  }),

  load: ({ read }) => selectForRecording(read),

  view({ people, programmes }, { filled, language }) {
    const t = words(language)
    const { label: trainedOn, ...onField } = filled.field('trainedOn')
    return (
      <Layout title={t.newTitle} back="/training" errors={filled.errors}>
        <h1>{t.newTitle}</h1>
        {people.length === 0 && <p>{t.nobody}</p>}
        {programmes.length === 0 && (
          <p>
            {t.noProgrammes} <a href="/programmes/new">{t.add}</a>
          </p>
        )}
        <Form>
          <Select
            {...filled.field('staffId')}
            items={[
              { value: '', text: t.choose },
              ...people.map(({ id, ...name }) => ({ value: id, text: fullName(name) })),
            ]}
          />
          <Select
            {...filled.field('programmeId')}
            items={[{ value: '', text: t.choose }, ...programmes.map(({ id, name }) => ({ value: id, text: name }))]}
          />
          <DateInput {...onField} legend={trainedOn} legendSize="s" />
          <Input {...filled.field('trainedBy')} width={20} />
          <Checkboxes
            {...filled.field('certificateSeen')}
            legend={t.certificate}
            legendHidden
            items={[{ value: 'yes', text: t.certificate }]}
          />
          <Button preventDoubleClick>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { value, language }) {
    const { expiresOn } = await recordTraining(write, value)
    return redirectTo('/training', words(language).saved(expiresOn && formatDay(expiresOn, language)))
  },
})
