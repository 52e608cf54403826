import { catalogue } from '#platform/words.ts'

/** What the story of a child says about a request. Kept as it was written, in the writer’s language. */
export const headlines = catalogue(
  {
    raised: (team: string) => `To ${team}`,
    inPassing: (team: string) => `To ${team}, in passing; more detail follows`,
    sentOn: 'Sent on by the school',
    agreed: 'An education manager agreed',
    accepted: 'Accepted',
    moreDetail: 'More detail asked for',
    detailAdded: 'More detail given',
    advised: 'Answered with advice',
    signposted: (where: string) => `Pointed to ${where}`,
    declined: (where: string) => `Not accepted; pointed to ${where}`,
    safeguarding: 'Passed to the safeguarding lead',
    waiting: 'On the waiting list',
    withdrawn: 'Withdrawn by the person who asked',
  },
  {
    raised: (team: string) => `At ${team}`,
    inPassing: (team: string) => `At ${team}, wrth fynd heibio; rhagor o fanylion i ddilyn`,
    sentOn: 'Anfonwyd ymlaen gan yr ysgol',
    agreed: 'Cytunodd rheolwr addysg',
    accepted: 'Derbyniwyd',
    moreDetail: 'Gofynnwyd am ragor o fanylion',
    detailAdded: 'Rhoddwyd rhagor o fanylion',
    advised: 'Atebwyd gyda chyngor',
    signposted: (where: string) => `Cyfeiriwyd at ${where}`,
    declined: (where: string) => `Ni dderbyniwyd; cyfeiriwyd at ${where}`,
    safeguarding: 'Trosglwyddwyd i’r arweinydd diogelu',
    waiting: 'Ar y rhestr aros',
    withdrawn: 'Tynnwyd yn ôl gan y sawl a ofynnodd',
  },
)
