import { aProgrammeOf, ProgrammeField } from '#features/training/programme-field.tsx'
import { programmeMeant, programmesToChoose } from '#features/training/programmes.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { NotFound } from '#platform/errors.ts'
import { choice, day, optionalText, text, wholeNumber } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { toDraw } from '#platform/http/looked-for.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { time } from '#platform/http/time-field.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Layout } from '#ui/layout.tsx'
import { Radios } from '#ui/radios.tsx'
import { Select } from '#ui/select.tsx'
import { MOST_PLACES, MOST_WEEKS } from '../group.ts'
import { selectWhereToRun } from '../groups.queries.ts'
import { words } from '../new-group.words.ts'
import { startGroup } from '../start-group.ts'

const groupForm = form((language) => {
  const t = words(language)
  return {
    where: text(t.where, t.whereMissing),
    name: text(t.name, t.nameMissing, { hint: t.nameHint, max: 120 }),
    programmeId: aProgrammeOf(language, t.programme),
    ownIdea: optionalText(t.idea, { max: 500 }),
    topicId: optionalText(t.topic),
    topic: optionalText(t.otherTopic, { hint: t.topicHint, max: 100 }),
    startsOn: day(t.startsOn, { missing: t.startsOnMissing, wrong: aRealDay[language], hint: t.startsOnHint }),
    fromTime: time(t.fromTime, t.fromTimeWrong),
    minutes: wholeNumber(t.minutes, { from: 5, to: 480, wrong: t.minutesWrong }),
    weeks: wholeNumber(t.weeks, { from: 1, to: MOST_WEEKS, wrong: t.weeksWrong }),
    places: wholeNumber(t.places, { from: 1, to: MOST_PLACES, wrong: t.placesWrong }),
    myPart: choice(t.myPart, ['lead', 'support'], t.myPartMissing),
    partner: optionalText(t.partner, { hint: t.partnerHint, max: 120 }),
  }
})

/** Everything that a group needs to begin; its days follow from the school’s calendar. */
export const newGroupPage = page({
  params: {},
  form: groupForm,

  async load({ read, typed }) {
    const [where, programmes] = await Promise.all([
      selectWhereToRun(read),
      programmesToChoose(read, toDraw(typed('programmeId'))),
    ])
    return {
      where: where.map(({ teamId, schoolId, teamName, schoolName }) => ({ teamId, schoolId, teamName, schoolName })),
      topics: [...new Map(where.flatMap(({ definition }) => definition.topics.map((one) => [one.id, one]))).values()],
      programmes,
    }
  },

  known: ({ where: [only, ...others] }) => ({
    ...{ minutes: '45', weeks: '8', places: '8' },
    ...(only && others.length === 0 ? { where: `${only.teamId} ${only.schoolId}` } : {}),
  }),

  view({ where, topics, programmes }, { filled, language }) {
    const t = words(language)
    const { label: startsOn, ...startField } = filled.field('startsOn')
    return (
      <Layout title={t.startTitle} back="/groups" errors={filled.errors}>
        <h1>{t.startTitle}</h1>
        {where.length === 0 && <p>{t.noWhere}</p>}
        <Form>
          <Select
            {...filled.field('where')}
            items={[
              { value: '', text: t.choose },
              ...where.map(({ teamId, schoolId, schoolName, teamName }) => ({
                value: `${teamId} ${schoolId}`,
                text: t.whereOf(schoolName, teamName),
              })),
            ]}
          />
          <Input {...filled.field('name')} />
          <ProgrammeField
            {...filled.field('programmeId')}
            found={programmes}
            language={language}
            none={t.noProgramme}
            isOptional
          />
          <Input {...filled.field('ownIdea')} />
          <Select
            {...filled.field('topicId')}
            items={[
              { value: '', text: t.noTopic },
              ...topics.map(({ id, ...topic }) => ({ value: id, text: topic[language] })),
            ]}
          />
          <Input {...filled.field('topic')} width={20} />
          <DateInput {...startField} legend={startsOn} legendSize="s" />
          <Input {...filled.field('fromTime')} width={5} />
          <Input {...filled.field('minutes')} width={3} inputmode="numeric" />
          <Input {...filled.field('weeks')} width={2} inputmode="numeric" />
          <Input {...filled.field('places')} width={2} inputmode="numeric" />
          <Radios
            {...filled.field('myPart')}
            legend={t.myPart}
            legendSize="s"
            items={[
              { value: 'lead', text: t.myParts.lead },
              { value: 'support', text: t.myParts.support },
            ]}
          />
          <Input {...filled.field('partner')} width={20} />
          <Button preventDoubleClick>{t.save}</Button>
        </Form>
      </Layout>
    )
  },

  async post(write, { value: { where, ...group }, language }) {
    const [teamId, schoolId] = where.split(' ')
    if (!teamId || !schoolId) throw new NotFound('School')
    const programmeId = await programmeMeant(write, group.programmeId, 'programmeId')
    const { groupId } = await startGroup(write, { ...group, programmeId, teamId, schoolId })
    return redirectTo(`/groups/${groupId}`, words(language).started(group.weeks))
  },
})
