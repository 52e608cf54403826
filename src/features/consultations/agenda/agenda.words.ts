import { formatShortDay } from '#platform/dates/format-day.ts'
import { catalogue } from '#platform/words.ts'

/** What an agenda says of a cycle. Everybody at the table reads it: stages and days, and nothing that was said. */
export const words = catalogue(
  {
    stages: { meet: 'Meet', 'plan again': 'Re-plan', evaluate: 'Evaluate' },
    endings: {
      resolved: 'good enough, no more is needed',
      'onward referral': 'another service is asked',
      stopped: 'stopped before the end',
    },
    day: (day: string) => formatShortDay(day, 'en'),
    named: (number: number, stage: string) => `${number} ${stage}`,
    booked: (which: string, day: string) => `${which}, booked for ${day}`,
    toBook: (which: string, day: string) => `${which}, not booked yet; due about ${day}`,
    toComplete: (which: string, day: string) => `${which}, held on ${day} and not completed`,
    toDecide: (length: number) => `all ${length} are over: decide how it goes on`,
    ended: (how: string) => `ended: ${how}`,
  },
  {
    stages: { meet: 'Cwrdd', 'plan again': 'Ailgynllunio', evaluate: 'Gwerthuso' },
    endings: {
      resolved: 'digon da, nid oes angen rhagor',
      'onward referral': 'gofynnir i wasanaeth arall',
      stopped: 'stopiwyd cyn y diwedd',
    },
    day: (day: string) => formatShortDay(day, 'cy'),
    named: (number: number, stage: string) => `${number} ${stage}`,
    booked: (which: string, day: string) => `${which}, wedi’i drefnu ar gyfer ${day}`,
    toBook: (which: string, day: string) => `${which}, heb ei drefnu eto; i fod tua ${day}`,
    toComplete: (which: string, day: string) => `${which}, cynhaliwyd ar ${day} a heb ei gwblhau`,
    toDecide: (length: number) => `mae pob un o’r ${length} drosodd: penderfynwch sut y mae’n mynd ymlaen`,
    ended: (how: string) => `daeth i ben: ${how}`,
  },
)
