import { catalogue } from '#platform/words.ts'

/** What waits in my team. */
export const words = catalogue(
  {
    figures: {
      toDecide: 'Requests to decide',
      waiting: 'On the waiting list',
      since: (day: string) => `the longest since ${day}`,
      lateReplies: 'No reply in the time promised',
      ofThose: (count: number) => `of ${count} that wait for the school or for you`,
      unwritten: 'Contacts not written up',
      unwrittenNote: 'for more than 5 working days',
    },
    waitingList: {
      heading: 'Waiting for somebody to help',
      none: 'Nobody is on the waiting list.',
      contact: (time: string) => `first contact: ${time}`,
    },
    lateReviews: {
      heading: 'Reviews that are late',
      none: 'No review in your team is late.',
      lead: (who: string) => `lead worker ${who}`,
    },
    caseload: {
      caption: (team: string) => `Open cases in ${team}`,
      person: 'Person',
      wte: 'Working time',
      cases: 'Open cases',
      perWte: 'For a full-time post',
      note: (cases: number) =>
        `Working time: 1 is full time. The service is meant for ${cases} cases or fewer for a full-time post.`,
    },
  },
  {
    figures: {
      toDecide: 'Ceisiadau i benderfynu arnynt',
      waiting: 'Ar y rhestr aros',
      since: (day: string) => `yr hiraf ers ${day}`,
      lateReplies: 'Dim ateb yn yr amser a addawyd',
      ofThose: (count: number) => `o’r ${count} sy’n aros am yr ysgol neu amdanoch chi`,
      unwritten: 'Cysylltiadau heb eu hysgrifennu',
      unwrittenNote: 'ers dros 5 diwrnod gwaith',
    },
    waitingList: {
      heading: 'Yn aros am rywun i helpu',
      none: 'Nid oes neb ar y rhestr aros.',
      contact: (time: string) => `cyswllt cyntaf: ${time}`,
    },
    lateReviews: {
      heading: 'Adolygiadau sy’n hwyr',
      none: 'Nid oes adolygiad yn eich tîm yn hwyr.',
      lead: (who: string) => `gweithiwr arweiniol ${who}`,
    },
    caseload: {
      caption: (team: string) => `Achosion agored yn ${team}`,
      person: 'Person',
      wte: 'Amser gwaith',
      cases: 'Achosion agored',
      perWte: 'Ar gyfer swydd lawn-amser',
      note: (cases: number) =>
        `Amser gwaith: 1 yw llawn-amser. Mae’r gwasanaeth wedi’i fwriadu ar gyfer ${cases} achos neu lai i swydd lawn-amser.`,
    },
  },
)
