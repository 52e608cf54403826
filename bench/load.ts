/** Runs one thing over and over for a while, several at once, and says how often and how long it took. */
export interface Measured {
  /** Per second. */
  readonly rate: number
  /** Milliseconds. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly done: number
  /** What the processes used: milliseconds of a core for each, in the order they were given. */
  readonly cpu: readonly number[]
}

interface LoadOptions {
  readonly atOnce: number
  readonly seconds: number
  /** Milliseconds of a core used so far, by each process that is watched. */
  readonly cpu: () => readonly number[]
}

export async function load(
  once: (nth: number) => Promise<void>,
  { atOnce, seconds, cpu }: LoadOptions,
): Promise<Measured> {
  const took: number[] = []
  let nth = 0
  const before = cpu()
  const begun = performance.now()
  const until = begun + seconds * 1000
  const one = async () => {
    while (performance.now() < until) {
      const from = performance.now()
      await once(nth++)
      took.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  const lasted = (performance.now() - begun) / 1000
  const used = cpu().map((after, place) => (after - (before[place] ?? 0)) / took.length)
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return {
    rate: round(took.length / lasted),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    done: took.length,
    cpu: used.map(round),
  }
}

export const round = (value: number) => Math.round(value * 100) / 100

/** The middle one of several runs, by rate; of an even number the slower of the two. */
export function median(runs: readonly Measured[]): Measured {
  const sorted = runs.toSorted((a, b) => a.rate - b.rate)
  return sorted[Math.floor((sorted.length - 1) / 2)]!
}

/** From this share on, a second was no quicker than the best before it. */
const NO_QUICKER = 1.03
const [FEWEST, MOST] = [3, 12]

interface WarmingUp {
  readonly compiles?: boolean
  /** Seconds. */
  readonly atMost?: number | undefined
}

/** Does it for seconds until they get no quicker: V8 takes its time over a page it has not seen. What has nothing to compile is done for one second. */
export async function warmUp(
  once: (nth: number) => Promise<void>,
  atOnce: number,
  { compiles = true, atMost = MOST }: WarmingUp = {},
): Promise<void> {
  let best = 0
  for (let second = 1; second <= (compiles ? atMost : 1); second += 1) {
    const { rate } = await load(once, { atOnce, seconds: 1, cpu: () => [] })
    if (second >= FEWEST && rate < best * NO_QUICKER) return
    best = Math.max(best, rate)
  }
}
