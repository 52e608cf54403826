import type { Column } from '#platform/imports/read-csv.ts'

/** The headings of a class list (domain.md, 4.5). Others are left alone. */
export const columns = {
  givenName: { names: ['CHILD_FIRST_NAME', 'CHILD_GIVEN_NAME'], required: true },
  familyName: { names: ['CHILD_LAST_NAME', 'CHILD_FAMILY_NAME'], required: true },
  knownAs: { names: ['CHILD_PREFERRED_FIRST_NAME', 'CHILD_PREFERRED_GIVEN_NAME'] },
  otherFamilyName: { names: ['CHILD_PREFERRED_LAST_NAME', 'CHILD_PREFERRED_FAMILY_NAME'] },
  bornOn: { names: ['CHILD_DATE_OF_BIRTH'], required: true },
  yearGroup: { names: ['CHILD_YEAR_GROUP'] },
  registration: { names: ['CHILD_REGISTRATION'] },
  addressLine1: { names: ['CHILD_ADDRESS_LINE_1'] },
  addressLine2: { names: ['CHILD_ADDRESS_LINE_2'] },
  town: { names: ['CHILD_TOWN'] },
  postcode: { names: ['CHILD_POSTCODE'] },
  nhsNumber: { names: ['CHILD_NHS_NUMBER'] },
  chiNumber: { names: ['CHILD_CHI_NUMBER'] },
  upn: { names: ['CHILD_UPN'] },
  schoolCode: { names: ['CHILD_SCHOOL_URN'] },
  parent1Name: { names: ['PARENT_1_NAME'] },
  parent1Relationship: { names: ['PARENT_1_RELATIONSHIP'] },
  parent1Email: { names: ['PARENT_1_EMAIL'] },
  parent1Phone: { names: ['PARENT_1_PHONE'] },
  parent2Name: { names: ['PARENT_2_NAME'] },
  parent2Relationship: { names: ['PARENT_2_RELATIONSHIP'] },
  parent2Email: { names: ['PARENT_2_EMAIL'] },
  parent2Phone: { names: ['PARENT_2_PHONE'] },
} as const satisfies Record<string, Column>

export type ClassListColumn = keyof typeof columns

export function headingOf(column: ClassListColumn): string {
  return columns[column].names[0]
}
