import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isFromOurPages } from './same-site.ts'

const baseUrl = new URL('https://linkwork.example')
const isOurs = (headers: Record<string, string>) =>
  isFromOurPages({ headers: { host: 'linkwork.example', ...headers } }, baseUrl)

test('P18: a form from another site is not taken, whatever its origin', () => {
  assert.equal(isOurs({ 'sec-fetch-site': 'cross-site' }), false)
  assert.equal(isOurs({ 'sec-fetch-site': 'same-site', origin: 'https://linkwork.example' }), false)
  assert.equal(isOurs({ origin: 'https://elsewhere.example' }), false)
  assert.equal(isOurs({ origin: 'not an address' }), false)
})

test('P18: a form of ours is taken, though our pages send no referrer and so the browser says “Origin: null”', () => {
  assert.equal(isOurs({ 'sec-fetch-site': 'same-origin', origin: 'null' }), true)
  assert.equal(isOurs({ origin: 'null' }), true)
  assert.equal(isOurs({ origin: 'https://linkwork.example' }), true)
  assert.equal(isOurs({}), true)
})

test('On a machine of one’s own, localhost and 127.0.0.1 are the same place', () => {
  assert.equal(isOurs({ host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }), true)
})
