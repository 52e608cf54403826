import assert from 'node:assert/strict'
import { test } from 'node:test'
import { comingBankHolidays, comingDays } from './coming-days.ts'

test('what shuts a school next: closed days, holidays between terms and bank holidays in term, in order', () => {
  const coming = comingDays(
    {
      nation: 'England',
      terms: [
        { name: 'Spring', startsOn: '2026-02-23', endsOn: '2026-03-27' },
        { name: 'Summer', startsOn: '2026-04-13', endsOn: '2026-05-22' },
      ],
      closedDays: [
        { name: 'Old', kind: 'closure', from: '2026-02-26', to: '2026-02-27' },
        { name: 'Training', kind: 'INSET', from: '2026-03-06', to: '2026-03-06' },
      ],
    },
    '2026-03-02',
    5,
  )
  assert.deepEqual(
    coming.map(({ name, from, to }) => [name.en, from, to]),
    [
      ['Training', '2026-03-06', '2026-03-06'],
      ['Easter holiday', '2026-03-28', '2026-04-12'],
      ['Early May bank holiday', '2026-05-04', '2026-05-04'],
    ],
  )
})

test('bank holidays are those of the nation, for a year', () => {
  const scotland = comingBankHolidays('Scotland', '2026-03-02').map(({ day }) => day)
  assert.equal(scotland[0], '2026-04-03')
  assert.ok(scotland.includes('2026-11-30'))
  assert.ok(scotland.every((day) => day >= '2026-03-02' && day < '2027-03-02'))
})
