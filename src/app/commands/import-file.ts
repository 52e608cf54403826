import { createInterface } from 'node:readline/promises'
import { applyImport } from '#features/imports/apply-import.ts'
import { discardImport } from '#features/imports/discard-import.ts'
import { type Counts, changesIn } from '#features/imports/import-batch.ts'
import { STEPS, type Step } from '#features/imports/import-row.ts'
import type { Config } from '#platform/config.ts'
import type { Write } from '#platform/context.ts'
import { actingAs } from './import-as.ts'
import { printJson, printTable } from './print.ts'

/** How a command that reads a file in is asked for. */
export interface Asked {
  readonly as: string
  /** Save without asking. */
  readonly yes: boolean
  readonly json: boolean
}

type Read = (write: Write) => Promise<{ batchId: string; counts: Counts }>

/** Reads a file in, says what it would change, and saves it when whoever runs the command says so. */
export async function importFile(config: Config, { as: email, yes, json }: Asked, read: Read): Promise<number> {
  return actingAs(config, email, async (as) => {
    const { batchId, counts } = await as(read)
    if (!json) printCounts(counts)
    const isWanted = yes || (await saysYes(`Save ${changesIn(counts)} changes? [y/N] `))
    if (!isWanted) {
      await as((write) => discardImport(write, batchId))
      say(json, { importId: batchId, saved: false, counts }, 'Nothing was saved.')
      return 1
    }
    const done = await as((write) => applyImport(write, batchId))
    const where = `${config.baseUrl.origin}/imports/${batchId}`
    say(
      json,
      { importId: batchId, saved: true, counts: done },
      `Saved: ${changesIn(done)} changes. Look through them, or undo them, at ${where}`,
    )
    return 0
  })
}

function say(json: boolean, value: object, words: string): void {
  if (json) printJson(value)
  else console.log(words)
}

const MEANS: Record<Step, string> = {
  new: 'new',
  twin: 'new, and a twin of somebody',
  'moved here': 'moved here',
  changed: 'changed',
  'taken off': 'taken off the list',
  alike: 'looks like somebody: decide on the page',
  left: 'on our list and not in the file: decide on the page',
  bad: 'cannot be read',
  twice: 'is twice in the file',
  'left out': 'left out',
  kept: 'stays as a person set it',
  unchanged: 'as we have it',
  'not done': 'not done',
  'not undone': 'not undone',
}

function printCounts(counts: Counts): void {
  printTable(STEPS.flatMap((step) => (counts[step] ? [[String(counts[step]), MEANS[step]]] : [])))
}

async function saysYes(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(question)
  terminal.close()
  return /^y/i.test(answer.trim())
}
