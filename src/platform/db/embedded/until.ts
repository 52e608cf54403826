import { setTimeout as pause } from 'node:timers/promises'

/** Looks again and again, and says whether it came true in time. */
export async function until(
  isTrue: () => boolean | Promise<boolean>,
  { within, every = 10 }: { within: number; every?: number },
): Promise<boolean> {
  const deadline = performance.now() + within
  while (!(await isTrue())) {
    if (performance.now() >= deadline) return false
    await pause(every)
  }
  return true
}
