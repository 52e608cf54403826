import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { OnCase } from '#features/cases/whose-case.ts'
import { readDefinition } from '#features/teams/service-definition.ts'
import type { Read } from '#platform/context.ts'
import type { Language } from '#platform/words.ts'
import { readSections } from './report.ts'
import { partsOf } from './report-in-words.ts'

/**
 * For a wide query about a case: its reports that were given to the family to read on their page. Only what left is there to be
 * found (CSW-16), and only what somebody gave to the family, on a basis that they wrote down.
 */
export function reportsForFamily({ actor: { areaId } }: Read, is: OnCase) {
  const recipients = (of: Pick<OnCase, 'selectFrom'>) =>
    of
      .selectFrom('reportRecipient')
      .where('reportRecipient.areaId', '=', areaId)
      .whereRef('reportRecipient.reportId', '=', sql.ref('copy.reportId'))
      .where('reportRecipient.toKind', '=', sql.lit('family'))
      .where('reportRecipient.how', '=', sql.lit('on their pages'))
      .where('reportRecipient.takenBackAt', 'is', null)
  return is
    .selectFrom('releasedReport as copy')
    .innerJoin('team as ofReport', (on) =>
      on.on('ofReport.areaId', '=', areaId).onRef('ofReport.id', '=', 'copy.teamId'),
    )
    .where('copy.areaId', '=', areaId)
    .whereRef('copy.caseId', '=', 'helpCase.id')
    .where((on) => on.exists(recipients(on as unknown as OnCase).select('reportRecipient.id')))
    .orderBy('copy.releasedAt', 'desc')
    .orderBy('copy.reportId')
    .limit(10)
    .select(['copy.reportId as id', 'copy.title', 'copy.sections', 'copy.releasedAt', 'ofReport.definition'])
    .select((of) => [
      jsonArrayFrom(
        recipients(of as unknown as OnCase)
          .orderBy('reportRecipient.toName')
          .orderBy('reportRecipient.id')
          .select(['reportRecipient.relationshipId', 'reportRecipient.ownChannelId', 'reportRecipient.toName']),
      ).as('givenTo'),
    ])
}

/** For a wide query: that the report of an `item` of a `page` was given to whoever’s page it is, and not taken back since. */
export function givingOfItem({ actor: { areaId } }: Read, is: Pick<OnCase, 'selectFrom'>) {
  return is
    .selectFrom('reportRecipient as given')
    .where('given.areaId', '=', areaId)
    .whereRef('given.reportId', '=', sql.ref('item.about_id'))
    .where('given.toKind', '=', sql.lit('family'))
    .where('given.how', '=', sql.lit('on their pages'))
    .where('given.takenBackAt', 'is', null)
    .where((on) =>
      on.or([
        on('given.relationshipId', '=', sql.ref<string>('page.relationship_id')),
        on('given.ownChannelId', '=', sql.ref<string>('page.own_channel_id')),
      ]),
    )
    .select('given.id')
}

/** Whose page it is: an adult’s around the child, or the young person’s own. */
interface OnePage {
  readonly relationshipId: string | null
  readonly ownChannelId: string | null
}

/** Whether it was given to this very person of the family: what one of them was given is not for the others’ pages. */
export function isGivenTo(
  { givenTo }: { readonly givenTo: readonly OnePage[] },
  { relationshipId, ownChannelId }: OnePage,
): boolean {
  return givenTo.some((one) =>
    ownChannelId ? one.ownChannelId === ownChannelId : relationshipId !== null && one.relationshipId === relationshipId,
  )
}

interface Found {
  readonly sections: unknown
  readonly definition: unknown
}

/** What it says, part by part, as one text: word for word what was seen and left. */
export function reportInOneText({ sections, definition }: Found, language: Language): string {
  return partsOf({ sections: readSections(sections) }, readDefinition(definition), language)
    .map(({ heading, text }) => [heading, text].join('\n'))
    .join('\n\n')
}
