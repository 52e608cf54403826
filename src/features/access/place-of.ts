import type { OrganisationKind } from '#platform/db/tables.ts'

const FOLDERS: Partial<Record<OrganisationKind, string>> = { school: 'schools', team: 'teams', cluster: 'clusters' }

/** The page of an organisation, for the kinds that have one. */
export function placeOf(kind: OrganisationKind, organisationId: string): string | undefined {
  const folder = FOLDERS[kind]
  return folder && `/${folder}/${organisationId}`
}
