import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildLogger, whereOf } from './logger.ts'

function logged(work: (log: ReturnType<typeof buildLogger>) => void): string {
  const lines: string[] = []
  work(buildLogger('info', { write: (line: string) => void lines.push(line) }))
  return lines.join('')
}

test('P47: a line holds what is allowed and nothing else, whatever it is given', () => {
  const line = logged((log) =>
    log.info('answered', { status: 200, name: 'Amira Khan', note: { text: 'secret' } } as never),
  )
  assert.match(line, /"status":200/)
  assert.doesNotMatch(line, /Amira|secret/)
})

test('P47: an error leaves its place and its code, never its words', () => {
  const error = Object.assign(new Error('Key (given_name)=(Amira) already exists'), { code: '23505', detail: 'Amira' })
  const line = logged((log) => log.error('unexpected error', whereOf(error)))
  assert.match(line, /"code":"23505"/)
  assert.doesNotMatch(line, /Amira/)
})

test('P47: where an error was is told from the folder of the sources on, and not where that lies', () => {
  for (const place of ['file:///home/ada/linkwork', '/home/ada/linkwork']) {
    const stack = `Error: Amira\n    at openKeys (${place}/src/platform/crypto/keys.ts:27:14)`
    const error = Object.assign(new Error('Amira'), { stack })
    assert.deepEqual(whereOf(error), { where: 'openKeys (src/platform/crypto/keys.ts:27:14)' })
  }
})
