import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { dayNumber, dayOfNumber } from './day.ts'
import { formatDay, formatShortDay } from './format-day.ts'
import { readDay } from './read-day.ts'

suite('reading a day', () => {
  test('takes the ways people and class lists write it', () => {
    const ways = [
      '2026-03-02',
      '02/03/2026',
      '2/3/2026',
      '2.3.2026',
      '2-3-2026',
      '2 3 2026',
      '2 March 2026',
      '02 March 2026',
    ]
    for (const text of [
      ...ways,
      '2 mar 2026',
      '2nd March, 2026',
      '2 Mawrth 2026',
      '2 MAW 2026',
      '  2  March\u00a02026 ',
    ]) {
      assert.equal(readDay(text), '2026-03-02', text)
    }
    assert.equal(readDay('２/３/２０２６'), '2026-03-02')
    assert.equal(readDay('14 Sept 2012'), '2012-09-14')
  })

  test('puts the day first, never the month', () => {
    assert.equal(readDay('04/12/2012'), '2012-12-04')
    assert.equal(readDay('12/31/2012'), undefined)
  })

  test('does not read a day that never was', () => {
    for (const text of ['29/02/2026', '31/4/2026', '2026-02-30', '00/01/2026', '30 February 2026', '1/13/2026']) {
      assert.equal(readDay(text), undefined, text)
    }
    assert.equal(readDay('29/02/2028'), '2028-02-29')
  })

  test('does not guess a century, a month or anything else', () => {
    const vague = [
      '2/3/26',
      '02/03/0026',
      '2/3.2026',
      '2 M 2026',
      '2 Ma 2026',
      '2 Octember 2026',
      '2026-3-2',
      '2026/03/02',
    ]
    for (const text of [
      ...vague,
      '43892',
      '',
      ' ',
      'today',
      '2 March',
      'March 2026',
      '2026-03-02T00:00:00',
      'Infinity',
    ]) {
      assert.equal(readDay(text), undefined, text)
    }
  })

  test('reads back every day that we write, in both languages', () => {
    const days = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-12-31') }).map(dayOfNumber)
    fc.assert(
      fc.property(days, fc.constantFrom('en' as const, 'cy' as const), (day, language) => {
        assert.equal(readDay(formatDay(day, language)), day)
        assert.equal(readDay(formatShortDay(day, language)), day)
      }),
    )
  })

  test('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const day = readDay(text)
        assert.ok(day === undefined || dayOfNumber(dayNumber(day)) === day)
      }),
    )
  })
})
