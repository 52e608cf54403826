import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { SourceMap } from 'node:module'
import { after, test } from 'node:test'
import { oneFile } from './one-file.mjs'

const root = dirname(import.meta.dirname)
const folders = []
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** A small service of its own, with our scripts and packages. */
function aTree(sources) {
  const folder = mkdtempSync(join(tmpdir(), 'lw-one-file-'))
  folders.push(folder)
  for (const file of ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts'])
    cpSync(join(root, file), join(folder, file), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  mkdirSync(join(folder, 'styles'))
  for (const [name, text] of Object.entries(sources)) write(folder, name, text)
  return {
    folder,
    write: (name, text) => write(folder, name, text),
    run: (name, env = {}) => run(folder, name, env),
    isBuilt: (record = 'service-made-of') =>
      JSON.parse(readFileSync(join(folder, '.cache/built', `${record}.json`), 'utf8')).made,
  }
}

function write(folder, name, text) {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

function run(folder, name, env) {
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', './scripts/tsx-hook.mjs', name], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...env },
  })
  return { said: stdout.trim().split('\n'), stderr }
}

const MAIN = `import { greet } from '#app/greet.tsx'\nconsole.log(greet('Ada'))\n`
const GREET = `export const greet = (name: string): string => 'hello ' + name\n`

test('a program of the service runs from one file, and from another once a source has changed', () => {
  const tree = aTree({ 'src/main.ts': MAIN, 'src/app/greet.tsx': GREET })
  assert.deepEqual(tree.run('src/main.ts').said, ['hello Ada'])
  assert.equal(tree.isBuilt(), true)
  const path = tree.write('src/app/greet.tsx', GREET.replace('hello', 'hullo'))
  // Of the same length and date, as an unpacked archive may have it.
  utimesSync(path, 0, 0)
  assert.deepEqual(tree.run('src/main.ts').said, ['hullo Ada'])
})

test('what is outside of the file shares its modules, and each runs once, when it is asked for', () => {
  const tree = aTree({
    'src/app/counted.ts': `console.log('counted runs')\nexport const known = new Set<string>()\nexport default 7\n`,
    'src/app/fills.ts': `import { known } from './counted.ts'\nexport const fill = () => known.add('filled')\n`,
    'src/app/never.ts': `console.log('never asked for')\n`,
    'test/reads.ts': `import seven, { known } from '#app/counted.ts'\nimport { fill } from '#app/fills.ts'\nfill()\nconsole.log(seven, ...known)\n`,
  })
  assert.deepEqual(tree.run('test/reads.ts').said, ['counted runs', '7 filled'])
  assert.equal(tree.isBuilt('made-of'), true)
})

test('an error names the line of the source, and a source finds what lies beside it', () => {
  const tree = aTree({
    'src/app/beside.txt': 'beside',
    'src/app/places.ts': `import { readFileSync } from 'node:fs'

interface Long {
  readonly gone: true
}
export const read = () => readFileSync(new URL('beside.txt', import.meta.url), 'utf8') + import.meta.dirname
export function fails(): never {
  throw new Error('on line 8')
}
`,
    'src/main.ts': `import { fails, read } from '#app/places.ts'\nconsole.log(read())\nfails()\n`,
  })
  const { said, stderr } = tree.run('src/main.ts')
  assert.deepEqual(said, [`beside${join(tree.folder, 'src/app')}`])
  assert.match(stderr, /src\/app\/places\.ts:8:9/)
})

test('sources that cannot be put together are read one by one: who needs none of the broken ones runs', () => {
  const tree = aTree({
    'src/main.ts': MAIN,
    'src/app/greet.tsx': GREET,
    'src/app/half.ts': `import { gone } from './gone.ts'\n`,
    'test/reads.ts': `import { greet } from '#app/greet.tsx'\nconsole.log(greet('Ada'))\n`,
  })
  assert.deepEqual(tree.run('test/reads.ts').said, ['hello Ada'])
  assert.equal(tree.isBuilt('made-of'), false)
  assert.deepEqual(tree.run('src/main.ts').said, ['hello Ada'])
  assert.equal(tree.isBuilt(), true)
})

test('a service that cannot be put together says which of its sources is missing', () => {
  const tree = aTree({ 'src/main.ts': `import { gone } from './app/gone.ts'\ngone()\n` })
  assert.match(tree.run('src/main.ts').stderr, /Cannot find module .*src\/app\/gone\.ts/)
  assert.equal(tree.isBuilt(), false)
})

test('a thread of the service reads what it needs by itself', () => {
  const tree = aTree({
    'src/main.ts': `import { Worker } from 'node:worker_threads'\nnew Worker(new URL('app/thread.ts', import.meta.url))\n`,
    'src/app/thread.ts': `import { greet } from './greet.tsx'\nconsole.log(greet('Ada'))\n`,
    'src/app/greet.tsx': GREET,
  })
  assert.deepEqual(tree.run('src/main.ts').said, ['hello Ada'])
  assert.throws(() => tree.isBuilt('made-of'), { code: 'ENOENT' })
})

test('a folder that keeps nothing, or somebody who wants the sources themselves, is served all the same', () => {
  const tree = aTree({ 'src/main.ts': MAIN, 'src/app/greet.tsx': GREET, '.cache': 'no folder' })
  assert.deepEqual(tree.run('src/main.ts').said, ['hello Ada'])
  const plain = aTree({ 'src/main.ts': MAIN, 'src/app/greet.tsx': GREET })
  assert.deepEqual(plain.run('src/main.ts', { LINKWORK_ONE_FILE: 'no' }).said, ['hello Ada'])
  assert.throws(() => plain.isBuilt(), { code: 'ENOENT' })
})

test('objects that begin alike have one shape, among more modules than V8 knows ways on', () => {
  const each = (write) => Object.fromEntries(Array.from({ length: 1600 }, (_, nth) => write(nth)))
  const tree = aTree({
    ...each((nth) => [`src/app/part-${nth}.ts`, `export const part${nth} = ${nth}\n`]),
    'src/app/all.ts': Object.values(each((nth) => [nth, `export { part${nth} } from './part-${nth}.ts'\n`])).join(''),
    'test/reads.ts': `import v8 from 'node:v8'
import * as all from '#app/all.ts'
v8.setFlagsFromString('--allow-natives-syntax')
const haveOneShape = new Function('one', 'other', 'return %HaveSameMap(one, other)')
const row = () => { const row: Record<string, number> = {}; row['seen'] = 1; return row }
console.log(Object.keys(all).length, haveOneShape(row(), row()), haveOneShape(JSON.parse('{"one":1}'), JSON.parse('{"one":2}')))
`,
  })
  assert.deepEqual(tree.run('test/reads.ts').said, ['1600 true true'])
  assert.equal(tree.isBuilt('made-of'), true)
})

test('our own service can be put together, and of its packages only those ask where they lie that are never asked to', () => {
  const text = readFileSync(oneFile('service'), 'utf8')
  assert.match(text, /node_modules\/fastify\/fastify\.js"/, 'packages are in it')
  const ofTheFile = text.indexOf('var __')
  const asking = text.slice(ofTheFile).match(/\b(?:__dirname|__filename|import\.meta|require\.resolve)\b.{0,12}/g)
  // pino’s transports run in threads of their own, and we have none.
  assert.deepEqual(asking, ['__dirname,"worker.js"', '__dirname,"worker.js"', '__dirname,"..","file.'])
})

test('each place of the files made of our own sources is where it was in its source', () => {
  for (const kind of ['sources', 'service']) {
    const file = oneFile(kind)
    const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')))
    const lines = readFileSync(file, 'utf8').split('\n')
    const begun = lines.flatMap((line, row) =>
      [...line.matchAll(/function (whoEntered|listCases|haveLeave)\(/g)].map((found) => [row, found]),
    )
    assert.ok(begun.length > 1)
    for (const [row, { index, 1: name }] of begun) {
      const { fileName, lineNumber, columnNumber } = map.findOrigin(row + 1, index + 'function '.length + 1)
      const source = readFileSync(join(dirname(file), fileName), 'utf8').split('\n')[lineNumber - 1]
      assert.ok(source.slice(columnNumber - 1).startsWith(name), `${name} of ${fileName} in ${kind}`)
    }
  }
})
