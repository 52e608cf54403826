import type { Column } from '#platform/imports/read-csv.ts'

/** The columns of the register that we keep: 25 of its 139. */
export const columns = {
  code: { names: ['URN'], required: true },
  laCode: { names: ['LA (code)'], required: true },
  laName: { names: ['LA (name)'] },
  establishmentNumber: { names: ['EstablishmentNumber'] },
  name: { names: ['EstablishmentName'], required: true },
  typeCode: { names: ['TypeOfEstablishment (code)'], required: true },
  typeName: { names: ['TypeOfEstablishment (name)'] },
  statusCode: { names: ['EstablishmentStatus (code)'], required: true },
  statusName: { names: ['EstablishmentStatus (name)'] },
  openedOn: { names: ['OpenDate'] },
  closedOn: { names: ['CloseDate'] },
  phase: { names: ['PhaseOfEducation (name)'] },
  lowestAge: { names: ['StatutoryLowAge'] },
  highestAge: { names: ['StatutoryHighAge'] },
  street: { names: ['Street'] },
  locality: { names: ['Locality'] },
  address3: { names: ['Address3'] },
  town: { names: ['Town'] },
  county: { names: ['County (name)'] },
  postcode: { names: ['Postcode'] },
  website: { names: ['SchoolWebsite'] },
  telephone: { names: ['TelephoneNum'] },
  headTitle: { names: ['HeadTitle (name)'] },
  headFirstName: { names: ['HeadFirstName'] },
  headLastName: { names: ['HeadLastName'] },
  pupils: { names: ['NumberOfPupils'] },
} as const satisfies Record<string, Column>

export type GiasColumn = keyof typeof columns

/** The links file: which school came after, or before, which. */
export const linkColumns = {
  code: { names: ['URN'], required: true },
  otherCode: { names: ['LinkURN'], required: true },
  otherName: { names: ['LinkName'] },
  linkType: { names: ['LinkType'], required: true },
} as const satisfies Record<string, Column>

export function headingOf(column: GiasColumn): string {
  return columns[column].names[0]
}
