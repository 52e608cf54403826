import { catalogue } from '#platform/words.ts'

/** Who stands in for the supervisors of a team. */
export const words = catalogue(
  {
    coverTab: 'Cover for supervisors',
    coverTitle: (team: string) => `Who stands in for the supervisors of ${team}`,
    coverHelp:
      'They read the reports that wait to be seen, and what workers bring to supervision. They read nothing else of the team, and from the day after the last day none of it.',
    coverNone: 'Nobody is covering.',
    coverWho: 'Who covers?',
    coverWhoMissing: 'Select who covers',
    coverChoose: 'Choose',
    coverFrom: 'First day',
    coverTo: 'Last day',
    coverDayMissing: 'Enter a day',
    coverWhy: 'Why?',
    coverWhyMissing: 'Say why, such as leave',
    coverSave: 'Name them',
    coverSaved: 'They cover from that day, and were told',
    coverEnd: (name: string) => `End the cover by ${name}`,
    coverEnded: 'The cover has ended',
    fromTo: (from: string, to: string) => `${from} to ${to}`,
  },
  {
    coverTab: 'Cymryd lle goruchwylwyr',
    coverTitle: (team: string) => `Pwy sy’n cymryd lle goruchwylwyr ${team}`,
    coverHelp:
      'Maent yn darllen yr adroddiadau sy’n aros i gael eu gweld, a’r hyn y mae gweithwyr yn ei godi mewn goruchwyliaeth. Nid ydynt yn darllen dim arall o’r tîm, a dim ohono o’r diwrnod ar ôl yr olaf.',
    coverNone: 'Nid oes neb yn cymryd lle.',
    coverWho: 'Pwy sy’n cymryd lle?',
    coverWhoMissing: 'Dewiswch pwy sy’n cymryd lle',
    coverChoose: 'Dewiswch',
    coverFrom: 'Diwrnod cyntaf',
    coverTo: 'Diwrnod olaf',
    coverDayMissing: 'Rhowch ddiwrnod',
    coverWhy: 'Pam?',
    coverWhyMissing: 'Dywedwch pam, fel gwyliau',
    coverSave: 'Eu henwi',
    coverSaved: 'Maent yn cymryd lle o’r diwrnod hwnnw, a dywedwyd wrthynt',
    coverEnd: (name: string) => `Dod â chyfnod cymryd lle ${name} i ben`,
    coverEnded: 'Mae’r cyfnod cymryd lle wedi dod i ben',
    fromTo: (from: string, to: string) => `${from} i ${to}`,
  },
)
