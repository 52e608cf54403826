import { catalogue } from '#platform/words.ts'

/** Looking for a record that may be the same child. */
export const words = catalogue(
  {
    sameTitle: 'Is this child on another record too?',
    sameHelp:
      'Sometimes one child is put down twice. Two people who know both records can put them together. Nothing is lost, and for 90 days it can be undone.',
    alikeTitle: 'Children who look like this one',
    alikeNone: 'Nobody you can see looks like this child. Search by another name, or by a number.',
    search: 'Search for the other record',
    searchButton: 'Search',
    found: (typed: string) => `Found for “${typed}”`,
    foundNone: (typed: string) => `Nobody else found for “${typed}”`,
    name: 'Name',
    born: 'Born',
    school: 'School',
    action: 'Action',
    compare: 'Compare the records',
    compareWith: (name: string) => `with ${name}`,
    earlier: 'What was said before',
  },
  {
    sameTitle: 'A yw’r plentyn hwn ar gofnod arall hefyd?',
    sameHelp:
      'Weithiau caiff un plentyn ei gofnodi ddwywaith. Gall dau berson sy’n adnabod y ddau gofnod eu rhoi at ei gilydd. Ni chollir dim, ac am 90 diwrnod gellir ei ddadwneud.',
    alikeTitle: 'Plant sy’n edrych fel yr un hwn',
    alikeNone: 'Nid oes neb y gallwch ei weld yn edrych fel y plentyn hwn. Chwiliwch am enw arall, neu rif.',
    search: 'Chwilio am y cofnod arall',
    searchButton: 'Chwilio',
    found: (typed: string) => `Canfuwyd ar gyfer “${typed}”`,
    foundNone: (typed: string) => `Ni chafwyd hyd i neb arall ar gyfer “${typed}”`,
    name: 'Enw',
    born: 'Ganwyd',
    school: 'Ysgol',
    action: 'Gweithred',
    compare: 'Cymharu’r cofnodion',
    compareWith: (name: string) => `â ${name}`,
    earlier: 'Beth a ddywedwyd o’r blaen',
  },
)
