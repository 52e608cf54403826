import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whatIsNext } from './what-is-next.ts'

const action = (id: string, dueOn: string) => ({ id, dueOn, what: id, ownerName: 'Tess Teacher' })

test('what is due first comes first, whatever it is', () => {
  const next = whatIsNext({
    openActions: [action('seat', '2026-03-09'), action('letter', '2026-03-04')],
    reviewAhead: { dueOn: '2026-03-06', kind: 'watchful waiting' },
    toWriteUp: [{ id: 'contact', by: '2026-02-27' }],
    pausedUntil: '2026-03-05',
    firstContactBy: '2026-03-03',
  })
  assert.deepEqual(
    next.map(({ kind, day }) => [kind, day]),
    [
      ['write up', '2026-02-27'],
      ['first contact', '2026-03-03'],
      ['action', '2026-03-04'],
      ['end of pause', '2026-03-05'],
      ['review', '2026-03-06'],
      ['action', '2026-03-09'],
    ],
  )
})

test('on the same day, what is to be written up comes before what is to be done', () => {
  const [first] = whatIsNext({
    openActions: [action('seat', '2026-03-09')],
    reviewAhead: undefined,
    toWriteUp: [{ id: 'contact', by: '2026-03-09' }],
    pausedUntil: null,
  })
  assert.equal(first?.kind, 'write up')
})

test('nothing ahead is nothing', () => {
  assert.deepEqual(whatIsNext({ openActions: [], reviewAhead: undefined, toWriteUp: [], pausedUntil: null }), [])
})
