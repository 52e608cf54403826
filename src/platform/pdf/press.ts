import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { Busy } from '../errors.ts'

/** What is to be printed: a whole document in Typst, and what it is given. */
export interface Order {
  readonly source: string
  readonly given: string
}

/** A PDF; or the letters that no font of ours has, for which it could not be made as everybody may read it. */
export type Printed = { readonly bytes: Buffer } | { readonly unshown: readonly string[] }

/** How an order goes to the worker, and what comes back. */
export interface Sheet extends Order {
  readonly id: number
  /** Letters that cannot be shown are left as boxes, and the document says so: it is no PDF/UA any more. */
  readonly withBoxes: boolean
}
export type Answered = { readonly id: number } & (
  | { readonly bytes: Uint8Array }
  | { readonly unshown: readonly string[] }
  | { readonly fault: string }
)

/** This computer has no compiler of documents: a page is printed from the browser instead. */
export class NoPress extends Error {}

const COMPILER = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'
const MOST_WAITING = 40
const MOST_MS = 10_000

/** Whether PDFs can be made here: the compiler is built for Linux on x64, where a service runs. */
export const canPrint: boolean = isThere(COMPILER)

let worker: Worker | undefined
let lastId = 0
const waiting = new Map<number, (answer: Answered) => void>()

/**
 * One thread, one document at a time (some 50 ms each), so that a morning of recaps takes no processor from the pages. It
 * is started by the first document, and anew after one that broke it.
 */
export async function print(order: Order, { withBoxes = false } = {}): Promise<Printed> {
  if (!canPrint) throw new NoPress('PDFs are made on Linux x64 only')
  if (waiting.size >= MOST_WAITING) throw new Busy()
  const id = ++lastId
  const answer = await new Promise<Answered>((resolve) => {
    const patience = setTimeout(() => breakDown('took too long'), MOST_MS * (waiting.size + 1)).unref()
    waiting.set(id, (answered) => {
      clearTimeout(patience)
      waiting.delete(id)
      if (waiting.size === 0) worker?.unref()
      resolve(answered)
    })
    const running = start()
    running.ref()
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    running.postMessage({ ...order, id, withBoxes } satisfies Sheet)
  })
  if ('fault' in answer) throw new Error(`A document could not be made: ${answer.fault}`)
  return 'bytes' in answer ? { bytes: Buffer.from(answer.bytes) } : answer
}

function start(): Worker {
  if (worker) return worker
  const started = new Worker(new URL('./press-worker.ts', import.meta.url))
  started.on('message', (answer: Answered) => waiting.get(answer.id)?.(answer))
  started.on('error', () => breakDown('the press stopped', started))
  worker = started
  return started
}

/** Whatever waited is told; the next document starts a new press. */
function breakDown(fault: string, broken: Worker | undefined = worker) {
  if (broken !== worker) return
  worker = undefined
  void broken?.terminate()
  for (const [id, tell] of waiting) tell({ id, fault })
}

function isThere(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name)
    return true
  } catch {
    return false
  }
}
