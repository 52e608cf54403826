import { catalogue } from '#platform/words.ts'

/** Whether the child’s plan names the work, asked where help is begun. */
export const words = catalogue(
  {
    heading: 'The child’s plan',
    rule: 'This service works only on what the child’s plan names. A request is accepted once you have seen that the plan clearly says what the worker will do.',
    works: 'What the plan in force asks of this team',
    which: 'Which part of the plan is this?',
    whichWrong: 'Select a part of the plan',
    period: (from: string, until: string) => `${from} to ${until}`,
    tick: 'I have read the plan. It clearly says what the worker will do, and why',
    tickHint: 'Your name and today’s date are written down with it.',
    none: 'The child has no agreed plan that asks this team for help.',
    seePlan: 'See the child’s plan',
    ask: 'Ask the Named Person to write it into the plan.',
    couldRead: 'From what the request says, it could read:',
    draft: (worker: string, name: string, needs: string) => `A ${worker} will work with ${name} on: ${needs}.`,
    draftAim: (hopedFor: string) => `The aim, in the words of whoever asked: ${hopedFor}`,
    waiver: 'The work cannot wait for the plan',
    waiverHelp:
      'You may let it go ahead of the plan, for at most 28 days at a time and three times in all. It is listed under your name until the plan names the work. After the day you give, no session can be recorded without the plan.',
    putOff: (times: number) =>
      times === 1 ? 'It was put off once already.' : `It was put off ${times} times already.`,
    putOffTooOften:
      'The plan was put off three times, which is the limit. Ask the Named Person today to write this work into the plan, and whoever agrees to plans to look at it. Sessions can go on from the day it is agreed.',
    dueOn: 'By which day will the plan be there?',
    dueWrong: 'The day by which the plan will be there must be a real date',
    why: 'Why can the work not wait?',
    stillHolds: (who: string, when: string) => `${who} saw on ${when} that the plan clearly names this work.`,
    willFollow: (who: string, when: string, due: string) =>
      `${who} said on ${when} that the work cannot wait. The plan is due by ${due}.`,
    no: 'The plan has to be looked at again: what was found does not hold any more.',
    because: (why: string) => `Reason: ${why}`,
  },
  {
    heading: 'Cynllun y plentyn',
    rule: 'Dim ond ar yr hyn y mae cynllun y plentyn yn ei enwi y mae’r gwasanaeth hwn yn gweithio. Derbynnir cais unwaith y byddwch wedi gweld bod y cynllun yn dweud yn glir beth fydd y gweithiwr yn ei wneud.',
    works: 'Yr hyn y mae’r cynllun mewn grym yn ei ofyn gan y tîm hwn',
    which: 'Pa ran o’r cynllun yw hon?',
    whichWrong: 'Dewiswch ran o’r cynllun',
    period: (from: string, until: string) => `${from} i ${until}`,
    tick: 'Rwyf wedi darllen y cynllun. Mae’n dweud yn glir beth fydd y gweithiwr yn ei wneud, a pham',
    tickHint: 'Cedwir eich enw a dyddiad heddiw gydag ef.',
    none: 'Nid oes gan y plentyn gynllun y cytunwyd arno sy’n gofyn i’r tîm hwn am gymorth.',
    seePlan: 'Gweld cynllun y plentyn',
    ask: 'Gofynnwch i’r Person a Enwir ei ysgrifennu yn y cynllun.',
    couldRead: 'O’r hyn y mae’r cais yn ei ddweud, gallai ddarllen:',
    draft: (worker: string, name: string, needs: string) => `Bydd ${worker} yn gweithio gyda ${name} ar: ${needs}.`,
    draftAim: (hopedFor: string) => `Y nod, yng ngeiriau’r sawl a ofynnodd: ${hopedFor}`,
    waiver: 'Ni all y gwaith aros am y cynllun',
    waiverHelp:
      'Cewch adael iddo fynd o flaen y cynllun, am 28 diwrnod ar y mwyaf ar y tro, a thair gwaith i gyd. Mae wedi’i restru o dan eich enw nes bod y cynllun yn enwi’r gwaith. Ar ôl y diwrnod a rowch, ni ellir cofnodi sesiwn heb y cynllun.',
    putOff: (times: number) =>
      times === 1 ? 'Fe’i gohiriwyd unwaith eisoes.' : `Fe’i gohiriwyd ${times} gwaith eisoes.`,
    putOffTooOften:
      'Cafodd y cynllun ei ohirio dair gwaith, sef y terfyn. Gofynnwch i’r Person a Enwir heddiw ysgrifennu’r gwaith hwn yn y cynllun, ac i’r sawl sy’n cytuno ar gynlluniau edrych arno. Gall sesiynau fynd ymlaen o’r diwrnod y cytunir arno.',
    dueOn: 'Erbyn pa ddiwrnod y bydd y cynllun yno?',
    dueWrong: 'Rhaid i’r diwrnod y bydd y cynllun yno fod yn ddyddiad go iawn',
    why: 'Pam na all y gwaith aros?',
    stillHolds: (who: string, when: string) => `Gwelodd ${who} ar ${when} fod y cynllun yn enwi’r gwaith hwn yn glir.`,
    willFollow: (who: string, when: string, due: string) =>
      `Dywedodd ${who} ar ${when} na all y gwaith aros. Mae disgwyl y cynllun erbyn ${due}.`,
    no: 'Rhaid edrych ar y cynllun eto: nid yw’r hyn a ganfuwyd yn dal mwyach.',
    because: (why: string) => `Rheswm: ${why}`,
  },
)
