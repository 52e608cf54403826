import { catalogue } from '#platform/words.ts'
import type { Counting, OtherNation } from './register-code.ts'

export const words = catalogue(
  {
    title: 'What attendance codes count as',
    intro:
      'The codes of England are built in. Registers in other nations use other lists, and what a code means there is for your area to say. It counts for every school of that nation, from the next file that is sent.',
    none: 'Nothing has been said yet. When a school outside England sends its register, the codes in it wait here for you.',
    caption: 'Codes, by nation',
    nation: 'Nation',
    nationMissing: 'Select the nation',
    nations: { Scotland: 'Scotland', Wales: 'Wales', 'Northern Ireland': 'Northern Ireland' } satisfies Record<
      OtherNation,
      string
    >,
    code: 'Code',
    codeHint: 'As it stands in the file, for example 10 or L1.',
    codeMissing: 'Enter the code',
    codeWrong: 'A code is at most 10 letters or numbers without a space',
    countsAs: 'What does it count as?',
    countsAsMissing: 'Select what it counts as',
    countings: {
      present: 'Present, or late',
      'approved activity': 'Taught or at work somewhere else, with the school’s approval',
      authorised: 'Away, with leave',
      unauthorised: 'Away, without leave',
      'no reason yet': 'Away, and nobody knows why yet: somebody asks the same day',
      'not possible': 'Not counted: the child could not have come',
    } satisfies Record<Counting, string>,
    remove: 'We do not use this code',
    add: 'Say what a code counts as',
    save: 'Save code',
    saved: 'The code has been saved',
    waiting: {
      title: 'Codes that schools use and nobody has explained',
      link: (codes: number) =>
        codes === 1
          ? '1 code waits: a school uses it, and nobody has said what it counts as'
          : `${codes} codes wait: schools use them, and nobody has said what they count as`,
      none: 'No code waits. Each code that a school has sent is known.',
      intro:
        'These codes came in a register. Marks with these codes are left out until you say what they count as. You say it once, and it counts for every school of that nation.',
      missing: 'Choose what at least one of the codes counts as',
      code: (nation: string, code: string) => `${code} (${nation})`,
      usedBy: (marks: number, schools: readonly string[], all: number) => {
        const others = all - schools.length
        const where = others > 0 ? `${schools.join(', ')} and ${others} more` : schools.join(', ')
        return `${marks === 1 ? '1 mark' : `${marks} marks`}: ${where}`
      },
      notYet: 'Not yet',
      notACode: 'It is not a code: take it off this list',
      save: 'Save what was chosen',
      saved: (codes: number) =>
        codes === 1
          ? '1 code saved. The school can send its file again'
          : `${codes} codes saved. The schools can send their files again`,
      where: 'Where to look up what a code means',
      whereText: 'Your register system has a list of its codes. Ask a school that uses the code if you are not sure.',
      scottishList: 'The Scottish Government’s list of codes (Included, engaged and involved, part 1, appendix 2)',
      today: 'Attendance codes',
      todayLink: 'Say what they count as',
      atSchool: (codes: string) =>
        `Your area has not said yet what these codes of your register count as: ${codes}. Marks with these codes are left out. When this message has gone, send the same file again.`,
    },
    whatTheyCountAs: 'Your area says what the codes in your registers count as.',
  },
  {
    title: 'Fel beth y mae codau presenoldeb yn cyfrif',
    intro:
      'Mae codau Lloegr wedi’u cynnwys. Mae cofrestrau mewn gwledydd eraill yn defnyddio rhestrau eraill, a’ch ardal chi sy’n dweud beth mae cod yn ei olygu yno. Mae’n cyfrif i bob ysgol yn y wlad honno, o’r ffeil nesaf a anfonir.',
    none: 'Ni ddywedwyd dim eto. Pan fydd ysgol y tu allan i Loegr yn anfon ei chofrestr, bydd y codau ynddi’n aros yma i chi.',
    caption: 'Codau, yn ôl gwlad',
    nation: 'Gwlad',
    nationMissing: 'Dewiswch y wlad',
    nations: { Scotland: 'Yr Alban', Wales: 'Cymru', 'Northern Ireland': 'Gogledd Iwerddon' },
    code: 'Cod',
    codeHint: 'Fel y mae yn y ffeil, er enghraifft 10 neu L1.',
    codeMissing: 'Rhowch y cod',
    codeWrong: 'Mae cod yn 10 llythyren neu rif ar y mwyaf, heb fwlch',
    countsAs: 'Fel beth y mae’n cyfrif?',
    countsAsMissing: 'Dewiswch fel beth y mae’n cyfrif',
    countings: {
      present: 'Yn bresennol, neu’n hwyr',
      'approved activity': 'Yn cael eu haddysgu neu’n gweithio rhywle arall, gyda chymeradwyaeth yr ysgol',
      authorised: 'I ffwrdd, gyda chaniatâd',
      unauthorised: 'I ffwrdd, heb ganiatâd',
      'no reason yet': 'I ffwrdd, ac nid oes neb yn gwybod pam eto: mae rhywun yn gofyn yr un diwrnod',
      'not possible': 'Heb ei gyfrif: ni allai’r plentyn fod wedi dod',
    },
    remove: 'Nid ydym yn defnyddio’r cod hwn',
    add: 'Dweud fel beth y mae cod yn cyfrif',
    save: 'Cadw’r cod',
    saved: 'Mae’r cod wedi’i gadw',
    waiting: {
      title: 'Codau y mae ysgolion yn eu defnyddio ac nad oes neb wedi’u hegluro',
      link: (codes: number) =>
        codes === 1
          ? 'Mae 1 cod yn aros: mae ysgol yn ei ddefnyddio, ac nid oes neb wedi dweud fel beth y mae’n cyfrif'
          : `Mae ${codes} cod yn aros: mae ysgolion yn eu defnyddio, ac nid oes neb wedi dweud fel beth y maent yn cyfrif`,
      none: 'Nid oes cod yn aros. Mae pob cod a anfonodd ysgol yn hysbys.',
      intro:
        'Daeth y codau hyn mewn cofrestr. Mae marciau â’r codau hyn yn cael eu gadael allan nes i chi ddweud fel beth y maent yn cyfrif. Rydych yn ei ddweud unwaith, ac mae’n cyfrif i bob ysgol yn y wlad honno.',
      missing: 'Dewiswch fel beth y mae o leiaf un o’r codau’n cyfrif',
      code: (nation: string, code: string) => `${code} (${nation})`,
      usedBy: (marks: number, schools: readonly string[], all: number) => {
        const others = all - schools.length
        const where = others > 0 ? `${schools.join(', ')} a ${others} arall` : schools.join(', ')
        return `${marks === 1 ? '1 marc' : `${marks} marc`}: ${where}`
      },
      notYet: 'Ddim eto',
      notACode: 'Nid cod ydyw: tynnwch ef oddi ar y rhestr hon',
      save: 'Cadw’r hyn a ddewiswyd',
      saved: (codes: number) =>
        codes === 1
          ? '1 cod wedi’i gadw. Gall yr ysgol anfon ei ffeil eto'
          : `${codes} cod wedi’u cadw. Gall yr ysgolion anfon eu ffeiliau eto`,
      where: 'Ble i chwilio am ystyr cod',
      whereText:
        'Mae gan eich system gofrestru restr o’i chodau. Gofynnwch i ysgol sy’n defnyddio’r cod os nad ydych yn siŵr.',
      scottishList: 'Rhestr godau Llywodraeth yr Alban (Included, engaged and involved, rhan 1, atodiad 2)',
      today: 'Codau presenoldeb',
      todayLink: 'Dweud fel beth y maent yn cyfrif',
      atSchool: (codes: string) =>
        `Nid yw eich ardal wedi dweud eto fel beth y mae’r codau hyn o’ch cofrestr yn cyfrif: ${codes}. Mae marciau â’r codau hyn yn cael eu gadael allan. Pan fydd y neges hon wedi mynd, anfonwch yr un ffeil eto.`,
    },
    whatTheyCountAs: 'Eich ardal sy’n dweud fel beth y mae codau eich cofrestrau’n cyfrif.',
  },
)
