import { readFileSync } from 'node:fs'
import type { Language } from '../words.ts'
import { words } from './pdf.words.ts'
import { print } from './press.ts'

export { canPrint, NoPress } from './press.ts'

/** A document in Typst, read once: `template(new URL('recap.typ', import.meta.url))`. */
type Template = { readonly source: string }

export interface Document {
  /** What the file is called when it is read aloud, and in its window. */
  readonly title: string
  readonly language: Language
  /** What it is about: plain text, numbers, lists and objects of them. The template sees it as `data`. */
  readonly data: object
  /** The sentences it is drawn with, as `t`. */
  readonly words?: object
  /** At the foot of every page, left of its number. */
  readonly footer?: string
}

const paper = readFileSync(new URL('paper.typ', import.meta.url), 'utf8')

/** How one kind of paper is drawn: the file beside its feature, on the paper that all have in common. */
export function template(url: URL): Template {
  return { source: `${paper}\n${readFileSync(url, 'utf8')}` }
}

/** Makes a PDF that a screen reader can read (PDF/UA-1). The same document gives the same bytes. */
export async function makePdf({ source }: Template, document: Document): Promise<Buffer> {
  const { language, title, data, footer = '' } = document
  const t = words(language)
  const given = (unshown: string) =>
    JSON.stringify(
      { title, language, data, words: document.words ?? {}, footer, page: { page: t.page, of: t.of }, unshown },
      withoutSignals,
    )
  const printed = await print({ source, given: given('') })
  if ('bytes' in printed) return printed.bytes
  // Half a document is worse than one with boxes in it; what is missing is said on its first page.
  const again = await print({ source, given: given(t.unshown(codesOf(printed.unshown))) }, { withBoxes: true })
  if ('bytes' in again) return again.bytes
  throw new Error('A document could not be made, even with boxes')
}

/** What is no letter and no line break: a paste may bring it, and no font draws it. */
const SIGNALS = /[\p{Cc}\p{Cs}\p{Cn}\p{Co}]/gu
function withoutSignals(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll(SIGNALS, (sign) => (sign === '\n' ? sign : '')) : value
}

/** Letters that cannot be printed are named by what they are called everywhere: U+09AC. */
function codesOf(unshown: readonly string[]): string {
  const codes = new Set(unshown.flatMap((text) => [...text].map((letter) => letter.codePointAt(0)!)))
  return [...codes]
    .slice(0, 12)
    .map((code) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
}
