/** How often one of these took longer than one of those: 0.5 tells an attacker nothing, 1 or 0 everything. */
export function areaUnderCurve(ones: readonly number[], others: readonly number[]): number {
  const won = ones.flatMap((one) => others.map((other) => (one > other ? 1 : one === other ? 0.5 : 0)))
  return won.reduce<number>((sum, each) => sum + each, 0) / won.length
}

/** Milliseconds that this takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
