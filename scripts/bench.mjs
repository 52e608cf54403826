/** `npm run bench`: makes ready what is missing, then measures on Node 24. What it prints is explained in bench/README.md. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './ensure-installed.mjs'

const hook = new URL('./tsx-hook.mjs', import.meta.url).href
const run = fileURLToPath(new URL('../bench/run.ts', import.meta.url))

if (process.argv.includes('--help')) {
  // Its first comment is its manual.
  console.log(/\/\*\*\n(.*?)\n \*\//s.exec(readFileSync(run, 'utf8'))[1].replaceAll(/^ \* ?/gm, ''))
  process.exit()
}
const { status } = spawnSync(
  await ensureInstalled(),
  ['--disable-warning=ExperimentalWarning', '--import', hook, run, ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
process.exitCode = status ?? 1
