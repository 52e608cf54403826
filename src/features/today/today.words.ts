import { catalogue } from '#platform/words.ts'

/** The first page of the day, and what is on it for everybody. */
export const words = catalogue(
  {
    tasksOfTheDay: 'Say what is done today and this week',
    title: 'Today',
    schoolDay: (day: string) => `${day}. A school day.`,
    noSchool: (day: string, why: string, next: string) => `${day}. ${why}. School is open again on ${next}.`,
    why: {
      weekend: (_name: string) => 'The weekend',
      'bank holiday': (name: string) => name,
      holiday: (name: string) => name,
      INSET: (name: string) => `INSET day, without lessons (${name})`,
      closure: (name: string) => `School is shut (${name})`,
    },
    termsUnknown: (day: string) => `${day}. Nobody has entered term dates for today, so every weekday counts.`,
    news: (count: number) =>
      count === 1 ? '1 thing happened that you should know' : `${count} things happened that you should know`,
    somebody: 'A child',
    moreOfThese: {
      requests: 'All requests',
      actions: 'All my actions',
      cases: 'All cases',
      referrals: 'All referrals',
      staff: 'All staff',
      imports: 'All imports',
    },
    time: {
      today: 'due today',
      left: (schoolDays: number, day: string) =>
        schoolDays === 1 ? `1 school day left, due ${day}` : `${schoolDays} school days left, due ${day}`,
      late: (schoolDays: number, day: string) =>
        schoolDays <= 1 ? `late, was due ${day}` : `late by ${schoolDays} school days, was due ${day}`,
    },
    myRequests: {
      heading: 'My requests',
      none: 'You have no open requests. When you are worried about a child, ask for support: it takes a few minutes.',
      ask: 'Ask for support for a child',
      answerBy: (day: string) => `answer promised by ${day}`,
      answerWas: (day: string) => `the answer was promised by ${day} and is late`,
      contactBy: (day: string) => `first contact promised by ${day}`,
      helper: (who: string) => `${who} will help`,
    },
    noReply: {
      heading: 'Requests with no reply',
      none: 'No request waits for a reply.',
      forMe: 'waits for you',
      school: 'with the school',
      team: (team: string) => `with ${team}`,
      managerFirst: 'an education manager agrees first',
    },
    leftBehind: {
      heading: 'Waiting for somebody else',
      cases: (who: string) => `give the case to somebody else: ${who} has left or is leaving`,
      requests: (who: string) => `add what was asked: ${who}, who sent it, has left or is leaving`,
      actions: (who: string) => `an action of ${who}, who has left or is leaving`,
    },
    overdue: {
      heading: 'Children with something late',
      none: 'Nothing that was agreed for a child of your school is late.',
      line: (actions: number, day: string) =>
        actions === 1 ? `1 action, due ${day}` : `${actions} actions, the first due ${day}`,
    },
    toAgree: { heading: 'Requests to agree', none: 'No request waits for your agreement.' },
    casesIAmOn: { heading: 'Cases you are on', none: 'You are on no case.' },
    elsewhere: {
      heading: 'More of your work',
      monday: 'Your Monday page: each worker and what is due',
      supervise: 'Supervision: who, when, and what to talk about',
      supervision: 'Supervision',
      numbers: 'What the team did, in numbers',
      rota: 'Who is in which school when',
      raised: 'Raised with supervisors',
      visits: 'Visits that are made alone',
      reports: 'Reports and meetings',
      onward: 'Referrals to other services',
      planNews: 'News for plans',
      messages: 'Messages between home and school',
      remit: 'Our remit',
    },
  },
  {
    tasksOfTheDay: 'Dweud beth a wneir heddiw a’r wythnos hon',
    title: 'Heddiw',
    schoolDay: (day: string) => `${day}. Diwrnod ysgol.`,
    noSchool: (day: string, why: string, next: string) => `${day}. ${why}. Bydd yr ysgol ar agor eto ${next}.`,
    why: {
      weekend: (_name: string) => 'Y penwythnos',
      'bank holiday': (name: string) => name,
      holiday: (name: string) => name,
      INSET: (name: string) => `Diwrnod HMS, heb wersi (${name})`,
      closure: (name: string) => `Mae’r ysgol ar gau (${name})`,
    },
    termsUnknown: (day: string) =>
      `${day}. Nid oes neb wedi rhoi dyddiadau’r tymor ar gyfer heddiw, felly mae pob diwrnod gwaith yn cyfrif.`,
    news: (count: number) =>
      count === 1 ? 'Digwyddodd 1 peth y dylech ei wybod' : `Digwyddodd ${count} o bethau y dylech eu gwybod`,
    somebody: 'Plentyn',
    moreOfThese: {
      requests: 'Pob cais',
      actions: 'Pob un o’m camau gweithredu',
      cases: 'Pob achos',
      referrals: 'Pob atgyfeiriad',
      staff: 'Yr holl staff',
      imports: 'Pob mewnforiad',
    },
    time: {
      today: 'erbyn heddiw',
      left: (schoolDays: number, day: string) => `${schoolDays} diwrnod ysgol yn weddill, erbyn ${day}`,
      late: (schoolDays: number, day: string) =>
        schoolDays <= 1
          ? `yn hwyr, roedd i’w wneud erbyn ${day}`
          : `${schoolDays} diwrnod ysgol yn hwyr, roedd i’w wneud erbyn ${day}`,
    },
    myRequests: {
      heading: 'Fy ngheisiadau',
      none: 'Nid oes gennych geisiadau agored. Pan fyddwch yn poeni am blentyn, gofynnwch am gymorth: ychydig funudau mae’n ei gymryd.',
      ask: 'Gofyn am gymorth i blentyn',
      answerBy: (day: string) => `ateb wedi’i addo erbyn ${day}`,
      answerWas: (day: string) => `addawyd ateb erbyn ${day} ac mae’n hwyr`,
      contactBy: (day: string) => `cyswllt cyntaf wedi’i addo erbyn ${day}`,
      helper: (who: string) => `Bydd ${who} yn helpu`,
    },
    noReply: {
      heading: 'Ceisiadau heb ateb',
      none: 'Nid oes cais yn aros am ateb.',
      forMe: 'yn aros amdanoch chi',
      school: 'gyda’r ysgol',
      team: (team: string) => `gyda ${team}`,
      managerFirst: 'mae rheolwr addysg yn cytuno’n gyntaf',
    },
    leftBehind: {
      heading: 'Yn aros am rywun arall',
      cases: (who: string) => `rhowch yr achos i rywun arall: mae ${who} wedi gadael neu’n gadael`,
      requests: (who: string) => `ychwanegwch yr hyn a ofynnwyd: mae ${who}, a’i hanfonodd, wedi gadael neu’n gadael`,
      actions: (who: string) => `cam gweithredu ${who}, sydd wedi gadael neu’n gadael`,
    },
    overdue: {
      heading: 'Plant â rhywbeth yn hwyr',
      none: 'Nid oes dim y cytunwyd arno ar gyfer plentyn o’ch ysgol yn hwyr.',
      line: (actions: number, day: string) =>
        actions === 1 ? `1 cam gweithredu, erbyn ${day}` : `${actions} cam gweithredu, y cyntaf erbyn ${day}`,
    },
    toAgree: { heading: 'Ceisiadau i gytuno arnynt', none: 'Nid oes cais yn aros am eich cytundeb.' },
    casesIAmOn: { heading: 'Achosion rydych arnynt', none: 'Nid ydych ar unrhyw achos.' },
    elsewhere: {
      heading: 'Rhagor o’ch gwaith',
      monday: 'Eich tudalen dydd Llun: pob gweithiwr a’r hyn sy’n ddyledus',
      supervise: 'Goruchwyliaeth: pwy, pryd, a beth i’w drafod',
      supervision: 'Goruchwyliaeth',
      numbers: 'Yr hyn a wnaeth y tîm, mewn ffigurau',
      rota: 'Pwy sydd ym mha ysgol a phryd',
      raised: 'Codwyd gyda goruchwylwyr',
      visits: 'Ymweliadau a wneir ar eich pen eich hun',
      reports: 'Adroddiadau a chyfarfodydd',
      onward: 'Atgyfeiriadau at wasanaethau eraill',
      planNews: 'Newyddion ar gyfer cynlluniau',
      messages: 'Negeseuon rhwng y cartref a’r ysgol',
      remit: 'Ein cylch gwaith',
    },
  },
)
