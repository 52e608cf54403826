import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mobileNumber } from './mobile-number.ts'

// Numbers that Ofcom keeps for stories: they belong to nobody.
test('a mobile number is dialled the same however it was written down', () => {
  for (const written of [
    '07700 900123',
    '(07700) 900-123',
    '+44 7700 900123',
    '+44 (0)7700 900123',
    '0044 7700 900 123',
  ])
    assert.equal(mobileNumber(written), '+447700900123', written)
  assert.equal(mobileNumber('+353 20 913 0000'), '+353209130000')
})

test('what takes no text message is no mobile number', () => {
  for (const written of [
    null,
    '',
    '01632 960001',
    '+44 1632 960001',
    '07700 900',
    '07700 900123 (mum)',
    '999',
    '+',
    '+1',
  ])
    assert.equal(mobileNumber(written), undefined, String(written))
})
