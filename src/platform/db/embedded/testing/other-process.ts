import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('./hold-postgres.ts', import.meta.url))

export interface OtherProcess {
  readonly pid: number
  /** What it said first: about the server that it started, or why it could not. */
  readonly said: { pid: number; adopted: boolean; refused?: string; message: string }
  /** The highest number that it was told is kept. */
  acknowledged(): number
  /** `kill -9`, and waits until it is gone. */
  kill(): Promise<void>
}

/** Starts another Linkwork process on the folder. Without a PATH it finds no `setpriv`, as on a Mac. */
export async function startElsewhere(dir: string, env: NodeJS.ProcessEnv = {}): Promise<OtherProcess> {
  const child = spawn(process.execPath, [script, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', ...env },
  })
  const lines: string[] = []
  const reader = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line))
  await Promise.race([once(reader, 'line'), once(child, 'exit')])

  return {
    pid: child.pid ?? 0,
    said: JSON.parse(lines[0] ?? '{}'),
    acknowledged: () => Number(lines.at(-1)) || 0,
    kill: () => kill(child),
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGKILL')
  await once(child, 'exit')
}
