/**
 * Known weaknesses of what we stand on, from the registry. Where it does not answer this says *skipped*, and never that
 * there are none.
 */
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

execFile('npm', ['audit', '--json', '--omit=dev'], { cwd: root, timeout: 30_000 }, (_error, out) => {
  const { metadata, vulnerabilities = {} } = parsed(out)
  if (!metadata) {
    console.log('0 packages asked about: SKIPPED, the registry gives no advisories here')
    return
  }
  const grave = Object.values(vulnerabilities).filter(({ severity }) => ['high', 'critical'].includes(severity))
  for (const { name, severity, range } of grave) console.error(`${name} ${range}: ${severity}`)
  console.log(`${metadata.dependencies.total} packages asked about`)
  process.exitCode = grave.length > 0 ? 1 : 0
})

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}
