import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { readPostcode } from './postcode.ts'

suite('a postcode', () => {
  test('is printed one way however it was typed', () => {
    for (const typed of ['E8 1AB', 'e81ab', ' e8  1ab ', 'E8-1AB', 'e8\u00a01ab', 'Ｅ８ １ＡＢ', 'E81 AB']) {
      assert.equal(readPostcode(typed), 'E8 1AB', typed)
    }
  })

  test('has one of six shapes, or is the one exception', () => {
    const shapes = [
      'M1 1AE',
      'B33 8TH',
      'W1A 0AX',
      'E1W 1LA',
      'N1P 1AA',
      'CR2 6XH',
      'DN55 1PT',
      'EC1A 1BB',
      'SW1W 0NY',
      'BT1 5GS',
    ]
    for (const typed of [...shapes, 'CF10 3NP', 'EH99 1SP', 'BF1 0AA', 'GIR 0AA', 'TN34 3UY']) {
      assert.equal(readPostcode(typed), typed)
      assert.equal(readPostcode(typed.replace(' ', '').toLowerCase()), typed)
    }
  })

  test('is not guessed', () => {
    const shapeless = [
      '',
      'E8',
      'E8 1',
      '1AB',
      'E8 1A',
      'E8 1ABC',
      'E888 1AB',
      'EEE8 1AB',
      '88 1AB',
      'E8 AAB',
      'D02 X285 1',
    ]
    for (const typed of [
      ...shapeless,
      'Q1 1AA',
      'AI1 1AA',
      'E8 1AC',
      'E8 1OV',
      'W1I 0AX',
      'EC1C 1BB',
      'É8 1AB',
      'not known',
    ]) {
      assert.equal(readPostcode(typed), undefined, typed)
    }
  })

  test('read again is the same, for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.stringMatching(/^[A-Za-z]{1,2}[0-9]{1,2}[A-Z]? ?[0-9][A-Za-z]{2}$/), fc.string({ unit: 'binary' })),
        (typed) => {
          const postcode = readPostcode(typed)
          if (!postcode) return
          assert.equal(readPostcode(postcode), postcode)
          assert.match(postcode, /^[A-Z0-9]{2,4} [0-9][A-Z]{2}$/)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
