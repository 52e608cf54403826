import { fullName } from '#features/access/child-name.ts'
import { LookedForField } from '#features/access/looked-for-field.tsx'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { NotFound } from '#platform/errors.ts'
import { day, text, tick } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { lookedFor, toDraw } from '#platform/http/looked-for.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { aProgrammeOf, ProgrammeField } from '../programme-field.tsx'
import { programmeMeant } from '../programmes.ts'
import { personMeant, recordTraining } from '../record-training.ts'
import { selectForRecording } from '../training.queries.ts'
import { words } from '../training.words.ts'

/** Somebody was trained: who, for what, when and by whom. When it runs out follows from the programme. */
export const newTrainingPage = page({
  params: {},
  form: form((language) => {
    const t = words(language)
    return {
      staffId: lookedFor(t.who, { missing: t.whoMissing, tooLong: t.nameTooLong }),
      programmeId: aProgrammeOf(language, t.programme, t.programmeMissing),
      trainedOn: day(t.trainedOn, { missing: t.trainedOnMissing, wrong: aRealDay[language] }),
      trainedBy: text(t.trainedBy, t.trainedByMissing),
      certificateSeen: tick(t.certificate),
    }
  }),

  load: ({ read, typed }) => selectForRecording(read, toDraw(typed('staffId')), toDraw(typed('programmeId'))),

  view({ people, programmes }, { filled, language }) {
    const t = words(language)
    const { label: trainedOn, ...onField } = filled.field('trainedOn')
    return (
      <Layout title={t.newTitle} back="/training" errors={filled.errors}>
        <h1>{t.newTitle}</h1>
        {people.choices.length === 0 && !people.areMany && <p>{t.nobody}</p>}
        {programmes.choices.length === 0 && !programmes.areMany && (
          <p>
            {t.noProgrammes} <a href="/programmes/new">{t.add}</a>
          </p>
        )}
        <Form>
          <LookedForField
            {...filled.field('staffId')}
            areMany={people.areMany}
            choices={people.choices.map(({ id, teams, ...name }) => ({
              id,
              text: fullName(name),
              hint: [...new Set(teams.map((team) => team.name))].join(', '),
            }))}
            typing={{ hint: t.partOfName, another: t.anotherPerson }}
            none={t.choose}
          />
          <ProgrammeField {...filled.field('programmeId')} found={programmes} language={language} none={t.choose} />
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
    const [staffId, programmeId] = await Promise.all([
      personMeant(write, value.staffId, 'staffId'),
      programmeMeant(write, value.programmeId, 'programmeId'),
    ])
    if (programmeId === null) throw new NotFound('Programme')
    const { expiresOn } = await recordTraining(write, { ...value, staffId, programmeId })
    return redirectTo('/training', words(language).saved(expiresOn && formatDay(expiresOn, language)))
  },
})
