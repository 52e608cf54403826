import { openCsv } from '#platform/imports/read-csv.ts'
import { linkColumns } from './gias-columns.ts'

export interface Successor {
  readonly code: string
  readonly name: string
}

/** For each school that has one, who took over. A school that was split has several. */
export type Successors = ReadonlyMap<string, readonly Successor[]>

/** Reads the links file of the register. What it says of sites, federations and predecessors is not kept. */
export async function readSuccessors(path: string): Promise<Successors> {
  const successors = new Map<string, Successor[]>()
  for await (const { cells, problems } of (await openCsv(path, linkColumns)).rows()) {
    const { code, otherCode, otherName, linkType } = cells
    if (problems.length > 0 || !/^successor/i.test(linkType) || otherCode === code || otherCode === '') continue
    const known = successors.get(code)
    const next = { code: otherCode, name: otherName }
    if (known) known.push(next)
    else successors.set(code, [next])
  }
  return successors
}
