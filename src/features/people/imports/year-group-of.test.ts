import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readYearGroup, yearGroupByAge } from './year-group-of.ts'

test('a year group is read however schools write it', () => {
  const written = {
    7: ['7', '07', 'Year 7', 'Y7', 'yr 7', 'Blwyddyn 7', 'P7'],
    0: ['R', '0', 'Reception', 'Derbyn', 'Year R', 'F2'],
    [-1]: ['N', 'Nursery', '-1', 'Meithrin'],
    8: ['S1', 'Y8'],
    13: ['S6', '13'],
  }
  for (const [year, ways] of Object.entries(written))
    for (const way of ways) assert.equal(readYearGroup(way), Number(year), way)
  for (const way of ['', 'x', '15', '-2', '7A', 'P8', 'S7', '1e9']) assert.equal(readYearGroup(way), undefined, way)
})

test('in England and Wales a school year begins on 1 September', () => {
  assert.equal(yearGroupByAge('England', '2013-11-03', '2026-03-02'), 7)
  assert.equal(yearGroupByAge('England', '2014-08-31', '2026-03-02'), 7)
  assert.equal(yearGroupByAge('Wales', '2014-09-01', '2026-03-02'), 6)
  assert.equal(yearGroupByAge('England', '2021-08-31', '2026-08-31'), 0)
  assert.equal(yearGroupByAge('England', '2021-08-31', '2026-09-01'), 1)
})

test('in Scotland those who are 5 by the end of February start together', () => {
  assert.equal(yearGroupByAge('Scotland', '2016-03-01', '2021-08-18'), 1)
  assert.equal(yearGroupByAge('Scotland', '2017-02-28', '2021-08-18'), 1)
  assert.equal(yearGroupByAge('Scotland', '2017-03-01', '2021-08-18'), 0)
  assert.equal(yearGroupByAge('Scotland', '2017-01-20', '2026-03-02'), 5)
})

test('in Northern Ireland those who are 4 on 1 July start together', () => {
  assert.equal(yearGroupByAge('Northern Ireland', '2017-07-01', '2021-09-02'), 1)
  assert.equal(yearGroupByAge('Northern Ireland', '2017-07-02', '2021-09-02'), 0)
})

test('nobody too young or too old for school has a year group', () => {
  assert.equal(yearGroupByAge('England', '2024-01-01', '2026-03-02'), null)
  assert.equal(yearGroupByAge('England', '1990-01-01', '2026-03-02'), null)
})
