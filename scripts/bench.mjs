/** `npm run bench`: makes ready what is missing, then measures on Node 24. What it prints is explained in bench/README.md. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './ensure-installed.mjs'

const hook = new URL('./tsx-hook.mjs', import.meta.url).href
const run = fileURLToPath(new URL('../bench/run.ts', import.meta.url))
const { status } = spawnSync(
  await ensureInstalled(),
  ['--disable-warning=ExperimentalWarning', '--import', hook, run, ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exitCode = status ?? 1
