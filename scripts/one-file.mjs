/**
 * Our sources as one file. Node reads, strips and links two thousand modules in seconds, and one file in a moment: so what
 * a process needs of `src` it takes from there. The file is made again when a source has changed; where it cannot be, the sources are
 * read one by one (docs/decisions/0039).
 *
 * There are two. In `src.mjs`, for tests and tools, each module runs when it is first asked for, and packages stay outside: they are shared
 * with what is tested. The service shares nothing with anybody: `service.mjs` has its packages in it, and its modules run one
 * after the other, as V8 compiles best what it has to run at once (docs/decisions/0069).
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { setApart } from './set-apart.mjs'

const here = fileURLToPath(import.meta.url)
const root = resolve(here, '../..')
const folder = join(root, '.cache', 'built')

/** Packages that are no JavaScript, that ask where they lie, or that the service rarely needs. */
const OUTSIDE = ['@node-rs/argon2', 'esbuild', 'import-fresh', 'pg-native', 'thread-stream']

const KINDS = {
  sources: {
    file: join(folder, 'src.mjs'),
    record: join(folder, 'made-of.json'),
    contents: (paths) => `export const modules = {${paths.map(asPart).join(',\n')}}`,
    options: { packages: 'external', sourcemap: 'linked' },
  },
  service: {
    file: join(folder, 'service.mjs'),
    record: join(folder, 'service-made-of.json'),
    contents: () => `import './src/main.ts'`,
    // Its lines are named by lines-of-sources.mjs: Node would read where each piece came from before it runs any.
    options: {
      external: OUTSIDE,
      sourcemap: 'external',
      banner: {
        js: `import { createRequire as $createRequire } from 'node:module'
const require = $createRequire(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname`,
      },
    },
  },
}

/** What the file is made of, and by. */
const FOLDERS = ['src', 'styles'].map((name) => join(root, name))
const MAKERS = [
  here,
  ...['scripts/set-apart.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'].map((name) => join(root, name)),
]
const IS_SOURCE = /\.tsx?$/
const NOT_OF_THE_SERVICE = /\.test\.tsx?$|[/\\]testing[/\\]/

/** Where the file is, made now if need be. Nothing when it cannot be made, or kept. */
export function oneFile(kind) {
  const { file, record } = KINDS[kind]
  const state = stateOf(sources())
  if (madeOf(state, record) === undefined && isWritable())
    spawnSync(process.execPath, [here, kind], { cwd: root, stdio: 'ignore' })
  return madeOf(state, record) ? file : undefined
}

/** A module by its name in the file; nothing for what is not in it. */
export function nameInFile(path) {
  const isIn =
    FOLDERS.some((place) => path.startsWith(place + sep)) && IS_SOURCE.test(path) && !NOT_OF_THE_SERVICE.test(path)
  return isIn ? nameOf(path) : undefined
}

function nameOf(path) {
  return relative(root, path).replaceAll(sep, '/')
}

function sources() {
  return FOLDERS.flatMap(filesIn).filter((path) => nameInFile(path))
}

function filesIn(place) {
  return readdirSync(place, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(place + sep + entry.name) : [place + sep + entry.name],
  )
}

/** By the time of the last change too, which nobody can set: an unpacked archive may give all its files one date. */
function stateOf(paths) {
  const hash = createHash('sha256')
  for (const path of [...MAKERS, ...paths]) {
    const { size, mtimeMs, ctimeMs } = statSync(path)
    hash.update(`${path} ${size} ${mtimeMs} ${ctimeMs}\n`)
  }
  return hash.digest('hex')
}

/** Whether the file was made of sources in this state: not, when they cannot be put together; nothing, when nobody has tried. */
function madeOf(state, record) {
  try {
    const last = JSON.parse(readFileSync(record, 'utf8'))
    return last.state === state ? last.made : undefined
  } catch {
    return undefined
  }
}

function isWritable() {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

async function makeFile({ file, record, contents, options }) {
  const paths = sources()
  const state = stateOf(paths)
  const made = await build(contents(paths), file, options).then(
    (outputs) => keep(outputs, file),
    () => false,
  )
  replace(record, JSON.stringify({ state, made }))
}

/** Run when it is called for the first time. */
function asPart(path) {
  return `${JSON.stringify(nameOf(path))}: () => require(${JSON.stringify(path)})`
}

async function build(contents, file, options) {
  const esbuild = await import('esbuild')
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: root },
    outfile: file,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'esm',
    ...options,
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    // A process keeps the file as long as it lives: a byte each letter, and no more letters than are needed.
    minifyWhitespace: true,
    lineLimit: 500,
    legalComments: 'none',
    sourcesContent: false,
    logLevel: 'silent',
    plugins: [{ name: 'where a source is', setup: keepPlaces }],
  })
  return outputFiles
}

/** A source asks where it is to read what lies beside it, and that has not moved. */
function keepPlaces({ onLoad }) {
  onLoad({ filter: IS_SOURCE }, ({ path }) => {
    const source = readFileSync(path, 'utf8')
    if (!source.includes('import.meta')) return undefined
    const contents = source
      .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href))
      .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
    if (contents.includes('import.meta'))
      throw new Error(`${path} asks something of import.meta that one file cannot answer`)
    return { contents, loader: path.endsWith('.tsx') ? 'tsx' : 'ts' }
  })
}

/** The file last, and whole: somebody may be reading. */
function keep(outputFiles, file) {
  const written = (path) => outputFiles.find((each) => each.path === path).text
  const apart = setApart(written(file), JSON.parse(written(`${file}.map`)))
  replace(`${file}.map`, JSON.stringify(apart.map))
  replace(file, inAscii(apart.text))
  return true
}

/** esbuild leaves letters of patterns as they are, and one of them makes each letter of the file two bytes in memory. */
function inAscii(text) {
  return text.replaceAll(/[^\0-\x7F]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function replace(path, contents) {
  const aside = `${path}.${process.pid}`
  writeFileSync(aside, contents)
  renameSync(aside, path)
}

if (import.meta.main) await makeFile(KINDS[process.argv[2]])
