import { z } from 'zod'
import { lineFrom } from '#features/actions/action-line.ts'
import { lineFields } from '#features/actions/action-line-fields.tsx'
import { aRealDay } from '#platform/dates/a-real-day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import {
  choice,
  choices,
  day,
  optionalChoice,
  optionallyPicked,
  optionalLongText,
  optionalText,
  optionalWholeNumber,
  picked,
  pickedMany,
  tick,
} from '#platform/http/fields.ts'
import { type Field, form, type ValueBy } from '#platform/http/form.ts'
import { contactKinds, type NewContact, partners, type SiblingCopy, strands } from '../contact.ts'
import { type Attendance, attendances, type CancelledBy, cancellers, contactPlaces, modes } from '../contact-codes.ts'
import { words } from '../form.words.ts'
import { time } from '#platform/http/time-field.ts'

/** One list to choose from: who cancelled is a part of the answer. */
export const attendanceChoices = [
  ...attendances.filter((attendance) => attendance !== 'cancelled'),
  ...cancellers.map((by) => `cancelled ${by}` as const),
] as const

export const contactForm = form((language) => {
  const t = words(language)
  return {
    attendance: choice(t.attendance, attendanceChoices, t.attendanceMissing),
    content: optionalLongText(t.content, { hint: t.contentHint }),
    writeLater: tick(t.writeLater),
    childVoice: optionalLongText(t.childVoice),
    nextStep: optionalLongText(t.nextStep),
    inSpiteOf: optionalLongText(t.inSpiteOf, { hint: t.inSpiteOfHint }),
    kind: choice(t.kind, contactKinds, t.kindMissing),
    withWhom: choices(t.withWhom, partners, { missing: t.withWhomMissing, wrong: t.withWhomMissing }),
    withNames: optionalText(t.withNames, { hint: t.withNamesHint, max: 500 }),
    worker: picked(t.worker, t.workerMissing),
    day: day(t.day, { missing: t.dayMissing, wrong: aRealDay[language] }),
    time: time(t.time, t.timeWrong),
    minutes: optionalWholeNumber(t.minutes, { from: 0, to: 600, wrong: t.minutesWrong }),
    travelMinutes: optionalWholeNumber(t.travel, {
      from: 0,
      to: 600,
      wrong: t.travelWrong,
      hint: t.travelHint,
    }),
    mode: choice(t.mode, modes, t.modeMissing),
    place: choice(t.place, contactPlaces, t.placeMissing, { hint: t.placeHint }),
    seenAlone: optionalChoice(t.seenAlone, ['yes', 'no'], { wrong: t.seenAloneWrong }),
    strand: optionalChoice(t.strand, strands, { wrong: t.strandWrong }),
    analysis: optionalLongText(t.analysis),
    workId: optionallyPicked(t.work, t.workWrong, { hint: t.workHint }),
    ...lineFields(language, 'action'),
    audience: choice(t.audience, ['service', 'case', 'named'], t.audienceMissing),
    readers: pickedMany(t.readers, t.readersWrong, { hint: t.readersHint }),
    copies: copiesField(t.siblings, t.copiesWrong),
  }
})

/** What a form says was recorded. */
export function contactOf(value: ValueBy<typeof contactForm>): NewContact {
  const [attendance, cancelledBy] = value.attendance.startsWith('cancelled ')
    ? (['cancelled', value.attendance.slice('cancelled '.length) as CancelledBy] as const)
    : ([value.attendance as Attendance, null] as const)
  const { worker, day: on, time: at, seenAlone, content, audience, readers, ...same } = value
  return {
    ...same,
    attendance,
    cancelledBy,
    content: content ?? undefined,
    workerId: worker,
    at: momentOf(on, at),
    seenAlone: seenAlone === null ? null : seenAlone === 'yes',
    audience,
    readers: audience === 'named' ? readers : [],
    actionLine: lineFrom(value, 'action'),
  }
}

/** A copy as a choice: the case, and who may read the copy there. */
export const copyValue = ({ caseId, audience }: SiblingCopy) => `${caseId} ${audience}`

/** One choice for each brother or sister, all by one name; no copy is the empty one. */
function copiesField(label: string, wrong: string): Field<SiblingCopy[]> {
  const copy = z.string().regex(/^[0-9a-f-]{36} (case|service|named)$/)
  const rule = z.array(copy, wrong).transform((values) =>
    values.map((value) => {
      const [caseId = '', audience] = value.split(' ')
      return { caseId, audience: audience as SiblingCopy['audience'] }
    }),
  )
  const ticks = choices(label, [''] as const, { wrong })
  return { ...ticks, rule: rule as unknown as z.ZodType<SiblingCopy[]>, type: (value) => value as readonly string[] }
}
