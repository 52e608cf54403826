/** The result as a table. */
const COLUMNS = [
  'rate',
  'p50',
  'p95',
  'p99',
  'p95Alone',
  'p95FortyAtOnce',
  'ratioToSql',
  'ratioToHttp',
  'ratioToCalibrator',
  'cpuMsPerRequest',
  'cpuToCalibrator',
  'queries',
  'bytes',
] as const

interface Printed {
  readonly operations: Readonly<Record<string, unknown>>
  readonly pages?: Readonly<Record<string, unknown>>
  readonly memory: { readonly pss: number; readonly rss: number }
  readonly readyAfterMs: number
}

interface Apart {
  readonly alone?: { readonly p95: number }
  readonly fortyAtOnce?: { readonly p95: number }
}

export function print({ operations, pages, memory, readyAfterMs }: Printed) {
  const line = (cells: readonly unknown[]) =>
    cells.map((cell, n) => (n === 0 ? String(cell).padEnd(13) : String(cell ?? '–').padStart(18))).join('')
  console.log(line(['', ...COLUMNS]))
  for (const [name, of] of Object.entries({ ...operations, ...pages })) {
    const { alone, fortyAtOnce, ...rest } = (of ?? {}) as Record<string, unknown> & Apart
    const measured: Record<string, unknown> = { ...rest, p95Alone: alone?.p95, p95FortyAtOnce: fortyAtOnce?.p95 }
    console.log(
      line([
        name,
        ...COLUMNS.map((column) => measured[column === 'rate' && name === 'bulk' ? 'rowsPerSecond' : column]),
      ]),
    )
  }
  console.log(
    `web process: ${memory.pss} MB (PSS), ${memory.rss} MB (RSS); ready ${readyAfterMs} ms after it was started`,
  )
}
