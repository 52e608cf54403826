import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  attendances,
  cancellers,
  contactPlaces,
  countsAsContact,
  mhsdsAttendance,
  mhsdsLocation,
  mhsdsMechanism,
  modes,
  wasSeen,
} from './contact-codes.ts'

test('CSW-11: each attendance has its code in the data set, and a cancelled one that of who cancelled', () => {
  const code = (attendance: string, cancelledBy?: string) => mhsdsAttendance({ attendance, cancelledBy })
  assert.deepEqual(
    attendances.map((attendance) => [attendance, code(attendance)]),
    [
      ['attended', '5'],
      ['late', '6'],
      ['ended early', '5'],
      ['too late to be seen', '7'],
      ['was not brought', '3'],
      ['cancelled', null],
    ],
  )
  assert.deepEqual(
    cancellers.map((by) => code('cancelled', by)),
    ['2', '2', '4'],
  )
  assert.equal(code('anything else'), null)
})

test('each mode and place has its code, or the data set has none', () => {
  assert.deepEqual(
    modes.map((mode) => mhsdsMechanism(mode)),
    ['01', '02', '11', '04', '98', '05', '09'],
  )
  assert.deepEqual(
    contactPlaces.map((place) => mhsdsLocation(place)),
    ['L01', 'A01', 'N02', null],
  )
})

test('too late to be seen is not a contact, though somebody came', () => {
  assert.equal(wasSeen({ attendance: 'too late to be seen' }), false)
  assert.equal(countsAsContact({ attendance: 'too late to be seen', mode: 'face to face' }), false)
  assert.equal(countsAsContact({ attendance: 'late', mode: 'face to face' }), true)
})

test('what counts is what was attended, and in which both could answer', () => {
  const counted = modes.filter((mode) => countsAsContact({ attendance: 'attended', mode }))
  assert.deepEqual(counted, ['face to face', 'phone', 'video', 'talk type'])
  for (const attendance of ['was not brought', 'cancelled'])
    assert.equal(countsAsContact({ attendance, mode: 'phone' }), false)
})
