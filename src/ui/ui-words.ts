/**
 * What the components say by themselves. English where a component has a published default is that default, word for
 * word. `%{count}` is filled in by the browser.
 */
export interface UiWords {
  serviceName: string
  skipToMainContent: string
  quickExit: string
  error: string
  thereIsAProblem: string
  important: string
  success: string
  information: string
  immediateAction: string
  urgentAdvice: string
  nonUrgentAdvice: string

  menu: string
  browseMenu: string
  more: string
  account: string
  yourAccount: string
  signOut: string
  search: string
  /** Names the link on the service's name. */
  homepageOf: (service: string) => string
  /** Where the link back and the link to the other language are. */
  backAndLanguage: string

  back: string
  backTo: string
  breadcrumb: string
  pages: string
  previous: string
  /** Said after “Previous” and “Next” to those who cannot see where the link stands. */
  previousHidden: string
  next: string
  nextHidden: string
  /** First in the title of a page that searched, so that it is heard as the page comes. */
  found: (count: number, more: boolean) => string
  pastTheEnd: string
  toTheBeginning: string

  day: string
  month: string
  year: string

  showPassword: string
  showPasswordLabel: string
  hidePassword: string
  hidePasswordLabel: string
  passwordIsShown: string
  passwordIsHidden: string

  chooseFile: string
  chooseFiles: string
  noFileChosen: string
  noFilesChosen: string
  filesChosen: PluralWords
  orDropFile: string
  orDropFiles: string
  enteredDropZone: string
  leftDropZone: string

  upToCharacters: (limit: number) => string
  upToWords: (limit: number) => string
  charactersLeft: PluralWords
  noCharactersLeft: string
  charactersTooMany: PluralWords
  wordsLeft: PluralWords
  noWordsLeft: string
  wordsTooMany: PluralWords

  columnsCanBeSorted: string
  sortedBy: string
  ascending: string
  descending: string

  filters: string
  applyFilters: string
  clearFilters: string
  listShowing: PluralWords
  nothingMatches: string

  stepDone: string
  stepNow: string
  stepToCome: string
  stepSkipped: string

  changedMeanwhile: string
  changedMeanwhileHelp: string
  field: string
  yours: string
  theirs: string
  leftEmpty: string

  demonstration: string
  demonstrationNote: string

  supportLinks: string
  help: string
  accessibility: string
  privacy: string
  inACrisis: string
}

/** One sentence for each plural the language has (CLDR): English one and other, Welsh six. */
export type PluralWords = Readonly<Partial<Record<'zero' | 'one' | 'two' | 'few' | 'many', string>> & { other: string }>

