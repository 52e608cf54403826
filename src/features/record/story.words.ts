import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    title: (name: string) => `The story of ${name}’s case`,
    tab: 'The story of a case',
    childTitle: (name: string) => `The story of ${name}`,
    childTab: 'The story of a child',
    latestFirst: 'The latest comes first. You see the events that you may read.',
    acrossCases: 'Everything that you may read about this child, whichever team helped.',
    print: 'Print on two pages',
    older: 'Older events',
    printTitle: (name: string) => `${name}: what has happened`,
    printTab: 'What has happened',
    printWhat: 'What is significant, and the latest events. Latest first.',
    leftOut: (count: number) =>
      count === 1
        ? '1 earlier event is not on this print. It is on the screen.'
        : `${count} earlier events are not on this print. They are on the screen.`,
    nothingLeftOut: 'Nothing that you may read is left out.',
    caption: 'Events',
    date: 'Date',
    what: 'What happened',
    by: 'Written by',
    printedBy: (name: string, when: string) =>
      `Printed by ${name}, ${when}. Confidential: keep it safe and shred it after use.`,
    howToPrint: 'Print this page from your browser. It takes two sides of paper.',
    lead: (name: string) => `Lead worker: ${name}`,
    aim: (aim: string) => `What we want to be different: ${aim}`,
  },
  {
    title: (name: string) => `Stori achos ${name}`,
    tab: 'Stori achos',
    childTitle: (name: string) => `Stori ${name}`,
    childTab: 'Stori plentyn',
    latestFirst: 'Y diweddaraf sy’n dod gyntaf. Rydych yn gweld y digwyddiadau y gallwch eu darllen.',
    acrossCases: 'Popeth y gallwch ei ddarllen am y plentyn hwn, pa dîm bynnag a helpodd.',
    print: 'Argraffu ar ddwy dudalen',
    older: 'Digwyddiadau hŷn',
    printTitle: (name: string) => `${name}: beth sydd wedi digwydd`,
    printTab: 'Beth sydd wedi digwydd',
    printWhat: 'Yr hyn sy’n arwyddocaol, a’r digwyddiadau diweddaraf. Y diweddaraf yn gyntaf.',
    leftOut: (count: number) =>
      count === 1
        ? 'Nid yw 1 digwyddiad cynharach ar y print hwn. Mae ar y sgrin.'
        : `Nid yw ${count} digwyddiad cynharach ar y print hwn. Maent ar y sgrin.`,
    nothingLeftOut: 'Nid oes dim y gallwch ei ddarllen wedi’i adael allan.',
    caption: 'Digwyddiadau',
    date: 'Dyddiad',
    what: 'Beth ddigwyddodd',
    by: 'Ysgrifennwyd gan',
    printedBy: (name: string, when: string) =>
      `Argraffwyd gan ${name}, ${when}. Cyfrinachol: cadwch ef yn ddiogel a’i rwygo ar ôl ei ddefnyddio.`,
    howToPrint: 'Argraffwch y dudalen hon o’ch porwr. Mae’n cymryd dwy ochr o bapur.',
    lead: (name: string) => `Gweithiwr arweiniol: ${name}`,
    aim: (aim: string) => `Yr hyn rydym am iddo fod yn wahanol: ${aim}`,
  },
)
