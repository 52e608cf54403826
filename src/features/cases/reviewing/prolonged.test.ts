import assert from 'node:assert/strict'
import { test } from 'node:test'
import { prolonged } from '../prolonged.ts'

const limits = { weeks: 12, reviews: 2 }
const today = '2026-03-02'

test('HACK-12: a difficulty is prolonged after so many weeks and so many reviews without progress, both', () => {
  const course = (needsStartedOn: (string | null)[], ...progressAtReviews: (string | null)[]) =>
    prolonged({ needsStartedOn, progressAtReviews }, limits, today)

  assert.deepEqual(course(['2025-12-08'], 'none', 'worse'), { weeks: 12, reviews: 2 })
  assert.equal(course(['2025-12-09'], 'none', 'worse'), undefined, 'one day too short')
  assert.equal(course(['2025-12-08'], 'none', 'little'), undefined, 'a little progress is progress')
  assert.equal(course(['2025-12-08'], 'none', null), undefined, 'a review that only closed says nothing of progress')
  assert.equal(course([null], 'none', 'none'), undefined, 'nobody knows since when')
  assert.deepEqual(
    course([null, '2026-02-01', '2025-09-01'], 'none', 'good', 'none'),
    { weeks: 26, reviews: 2 },
    'the oldest counts',
  )
})

test('HACK-12: the service sets how long and how often', () => {
  const course = { needsStartedOn: ['2026-02-02'], progressAtReviews: ['none'] }
  assert.deepEqual(prolonged(course, { weeks: 4, reviews: 1 }, today), { weeks: 4, reviews: 1 })
})