const en: UiWords = {
  serviceName: 'Linkwork',
  skipToMainContent: 'Skip to main content',
  quickExit: 'Leave this page now',
  error: 'Error',
  thereIsAProblem: 'There is a problem',
  important: 'Important',
  success: 'Success',
  information: 'Information',
  immediateAction: 'Immediate action required',
  urgentAdvice: 'Urgent advice',
  nonUrgentAdvice: 'Non-urgent advice',

  menu: 'Menu',
  browseMenu: 'Browse',
  more: 'More',
  account: 'Account',
  yourAccount: 'Your account',
  signOut: 'Sign out',
  search: 'Search',
  homepageOf: (service) => `${service} homepage`,
  backAndLanguage: 'Back and language',

  back: 'Back',
  backTo: 'Back to',
  breadcrumb: 'Breadcrumb',
  pages: 'Pagination',
  previous: 'Previous',
  previousHidden: ' page',
  next: 'Next',
  nextHidden: ' page',
  found: (count, more) => (count === 0 ? 'Nothing found' : `${count}${more ? ' or more' : ''} found`),
  pastTheEnd: 'There is nothing more in this list',
  toTheBeginning: 'Go to the beginning of the list',

  day: 'Day',
  month: 'Month',
  year: 'Year',

  showPassword: 'Show',
  showPasswordLabel: 'Show password',
  hidePassword: 'Hide',
  hidePasswordLabel: 'Hide password',
  passwordIsShown: 'Your password is visible',
  passwordIsHidden: 'Your password is hidden',

  chooseFile: 'Choose file',
  chooseFiles: 'Choose files',
  noFileChosen: 'No file chosen',
  noFilesChosen: 'No files chosen',
  filesChosen: { one: '%{count} file chosen', other: '%{count} files chosen' },
  orDropFile: 'or drop file',
  orDropFiles: 'or drop files',
  enteredDropZone: 'Entered drop zone',
  leftDropZone: 'Left drop zone',

  upToCharacters: (limit) => `You can enter up to ${limit} characters`,
  upToWords: (limit) => `You can enter up to ${limit} words`,
  charactersLeft: { one: 'You have %{count} character remaining', other: 'You have %{count} characters remaining' },
  noCharactersLeft: 'You have 0 characters remaining',
  charactersTooMany: { one: 'You have %{count} character too many', other: 'You have %{count} characters too many' },
  wordsLeft: { one: 'You have %{count} word remaining', other: 'You have %{count} words remaining' },
  noWordsLeft: 'You have 0 words remaining',
  wordsTooMany: { one: 'You have %{count} word too many', other: 'You have %{count} words too many' },

  columnsCanBeSorted: 'Column headers are sortable',
  sortedBy: 'Sorted by %{header} (%{direction})',
  ascending: 'ascending',
  descending: 'descending',

  filters: 'Filters',
  applyFilters: 'Apply filters',
  clearFilters: 'Clear filters',
  listShowing: { one: '%{count} shown', other: '%{count} shown' },
  nothingMatches: 'Nothing in the list matches',

  stepDone: 'Done',
  stepNow: 'Now',
  stepToCome: 'To come',
  stepSkipped: 'Not needed',

  changedMeanwhile: 'Somebody else changed this while you were writing',
  changedMeanwhileHelp:
    'What you wrote is still in the form below and is not saved yet. Compare the two, change the form, and save it again.',
  field: 'Question',
  yours: 'What you wrote',
  theirs: 'What is saved now',
  leftEmpty: 'Nothing',

  demonstration: 'Demonstration',
  demonstrationNote: 'Every person and record here is made up. Do not enter anything about a real person.',

  supportLinks: 'Support links',
  help: 'Help',
  accessibility: 'Accessibility statement',
  privacy: 'Privacy notice',
  inACrisis:
    'Linkwork is not for emergencies. If someone is in danger now, call 999. For urgent mental health help, call 111 and choose the mental health option, or in Northern Ireland call Lifeline free on 0808 808 8000. Children and young people can call Childline free on 0800 1111, or text SHOUT to 85258, at any time.',
}

