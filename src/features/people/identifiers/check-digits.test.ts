import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { candidateNumberAddsUp, healthNumberAddsUp, UPN_LETTERS, upnAddsUp } from './check-digits.ts'

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))

function withDigit(number: string, place: number, digit: number) {
  return number.slice(0, place) + String(digit) + number.slice(place + 1)
}

suite('check digits', () => {
  test('of the guide’s NHS and CHI numbers add up', () => {
    const valid = [
      '9434765870',
      '9990000018',
      '9990000026',
      '9990000034',
      '9999075320',
      '0101011237',
      '1904851231',
      '2902201230',
    ]
    for (const number of valid) assert.ok(healthNumberAddsUp(number), number)
  })

  test('of the guide’s UPNs add up, but not of the example in vendors’ help pages', () => {
    for (const upn of ['B801200005001', 'R674123101121', 'M80120000500A', 'P207000016049'])
      assert.ok(upnAddsUp(upn), upn)
    assert.equal(upnAddsUp('Q207000016049'), false)
  })

  test('of an SCN: 0 5 1 2 3 4 5 6 with the weights of HESA is 87, and 11 less 87 modulo 11 is 1', () => {
    assert.ok(candidateNumberAddsUp('051234561'))
    assert.equal(candidateNumberAddsUp('051234562'), false)
    for (let last = 0; last <= 9; last++) assert.equal(candidateNumberAddsUp(`98000001${last}`), false)
  })

  test('show any one digit typed wrong, and any two neighbours exchanged', () => {
    fc.assert(
      fc.property(digits(10), fc.nat(9), fc.nat(9), (number, place, digit) => {
        fc.pre(healthNumberAddsUp(number))
        assert.equal(healthNumberAddsUp(withDigit(number, place, digit)), String(digit) === number[place])
        const swapped = number.replace(new RegExp(`^(.{${Math.min(place, 8)}})(.)(.)`), '$1$3$2')
        assert.equal(healthNumberAddsUp(swapped), swapped === number)
      }),
      { numRuns: 1000, maxSkipsPerRun: 10_000 },
    )
  })

  test('of every UPN show any one digit typed wrong', () => {
    fc.assert(
      fc.property(digits(12), fc.integer({ min: 1, max: 12 }), fc.nat(9), (number, place, digit) => {
        const upn = [...UPN_LETTERS].map((letter) => letter + number).find(upnAddsUp) ?? assert.fail(number)
        assert.equal(upnAddsUp(withDigit(upn, place, digit)), String(digit) === upn[place])
      }),
      { numRuns: 1000 },
    )
  })
})
