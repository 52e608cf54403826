import assert from 'node:assert/strict'
import { test } from 'node:test'
import { yearGroupName, yearGroupsOf } from './year-group.ts'

test('each nation has its own names', () => {
  const names = (nation: Parameters<typeof yearGroupName>[0], ...years: number[]) =>
    years.map((year) => yearGroupName(nation, year, 'en'))
  assert.deepEqual(names('England', -1, 0, 1, 7, 13), ['Nursery', 'Reception', 'Year 1', 'Year 7', 'Year 13'])
  assert.deepEqual(names('Scotland', 0, 1, 7, 8, 13), ['Nursery', 'P1', 'P7', 'S1', 'S6'])
  assert.deepEqual(names('Northern Ireland', 0, 1, 7, 8, 14), ['Nursery', 'P1', 'P7', 'Year 8', 'Year 14'])
  assert.equal(yearGroupName('Wales', 7, 'cy'), 'Blwyddyn 7')
})

test('the year groups of a school follow from its ages', () => {
  const ends = (nation: Parameters<typeof yearGroupName>[0], lowestAge: number, highestAge: number) => {
    const years = yearGroupsOf({ nation, lowestAge, highestAge })
    return [years[0], years.at(-1)]
  }
  assert.deepEqual(ends('England', 4, 11), [0, 6])
  assert.deepEqual(ends('England', 11, 16), [7, 11])
  assert.deepEqual(ends('Scotland', 4, 12), [1, 7])
  assert.deepEqual(ends('Scotland', 5, 12), [1, 7])
  assert.deepEqual(ends('Scotland', 11, 18), [8, 13])
  assert.deepEqual(ends('Northern Ireland', 4, 11), [1, 7])
  assert.deepEqual(ends('Northern Ireland', 11, 18), [8, 14])
})

test('a school whose ages are not known may have every year group', () => {
  const years = yearGroupsOf({ nation: 'Wales', lowestAge: null, highestAge: null })
  assert.deepEqual([years[0], years.at(-1)], [-1, 13])
})
