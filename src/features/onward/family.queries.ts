import { sql } from 'kysely'
import type { OnCase } from '#features/cases/whose-case.ts'
import type { Read } from '#platform/context.ts'

/** Those whose word counts, without anybody whom a court has said something of. No address and no number goes along. */
export function withResponsibility({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('relationship')
    .innerJoin('adult', (on) => on.on('adult.areaId', '=', areaId).onRef('adult.id', '=', 'relationship.adultId'))
    .where('relationship.areaId', '=', areaId)
    .whereRef('relationship.childId', '=', 'helpCase.childId')
    .where('relationship.endedOn', 'is', null)
    .where('relationship.parentalResponsibility', '=', 'yes')
    .where('relationship.courtOrders', 'is', null)
    .orderBy('adult.fullName')
    .limit(6)
    .select(['relationship.id', 'adult.fullName', 'relationship.kind'])
}

/** Brothers and sisters, as far as the writer knows them: their names do not leave. */
export function siblings({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('relationship as ours')
    .innerJoin('relationship as theirs', (on) =>
      on.on('theirs.areaId', '=', areaId).onRef('theirs.adultId', '=', 'ours.adultId'),
    )
    .innerJoin('child as sibling', (on) =>
      on.on('sibling.areaId', '=', areaId).onRef('sibling.id', '=', 'theirs.childId'),
    )
    .where('ours.areaId', '=', areaId)
    .whereRef('ours.childId', '=', 'helpCase.childId')
    .whereRef('theirs.childId', '<>', 'helpCase.childId')
    .distinct()
    .limit(30)
    .select(['sibling.id', 'sibling.givenName', 'sibling.familyName', 'sibling.knownAs'])
}

/** Every answer to sharing with another service, the latest first. */
export function consents({ actor: { areaId } }: Read, is: OnCase) {
  return is
    .selectFrom('consent')
    .where('consent.areaId', '=', areaId)
    .whereRef('consent.childId', '=', 'helpCase.childId')
    .where('consent.purpose', '=', sql.lit('share with agency'))
    .orderBy('consent.onDay', 'desc')
    .orderBy('consent.recordedAt', 'desc')
    .limit(20)
    .select(['consent.id', 'consent.answer', 'consent.givenBy', 'consent.givenByName', 'consent.basis'])
    .select(['consent.scope', 'consent.onDay', 'consent.replacesId'])
}

/** Those who may be told, by a way that is safe on paper or face to face, and of whom no court has said anything. */
export function adultsToWriteTo({ db, actor: { areaId } }: Read, childId: string) {
  return db
    .selectFrom('relationship')
    .innerJoin('adult', (on) => on.on('adult.areaId', '=', areaId).onRef('adult.id', '=', 'relationship.adultId'))
    .where('relationship.areaId', '=', areaId)
    .where('relationship.childId', '=', childId)
    .where('relationship.endedOn', 'is', null)
    .where('relationship.mayBeTold', '=', true)
    .where('relationship.courtOrders', 'is', null)
    .where('relationship.safeChannel', 'in', ['letter', 'in person'])
    .orderBy('adult.fullName')
    .limit(10)
    .select(['relationship.id', 'adult.fullName', 'relationship.kind', 'adult.language'])
}
