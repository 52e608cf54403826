import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayAndMonthSwapped, readBirthdays } from './birthdays.ts'

const TODAY = '2026-03-02'

test('a birthday is read as people type it, with day and month swapped after it', () => {
  for (const typed of ['3/11/2013', '03.11.2013', '2013-11-03', '03112013', '3 November 2013', '3 11 13', '3-11-13']) {
    assert.deepEqual(readBirthdays(typed, TODAY), { days: ['2013-11-03', '2013-03-11'], rest: '' }, typed)
  }
})

test('what else was typed is left for the names', () => {
  assert.deepEqual(readBirthdays('amira 3/11/2013 khan', TODAY), {
    days: ['2013-11-03', '2013-03-11'],
    rest: 'amira khan',
  })
  assert.deepEqual(readBirthdays('Siân', TODAY), { days: [], rest: 'Siân' })
})

test('the American way is understood where there is no other', () => {
  assert.deepEqual(readBirthdays('11/25/2013', TODAY).days, ['2013-11-25'])
  assert.deepEqual(readBirthdays('25/11/2013', TODAY).days, ['2013-11-25'])
})

test('two figures are a year that has been', () => {
  assert.deepEqual(readBirthdays('25/11/26', TODAY).days, ['2026-11-25'])
  assert.deepEqual(readBirthdays('25/11/27', TODAY).days, ['1927-11-25'])
})

test('what is no day is left alone', () => {
  for (const typed of ['99999999', '31/31/2013', '943 476 5870', '2013-02-30', '1/2']) {
    assert.deepEqual(readBirthdays(typed, TODAY), { days: [], rest: typed }, typed)
  }
})

test('a day whose month and day are the same swaps to nothing new', () => {
  assert.equal(dayAndMonthSwapped('2013-03-03'), undefined)
  assert.equal(dayAndMonthSwapped('2013-03-13'), undefined)
  assert.equal(dayAndMonthSwapped('2013-11-03'), '2013-03-11')
})
