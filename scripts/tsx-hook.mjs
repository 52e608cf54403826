/**
 * Lets Node run our sources without a build. `.ts` needs nothing: Node 24 strips types by itself. In `.tsx` types go and
 * JSX becomes Preact calls. A program that needs much of `src` gets it from one file (`one-file.mjs`); errors name the
 * line of the source all the same.
 */
import { readFileSync, realpathSync } from 'node:fs'
import { createRequire, enableCompileCache, registerHooks, setSourceMapsSupport } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { isMainThread } from 'node:worker_threads'
import { nameLinesOfSources } from './lines-of-sources.mjs'
import { nameInFile, oneFile } from './one-file.mjs'

const require = createRequire(import.meta.url)
const program = process.argv[1] && realpathSync(process.argv[1])
const service = fileURLToPath(new URL('../src/main.ts', import.meta.url))

enableCompileCache(fileURLToPath(new URL('../.cache/compiled', import.meta.url)))
// The service’s file names its lines in another way: lines-of-sources.mjs.
if (program !== service) setSourceMapsSupport(true)

registerHooks({
  load(url, context, next) {
    if (!/^file:.*\.tsx?$/.test(url)) return next(url, context)
    const path = fileURLToPath(url)
    const source = fromOneFile(path) ?? (path.endsWith('.tsx') ? withoutJsx(path) : undefined)
    return source === undefined ? next(url, context) : { format: 'module', source, shortCircuit: true }
  },
})

/** The one file, and its modules: each by its name, run when it is called for the first time. */
let built

/** A module that hands on what the one of this name in the one file exports. */
function fromOneFile(path) {
  const name = nameInFile(path)
  if (!name) return undefined
  if (path === service && program === service) {
    const file = needsMuch() ? oneFile('service') : undefined
    if (file) nameLinesOfSources(file)
    if (file) return `import ${JSON.stringify(pathToFileURL(file))}`
    setSourceMapsSupport(true)
  }
  built ??= load()
  const module = built.modules[name]
  if (!module) return undefined
  const source = `import { modules as $all } from ${JSON.stringify(pathToFileURL(built.file))}
const $one = $all[${JSON.stringify(name)}]()
`
  // A program exports nothing, and runs when Node has everything together.
  if (path === program) return source
  const exported = Object.keys(module()).filter((each) => each !== '__esModule')
  return (
    source + exported.map((each) => `export ${each === 'default' ? each : `const ${each} =`} $one.${each}\n`).join('')
  )
}

function load() {
  const file = needsMuch() ? oneFile('sources') : undefined
  return { file, modules: file ? require(file).modules : {} }
}

/** A thread, and the test of a part that names neither the service nor what tests share, are quicker without. */
function needsMuch() {
  if (!isMainThread) return false
  if (process.env.LINKWORK_ONE_FILE === 'no' || process.env.NODE_V8_COVERAGE) return false
  return (
    !program ||
    program === service ||
    !nameInFile(program.replace(/\.test(?=\.tsx?$)/, '')) ||
    /#(app|test)\//.test(readFileSync(program, 'utf8'))
  )
}

function withoutJsx(sourcefile) {
  const { code } = require('esbuild').transformSync(readFileSync(sourcefile, 'utf8'), {
    loader: 'tsx',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    format: 'esm',
    target: 'node24',
    sourcemap: 'inline',
    sourcefile,
  })
  return code
}
