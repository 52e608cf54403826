/**
 * Reads the service in from its one file, together with what V8 has made of it before. Node’s own cache keeps what V8 made before
 * anything had run: of a file whose parts are run one after another that is next to nothing (docs/decisions/0067).
 */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import vm from 'node:vm'
import { nameLinesOfSources } from './lines-of-sources.mjs'

/** By then it has shown its first pages. */
const SETTLED_MS = 20_000

/** Of the service: each by its name, run when it is called for the first time. */
export let modules = {}

/** `state` is that of the sources: V8 itself knows what it has compiled by its length alone. */
export function readService({ file, state }) {
  nameLinesOfSources(file)
  const kept = `${file}.${state.slice(0, 32)}`
  const script = new vm.Script(readFileSync(file, 'latin1'), {
    filename: file,
    cachedData: compiledBefore(kept),
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  const module = { exports: {} }
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file))
  // Only a service that runs for a while has compiled what the next one needs.
  if (process.argv[2] === 'start' && script.cachedDataRejected !== false) keepOnce(script, kept)
  modules = module.exports.modules
  return modules
}

function compiledBefore(kept) {
  try {
    return readFileSync(kept)
  } catch {
    return undefined
  }
}

/** Once it has settled, or when it ends before. */
function keepOnce(script, kept) {
  let isKept = false
  const keep = () => {
    if (isKept) return
    isKept = true
    try {
      writeFileSync(`${kept}.${process.pid}`, script.createCachedData())
      renameSync(`${kept}.${process.pid}`, kept)
      forgetOthers(kept)
    } catch {
      // It is only quicker with it: a folder that we may not write in is no trouble.
    }
  }
  setTimeout(keep, SETTLED_MS).unref()
  process.once('exit', keep)
}

/** What was compiled of sources as they were. */
function forgetOthers(kept) {
  const folder = dirname(kept)
  const ours = basename(kept)
  const isOld = (name) => name.startsWith('service.cjs.') && name !== 'service.cjs.map' && name !== ours
  for (const name of readdirSync(folder).filter(isOld)) rmSync(join(folder, name), { force: true })
}
