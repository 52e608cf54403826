import { catalogue } from '#platform/words.ts'

/** What waits for me. */
export const words = catalogue(
  {
    toAnswer: {
      heading: 'Waiting for your answer',
      asked: 'you are asked for more detail',
      begun: 'begun in passing: add what is missing, and it goes on',
    },
    nothingInHand: 'Nothing of your cases is due.',
    myActions: { heading: 'My actions', none: 'Nothing that you agreed to do is open.' },
    toWriteUp: {
      heading: 'To write up',
      happened: (when: string) => `happened ${when}`,
      late: 'write it up now: the time your service allows is over',
    },
    myReviews: { heading: 'Reviews due' },
    myReferrals: { heading: 'Ask other services' },
    newCases: {
      heading: 'New cases, nobody met yet',
      line: (opened: string, contact: string) => `given to you on ${opened}; first contact: ${contact}`,
    },
    notSeen: {
      heading: 'Not seen for longest',
      days: (days: number) =>
        days === 0 ? 'seen today' : days === 1 ? 'seen yesterday' : `last seen ${days} days ago`,
    },
  },
  {
    toAnswer: {
      heading: 'Yn aros am eich ateb',
      asked: 'gofynnir i chi am ragor o fanylion',
      begun: 'dechreuwyd wrth fynd heibio: ychwanegwch yr hyn sydd ar goll, ac fe â ymlaen',
    },
    nothingInHand: 'Nid oes dim o’ch achosion yn ddyledus.',
    myActions: { heading: 'Fy nghamau gweithredu', none: 'Nid oes dim y cytunoch i’w wneud ar agor.' },
    toWriteUp: {
      heading: 'I’w ysgrifennu',
      happened: (when: string) => `digwyddodd ${when}`,
      late: 'ysgrifennwch ef nawr: mae’r amser y mae’ch gwasanaeth yn ei ganiatáu ar ben',
    },
    myReviews: {
      heading: 'Adolygiadau sy’n ddyledus',
    },
    myReferrals: { heading: 'Gofyn i wasanaethau eraill' },
    newCases: {
      heading: 'Achosion newydd, heb gwrdd â neb eto',
      line: (opened: string, contact: string) => `rhoddwyd i chi ar ${opened}; cyswllt cyntaf: ${contact}`,
    },
    notSeen: {
      heading: 'Heb eu gweld ers hiraf',
      days: (days: number) =>
        days === 0 ? 'gwelwyd heddiw' : days === 1 ? 'gwelwyd ddoe' : `gwelwyd ddiwethaf ${days} diwrnod yn ôl`,
    },
  },
)
