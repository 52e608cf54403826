import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    title: 'Your Monday page',
    intro: (day: string) => `Who waits, and what is due this week. As it stands on ${day}.`,
    figures: {
      withoutReply: 'Requests with no reply',
      late: (count: number) => `${count} later than promised`,
      notSeen: 'Cases nobody met for 3 weeks',
      reviews: 'Reviews due this week, or late',
      unwritten: 'Contacts to write up',
      unwrittenNote: 'more than 2 working days old',
      lateActions: 'Actions that are late',
    },
    withoutReply: 'Requests with no reply',
    allAnswered: 'No request waits for a reply.',
    left: (days: number, day: string) =>
      days === 1 ? `1 school day left, due ${day}` : `${days} school days left, due ${day}`,
    today: 'due today',
    lateBy: (days: number, day: string) =>
      days <= 1 ? `late, was due ${day}` : `late by ${days} school days, was due ${day}`,
    'awaiting screening': 'with the school',
    'awaiting decision': 'with the team',
    team: (name: string) => `${name}, each worker`,
    columns: {
      worker: 'Worker',
      cases: 'Open cases',
      perWte: 'For a full-time post',
      notSeen: 'Not met for 3 weeks',
      reviews: 'Reviews due',
      unwritten: 'To write up',
      lateActions: 'Late actions',
    },
    meant: (cases: number) =>
      `By name, and not in any other order. The service is meant for ${cases} cases or fewer for a full-time post.`,
    nothing: (name: string) => `Nothing of ${name} is due or late.`,
    lines: {
      notSeen: 'Not met for 3 weeks',
      reviews: 'Reviews',
      unwritten: 'To write up',
      lateActions: 'Late actions',
    },
    days: (days: number) => `${days} days`,
    late: (day: string) => `late, ${day}`,
    somebody: 'A child',
    advice: 'Advice to staff',
    more: (count: number) => `and ${count} more`,
  },
  {
    title: 'Eich tudalen dydd Llun',
    intro: (day: string) => `Pwy sy’n aros, a beth sy’n ddyledus yr wythnos hon. Fel y mae ar ${day}.`,
    figures: {
      withoutReply: 'Ceisiadau heb ateb',
      late: (count: number) => `${count} yn hwyrach nag a addawyd`,
      notSeen: 'Achosion heb gwrdd â neb ers 3 wythnos',
      reviews: 'Adolygiadau sy’n ddyledus yr wythnos hon, neu’n hwyr',
      unwritten: 'Cysylltiadau i’w hysgrifennu',
      unwrittenNote: 'dros 2 ddiwrnod gwaith oed',
      lateActions: 'Camau gweithredu sy’n hwyr',
    },
    withoutReply: 'Ceisiadau heb ateb',
    allAnswered: 'Nid oes cais yn aros am ateb.',
    left: (days: number, day: string) => `${days} diwrnod ysgol yn weddill, erbyn ${day}`,
    today: 'erbyn heddiw',
    lateBy: (days: number, day: string) =>
      days <= 1
        ? `yn hwyr, roedd i’w wneud erbyn ${day}`
        : `${days} diwrnod ysgol yn hwyr, roedd i’w wneud erbyn ${day}`,
    'awaiting screening': 'gyda’r ysgol',
    'awaiting decision': 'gyda’r tîm',
    team: (name: string) => `${name}, pob gweithiwr`,
    columns: {
      worker: 'Gweithiwr',
      cases: 'Achosion agored',
      perWte: 'Ar gyfer swydd lawn-amser',
      notSeen: 'Heb gwrdd ers 3 wythnos',
      reviews: 'Adolygiadau',
      unwritten: 'I’w hysgrifennu',
      lateActions: 'Camau hwyr',
    },
    meant: (cases: number) =>
      `Yn ôl enw, ac nid mewn unrhyw drefn arall. Mae’r gwasanaeth wedi’i fwriadu ar gyfer ${cases} achos neu lai i swydd lawn-amser.`,
    nothing: (name: string) => `Nid oes dim gan ${name} yn ddyledus nac yn hwyr.`,
    lines: {
      notSeen: 'Heb gwrdd ers 3 wythnos',
      reviews: 'Adolygiadau',
      unwritten: 'I’w hysgrifennu',
      lateActions: 'Camau gweithredu hwyr',
    },
    days: (days: number) => `${days} diwrnod`,
    late: (day: string) => `yn hwyr, ${day}`,
    somebody: 'Plentyn',
    advice: 'Cyngor i staff',
    more: (count: number) => `a ${count} arall`,
  },
)
