import { catalogue } from '#platform/words.ts'

/** Who stands in while somebody who is told of concerns is away. */
export const words = catalogue(
  {
    awayTitle: 'Who is away, and who stands in',
    awayHelp: 'While somebody is away, concerns go to whoever stands in for them.',
    awayNobody: 'You are not one of those who are told of concerns, so there is nothing to set here.',
    awayWho: 'Who is away?',
    awayWhoMissing: 'Select who is away',
    standIn: 'Who stands in?',
    standInMissing: 'Select who stands in',
    until: 'Until and including',
    isAway: (who: string, standIn: string, day: string) => `${who} is away until ${day}. ${standIn} stands in.`,
    nobodyAway: 'Nobody is away.',
    isBackLegend: 'Is the person back already?',
    isBack: 'Yes. Concerns go to them again from now on',
    saved: 'From now on concerns go to whoever stands in',
    savedBack: 'Concerns go to them again from now on',
  },
  {
    awayTitle: 'Pwy sydd i ffwrdd, a phwy sy’n cymryd eu lle',
    awayHelp: 'Tra bo rhywun i ffwrdd, mae pryderon yn mynd at bwy bynnag sy’n cymryd eu lle.',
    awayNobody: 'Nid ydych yn un o’r rhai sy’n cael gwybod am bryderon, felly nid oes dim i’w osod yma.',
    awayWho: 'Pwy sydd i ffwrdd?',
    awayWhoMissing: 'Dewiswch pwy sydd i ffwrdd',
    standIn: 'Pwy sy’n cymryd eu lle?',
    standInMissing: 'Dewiswch pwy sy’n cymryd eu lle',
    until: 'Hyd at a chan gynnwys',
    isAway: (who: string, standIn: string, day: string) =>
      `Mae ${who} i ffwrdd tan ${day}. ${standIn} sy’n cymryd eu lle.`,
    nobodyAway: 'Nid oes neb i ffwrdd.',
    isBackLegend: 'A yw’r person yn ôl yn barod?',
    isBack: 'Ydy. Mae pryderon yn mynd atynt eto o hyn ymlaen',
    saved: 'O hyn ymlaen mae pryderon yn mynd at bwy bynnag sy’n cymryd eu lle',
    savedBack: 'Mae pryderon yn mynd atynt eto o hyn ymlaen',
  },
)
