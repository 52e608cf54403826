import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { DateInput } from './date-input.tsx'
import { type DateParts, dateParts } from './date-parts.ts'
import { drawn, textOf } from './testing/drawn.tsx'

const typed = (day: string, month: string, year: string): DateParts => ({ day, month, year })

describe('a date in three fields', () => {
  test('shows an ISO day without its noughts', () => {
    assert.deepEqual(dateParts('2026-03-02'), typed('2', '3', '2026'))
  })

  const asTyped = [
    typed('31', '2', '2026'),
    typed('', '', ''),
    typed('2', '', ''),
    typed('', '', '2026'),
    typed('2', 'March', '26'),
    typed('first', '<b>', '"2026"'),
    typed('-1', '0', '99999'),
  ]
  for (const parts of asTyped) {
    test(`comes back as it was typed: ${JSON.stringify(Object.values(parts))}`, () => {
      assert.deepEqual(dateParts(Object.values(parts).join('/')), parts)
    })
  }

  test('loses nothing of what nobody would type', () => {
    const { day, month, year } = dateParts('1/2/3/4/5')

    assert.equal([day, month, year].join('/'), '1/2/3/4/5')
  })

  test('draws what was typed in fields that a form can tell apart', () => {
    const page = drawn(
      <DateInput
        id="born"
        name="born"
        value="31/2/"
        error="Date of birth must be a real date"
        legend="Date of birth"
      />,
    )

    const inputs = page
      .querySelectorAll('input')
      .map(({ attributes }) => [attributes.id, attributes.name, attributes.value])
    assert.deepEqual(inputs, [
      ['born-day', 'born[day]', '31'],
      ['born-month', 'born[month]', '2'],
      ['born-year', 'born[year]', undefined],
    ])
    assert.equal(page.querySelectorAll('.nhsuk-input--error').length, 3)
    assert.equal(page.querySelector('fieldset')?.getAttribute('aria-describedby'), 'born-error')
    assert.equal(textOf(page.querySelector('#born-error')), 'Error: Date of birth must be a real date')
  })

  test('marks only the field that is wrong, where it is known', () => {
    const page = drawn(
      <DateInput id="on" name="on" value="2//2026" error="Date must include a month" wrong={['month']} legend="Date" />,
    )

    assert.deepEqual(
      page.querySelectorAll('.nhsuk-input--error').map(({ id }) => id),
      ['on-month'],
    )
  })

  test('speaks Welsh', () => {
    const page = drawn(<DateInput id="on" name="on" value="" legend="Dyddiad" />, { language: 'cy' })

    assert.deepEqual(page.querySelectorAll('label').map(textOf), ['Dydd', 'Mis', 'Blwyddyn'])
  })
})
