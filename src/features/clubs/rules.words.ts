import type { Sentence } from '#platform/words.ts'

/** What the rules of a club say when they say no. */
export const say = {
  endsBeforeItBegins: {
    en: 'The last day cannot be before the first',
    cy: 'Ni all y diwrnod olaf fod cyn y cyntaf',
  },
  tooLong: {
    en: 'A club is kept for a term: choose a last day within 200 days of the first. Start it anew for the next term.',
    cy: 'Cedwir clwb am dymor: dewiswch ddiwrnod olaf o fewn 200 diwrnod i’r cyntaf. Dechreuwch ef o’r newydd ar gyfer y tymor nesaf.',
  },
  namesAChild: {
    en: 'This seems to have a child’s name in it. A club is for whoever comes, and names nobody.',
    cy: 'Mae’n ymddangos bod enw plentyn yma. Mae clwb ar gyfer pwy bynnag sy’n dod, ac nid yw’n enwi neb.',
  },
  notInItsTerm: {
    en: 'Enter a day of this club that is not in the future',
    cy: 'Rhowch ddiwrnod o’r clwb hwn nad yw yn y dyfodol',
  },
  dayIsThere: {
    en: 'Your time of that day is written down already. Take it back first, if it was wrong.',
    cy: 'Mae eich amser ar y diwrnod hwnnw wedi’i nodi eisoes. Tynnwch ef yn ôl yn gyntaf, os oedd yn anghywir.',
  },
  notYours: {
    en: 'Only whoever wrote down this time, or a supervisor of the team, takes it back.',
    cy: 'Dim ond y sawl a nododd yr amser hwn, neu oruchwyliwr y tîm, sy’n ei dynnu’n ôl.',
  },
} satisfies Record<string, Sentence>
