/** `--growth`: how the rate of each operation goes down as there is more data, from the files that `--json` wrote. */
import { round } from './load.ts'

/** What a rate with so many times the data should at least be of the rate with the small set. */
const GOALS: Readonly<Record<number, number>> = { 25: 0.8, 250: 0.6 }

interface Result {
  readonly scale: number
  readonly operations: Readonly<Record<string, { readonly rate?: number; readonly rowsPerSecond?: number } | null>>
}

/** One row for each operation, the middle of the runs of each scale; Markdown. */
export function growthTable(results: readonly Result[]): string {
  const scales = [...new Set(results.map(({ scale }) => scale))].toSorted((a, b) => a - b)
  const names = [...new Set(results.flatMap(({ operations }) => Object.keys(operations)))]
  const runs = scales.map((scale) => `${scale}: ${results.filter((result) => result.scale === scale).length}`)
  const bigger = scales.filter((scale) => scale !== 1)
  const rateOf = (name: string, scale: number) =>
    middle(
      results
        .filter((result) => result.scale === scale)
        .flatMap(({ operations }) => operations[name]?.rate ?? operations[name]?.rowsPerSecond ?? []),
    )
  const cells = (name: string) => {
    const small = rateOf(name, 1)
    return [
      ...scales.map((scale) => rateOf(name, scale) ?? '–'),
      ...bigger.map((scale) => against(small, rateOf(name, scale), GOALS[scale])),
    ]
  }
  const heads = ['', ...scales.map((scale) => `scale ${scale}`), ...bigger.map((scale) => `${scale} ÷ 1`)]
  return [
    `Requests (of \`bulk\`, rows) a second; the middle of the runs (${runs.join(', ')}). Goal: ${Object.entries(GOALS)
      .map(([scale, goal]) => `${scale} ÷ 1 at least ${goal}`)
      .join(', ')}.`,
    '',
    row(heads),
    row(heads.map(() => '---')),
    ...names.map((name) => row([`\`${name}\``, ...cells(name)])),
  ].join('\n')
}

const row = (cells: readonly unknown[]) => `| ${cells.join(' | ')} |`

function middle(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}

function against(small: number | undefined, big: number | undefined, goal: number | undefined): string {
  if (!small || !big) return '–'
  const ratio = round(big / small)
  if (goal === undefined) return String(ratio)
  return ratio >= goal ? `${ratio}` : `**${ratio}**, goal ${goal}`
}
