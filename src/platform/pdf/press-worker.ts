import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import type { Answered, Sheet } from './press.ts'

/** The little we use of Typst’s compiler. */
interface Compiler {
  compile(document: { mainFileContent: string; inputs: Record<string, string> }): Compiled
  pdf(document: object, options: { pdfStandard?: string }): Buffer
  fetchDiagnostics(error: object): { message: string }[]
  evictCache(age: number): void
}
interface Compiled {
  readonly result: object | null
  takeDiagnostics(): object | null
}
interface Typst {
  NodeCompiler: { create(options: { workspace: string; fontArgs: { fontBlobs: Buffer[] }[] }): Compiler }
}

const FONTS = ['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf']
/** The compiler prints its own error as a program would: quotes and code points are written out. */
const UNSHOWN = /the text `\\"(.*?)\\"` could not be displayed/g

const typst = createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as Typst
const compiler = typst.NodeCompiler.create({
  workspace: import.meta.dirname,
  fontArgs: [{ fontBlobs: FONTS.map((name) => readFileSync(`${import.meta.dirname}/fonts/${name}`)) }],
})

parentPort!.on('message', (sheet: Sheet) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort!.postMessage(printed(sheet))
})

function printed({ id, source, given, withBoxes }: Sheet): Answered {
  try {
    const compiled = compiler.compile({ mainFileContent: source, inputs: { given } })
    if (!compiled.result) return { id, fault: faultsOf(compiled) }
    return { id, bytes: compiler.pdf(compiled.result, withBoxes ? {} : { pdfStandard: 'ua-1' }) }
  } catch (error) {
    const unshown = [...(error as Error).message.matchAll(UNSHOWN)].map(([, text]) => asWritten(text!))
    // What the compiler says beside that may repeat the text of a document.
    return unshown.length > 0 ? { id, unshown: [...new Set(unshown)] } : { id, fault: 'it is not PDF/UA' }
  } finally {
    // Nothing of anybody’s document stays in memory.
    compiler.evictCache(0)
  }
}

function faultsOf(compiled: Compiled): string {
  const diagnostics = compiled.takeDiagnostics()
  return diagnostics
    ? compiler
        .fetchDiagnostics(diagnostics)
        .map(({ message }) => message)
        .join('; ')
    : 'no reason given'
}

/** `\u{9be}` is how the compiler writes a letter that would stand on the one before it. */
function asWritten(text: string): string {
  return text.replaceAll(/\\+u\{([0-9a-f]+)\}/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}
