import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    // The preparation of a whole team.
    prepareTitle: 'Prepare supervision',
    prepareIntro: (day: string) => `Everybody you supervise, with what there is to talk about, as it stands on ${day}.`,
    nobody: 'You supervise nobody yet. Set it up below for each person of your team.',
    columns: {
      who: 'Who and when',
      cases: 'Children to talk about',
      workload: 'Workload',
      theirs: 'What they bring and learn',
    },
    lastHeld: (day: string) => `last held ${day}`,
    neverHeld: 'not held yet',
    notPlanned: 'no day is planned',
    agreeLink: 'Read and agree to the last one',
    noCases: 'No child has to be talked about.',
    otherCases: (count: number) => (count === 1 ? '1 other case needs nothing.' : `${count} other cases need nothing.`),
    more: (count: number) => `and ${count} more`,
    reasons: {
      concern: 'a safeguarding concern is open',
      prolonged: (weeks: number, reviews: number) => `${weeks} weeks, and no progress at ${reviews} reviews`,
      noPlan: 'help began before the plan, and no plan names it yet',
      noPlanBy: (day: string) => `help began before the plan, and no plan names it yet: due ${day}`,
      'not seen': (days: number) => `not seen for ${days} days`,
      'not reviewed': (days: number) => `not reviewed for ${days} days`,
    },
    reasonsMeant:
      'A child is on this list with an open concern that is for you, a difficulty that lasts without progress, help that began before its plan, nobody met for more than 14 days, or no review and no talk in supervision for more than 6 weeks.',
    cases: (count: number) => (count === 1 ? '1 open case' : `${count} open cases`),
    perWte: (perWte: string, right: number) => `${perWte} for a full-time post, where ${right} is right`,
    lateActions: (count: number) => (count === 1 ? '1 late action' : `${count} late actions`),
    reportsWaiting: (count: number) => (count === 1 ? '1 report waits to be seen' : `${count} reports wait to be seen`),
    reportsReturned: (count: number) =>
      count === 1 ? '1 report came back to them' : `${count} reports came back to them`,
    beyondRemit: (count: number) =>
      count === 1
        ? 'asked once in 6 weeks to stand in for somebody else'
        : `asked ${count} times in 6 weeks to stand in for somebody else`,
    runsOut: 'Training that runs out',
    runsOutOn: (training: string, day: string) => `${training}, ${day}`,
    brings: 'Brings',
    learns: 'Learns',
    nothingBrought: 'Nothing yet.',
    byWhen: (day: string) => `by ${day}`,
    somebody: 'A child',
  },
  {
    // The preparation of a whole team.
    prepareTitle: 'Paratoi goruchwyliaeth',
    prepareIntro: (day: string) => `Pawb yr ydych yn eu goruchwylio, gyda’r hyn sydd i’w drafod, fel y mae ar ${day}.`,
    nobody: 'Nid ydych yn goruchwylio neb eto. Sefydlwch hynny isod ar gyfer pob person yn eich tîm.',
    columns: {
      who: 'Pwy a phryd',
      cases: 'Plant i’w trafod',
      workload: 'Llwyth gwaith',
      theirs: 'Yr hyn a ddygant ac a ddysgant',
    },
    lastHeld: (day: string) => `cynhaliwyd ddiwethaf ${day}`,
    neverHeld: 'heb ei chynnal eto',
    notPlanned: 'nid oes diwrnod wedi’i drefnu',
    agreeLink: 'Darllen a chytuno i’r un ddiwethaf',
    noCases: 'Nid oes rhaid trafod unrhyw blentyn.',
    otherCases: (count: number) =>
      count === 1 ? 'Nid oes angen dim ar 1 achos arall.' : `Nid oes angen dim ar ${count} achos arall.`,
    more: (count: number) => `a ${count} arall`,
    reasons: {
      concern: 'mae pryder diogelu ar agor',
      prolonged: (weeks: number, reviews: number) => `${weeks} wythnos, a dim cynnydd mewn ${reviews} adolygiad`,
      noPlan: 'dechreuodd cymorth cyn y cynllun, ac nid oes cynllun yn ei enwi eto',
      noPlanBy: (day: string) => `dechreuodd cymorth cyn y cynllun, ac nid oes cynllun yn ei enwi eto: erbyn ${day}`,
      'not seen': (days: number) => `heb ei weld ers ${days} diwrnod`,
      'not reviewed': (days: number) => `heb ei adolygu ers ${days} diwrnod`,
    },
    reasonsMeant:
      'Mae plentyn ar y rhestr hon os oes pryder agored sydd i chi, anhawster sy’n parhau heb gynnydd, cymorth a ddechreuodd cyn ei gynllun, neb wedi’i gwrdd ers mwy na 14 diwrnod, neu ddim adolygiad na thrafodaeth ers mwy na 6 wythnos.',
    cases: (count: number) => `${count} achos agored`,
    perWte: (perWte: string, right: number) => `${perWte} ar gyfer swydd lawn-amser, lle mae ${right} yn iawn`,
    lateActions: (count: number) => `${count} cam gweithredu hwyr`,
    reportsWaiting: (count: number) => `${count} adroddiad yn aros i’w weld`,
    reportsReturned: (count: number) => `${count} adroddiad wedi dod yn ôl atynt`,
    beyondRemit: (count: number) => `gofynnwyd ${count} gwaith mewn 6 wythnos i lenwi dros rywun arall`,
    runsOut: 'Hyfforddiant sy’n dod i ben',
    runsOutOn: (training: string, day: string) => `${training}, ${day}`,
    brings: 'Yn dod â',
    learns: 'Yn dysgu',
    nothingBrought: 'Dim eto.',
    byWhen: (day: string) => `erbyn ${day}`,
    somebody: 'Plentyn',
  },
)
