import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from './ids.ts'

test('ids are version 7, differ, and sort by when they were made', () => {
  const now = new Date('2026-03-02T09:00:00Z')
  const ids = Array.from({ length: 5000 }, () => newId(now))
  assert.ok(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)))
  assert.equal(new Set(ids).size, ids.length)
  assert.deepEqual([...ids].sort(), ids)
  assert.ok(newId(new Date(now.getTime() + 60_000)) > ids.at(-1)!)
})
