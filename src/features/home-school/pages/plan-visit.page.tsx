import { z } from 'zod'
import { caseAround } from '#features/actions/case-around.ts'
import { AboutTheChild } from '#features/people/about-the-child.tsx'
import { placeOf } from '#features/people/child.ts'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import { Refused } from '#platform/errors.ts'
import { choice, day, longText, optionalLongText, optionalText, picked, text } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { time } from '#platform/http/time-field.ts'
import { Button } from '#ui/button.tsx'
import { DateInput } from '#ui/date-input.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { planVisit } from '../plan-visit.ts'
import { say } from '../rules.words.ts'
import { visitPlaces } from '../visit-plan.ts'
import { words } from '../visits.words.ts'

const visitForm = form((language) => {
  const t = words(language)
  return {
    place: choice(t.place, visitPlaces, t.placeMissing),
    whereText: optionalText(t.where),
    whatFor: longText(t.whatFor, t.whatForMissing),
    day: day(t.day, { missing: t.dayMissing, wrong: aRealDay[language] }),
    out: time(t.out, t.outWrong),
    back: time(t.back, t.backWrong),
    reach: text(t.reach, t.reachMissing),
    toldId: picked(t.told, t.toldMissing),
    safety: optionalLongText(t.safety, { hint: t.safetyHint }),
  }
})

/** Where somebody goes alone, when they are back, and who waits to hear it (CSW-45). */
export const planVisitPage = page({
  params: { caseId: z.uuid() },
  form: visitForm,

  async load({ read, params: { caseId } }) {
    const { helpCase, child, inTeam } = await caseAround(read, caseId)
    if (!helpCase.isTheirsToWorkOn) throw new Refused(say.onlyTheWorker)
    read.seen('case', { children: [child.id], caseId })
    const others = inTeam.filter(({ id }) => id !== read.actor.id)
    return { child, place: placeOf(read.actor), today: read.today, team: onceEach(others) }
  },

  known: ({ today }) => ({ day: today }),

  view(found, { params: { caseId }, filled, language }) {
    const t = words(language)
    return (
      <AboutTheChild
        tab={t.newTab}
        title={t.newTitle}
        about={found}
        back={`/cases/${caseId}`}
        language={language}
        errors={filled.errors}
      >
        <p>{t.help}</p>
        <Form>
          <Radios
            {...filled.field('place')}
            legend={t.place}
            items={[
              { value: 'home', text: t.places.home, hint: t.homeHint },
              { value: 'community', text: t.places.community, conditional: <Input {...filled.field('whereText')} /> },
            ]}
          />
          <Textarea {...filled.field('whatFor')} rows={2} />
          <DateInput {...filled.field('day')} legend={t.day} />
          <Input {...filled.field('out')} />
          <Input {...filled.field('back')} />
          <Input {...filled.field('reach')} />
          <Radios
            {...filled.field('toldId')}
            legend={t.told}
            items={found.team.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <Textarea {...filled.field('safety')} rows={2} />
          <Button preventDoubleClick>{t.save}</Button>
        </Form>
      </AboutTheChild>
    )
  },

  async post(write, { params: { caseId }, value, language }) {
    const { day: on, out, back, ...visit } = value
    const times = { outAt: momentOf(on, out), backBy: momentOf(on, back) }
    const { visitId } = await planVisit(write, caseId, { ...visit, ...times })
    return redirectTo(`/visits/${visitId}`, words(language).saved)
  },
})

function onceEach<P extends { id: string }>(people: readonly P[]): P[] {
  return [...new Map(people.map((person) => [person.id, person])).values()]
}
