import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { displayIdentifier, SCHEMES, type Scheme } from './identifier-scheme.ts'
import { checkIdentifier } from './identifiers.ts'

function right(scheme: Scheme, typed: string) {
  const checked = checkIdentifier(scheme, typed)
  return checked.ok ? checked : assert.fail(`${scheme} ${typed}: ${checked.reason.en}`)
}

function wrong(scheme: Scheme, typed: string) {
  const checked = checkIdentifier(scheme, typed)
  return checked.ok ? assert.fail(`${scheme} ${typed} was taken`) : checked.reason
}

suite('an NHS number', () => {
  test('is taken with spaces, dashes and marks that cannot be seen, and shown as 3, 3 and 4', () => {
    const ways = [
      '9434765870',
      '943 476 5870',
      '943-476-5870',
      ' 943\u00a0476\u20115870 ',
      '\ufeff9434765870',
      '９４３４７６５８７０',
      "'9434765870",
    ]
    for (const typed of ways) {
      assert.deepEqual(checkIdentifier('NHS number', typed), { ok: true, value: '9434765870', display: '943 476 5870' })
    }
    for (const typed of ['9990000018', '9990000026', '9990000034', '9999075320']) right('NHS number', typed)
  })

  test('is refused in words for the person who typed it', () => {
    assert.equal(
      wrong('NHS number', '9434765871').en,
      'This NHS number has a digit wrong. Check it with the family or the GP.',
    )
    assert.equal(wrong('NHS number', '943476587').en, 'An NHS number has 10 digits. This one has 9.')
    assert.equal(wrong('NHS number', '943476587').cy, 'Mae 10 digid mewn rhif GIG. Mae 9 yn hwn.')
    assert.equal(wrong('NHS number', '943476587O').en, 'An NHS number has only digits. Take out anything else.')
    assert.equal(wrong('NHS number', '9.43E+09').en, 'An NHS number has only digits. Take out anything else.')
    assert.equal(wrong('NHS number', ' ').en, 'Enter an NHS number')
  })

  test('is never one digit over and over, though its check digit would be right', () => {
    for (let digit = 0; digit <= 9; digit++) {
      assert.match(wrong('NHS number', String(digit).repeat(10)).en, /never the same digit/)
    }
  })

  test('with 10 for a check digit does not exist', () => {
    for (let last = 0; last <= 9; last++) wrong('NHS number', `600000009${last}`)
  })
})

suite('a CHI number', () => {
  test('starts with a birthday, and is shown so', () => {
    assert.equal(right('CHI number', '010101 1237').display, '010101 1237')
    assert.equal(right('CHI number', '1904851231').display, '190485 1231')
    assert.equal(right('CHI number', '2902201230').value, '2902201230')
  })

  test('of a day that never was is refused: 29 February 2019, or a number of the NHS', () => {
    wrong('CHI number', '2902191230')
    assert.match(wrong('CHI number', '2902191235').en, /starts with a date of birth/)
    assert.equal('alsoLooksLike' in right('NHS number', '2902191235'), false)
    assert.match(wrong('CHI number', '9434765870').en, /starts with a date of birth/)
  })

  test('may have been a 29 February of either century', () => {
    const leapDay2000 = [...'0123456789']
      .map((last) => `290200123${last}`)
      .filter((typed) => checkIdentifier('CHI number', typed).ok)
    assert.equal(leapDay2000.length, 1)
  })

  test('may have lost its first 0 in a spreadsheet', () => {
    assert.equal(
      wrong('CHI number', '101011237').en,
      'A CHI number has 10 digits. This one has 9. A spreadsheet may have dropped a 0 at the start.',
    )
  })
})

