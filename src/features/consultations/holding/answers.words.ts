import { catalogue } from '#platform/words.ts'

/** Saying what the consultations came to. */
export const words = catalogue(
  {
    title: 'What did it come to?',
    better: 'Is it better?',
    betterMissing: 'Select whether it is better',
    solved: 'Is the problem solved?',
    solvedMissing: 'Select whether it is solved',
    views: 'What does each say about how it is now?',
    viewsHelp: 'In their own words. Leave empty what nobody said.',
    more: 'Is anything more needed?',
    moreAtSchool: 'At school',
    moreAtHome: 'At home',
    nothingMore: 'Nothing more is needed, and everybody said so',
    agency: 'If school and home are not enough: which service should be asked?',
    moreViews: 'What does each say about what more is needed?',
    save: 'Save the answers',
    saved: 'The answers are saved.',
  },
  {
    title: 'Beth ddaeth ohono?',
    better: 'A yw’n well?',
    betterMissing: 'Dewiswch a yw’n well',
    solved: 'A yw’r broblem wedi’i datrys?',
    solvedMissing: 'Dewiswch a yw wedi’i datrys',
    views: 'Beth mae pob un yn ei ddweud am sut mae hi nawr?',
    viewsHelp: 'Yn eu geiriau eu hunain. Gadewch yn wag yr hyn na ddywedodd neb.',
    more: 'A oes angen rhywbeth arall?',
    moreAtSchool: 'Yn yr ysgol',
    moreAtHome: 'Gartref',
    nothingMore: 'Nid oes angen dim mwy, a dywedodd pawb hynny',
    agency: 'Os nad yw’r ysgol a’r cartref yn ddigon: pa wasanaeth y dylid ei holi?',
    moreViews: 'Beth mae pob un yn ei ddweud am yr hyn sydd ei angen eto?',
    save: 'Cadw’r atebion',
    saved: 'Mae’r atebion wedi’u cadw.',
  },
)
