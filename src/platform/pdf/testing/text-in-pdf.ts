import { inflateSync } from 'node:zlib'

/** What a reader of a PDF of ours reads, run by run, in the order in which it is drawn: for tests of what is in one. */
export function textInPdf(pdf: Buffer): string[] {
  const objects = objectsIn(pdf)
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b/.test(head))
  return pages.flatMap((page) => {
    const fonts = new Map(
      [...page.head.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, lettersOf(objects, id!)] as const),
    )
    const [, contents] = /\/Contents (\d+) 0 R/.exec(page.head) ?? []
    return runsIn(objects.get(contents!)?.stream ?? '', fonts)
  })
}

interface PdfObject {
  readonly head: string
  readonly stream: string
}

function objectsIn(pdf: Buffer): Map<string, PdfObject> {
  const text = pdf.toString('latin1')
  const objects = new Map<string, PdfObject>()
  for (const found of text.matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = found.index + found[0].length
    const body = text.slice(start, text.indexOf('\nendobj', start))
    const [head = '', ...rest] = body.split(/\bstream\r?\n/)
    const from = start + body.length - rest.join('').length
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0)
    const raw = pdf.subarray(from, from + length)
    const stream = head.includes('/FlateDecode') ? inflateSync(raw).toString('latin1') : raw.toString('latin1')
    objects.set(found[1]!, { head, stream: rest.length > 0 ? stream : '' })
  }
  return objects
}

/** Which letters the signs of a font stand for. */
function lettersOf(objects: ReadonlyMap<string, PdfObject>, font: string): ReadonlyMap<number, string> {
  const [, id] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.head ?? '') ?? []
  const map = objects.get(id ?? '')?.stream ?? ''
  return new Map(
    [...map.matchAll(/<([0-9A-F]{4})> <([0-9A-F]{4,})>/g)].map(([, sign, letters]) => [
      Number.parseInt(sign!, 16),
      Buffer.from(letters!, 'hex').swap16().toString('utf16le'),
    ]),
  )
}

function runsIn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string[] {
  return [...content.matchAll(/BT\n([\s\S]*?)\nET/g)].map(([, run = '']) => {
    const letters = fonts.get(/\/(f\d+) /.exec(run)?.[1] ?? '')
    return stringsIn(run)
      .map((signs) => read(signs, letters))
      .join('')
  })
}

/** What stands in brackets: brackets within it that are in pairs are not escaped. */
function stringsIn(run: string): string[] {
  const strings: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < run.length; at += 1) {
    if (depth > 0 && run[at] === '\\') at += 1
    else if (run[at] === '(' && ++depth === 1) from = at + 1
    else if (run[at] === ')' && --depth === 0) strings.push(run.slice(from, at))
  }
  return strings
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function read(signs: string, letters: ReadonlyMap<number, string> | undefined): string {
  const bytes = signs.replaceAll(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, sign: string) =>
    octal ? String.fromCharCode(Number.parseInt(octal, 8)) : (ESCAPES[sign] ?? sign),
  )
  const pairs = Array.from(
    { length: bytes.length / 2 },
    (_, at) => bytes.charCodeAt(at * 2) * 256 + bytes.charCodeAt(at * 2 + 1),
  )
  return pairs.map((pair) => letters?.get(pair) ?? '').join('')
}
