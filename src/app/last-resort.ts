import { randomBytes } from 'node:crypto'
import { type Logger, whereOf } from '#platform/log/logger.ts'

const PATIENCE = 10_000

/**
 * An error that nobody caught: what is true of the process is not known any more. It is said where it was and never what it
 * says (P47), what is being answered is answered, and the process ends, as one that failed; whoever started it starts it anew.
 */
export function lastResort(log: Logger): void {
  let ending = false
  const end = (error: unknown) => {
    log.error('last resort', { ref: randomBytes(5).toString('hex'), ...whereOf(error) })
    if (ending) return
    ending = true
    process.on('exit', () => {
      process.exitCode = 1
    })
    setTimeout(() => process.exit(1), PATIENCE).unref()
    process.kill(process.pid, 'SIGTERM')
  }
  process.on('uncaughtException', end)
  process.on('unhandledRejection', end)
}