const cy: UiWords = {
  serviceName: 'Linkwork',
  skipToMainContent: 'Neidio i’r prif gynnwys',
  quickExit: 'Gadael y dudalen hon nawr',
  error: 'Gwall',
  thereIsAProblem: 'Mae problem',
  important: 'Pwysig',
  success: 'Llwyddiant',
  information: 'Gwybodaeth',
  immediateAction: 'Angen gweithredu ar unwaith',
  urgentAdvice: 'Cyngor brys',
  nonUrgentAdvice: 'Cyngor nad yw’n frys',

  menu: 'Dewislen',
  browseMenu: 'Pori',
  more: 'Rhagor',
  account: 'Cyfrif',
  yourAccount: 'Eich cyfrif',
  signOut: 'Allgofnodi',
  search: 'Chwilio',
  homepageOf: (service) => `Tudalen hafan ${service}`,
  backAndLanguage: 'Yn ôl ac iaith',

  back: 'Yn ôl',
  backTo: 'Yn ôl i',
  breadcrumb: 'Briwsion bara',
  pages: 'Tudalennau',
  previous: 'Blaenorol',
  previousHidden: '',
  next: 'Nesaf',
  nextHidden: '',
  found: (count, more) => (count === 0 ? 'Dim wedi’i ganfod' : `${count}${more ? ' neu fwy' : ''} wedi’u canfod`),
  pastTheEnd: 'Nid oes dim mwy yn y rhestr hon',
  toTheBeginning: 'Mynd i ddechrau’r rhestr',

  day: 'Dydd',
  month: 'Mis',
  year: 'Blwyddyn',

  showPassword: 'Dangos',
  showPasswordLabel: 'Dangos y cyfrinair',
  hidePassword: 'Cuddio',
  hidePasswordLabel: 'Cuddio’r cyfrinair',
  passwordIsShown: 'Mae eich cyfrinair i’w weld',
  passwordIsHidden: 'Mae eich cyfrinair wedi’i guddio',

  chooseFile: 'Dewis ffeil',
  chooseFiles: 'Dewis ffeiliau',
  noFileChosen: 'Dim ffeil wedi’i dewis',
  noFilesChosen: 'Dim ffeiliau wedi’u dewis',
  filesChosen: { one: '%{count} ffeil wedi’i dewis', other: '%{count} ffeil wedi’u dewis' },
  orDropFile: 'neu ollwng ffeil',
  orDropFiles: 'neu ollwng ffeiliau',
  enteredDropZone: 'Wedi cyrraedd y man gollwng',
  leftDropZone: 'Wedi gadael y man gollwng',

  upToCharacters: (limit) => `Gallwch ddefnyddio hyd at ${limit} nod`,
  upToWords: (limit) => `Gallwch ddefnyddio hyd at ${limit} gair`,
  charactersLeft: everyPlural('Mae gennych %{count} nod ar ôl'),
  noCharactersLeft: 'Mae gennych 0 nod ar ôl',
  charactersTooMany: everyPlural('Mae gennych %{count} nod yn ormod'),
  wordsLeft: { ...everyPlural('Mae gennych %{count} gair ar ôl'), two: 'Mae gennych %{count} air ar ôl' },
  noWordsLeft: 'Mae gennych 0 gair ar ôl',
  wordsTooMany: { ...everyPlural('Mae gennych %{count} gair yn ormod'), two: 'Mae gennych %{count} air yn ormod' },

  columnsCanBeSorted: 'Gellir defnyddio penawdau’r colofnau i drefnu',
  sortedBy: 'Wedi’i drefnu yn ôl %{header} (%{direction})',
  ascending: 'esgynnol',
  descending: 'disgynnol',

  filters: 'Hidlyddion',
  applyFilters: 'Defnyddio’r hidlyddion',
  clearFilters: 'Clirio’r hidlyddion',
  listShowing: everyPlural('%{count} i’w gweld'),
  nothingMatches: 'Nid oes dim yn y rhestr yn cyfateb',

  stepDone: 'Wedi’i wneud',
  stepNow: 'Nawr',
  stepToCome: 'I ddod',
  stepSkipped: 'Dim angen',

  changedMeanwhile: 'Newidiodd rhywun arall hwn tra oeddech chi’n ysgrifennu',
  changedMeanwhileHelp:
    'Mae’r hyn a ysgrifennoch chi yn y ffurflen isod o hyd, ond nid yw wedi’i gadw eto. Cymharwch y ddau, newidiwch y ffurflen, a’i chadw eto.',
  field: 'Cwestiwn',
  yours: 'Yr hyn a ysgrifennoch chi',
  theirs: 'Yr hyn sydd wedi’i gadw nawr',
  leftEmpty: 'Dim byd',

  demonstration: 'Arddangosiad',
  demonstrationNote: 'Dychmygol yw pob person a chofnod yma. Peidiwch â rhoi dim am berson go iawn.',

  supportLinks: 'Dolenni cymorth',
  help: 'Cymorth',
  accessibility: 'Datganiad hygyrchedd',
  privacy: 'Hysbysiad preifatrwydd',
  inACrisis:
    'Nid yw Linkwork ar gyfer argyfyngau. Os oes rhywun mewn perygl nawr, ffoniwch 999. I gael cymorth brys gydag iechyd meddwl, ffoniwch 111 a dewis yr opsiwn iechyd meddwl, neu yng Ngogledd Iwerddon ffoniwch Lifeline am ddim ar 0808 808 8000. Gall plant a phobl ifanc ffonio Childline am ddim ar 0800 1111, neu anfon SHOUT mewn neges destun i 85258, unrhyw bryd.',
}

/** The browser asks for each of Welsh’s plurals, and shows English where one is missing. */
function everyPlural(sentence: string): PluralWords {
  return { zero: sentence, one: sentence, two: sentence, few: sentence, many: sentence, other: sentence }
}

export const uiWords: Readonly<Record<'en' | 'cy', UiWords>> = { en, cy }
