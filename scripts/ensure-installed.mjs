/**
 * Makes a fresh clone ready to run, and says which Node to run it with. Plain JavaScript for the Node that happens to
 * be on the machine (20 will do) and without any dependency, because this is what brings the dependencies.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const lockFile = join(root, 'package-lock.json')
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.linkwork-lock')
// Beside node_modules, because npm empties that folder.
const turn = join(root, '.cache', 'installing')

const NEEDED = 24
const packagedNode = join(modules, `node-${process.platform}-${process.arch}`)

/** Installs what is missing, once, whoever asks and however often. The answer is the path of Node 24. */
export function ensureInstalled() {
  if (!isInstalled()) takeTurn(installIfStillNeeded)
  return findNode() ?? giveUp(nodeIsMissing())
}

function isInstalled() {
  if (read(stampFile) === lockHash()) return true
  if (!isNewer(join(modules, '.package-lock.json'), lockFile)) return false

  // Installed by hand with npm, after the lock was last changed.
  stamp()
  return true
}

function installIfStillNeeded() {
  if (isInstalled()) return
  const count = Object.keys(JSON.parse(readFileSync(lockFile, 'utf8')).packages).length
  say(`Installing what Linkwork needs (up to ${count} packages). This is done once and takes up to a minute.`)

  const begun = Date.now()
  rmSync(stampFile, { force: true })
  // Install scripts are other people's programs, and we need none of them.
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, error } = spawnSync('npm', args, { cwd: root, stdio: 'inherit', env: withoutOurNode() })
  if (error) giveUp(`npm cannot be started (${error.message}). It comes with Node: see https://nodejs.org.`)
  if (status !== 0) giveUp('npm could not install. Its message above says why. When that is solved, start again.')

  stamp()
  say(`Installed in ${Math.round((Date.now() - begun) / 1000)} seconds.`)
}

/** One install at a time: the second to come waits, and then finds the work done. */
function takeTurn(work) {
  mkdirSync(dirname(turn), { recursive: true })
  let hasSaidSo = false
  while (!claim()) {
    if (!hasSaidSo) say('Another process is installing. Waiting for it to finish.')
    hasSaidSo = true
    sleep(250)
  }
  const leave = () => rmSync(turn, { recursive: true, force: true })
  // `process.exit` on the way must not leave the door shut behind us.
  process.once('exit', leave)
  work()
  leave()
  process.off('exit', leave)
}

function claim() {
  const mine = String(process.pid)
  try {
    mkdirSync(turn)
    writeFileSync(join(turn, 'pid'), mine)
    // Of two who cleared away the same abandoned turn, the later one may have cleared ours.
    sleep(50)
    return read(join(turn, 'pid')) === mine
  } catch (problem) {
    if (!['EEXIST', 'ENOENT'].includes(problem.code)) throw problem
    if (isAbandoned()) rmSync(turn, { recursive: true, force: true })
    return false
  }
}

/** Whoever took the turn writes its number at once, and no install lasts half an hour. */
function isAbandoned() {
  const age = Date.now() - (modifiedAt(turn) ?? Date.now())
  const holder = Number(read(join(turn, 'pid')))
  return holder ? !isAlive(holder) || age > 30 * 60_000 : age > 10_000
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return problem.code === 'EPERM'
  }
}

function findNode() {
  if (majorOf(process.versions.node) >= NEEDED) return process.execPath
  const description = read(join(packagedNode, 'package.json'))
  const node = join(packagedNode, 'bin', 'node')
  const isThere = description && existsSync(node) && majorOf(JSON.parse(description).version) >= NEEDED
  return isThere ? node : undefined
}

function nodeIsMissing() {
  return (
    `Linkwork needs Node ${NEEDED} and this is Node ${process.versions.node}. The package that brings it, ` +
    `node-${process.platform}-${process.arch}, is not in node_modules: npm was told to leave optional packages out, ` +
    `or there is none for this machine. Run \`npm ci --include=optional\`, or install Node ${NEEDED} yourself.`
  )
}

/** npm deletes node_modules first, so it must not run on the Node that lives there. */
function withoutOurNode() {
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(modules))
  return { ...process.env, PATH: path.join(delimiter) }
}

/** Only saves time next time, so a folder that we may not write in is no trouble. */
function stamp() {
  try {
    writeFileSync(stampFile, lockHash())
  } catch (problem) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(problem.code)) throw problem
  }
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex')
}

function isNewer(one, other) {
  return (modifiedAt(one) ?? 0) > (modifiedAt(other) ?? 0)
}

function modifiedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function majorOf(version) {
  return Number(version.split('.')[0])
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

/** On the error stream: what a command prints for another program stays clean. */
function say(sentence) {
  process.stderr.write(`${sentence}\n`)
}

function giveUp(sentence) {
  say(sentence)
  process.exit(1)
}
