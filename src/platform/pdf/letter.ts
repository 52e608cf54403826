import type { Language } from '../words.ts'
import { makePdf, template } from './make-pdf.ts'

/** A letter, line by line, as it stands on the screen, on paper and in a PDF: nothing is in one that is not in the others. */
export interface Letter {
  /** That of whoever reads it. */
  readonly language: Language
  readonly lines: readonly LetterLine[]
}

export type LetterLine =
  | { readonly is: 'text' | 'heading'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly LetterItem[] }

interface LetterItem {
  /** Whose it is, said first. */
  readonly who?: string
  readonly text: string
}

/** A paragraph; nothing where there is nothing to say. Lines in it are kept. */
export function paragraph(...lines: (string | false | null | undefined)[]): LetterLine[] {
  const said = lines.filter((line) => typeof line === 'string' && line !== '')
  return said.length > 0 ? [{ is: 'text', text: said.join('\n') }] : []
}

const paper = template(new URL('letter.typ', import.meta.url))

/** The letter to keep, to print or to send: everybody can read it (PDF/UA-1). Its title names nobody. */
export function printLetter({ language, lines }: Letter, title: string): Promise<Buffer> {
  return makePdf(paper, { title, language, data: { lines } })
}

/** The same as plain text, for where there is nothing but text. */
export function letterAsText({ lines }: Letter): string {
  return lines
    .map((line) =>
      line.is === 'list'
        ? line.items.map(({ who, text }) => `– ${who ? `${who}: ` : ''}${text}`).join('\n')
        : line.text,
    )
    .join('\n\n')
}
