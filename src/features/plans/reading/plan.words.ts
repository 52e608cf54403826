import { catalogue } from '#platform/words.ts'

/** The page of a plan: what is in force, what is being written, and what is next to do. */
export const words = catalogue(
  {
    tab: 'Plan',
    titles: {
      'child’s plan': (name: string) => `${name}’s plan`,
      'early-help plan': (name: string) => `${name}’s early-help plan`,
    },
    none: 'There is no plan yet.',
    whatItIs:
      'A plan says what gets in the way, what should be better, who does what about it, and when it is looked at again. There is one plan for a child.',
    mayBegin: 'The Named Person or a Lead Professional writes it.',
    mayBeginEarly: 'A Lead Professional, or a lead of the school, writes it.',
    begin: 'Write the plan',
    begun: 'You can write the plan now. It is a draft until somebody else agrees to it',
    inForce: (number: number) => `Version ${number} is in force`,
    draftTitle: 'What is being written',
    draftLead: (number: number) =>
      `This becomes version ${number} when somebody else agrees to it. Only then does it count.`,
    waitsFor: (name: string, day: string) => `Sent to ${name} to agree to it, ${day}.`,
    cover: (name: string) => `${name} can agree to it instead.`,
    approve: 'Read it and agree to it, or send it back',
    takeBack: 'Take it back to change it',
    takenBack: 'You can write in the plan again',
    returned: (name: string, day: string) => `${name} sent it back on ${day}`,
    discard: 'Throw this draft away',
    discarded: 'The draft is gone. What was agreed is in force as before',
    send: 'Send it to be agreed',
    stillMissing: 'Before it can be sent',
    clock: {
      ahead: (day: string) => `The plan is looked at again on ${day}.`,
      due: () => 'The plan is to be looked at again today.',
      overdue: (day: string) => `The plan should have been looked at again by ${day}.`,
    },
    print: 'Print the plan',
    papers: {
      copy: 'The plan in plain words, for parents and the child',
      pack: 'The pack for its review',
      explained: 'Who the plan was explained to',
    },
    end: 'End the plan',
    ended: (name: string, day: string) => `${name} ended this plan on ${day}`,
  },
  {
    tab: 'Cynllun',
    titles: {
      'child’s plan': (name: string) => `Cynllun ${name}`,
      'early-help plan': (name: string) => `Cynllun cymorth cynnar ${name}`,
    },
    none: 'Nid oes cynllun eto.',
    whatItIs:
      'Mae cynllun yn dweud beth sy’n rhwystr, beth ddylai fod yn well, pwy sy’n gwneud beth amdano, a phryd y caiff ei adolygu. Un cynllun sydd i blentyn.',
    mayBegin: 'Y Person a Enwir neu Weithiwr Proffesiynol Arweiniol sy’n ei ysgrifennu.',
    mayBeginEarly: 'Gweithiwr Proffesiynol Arweiniol, neu arweinydd yn yr ysgol, sy’n ei ysgrifennu.',
    begin: 'Ysgrifennu’r cynllun',
    begun: 'Gallwch ysgrifennu’r cynllun nawr. Drafft ydyw nes bod rhywun arall yn cytuno arno',
    inForce: (number: number) => `Mae fersiwn ${number} mewn grym`,
    draftTitle: 'Yr hyn sy’n cael ei ysgrifennu',
    draftLead: (number: number) =>
      `Bydd hwn yn fersiwn ${number} pan fydd rhywun arall yn cytuno arno. Dim ond wedyn y mae’n cyfrif.`,
    waitsFor: (name: string, day: string) => `Anfonwyd at ${name} i gytuno arno, ${day}.`,
    cover: (name: string) => `Gall ${name} gytuno arno yn lle hynny.`,
    approve: 'Ei ddarllen a chytuno arno, neu ei anfon yn ôl',
    takeBack: 'Ei gymryd yn ôl i’w newid',
    takenBack: 'Gallwch ysgrifennu yn y cynllun eto',
    returned: (name: string, day: string) => `Anfonodd ${name} ef yn ôl ar ${day}`,
    discard: 'Taflu’r drafft hwn',
    discarded: 'Mae’r drafft wedi mynd. Mae’r hyn y cytunwyd arno mewn grym fel o’r blaen',
    send: 'Ei anfon i gytuno arno',
    stillMissing: 'Cyn y gellir ei anfon',
    clock: {
      ahead: (day: string) => `Caiff y cynllun ei adolygu ar ${day}.`,
      due: () => 'Mae’r cynllun i’w adolygu heddiw.',
      overdue: (day: string) => `Dylai’r cynllun fod wedi’i adolygu erbyn ${day}.`,
    },
    print: 'Argraffu’r cynllun',
    papers: {
      copy: 'Y cynllun mewn geiriau syml, i rieni a’r plentyn',
      pack: 'Y pecyn ar gyfer ei adolygiad',
      explained: 'I bwy yr esboniwyd y cynllun',
    },
    end: 'Dod â’r cynllun i ben',
    ended: (name: string, day: string) => `Daeth ${name} â’r cynllun hwn i ben ar ${day}`,
  },
)
