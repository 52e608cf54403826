import { catalogue, type Sentence } from '#platform/words.ts'

/** The words around a social worker who confirms what teams are asked for. */
export const words = catalogue(
  {
    title: 'Confirm what each team is there for',
    lead: (author: string) =>
      `${author} is writing this plan. Read what each team is asked to do, and why. Your name and today’s date are kept with your answer.`,
    decision: 'Is this what each team should be there for?',
    missing: 'Select whether this is what each team should be there for',
    yes: 'Yes, I confirm it',
    yesHint: 'If the words change after this, you are asked again.',
    no: 'No, something should be different',
    whyNot: 'What should be different?',
    save: 'Send answer',
    confirmed: 'You have confirmed what each team is there for',
    notConfirmed: 'Your answer went to whoever writes the plan',
    ask: (name: string) => `Ask ${name} to confirm it`,
    asked: (name: string, day: string) => `${name} was asked on ${day} to confirm what each team is there for.`,
    whyNotOf: (name: string) => `${name} does not confirm it yet:`,
    askByLink: (name: string) => `Ask ${name} to confirm it, by a link`,
    askedNow: 'The social worker has been asked',
    link: 'Read it, and confirm what each team is there for',
    silent: (name: string, team: string) => `${name}, ${team}, is this child’s social worker`,
    silentWhy:
      'The plan in force says that social work is not involved. Whoever writes it starts its next version and puts that right.',
    themselves: (name: string) => `${name} has an account, and confirms this on the plan’s page.`,
    allocated: (name: string, team: string) => `${name}, ${team}, is written down as this child’s social worker.`,
  },
  {
    title: 'Cadarnhau pam mae pob tîm yno',
    lead: (author: string) =>
      `Mae ${author} yn ysgrifennu’r cynllun hwn. Darllenwch yr hyn y gofynnir i bob tîm ei wneud, a pham. Cedwir eich enw a dyddiad heddiw gyda’ch ateb.`,
    decision: 'Ai dyma pam y dylai pob tîm fod yno?',
    missing: 'Dewiswch ai dyma pam y dylai pob tîm fod yno',
    yes: 'Ie, rwy’n ei gadarnhau',
    yesHint: 'Os bydd y geiriau’n newid wedi hyn, gofynnir i chi eto.',
    no: 'Na, dylai rhywbeth fod yn wahanol',
    whyNot: 'Beth ddylai fod yn wahanol?',
    save: 'Anfon yr ateb',
    confirmed: 'Rydych wedi cadarnhau pam mae pob tîm yno',
    notConfirmed: 'Aeth eich ateb at y sawl sy’n ysgrifennu’r cynllun',
    ask: (name: string) => `Gofyn i ${name} ei gadarnhau`,
    asked: (name: string, day: string) => `Gofynnwyd i ${name} ar ${day} gadarnhau pam mae pob tîm yno.`,
    whyNotOf: (name: string) => `Nid yw ${name} yn ei gadarnhau eto:`,
    askByLink: (name: string) => `Gofyn i ${name} ei gadarnhau, drwy ddolen`,
    askedNow: 'Gofynnwyd i’r gweithiwr cymdeithasol',
    link: 'Ei ddarllen, a chadarnhau pam mae pob tîm yno',
    silent: (name: string, team: string) => `${name}, ${team}, yw gweithiwr cymdeithasol y plentyn hwn`,
    silentWhy:
      'Mae’r cynllun mewn grym yn dweud nad yw gwaith cymdeithasol yn ymwneud â’r teulu. Mae’r sawl sy’n ei ysgrifennu yn dechrau ei fersiwn nesaf ac yn cywiro hynny.',
    themselves: (name: string) => `Mae gan ${name} gyfrif, ac mae’n cadarnhau hyn ar dudalen y cynllun.`,
    allocated: (name: string, team: string) =>
      `Mae ${name}, ${team}, wedi’i nodi fel gweithiwr cymdeithasol y plentyn hwn.`,
  },
)

export const say = {
  nobodyAllocated: {
    en: 'Nobody has written down who the child’s social worker is. Name them first',
    cy: 'Nid oes neb wedi nodi pwy yw gweithiwr cymdeithasol y plentyn. Enwch nhw yn gyntaf',
  },
  hasAnAccount: {
    en: 'The child’s social worker has an account. Ask them on the plan’s page',
    cy: 'Mae gan weithiwr cymdeithasol y plentyn gyfrif. Gofynnwch iddynt ar dudalen y cynllun',
  },
  nothingToAsk: {
    en: 'There is nothing to confirm yet. Say in the plan that social work is involved, and what each team is there for',
    cy: 'Nid oes dim i’w gadarnhau eto. Dywedwch yn y cynllun fod gwaith cymdeithasol yn ymwneud â’r teulu, a pham mae pob tîm yno',
  },
  ownWork: {
    en: 'You work in a team that this plan asks for work. The child’s social worker confirms it, who is in none of these teams.',
    cy: 'Rydych yn gweithio mewn tîm y mae’r cynllun hwn yn gofyn am ei waith. Gweithiwr cymdeithasol y plentyn, nad yw yn yr un o’r timau hyn, sy’n ei gadarnhau.',
  },
} satisfies Record<string, Sentence>
