import { z } from 'zod'
import { type CaseAround, caseAround } from '#features/actions/case-around.ts'
import { type QuickDay, quickDaysFrom } from '#features/actions/due.ts'
import { ownerChoices, ownerValue } from '#features/actions/owners.ts'
import { schoolCalendarOfCase } from '#features/schools/school-calendar-of.ts'
import type { Actor, Read } from '#platform/context.ts'
import type { Day } from '#platform/dates/day.ts'
import { timeIn } from '#platform/dates/moment.ts'
import { Refused } from '#platform/errors.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { type ContactKind, contactKinds } from '../contact.ts'
import { isToBeWritten } from '../contact-rules.ts'
import { words } from '../form.words.ts'
import { recordContact } from '../record-contact.ts'
import { say } from '../rules.words.ts'
import { AboutAContact } from './about-a-contact.tsx'
import { FactsFields, NoteFields, UsualFacts } from './contact-fields.tsx'
import { contactForm, contactOf } from './contact-form.ts'
import { MoreFields } from './more-fields.tsx'

export const recordContactPage = page({
  params: { caseId: z.uuid() },
  /** A button for a phone call home is this page with `?kind=parent+contact`. */
  query: { kind: z.enum(contactKinds).optional().catch(undefined) },
  form: contactForm,

  async load({ read, params: { caseId } }) {
    const [around, calendar] = await Promise.all([caseAround(read, caseId), schoolCalendarOfCase(read, caseId)])
    if (!around.helpCase.isTheirsToWorkOn) throw new Refused(say.notTheirsToRecord)
    const { child, definition, helpCase, siblings, planWorks } = around
    read.seen('case', { children: [child.id, ...siblings.map(({ childId }) => childId)], caseId })
    return {
      child,
      now: read.now,
      today: read.today,
      familyToMeet: definition.steps.familyBeforeSessions && helpCase.firstParentContactAt === null,
      writtenUpWithinHours: definition.writtenUpWithinHours,
      workers: workersOf(around, read),
      onCase: around.onCase,
      siblings,
      planWorks,
      owners: ownerChoices(around, read.actor),
      quickDays: quickDaysFrom(calendar, read.today),
    }
  },

  // Where the family is met first, the first contact is with them.
  known: (data, { query: { kind }, actor }) => usual(data, kind, actor),

  view(loaded, { params, query, filled, language, actor }) {
    const t = words(language)
    const { child, today } = loaded
    const data = { ...loaded, usual: asStrings(usual(loaded, query.kind, actor)) }
    return (
      <AboutAContact
        title={t.title}
        child={child}
        today={today}
        language={language}
        errors={filled.errors}
        back={`/cases/${params.caseId}`}
      >
        <Form>
          <NoteFields data={data} filled={filled} language={language} />
          <UsualFacts data={data} filled={filled} language={language} />
          <FactsFields data={data} filled={filled} language={language} />
          <MoreFields data={data} filled={filled} language={language} />
          <Button>{t.save}</Button>
        </Form>
      </AboutAContact>
    )
  },

  async post(write, { params: { caseId }, value, language }) {
    const t = words(language)
    const contact = contactOf(value)
    await recordContact(write, caseId, contact)
    return redirectTo(`/cases/${caseId}`, isToBeWritten(contact) ? t.savedForLater : t.saved)
  },
})

interface Beginning {
  readonly now: Date
  readonly today: Day
  readonly familyToMeet: boolean
  readonly quickDays: readonly QuickDay[]
}

/** What most contacts are: now, mine, with the child, face to face at school. */
function usual({ now, today, familyToMeet, quickDays }: Beginning, asked: ContactKind | undefined, { id }: Actor) {
  const kind = asked ?? (familyToMeet ? 'parent contact' : 'child session')
  const isWithFamily = kind === 'parent contact'
  return {
    attendance: 'attended',
    kind,
    withWhom: [isWithFamily ? 'parent or carer' : 'child'],
    worker: id,
    mode: isWithFamily ? 'phone' : 'face to face',
    place: 'school',
    audience: 'service',
    // Asked for by name, it begins as a note between the child and me.
    readers: [id],
    actionOwner: ownerValue.staff(id),
    actionPlace: 'school',
    day: today,
    time: timeIn(now),
    actionDue: quickDays.find(({ schoolDays }) => schoolDays === 5)?.day ?? '',
  }
}

function asStrings(values: Record<string, string | readonly string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value].flat().join(',')]))
}

/** Who can have done it: I, and those who work on the case or in its team. */
function workersOf({ onCase, inTeam }: CaseAround, { actor }: Read) {
  const people = [{ id: actor.id, name: actor.name }, ...onCase, ...inTeam]
  return [...new Map(people.map(({ id, name }) => [id, { id, name }])).values()]
}
