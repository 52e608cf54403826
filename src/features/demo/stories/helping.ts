import type { NewContact } from '#features/contacts/contact.ts'
import { recordContact } from '#features/contacts/record-contact.ts'
import type { Session } from '../topics/topic.ts'
import { keepsInTouch, passesAMessage, speaksWithSocialWork } from './beside-the-family.ts'
import { asksHowToApproach, tellsWhoEmploysThem } from './first-plan.ts'
import type { Asking } from './asking.ts'
import type { Helping } from './help-under-way.ts'
import type { Player } from './people.ts'
import { looksClosely } from './looks-closely.ts'
import { teamAroundTheFamily } from './team-around-the-family.ts'
import { aTask, isAnsweredLater } from './tasks.ts'

export function aHelping(asking: Asking, worker: Player): Helping {
  return { ...asking, worker, used: { family: 0, sessions: 0, school: 0, tasks: 0 } }
}

/** The id that a contact is given when it happens. */
export interface Kept {
  contactId: string
}

type Happening = Omit<NewContact, 'attendance'> & Partial<Pick<NewContact, 'attendance'>>

/** Somebody did something, and writes it down half an hour later. Given as a function where it needs what is known then. */
export function writesDown({ story, worker, known }: Helping, what: Happening | (() => Happening)): Kept {
  const kept = { contactId: '' }
  const looksFirst = story.stage.chances.happens(0.2)
  story.does(worker, async (write) => {
    if (looksFirst) write.seen('case', { children: [story.child.id], caseId: known.caseId })
    const at = new Date(write.now.getTime() - 30 * 60_000)
    const { contactId } = await recordContact(write, known.caseId, {
      attendance: 'attended',
      ...(typeof what === 'function' ? what() : what),
      at,
    })
    kept.contactId = contactId
  })
  return kept
}

/** The first talk with the family, before the first session (HAST-10). */
export function meetsTheFamily(helping: Helping): void {
  const { chances } = helping.story.wait(2, 6).stage
  const where = chances.happens(0.3)
    ? ({ kind: 'home visit', mode: 'face to face', place: 'home' } as const)
    : ({ kind: 'parent contact', mode: chances.oneOf(['face to face', 'phone'] as const), place: 'school' } as const)
  const task = aTask(helping)
  asksHowToApproach(helping)
  writesDown(helping, {
    ...where,
    ...withTheFamily(helping),
    minutes: 45,
    audience: 'case',
    ...nextText(helping, 'family'),
    ...(task ? { action: task.action } : {}),
  })
  tellsWhoEmploysThem(helping)
  speaksWithSocialWork(helping)
  keepsInTouch(helping)
  looksClosely(helping)
  teamAroundTheFamily(helping)
  if (task) isAnsweredLater(helping, task)
}

/** Later ones are short, and mostly by telephone. */
export function catchesUp(helping: Helping): Kept {
  const { chances } = helping.story.wait(0, 2).stage
  passesAMessage(helping)
  return writesDown(helping, {
    kind: 'parent contact',
    ...withTheFamily(helping),
    mode: chances.happens(0.8) ? 'phone' : 'text',
    place: 'not in person',
    minutes: 15,
    audience: 'case',
    ...nextText(helping, 'family'),
  })
}

export function withTheFamily({ story }: Helping): Pick<NewContact, 'withWhom' | 'withNames'> {
  return { withWhom: ['parent or carer'], withNames: story.child.family.home.grownUps[0]!.adult.fullName }
}

export function talksWithTheSchool(helping: Helping): void {
  helping.story.wait(0, 1)
  writesDown(helping, {
    kind: 'school liaison',
    withWhom: ['class teacher'],
    withNames: helping.referrer.name,
    mode: 'face to face',
    place: 'school',
    minutes: 10,
    audience: 'case',
    ...nextText(helping, 'school'),
  })
}

/** The next text of its kind; the last one serves on when there are no more. */
export function nextText({ topic, cast, used }: Helping, kind: 'family' | 'sessions' | 'school') {
  const texts: readonly Session[] = topic[kind]
  const { note, voice, next } = texts[Math.min(used[kind], texts.length - 1)]!
  used[kind] += 1
  return { content: note(cast), childVoice: voice ?? null, nextStep: next?.(cast) ?? null }
}
