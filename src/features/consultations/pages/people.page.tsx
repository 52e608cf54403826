import { z } from 'zod'
import { relationshipWords, type RelationshipKind } from '#features/people/relationship.ts'
import { NotFound } from '#platform/errors.ts'
import { optionalChoice, optionalText, pickedMany, tick } from '#platform/http/fields.ts'
import { form } from '#platform/http/form.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Checkboxes } from '#ui/checkboxes.tsx'
import { Details } from '#ui/details.tsx'
import { Form } from '#ui/form.tsx'
import { Input } from '#ui/input.tsx'
import { Radios } from '#ui/radios.tsx'
import { words } from '../booking/booking.words.ts'
import { type Candidates, selectCandidates } from '../booking/candidates.queries.ts'
import { words as cycleWords } from '../cycle.words.ts'
import { type ConsultationShown, findConsultationToChange } from '../find-consultation.ts'
import { nameAttendees } from '../booking/name-attendees.ts'
import { AboutAConsultation, calledHere } from './about-a-consultation.tsx'

const otherKinds = ['partner', 'parent or carer'] as const

const peopleForm = form((language) => {
  const t = words(language).people
  return {
    staff: pickedMany(t.staff, t.wrong),
    family: pickedMany(t.family, t.wrong),
    youngPerson: tick(t.youngPerson),
    otherName: optionalText(t.otherName),
    otherCalled: optionalText(t.otherCalled, { hint: t.otherCalledHint }),
    otherKind: optionalChoice(t.otherKind, otherKinds, { wrong: t.otherKindWrong }),
  }
})

export const peoplePage = page({
  params: { consultationId: z.uuid() },
  form: peopleForm,

  async load({ read, params: { consultationId } }) {
    const [consultation, candidates] = await Promise.all([
      findConsultationToChange(read, consultationId),
      selectCandidates(read, consultationId),
    ])
    if (!candidates) throw new NotFound('Case')
    return { consultation, ...offeredOf(consultation, candidates) }
  },

  known: () => ({ otherKind: 'partner' }),

  view({ consultation, staff, family }, { filled, language }) {
    const t = words(language).people
    const { attendees } = consultation
    const isThere = attendees.some(({ kind }) => kind === 'young person')
    const youngPerson = calledHere({ kind: 'young person', name: '' }, consultation)
    const kinds = relationshipWords(language).kinds
    return (
      <AboutAConsultation consultation={consultation} title={t.title} language={language} errors={filled.errors}>
        <p>{t.lead}</p>
        {attendees.length > 0 && (
          <p>
            {t.already}: {attendees.map((one) => calledHere(one, consultation)).join(', ')}.{' '}
            <a href={`/consultations/${consultation.id}`}>{cycleWords(language).people}</a>
          </p>
        )}
        <Form>
          {family.length > 0 && (
            <Checkboxes
              {...filled.field('family')}
              legend={t.family}
              items={family.map(({ id, fullName, kind }) => ({
                value: id,
                text: fullName,
                hint: kinds[kind as RelationshipKind],
              }))}
            />
          )}
          {!isThere && (
            <Checkboxes
              {...filled.field('youngPerson')}
              legend={t.youngPerson}
              items={[{ value: 'yes', text: t.youngPersonTick(youngPerson) }]}
            />
          )}
          <Checkboxes
            {...filled.field('staff')}
            legend={t.staff}
            filter={staff.length > 8 ? t.filter : undefined}
            small
            items={staff.map(({ id, name, jobTitle }) => ({ value: id, text: name, hint: jobTitle ?? undefined }))}
          />
          <Details summary={t.other}>
            <Input {...filled.field('otherName')} width="two-thirds" autocomplete="off" />
            <Input {...filled.field('otherCalled')} width="two-thirds" autocomplete="off" />
            <Radios
              {...filled.field('otherKind')}
              legend={t.otherKind}
              small
              items={otherKinds.map((value) => ({ value, text: t.otherCalledKinds[value] }))}
            />
          </Details>
          <Button>{t.save}</Button>
        </Form>
      </AboutAConsultation>
    )
  },

  async post(write, { params: { consultationId }, value, language }) {
    const { staff, family, youngPerson, otherName, otherCalled, otherKind } = value
    const other = otherName ? { kind: otherKind ?? 'partner', name: otherName, called: otherCalled } : undefined
    const named = { staffIds: staff, relationshipIds: family, youngPerson, ...(other ? { other } : {}) }
    await nameAttendees(write, consultationId, named)
    return redirectTo(`/consultations/${consultationId}`, words(language).people.saved)
  },
})

/** Who is not on it yet, each once: those on the case first. */
function offeredOf({ attendees }: ConsultationShown, { onCase, atWork, adults }: Candidates) {
  const there = new Set(attendees.flatMap(({ staffId, relationshipId }) => [staffId, relationshipId]))
  const everybody = [...onCase, ...atWork].filter(({ id }) => !there.has(id))
  const staff = new Map(
    everybody.map(({ id, givenName, familyName, jobTitle }) => [
      id,
      { id, name: `${givenName} ${familyName}`, jobTitle },
    ]),
  )
  const family = adults.filter(({ id }) => !there.has(id)).map(({ id, fullName, kind }) => ({ id, fullName, kind }))
  return { staff: [...staff.values()], family }
}