suite('a number that is right in two schemes', () => {
  test('keeps the scheme it was given, with a hint by its range', () => {
    assert.deepEqual(checkIdentifier('NHS number', '0101011237'), {
      ok: true,
      value: '0101011237',
      display: '010 101 1237',
      alsoLooksLike: 'CHI number',
    })
    assert.equal(right('NHS number', '3200000015').alsoLooksLike, 'H&C number')
    assert.equal(right('H&C number', '4010232137').alsoLooksLike, 'NHS number')
  })

  test('has no hint in its own range, or in nobody’s', () => {
    assert.equal('alsoLooksLike' in right('CHI number', '0101011237'), false)
    assert.equal('alsoLooksLike' in right('NHS number', '4010232137'), false)
    assert.equal('alsoLooksLike' in right('NHS number', '9990000018'), false)
    assert.equal('alsoLooksLike' in right('H&C number', '3200000015'), false)
    assert.equal('alsoLooksLike' in right('NHS number', '5000000005'), false)
  })
})

suite('a UPN', () => {
  test('is a letter and 12 numbers, or ends in a letter while it is temporary', () => {
    assert.equal(right('UPN', 'b801200005001').value, 'B801200005001')
    assert.equal(right('UPN', 'R674 1231 01121').display, 'R674123101121')
    right('UPN', 'M80120000500A')
    right('former UPN', 'm80120000500a')
    right('UPN', 'P207000016049')
  })

  test('like the wrong example in vendors’ help pages is refused', () => {
    assert.match(wrong('UPN', 'Q207000016049').en, /first letter of this UPN does not fit its numbers/)
  })

  test('of another shape is refused with what the shape is', () => {
    for (const typed of [
      '801200005001',
      'B80120000500',
      'B8012000050011',
      '1801200005001',
      'BB01200005001',
      'B80120000500?',
    ]) {
      assert.match(wrong('UPN', typed).en, /a letter and 12 numbers/)
    }
    assert.match(wrong('UPN', 'BO01200005001').en, /never has the letters I, O or S/)
    assert.doesNotMatch(wrong('UPN', 'B8012').en, /never has/)
    assert.equal(wrong('former UPN', '').cy, 'Rhowch UPN blaenorol')
  })
})

suite('other numbers', () => {
  test('an SCN has 9 digits and a check of its own', () => {
    assert.equal(right('SCN', '051 234 561').display, '051234561')
    assert.match(wrong('SCN', '051234562').en, /Scottish Candidate Number has a digit wrong/)
    assert.match(wrong('SCN', '51234561').en, /has 9 digits. This one has 8. A spreadsheet/)
    assert.match(wrong('SCN', '111111111').en, /never the same digit/)
  })

  test('a Health and Care number is checked as an NHS number is', () => {
    assert.equal(right('H&C number', '320-000-0015').display, '320 000 0015')
    assert.match(wrong('H&C number', '3200000016').cy, /digid anghywir/)
  })

  test('a local number is kept as it is, but for its spacing', () => {
    assert.equal(right('local', '  ab-12 \t/ 7\u200b ').value, 'ab-12 / 7')
    assert.equal(wrong('local', ' \u200b').en, 'Enter a number')
    assert.equal(wrong('local', 'x'.repeat(41)).en, 'This number is too long. Use 40 characters or fewer.')
  })
})

suite('every scheme', () => {
  test('answers any text: a number that is taken again as stored and as shown, or a reason in two languages', () => {
    const looksRight = fc.stringMatching(/^[A-Z]?[0-9]{8,12}[A-Z]?$/)
    fc.assert(
      fc.property(fc.constantFrom(...SCHEMES), fc.oneof(looksRight, fc.string({ unit: 'binary' })), (scheme, typed) => {
        const checked = checkIdentifier(scheme, typed)
        if (!checked.ok) {
          assert.ok(
            checked.reason.en.length > 0 && checked.reason.cy.length > 0 && checked.reason.en !== checked.reason.cy,
          )
          return
        }
        assert.deepEqual(checkIdentifier(scheme, checked.value), checked)
        assert.deepEqual(checkIdentifier(scheme, checked.display), checked)
        assert.equal(displayIdentifier(scheme, checked.value), checked.display)
      }),
      { numRuns: 5000 },
    )
  })
})
