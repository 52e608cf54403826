import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from './config.ts'

test('needs nothing', () => {
  const config = readConfig({})
  assert.equal(config.PORT, 3000)
  assert.equal(config.baseUrl.href, 'http://localhost:3000/')
})

test('says which setting is wrong', () => {
  assert.throws(() => readConfig({ PORT: 'door' }), /PORT/)
})
