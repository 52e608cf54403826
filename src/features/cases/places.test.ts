import assert from 'node:assert/strict'
import { test } from 'node:test'
import { moved } from './places.ts'

const order = (...ids: string[]) => ids.map((id) => ({ id: id.toLowerCase(), isShown: id === id.toLowerCase() }))

test('CSW-42: one goes past its neighbour, or first', () => {
  assert.deepEqual(moved(order('a', 'b', 'c'), 'b', 'up'), ['b', 'a', 'c'])
  assert.deepEqual(moved(order('a', 'b', 'c'), 'b', 'down'), ['a', 'c', 'b'])
  assert.deepEqual(moved(order('a', 'b', 'c'), 'c', 'first'), ['c', 'a', 'b'])
  assert.deepEqual(moved(order('a', 'b', 'c'), 'a', 'up'), ['a', 'b', 'c'])
})

test('CSW-42: what has no place is given the last, and what has the last loses it', () => {
  assert.deepEqual(moved(order('a', 'b'), 'new', 'up'), ['a', 'b', 'new'])
  assert.deepEqual(moved(order('a', 'b'), 'new', 'first'), ['new', 'a', 'b'])
  assert.deepEqual(moved(order('a', 'b'), 'new', 'down'), ['a', 'b'])
  assert.deepEqual(moved(order('a', 'b'), 'b', 'down'), ['a'])
  assert.deepEqual(moved([], 'new', 'up'), ['new'])
})

test('CSW-42: it goes past the neighbour that is seen, and what is of another cluster keeps its order', () => {
  assert.deepEqual(moved(order('a', 'B', 'c'), 'c', 'up'), ['c', 'a', 'b'])
  assert.deepEqual(moved(order('a', 'B', 'c'), 'a', 'down'), ['b', 'c', 'a'])
  assert.deepEqual(moved(order('A', 'b', 'c'), 'c', 'first'), ['a', 'c', 'b'])
  assert.deepEqual(moved(order('A', 'b', 'c'), 'b', 'up'), ['a', 'b', 'c'])
})
