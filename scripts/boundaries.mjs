/**
 * Imports point one way: app → features → platform and ui, and features in an order (`ARCHITECTURE.md`).
 * `node scripts/boundaries.mjs` holds it, says how many files it saw, and fails when that is fewer than there are.
 */
import { existsSync, readFileSync } from 'node:fs'
import { posix, resolve } from 'node:path'
import { codeFaults, isTest } from './code-rules.mjs'
import { FEATURES } from './feature-order.mjs'
import { listFiles, listFilesAnotherWay, readSources } from './read-sources.mjs'
import { vainExports, vainWords } from './in-vain.mjs'

const LONGEST = 250
const MAY_IMPORT = {
  main: ['app', 'features', 'platform', 'ui'],
  app: ['app', 'features', 'platform', 'ui', 'styles', 'seeds'],
  features: ['features', 'platform', 'ui'],
  platform: ['platform'],
  ui: ['ui'],
  client: ['client'],
  styles: ['styles'],
  seeds: ['seeds', 'features', 'platform'],
}
/** Pure, and alike on both sides: a page reads a line as the service will. They import one another alone. */
const ON_BOTH_SIDES = /^src\/(platform\/dates\/(day|read-day)|features\/live\/quick-(line|owner|due|words))\.ts$/
/** The top of a feature is its face; its rooms are its own. */
const PUBLIC = /^src\/features\/[^/]+\/[a-z0-9-]+\.tsx?$/
/** The demo lives everybody’s day, through the verbs they would use: it knows the rooms as well, and no page or statement. */
const DEMO = 'demo'
const PUBLIC_TO_DEMO = /^src\/features\/[^/]+\/((?!pages\/|testing\/)[a-z0-9-]+\/)?[a-z0-9-]+\.ts$/
// The policy says which routes a permission is for, so it alone may speak of routes.
const POLICY = 'src/features/access/policy.ts'
/** Whatever room of a feature it is in, but for its pages and its components. */
const KNOWS_NO_WEB =
  /^src\/features\/[^/]+\/(?!pages\/|testing\/)((.+\/)?[a-z0-9-]+(\.queries)?\.ts|(jobs|imports)\/.+)$/

/** `{ seen, faults, warnings, sources }`: how many files were read, and what is wrong, each with rule, path, line and message. */
export function checkBoundaries(root, { features = FEATURES, list = listFiles } = {}) {
  const paths = list(root)
  const scripts = paths.filter((path) => /\.tsx?$/.test(path))
  const sources = readSources(root, scripts)
  const project = { root, features, sources, aliases: aliasesOf(root) }

  const faults = []
  const report = (rule, path, line, message) => faults.push({ rule, path, line, message })

  for (const path of paths) {
    if (!/\.tsx?$/.test(path)) report('typescript-only', path, 1, 'cannot be checked: write .ts or .tsx')
  }
  for (const path of new Set([...scripts, ...listFilesAnotherWay(root)])) {
    if (!sources.has(path)) report('every-file-is-seen', path, 1, 'is there, but was not read')
  }
  if (sources.size === 0) report('every-file-is-seen', '.', 1, 'not one file was read')

  for (const feature of new Set([...sources.keys()].map((path) => placeOf(path)?.feature))) {
    if (feature && !features.includes(feature))
      report(
        'features-are-known',
        `src/features/${feature}`,
        1,
        'is no known feature: put it in FEATURES of scripts/feature-order.mjs, just after the last feature it needs',
      )
  }

  const graph = new Map()
  for (const source of sources.values()) {
    for (const [rule, message] of placeFaults(source)) report(rule, source.path, 1, message)
    const reached = source.imports.map((found) => ({ ...found, to: target(source.path, found.specifier, project) }))
    for (const found of reached) {
      for (const [rule, message] of importFaults(source.path, found, project))
        report(rule, source.path, found.line, message)
    }
    graph.set(source.path, reached)
    faults.push(...codeFaults(source))
  }
  for (const circle of circles(graph)) report('no-circles', circle[0], 1, `imports itself: ${circle.join(' → ')}`)

  return { seen: sources.size, faults, warnings: [...sources.values()].flatMap(tooLong), sources }
}

/** What is wrong with a file's name or place. */
function* placeFaults({ path, broken }) {
  if (broken) yield ['it-parses', broken.text ?? 'does not parse']
  if (/(^|\/)index\.tsx?$/.test(path)) yield ['no-index', 'no index.ts: name the file for what it holds']
  if (!placeOf(path)) yield ['every-file-has-a-layer', 'is in none of src/app, src/features, src/platform, src/ui']
}

