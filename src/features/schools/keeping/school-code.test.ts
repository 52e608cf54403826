import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSchoolCode } from './school-code.ts'

test('each nation’s code is read as it is written there', () => {
  assert.equal(readSchoolCode('URN', ' 101234 '), '101234')
  assert.equal(readSchoolCode('SEED', '5101239'), '5101239')
  assert.equal(readSchoolCode('Welsh', '660/4012'), '6604012')
  assert.equal(readSchoolCode('Northern Irish', '101-0303'), '1010303')
})

test('what cannot be a code is not read', () => {
  for (const wrong of ['', '12345', '1234567', '012345', '10123a']) {
    assert.equal(readSchoolCode('URN', wrong), undefined, wrong)
  }
  assert.equal(readSchoolCode('SEED', '510123'), undefined)
  assert.equal(readSchoolCode('Welsh', '5604012'), undefined)
  assert.equal(readSchoolCode('Northern Irish', '1010-303'), undefined)
})
