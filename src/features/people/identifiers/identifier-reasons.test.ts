import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reasons } from './identifier-reasons.ts'
import { SCHEMES } from './identifier-scheme.ts'

test('every reason is a sentence in both languages, and repeats nothing of what was typed', () => {
  const numbered = ['NHS number', 'CHI number', 'H&C number', 'SCN'] as const
  const all = [
    ...SCHEMES.map(reasons.missing),
    ...numbered.flatMap((scheme) => [
      reasons.notDigits(scheme),
      reasons.placeholder(scheme),
      reasons.digitWrong(scheme),
      reasons.wrongLength(scheme, 10, 9),
      reasons.wrongLength(scheme, 10, 12),
    ]),
    reasons.notABirthday,
    reasons.notAUpn('SAM KHAN'),
    reasons.upnWrong,
    reasons.tooLong(40),
  ]
  for (const { en, cy } of all) {
    assert.match(en, /^\p{Lu}.{5,}/u)
    assert.match(cy, /^\p{Lu}.{5,}/u)
    assert.notEqual(en, cy)
    assert.doesNotMatch(en + cy, /KHAN|undefined/)
  }
})

test('a lost 0 is a guess only where numbers begin with one', () => {
  assert.match(reasons.wrongLength('CHI number', 10, 9).cy, /taenlen/)
  assert.doesNotMatch(reasons.wrongLength('CHI number', 10, 8).en, /spreadsheet/)
  assert.doesNotMatch(reasons.wrongLength('NHS number', 10, 9).en, /spreadsheet/)
})