/** What is wrong with one import. `to` is a path from the root, or a package. */
function* importFaults(path, { specifier, to }, { root, sources, features }) {
  const from = placeOf(path)
  const testing = isTest(path)

  if (to.package !== undefined) {
    if (from?.layer === 'ui' && !testing && !/^preact($|[/-])/.test(to.package))
      yield ['ui-only-draws', `ui imports only preact, not ${to.package}`]
    return
  }
  if (!sources.has(to.path) && !existsSync(resolve(root, to.path)))
    yield ['imports-are-there', `${specifier} is not there`]

  const into = placeOf(to.path)
  const allowed = MAY_IMPORT[from?.layer]
  if (testing && (into?.layer === 'test' || isTest(to.path))) return
  if (!testing && isTest(to.path)) yield ['nothing-needs-a-test', `${specifier} is there for tests only`]
  if (!allowed) return
  if (ON_BOTH_SIDES.test(path) && !ON_BOTH_SIDES.test(to.path))
    yield ['what-runs-on-both-sides-is-alone', `the browser runs this too: not ${to.path}`]
  if (from.layer === 'client' && ON_BOTH_SIDES.test(to.path)) return
  if (!into || !allowed.includes(into.layer)) {
    yield ['layers-point-one-way', `${from.layer} may import ${allowed.join(', ')}: not ${to.path}`]
    return
  }
  if (from.layer === 'features' && into.layer === 'features' && from.feature !== into.feature) {
    const [low, high] = [features.indexOf(from.feature), features.indexOf(into.feature)]
    if (low >= 0 && high > low)
      yield [
        'features-have-an-order',
        `${from.feature} comes before ${into.feature}: announce it, and let app/reactions.ts follow`,
      ]
    if (!testing && !(from.feature === DEMO ? PUBLIC_TO_DEMO : PUBLIC).test(to.path))
      yield [
        'only-public-files',
        `${to.path} is private to ${into.feature}: use a file at the top of it without a second dot`,
      ]
  }
  if (!testing && KNOWS_NO_WEB.test(path) && path !== POLICY && /^src\/(platform\/http|ui)\//.test(to.path))
    yield ['domain-knows-no-web', `nouns, verbs, queries, jobs and imports run without the web: not ${to.path}`]
}

function placeOf(path) {
  const [top, layer, ...rest] = path.split('/')
  if (top === 'test' || top === 'journeys' || top === 'bench') return { layer: 'test' }
  if (top === 'client' || top === 'styles' || top === 'seeds') return { layer: top }
  if (path === 'src/main.ts') return { layer: 'main' }
  if (top !== 'src' || rest.length === 0 || !['app', 'features', 'platform', 'ui'].includes(layer)) return undefined
  return { layer, feature: layer === 'features' ? rest[0] : undefined }
}

/** `{ path }` for what `#platform/…` or `./…` means, `{ package }` for what npm or Node holds. */
function target(from, specifier, { aliases }) {
  if (specifier.startsWith('.')) return { path: posix.join(posix.dirname(from), specifier) }
  const alias = aliases.find(({ prefix }) => specifier.startsWith(prefix))
  if (alias) return { path: posix.join(alias.folder, specifier.slice(alias.prefix.length)) }
  return specifier.startsWith('#') ? { path: specifier } : { package: specifier }
}

function aliasesOf(root) {
  const { imports } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8'))
  return Object.entries(imports).map(([alias, folder]) => ({
    prefix: alias.replace(/\*$/, ''),
    folder: folder.replace(/^\.\/|\*$/g, ''),
  }))
}

/** One way round for each knot of files that reach themselves. */
function circles(graph) {
  const found = []
  const done = new Set()
  const visit = (path, way) => {
    if (way.includes(path)) {
      found.push([...way.slice(way.indexOf(path)), path])
      return
    }
    if (done.has(path)) return
    for (const { to } of graph.get(path) ?? []) if (to.path) visit(to.path, [...way, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return found
}

function tooLong({ path, tree }) {
  const lines = tree.getLineStarts().length - 1
  const mayBeLong = isTest(path) || /(^|[/.-])(words|data|tables)([/.-]|$)/.test(path)
  if (lines <= LONGEST || mayBeLong) return []
  return [{ path, message: `${lines} lines: more than ${LONGEST} is asking to be two files` }]
}

if (import.meta.main) {
  const { seen, faults, sources, ...found } = checkBoundaries(resolve(import.meta.dirname, '..'))
  const warnings = [...found.warnings, ...vainExports(sources), ...vainWords(sources)]
  for (const { path, message } of warnings) console.log(`warning  ${path}  ${message}`)
  for (const { rule, path, line, message } of faults) console.error(`${path}:${line}  ${rule}  ${message}`)
  console.log(`${seen} files seen, ${faults.length} faults, ${warnings.length} warnings`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
