/**
 * `npm run check`: everything that can be said of the code without running it, a line each, two at a time.
 * Runs on whatever Node there is; the tools run on Node 24.
 */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './ensure-installed.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const AT_ONCE = 2

const node = await ensureInstalled()
const environment = { ...process.env, PATH: [dirname(node), join(modules, '.bin'), process.env.PATH].join(delimiter) }

const isThere = (folder) => existsSync(join(root, folder))
const folders = ['src', 'test', 'scripts', 'journeys', 'client', 'bench'].filter(isThere)
const typescript = folders
  .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((path) => join(folder, path)))
  .filter((path) => /\.tsx?$/.test(path) && path !== join('src', 'platform', 'db', 'tables.ts'))

// The longest first. `saw` finds in what a tool prints how much it looked at: one that saw too little has not passed.
const CHECKS = [
  {
    name: 'types',
    command: [join(modules, 'typescript/bin/tsc'), '--noEmit', '--pretty', 'false', '--listFiles'],
    saw: (text) => text.split('\n').filter(isOwnFile).length,
    unit: 'files',
    // The list is for counting, not for reading.
    show: (text) => text.replaceAll(/^[/\\].*\n|^[A-Z]:.*\n/gm, ''),
  },
  {
    name: 'lint',
    command: [join(modules, 'oxlint/bin/oxlint'), ...folders, ...['styles', 'seeds'].filter(isThere)],
    saw: (text) => /on (\d+) files/.exec(text)?.[1],
    unit: 'files',
  },
  {
    name: 'boundaries',
    command: ['scripts/boundaries.mjs'],
    saw: (text) => /^(\d+) files seen/m.exec(text)?.[1],
    unit: 'files',
  },
  {
    name: 'format',
    command: [join(modules, '@biomejs/biome/bin/biome'), 'format', '--max-diagnostics=20', ...folders],
    saw: (text) => /(?:Checked|Formatted) (\d+) files/.exec(text)?.[1],
    unit: 'files',
  },
  { name: 'links', command: ['scripts/links.mjs'], saw: (text) => /(\d+) links/.exec(text)?.[1], unit: 'links' },
  {
    name: 'lockfile',
    command: ['scripts/lockfile.mjs'],
    saw: (text) => /^(\d+) packages/m.exec(text)?.[1],
    unit: 'packages',
  },
  {
    name: 'secrets',
    command: ['scripts/secrets.mjs'],
    saw: (text) => /(\d+) commits/.exec(text)?.[1],
    unit: 'commits',
  },
  {
    name: 'advisories',
    command: ['scripts/advisories.mjs'],
    saw: (text) => /^(\d+)/.exec(text)?.[1] ?? 0,
    unit: 'packages asked about',
  },
]

let failed = 0
const waiting = [...CHECKS]
await Promise.all(Array.from({ length: AT_ONCE }, workThrough))
if (failed > 0) console.log(`${failed} of ${CHECKS.length} checks failed`)
process.exitCode = failed > 0 ? 1 : 0

async function workThrough() {
  for (let next = waiting.shift(); next; next = waiting.shift()) await check(next)
}

async function check({ name, command, saw, unit, show = (text) => text }) {
  const begun = performance.now()
  const { code, text } = await run(command)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  const seen = Number(saw(text) ?? 0)
  const sawTooLittle = code === 0 && unit === 'files' && seen < typescript.length
  const passed = code === 0 && !sawTooLittle

  if (passed && text.includes('SKIPPED')) return console.log(`– ${name}: ${text.trimEnd()}`)
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds} s)${code === 0 ? ` ${seen} ${unit}` : ''}`)
  if (passed) return
  failed += 1
  console.log(sawTooLittle ? `  saw ${seen} files, and there are ${typescript.length}` : show(text).trimEnd())
}

function run(command) {
  return new Promise((done) => {
    const child = spawn(node, command, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (more) => (text += more))
    }
    child.once('error', (error) => done({ code: 1, text: error.message }))
    child.once('close', (code) => done({ code, text }))
  })
}

function isOwnFile(line) {
  return line.startsWith(root) && !line.startsWith(modules)
}
