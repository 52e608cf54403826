import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** A process that meets an error which nobody catches while it works, and tidies up when it is asked to stop. */
function meeting(error: string) {
  const script = `
    import { lastResort } from '#app/last-resort.ts'
    import { buildLogger } from '#platform/log/logger.ts'
    lastResort(buildLogger('info'))
    const working = setInterval(() => {}, 1000)
    process.on('SIGTERM', () => { console.log('tidied up'); clearInterval(working) })
    setTimeout(() => { ${error} }, 1)`
  const hook = path.join(ROOT, 'scripts/tsx-hook.mjs')
  return spawnSync(process.execPath, ['--import', hook, '--input-type=module', '--eval', script], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 30_000,
  })
}

for (const [what, error] of [
  ['thrown', `throw Object.assign(new Error('Key (given_name)=(Amira) already exists'), { code: '23505' })`],
  ['a promise that was refused', `Promise.reject(new Error('Amira Khan'))`],
] as const) {
  test(`P47, R16: an error that nobody caught, ${what}, is said without its words; the process tidies up and has failed`, () => {
    const { status, stdout, stderr } = meeting(error)
    assert.equal(status, 1)
    assert.equal(stdout.trim(), 'tidied up')
    assert.match(stderr, /"ref":"[0-9a-f]{10}".*"last resort"/)
    assert.doesNotMatch(stderr + stdout, /Amira/)
  })
}
