import type { Decision } from '#features/consultations/cycle.ts'
import type { Cast } from '../topics/topic.ts'

/** What is written, said and taken on at the consultations of a cycle. */
export const ENDINGS: Record<Exclude<Decision, 'extend'>, (cast: Cast) => string> = {
  resolved: ({ name }) => `Everybody at the table says it is better, ${name} first. What works goes on without us.`,
  'onward referral': ({ name }) =>
    `We have tried what school and home can try, and it helped in part. ${name} and the family would like somebody who does this every day.`,
}

export const NOTES: readonly ((cast: Cast) => string)[] = [
  ({ name, carer }) =>
    `Listened to ${carer} first, then to school, then read out ${name}’s card. Everybody had seen something that nobody else had.`,
  ({ name }) =>
    `${name} came, sat by the door and said more than last time. Two things worked and stay; one did not, and nobody minded.`,
  ({ name }) => `Looked at both plans. ${name} told it: which of it helped, and which was only for the grown-ups.`,
]

export const CAME = [
  ({ name }: Cast) => ({
    answer: 'yes' as const,
    helpful: 'yes' as const,
    whatHappened: `${name} was there before the bell, most days.`,
  }),
  () => ({
    answer: 'partly' as const,
    helpful: 'a little' as const,
    whatHappened: 'Three weeks out of five. It is easier on some days than on others.',
  }),
  () => ({ answer: 'no' as const, helpful: null, whatHappened: 'It never came to it. It may not be the right thing.' }),
  ({ his }: Cast) => ({
    answer: 'yes' as const,
    helpful: 'a little' as const,
    whatHappened: `Used ${his} card twice, and was let out both times without a word.`,
  }),
]

export const TASKS: Record<
  'staff' | 'partner' | 'parent or carer' | 'young person' | 'worker',
  readonly ((cast: Cast) => string)[]
> = {
  staff: [
    ({ name }) => `Say good morning to ${name} at the door, every day`,
    ({ name }) => `Give ${name} a job to do when the others come in`,
  ],
  partner: [
    ({ name }) => `Keep a place for ${name} on Wednesdays`,
    ({ name }) => `Ring ${name} when the group changes`,
  ],
  'parent or carer': [() => 'Pack the bag the evening before, together', () => 'Keep Sunday evening free of school'],
  'young person': [() => 'Choose who to sit with', () => 'Show the card when it gets too much'],
  worker: [({ name }) => `See ${name} for ten minutes on Tuesdays`, () => 'Ring home every other Friday'],
}
