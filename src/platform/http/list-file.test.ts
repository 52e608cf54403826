import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LINES_FOR_A_FILE, listFile } from './list-file.ts'

const fileOf = (count: number) => {
  const lines = Array.from({ length: count }, (_, index) => [String(index)])
  return String(listFile('cases', { today: '2026-03-02', language: 'en' }, [['Number'], ...lines]).body)
    .trimEnd()
    .split('\r\n')
}

test('a file that is not whole says so at its end, and one that is whole says nothing', () => {
  const whole = fileOf(5000)
  assert.deepEqual([whole.length, whole.at(-1)], [5001, '4999'])
  const cut = fileOf(LINES_FOR_A_FILE)
  assert.equal(cut.length, 5002)
  assert.equal(cut.at(-2), '4999')
  assert.match(cut.at(-1)!, /Only the first 5000 lines/)
})
