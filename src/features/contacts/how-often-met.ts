import type { OnCase } from '#features/cases/whose-case.ts'
import type { Read } from '#platform/context.ts'
import { seenAttendances, spokenModes } from './contact-codes.ts'

/** How often somebody was met on the case, by kind, and when first and last. What named people alone may read is not counted either. */
export function howOftenMet({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('contact')
    .where('contact.areaId', '=', areaId)
    .whereRef('contact.caseId', '=', 'helpCase.id')
    .where('contact.inErrorAt', 'is', null)
    .where('contact.audience', '<>', 'named')
    .where('contact.attendance', 'in', seenAttendances)
    .where('contact.mode', 'in', spokenModes)
    .groupBy('contact.kind')
    .orderBy('contact.kind')
    .select((of) => [
      'contact.kind',
      of.fn.countAll<number>().as('count'),
      of.fn.min<string>('contact.at').as('first'),
      of.fn.max<string>('contact.at').as('last'),
    ])
}
