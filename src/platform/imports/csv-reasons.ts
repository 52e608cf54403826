import type { Sentence } from '../words.ts'

/** What is said to whoever sent a file that cannot be read as it is. Each says what to do. */
export const reasons = {
  /** `thing` as in NOT_A_LIST. */
  notAList: (thing: Sentence): Sentence => ({
    en: `This looks like ${thing.en}, not a CSV file. Open it, choose ‘Save as’ and save it as CSV.`,
    cy: `Mae hwn yn edrych fel ${thing.cy}, nid ffeil CSV. Agorwch ef, dewiswch ‘Save as’ a’i gadw fel CSV.`,
  }),

  notText: {
    en: 'This is not a file of text. Save the list as CSV and choose that file.',
    cy: 'Nid ffeil o destun yw hon. Cadwch y rhestr fel CSV a dewis y ffeil honno.',
  } satisfies Sentence,

  empty: {
    en: 'This file is empty. Choose the file that holds your list.',
    cy: 'Mae’r ffeil hon yn wag. Dewiswch y ffeil sy’n cynnwys eich rhestr.',
  } satisfies Sentence,

  onlyHeadings: {
    en: 'This file has headings and no rows under them. Choose the file that holds your list.',
    cy: 'Mae penawdau yn y ffeil hon, ond dim rhesi oddi tanynt. Dewiswch y ffeil sy’n cynnwys eich rhestr.',
  } satisfies Sentence,

  noHeadings: (columns: readonly string[]): Sentence => ({
    en: `The first row must hold the headings. We look for ${columns.join(', ')}.`,
    cy: `Rhaid i’r rhes gyntaf gynnwys y penawdau. Rydym yn chwilio am ${columns.join(', ')}.`,
  }),

  missingHeadings: (columns: readonly string[]): Sentence => ({
    en: `These headings are missing: ${columns.join(', ')}.`,
    cy: `Mae’r penawdau hyn ar goll: ${columns.join(', ')}.`,
  }),

  headingTwice: (column: string): Sentence => ({
    en: `The heading ${column} is there more than once. Take one of the columns out.`,
    cy: `Mae’r pennawd ${column} yno fwy nag unwaith. Tynnwch un o’r colofnau.`,
  }),

  tooManyRows: (most: number): Sentence => ({
    en: `This file has more than ${most.toLocaleString('en-GB')} rows. Split it into smaller files.`,
    cy: `Mae gan y ffeil hon fwy na ${most.toLocaleString('en-GB')} o resi. Rhannwch hi’n ffeiliau llai.`,
  }),

  tooFewCells: (found: number, wanted: number): Sentence => ({
    en: `This row has ${found} of the ${wanted} cells that the headings ask for.`,
    cy: `Mae gan y rhes hon ${found} o’r ${wanted} cell y mae’r penawdau’n gofyn amdanynt.`,
  }),

  tooManyCells: (found: number, wanted: number): Sentence => ({
    en: `This row has ${found} cells and there are ${wanted} headings. A comma may stand inside a cell without quotation marks.`,
    cy: `Mae gan y rhes hon ${found} cell ac mae ${wanted} pennawd. Efallai bod coma y tu mewn i gell heb ddyfynodau.`,
  }),

  quoteNotClosed: {
    en: 'A quotation mark opens in this row and is never closed. Nothing after it could be read.',
    cy: 'Mae dyfynnod yn agor yn y rhes hon ac nid yw byth yn cau. Ni ellid darllen dim ar ei ôl.',
  } satisfies Sentence,

  strayQuote: {
    en: 'The quotation marks in this cell do not match.',
    cy: 'Nid yw’r dyfynodau yn y gell hon yn cyfateb.',
  } satisfies Sentence,

  notACharacter: {
    en: 'This cell holds a character that is not text.',
    cy: 'Mae’r gell hon yn cynnwys nod nad yw’n destun.',
  } satisfies Sentence,

  lostLetter: {
    en: 'A letter of this cell was lost on the way (�). Type it again, and save the file as ‘CSV UTF-8’.',
    cy: 'Collwyd llythyren o’r gell hon ar y ffordd (�). Teipiwch hi eto, a chadwch y ffeil fel ‘CSV UTF-8’.',
  } satisfies Sentence,

  tooLong: (most: number): Sentence => ({
    en: `This cell is too long. Use ${most} characters or fewer.`,
    cy: `Mae’r gell hon yn rhy hir. Defnyddiwch ${most} nod neu lai.`,
  }),
}

/** What people send instead of a CSV file, told by how it begins. */
export const NOT_A_LIST: readonly { readonly begins: Buffer; readonly thing: Sentence }[] = [
  { begins: Buffer.from('\x89PNG', 'latin1'), thing: { en: 'a picture', cy: 'llun' } },
  { begins: Buffer.from('\xff\xd8\xff', 'latin1'), thing: { en: 'a picture', cy: 'llun' } },
  { begins: Buffer.from('GIF8', 'latin1'), thing: { en: 'a picture', cy: 'llun' } },
  { begins: Buffer.from('%PDF', 'latin1'), thing: { en: 'a PDF file', cy: 'ffeil PDF' } },
  { begins: Buffer.from('PK\x03\x04', 'latin1'), thing: { en: 'an Excel file', cy: 'ffeil Excel' } },
  { begins: Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), thing: { en: 'an Excel file', cy: 'ffeil Excel' } },
  { begins: Buffer.from('{\\rtf', 'latin1'), thing: { en: 'a Word file', cy: 'ffeil Word' } },
  { begins: Buffer.from('<', 'latin1'), thing: { en: 'a web page or XML file', cy: 'tudalen we neu ffeil XML' } },
]
