import { amendContact, enterInError } from '#features/contacts/amend-contact.ts'
import type { NewContact, Written } from '#features/contacts/contact.ts'
import type { Helping } from './help-under-way.ts'
import { type Kept, nextText, writesDown } from './helping.ts'
import { aTask, isAnsweredLater } from './tasks.ts'

const usual = { kind: 'child session', withWhom: ['child'], mode: 'face to face', place: 'school' } as const

/** One session with the child. Now and then it does not take place, and that is written down too. */
export function meetsTheChild(helping: Helping): void {
  const { chances } = helping.story.stage
  if (helping.used.sessions > 0 && chances.happens(0.14)) {
    writesDown(helping, { ...usual, minutes: 0, audience: 'case', ...notTakingPlace(helping) })
    return
  }
  const task = chances.happens(0.8) ? aTask(helping) : undefined
  const written = nextText(helping, 'sessions')
  const isWrittenLater = chances.happens(0.08)
  const kept = writesDown(helping, {
    ...usual,
    minutes: chances.oneOf([30, 40, 40, 45]),
    attendance: chances.happens(0.07) ? 'late' : 'attended',
    seenAlone: chances.happens(0.9),
    audience: chances.happens(0.65) ? 'service' : 'case',
    ...(isWrittenLater ? { writeLater: true } : written),
    ...(task ? { action: task.action } : {}),
  })
  if (isWrittenLater) isWrittenUp(helping, kept, written)
  else if (chances.happens(0.03)) isAmended(helping, kept, written)
  else if (chances.happens(0.02)) wasInError(helping, kept)
  if (task) isAnsweredLater(helping, task)
}

/** A session that only its writer reads for now. */
export function meetsTheChildInConfidence(helping: Helping): void {
  const { worker } = helping
  const written = nextText(helping, 'sessions')
  writesDown(helping, { ...usual, minutes: 40, audience: 'named', readers: [worker.staffId], ...written })
}

/** It happened, and is still to be written up (CSW-11). */
export function meetsTheChildAndWritesLater(helping: Helping): void {
  writesDown(helping, { ...usual, minutes: 40, audience: 'service', writeLater: true })
}

function notTakingPlace({ story, cast }: Helping): Pick<NewContact, 'attendance' | 'cancelledBy' | 'content'> {
  const { chances } = story.stage
  if (chances.happens(0.4)) return { attendance: 'was not brought', content: `${cast.name} was not in school today.` }
  const cancelledBy = chances.oneOf(['family', 'school', 'service'] as const)
  return { attendance: 'cancelled', cancelledBy, content: WHY_CANCELLED[cancelledBy] }
}

const WHY_CANCELLED = {
  family: 'A dentist’s appointment. They rang beforehand.',
  school: 'The class was on a trip that nobody had told me about.',
  service: 'I was ill. I rang the school at eight and asked them to tell the family.',
} as const

function isWrittenUp({ story, worker }: Helping, kept: Kept, written: Written): void {
  story.wait(0, 1)
  story.does(worker, (write) => amendContact(write, kept.contactId, { ...written, why: null }, 1))
}

function isAmended({ story, worker, cast }: Helping, kept: Kept, written: Written): void {
  story.wait(0, 1)
  const content = `${written.content} ${cast.name} read this with me and asked me to add that the idea was not mine.`
  const why = `${cast.name} read the note and wanted one thing put right.`
  story.does(worker, (write) => amendContact(write, kept.contactId, { ...written, content, why }, 1))
}

function wasInError({ story, worker }: Helping, kept: Kept): void {
  story.does(worker, (write) =>
    enterInError(write, kept.contactId, 'Written on the wrong child’s case. Now on the right one.', 1),
  )
}
