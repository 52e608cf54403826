import type { Service } from '#test/service.ts'
import { world } from '#test/standard-world.ts'
import { nameTokens } from '../search/name-search.ts'
import type { TruthChild } from './truth-set.ts'

export const idOf = (n: number) => `0199aaaa-0000-7000-8000-${n.toString(16).padStart(12, '0')}`

/** Children straight into the tables, as many as are wanted: with all that finds them, and nothing that nobody asks for here. */
export async function fillWith(
  service: Service,
  children: readonly (TruthChild & { schoolId?: string; roll?: string })[],
  from = 0,
): Promise<void> {
  const ids = children.map((_, n) => idOf(from + n))
  await service.sql(
    `insert into child (area_id, id, given_name, family_name, born_on, school_id, roll, created_at)
     select 1, id, given, family, born, school, roll::roll_status, '2026-01-01'
     from unnest($1::uuid[], $2::text[], $3::text[], $4::date[], $5::uuid[], $6::text[]) x (id, given, family, born, school, roll)`,
    [
      ids,
      children.map(({ givenName }) => givenName),
      children.map(({ familyName }) => familyName),
      children.map(({ bornOn }) => bornOn),
      children.map(({ schoolId }) => schoolId ?? world.hillRoad),
      children.map(({ roll }) => roll ?? 'on roll'),
    ],
  )
  const tokens = children.flatMap((child, n) =>
    nameTokens(child).map((token) => ({ ...token, id: ids[n]!, schoolId: child.schoolId ?? world.hillRoad })),
  )
  await service.sql(
    `insert into child_name_token (area_id, token, child_id, kind, part, school_id)
     select 1, x.* from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::uuid[]) x`,
    [
      tokens.map(({ token }) => token),
      tokens.map(({ id }) => id),
      tokens.map(({ kind }) => kind),
      tokens.map(({ part }) => part),
      tokens.map(({ schoolId }) => schoolId),
    ],
  )
}
