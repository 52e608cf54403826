import { capitalised, catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    isEmployed: (name: string, worker: string, employer: string) => `${name} is a ${worker}, employed by ${employer}.`,
    supervised: (supervisor: string, names: string) => `Supervised by the ${supervisor}: ${names}.`,
    employedBy: (employer: string) => `Employed by ${employer}`,
    supervisor: (name: string) => `Supervisor: ${name}`,
    before: 'Before the first session',
    stillToDo:
      'The remit asks for something before there is direct work with the child. Until it is done, a contact cannot be recorded.',
    see: 'See what is still to do',
    link: 'What the remit asks before the first session, and work that the plan names',
  },
  {
    isEmployed: (name: string, worker: string, employer: string) =>
      `${capitalised(worker)} yw ${name}, a gyflogir gan ${employer}.`,
    supervised: (supervisor: string, names: string) => `Goruchwylir gan y ${supervisor}: ${names}.`,
    employedBy: (employer: string) => `Cyflogir gan ${employer}`,
    supervisor: (name: string) => `Goruchwyliwr: ${name}`,
    before: 'Cyn y sesiwn gyntaf',
    stillToDo:
      'Mae’r cylch gwaith yn gofyn am rywbeth cyn gwaith uniongyrchol gyda’r plentyn. Nes ei fod wedi’i wneud, ni ellir cofnodi cyswllt.',
    see: 'Gweld yr hyn sydd eto i’w wneud',
    link: 'Yr hyn y mae’r cylch gwaith yn ei ofyn cyn y sesiwn gyntaf, a gwaith y mae’r cynllun yn ei enwi',
  },
)
