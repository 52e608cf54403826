import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { CharacterCount } from './character-count.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { EmptyState } from './empty-state.tsx'
import { FilterBar } from './filter-bar.tsx'
import { Input } from './input.tsx'
import { PasswordInput } from './password-input.tsx'
import { Radios } from './radios.tsx'
import { StatRow } from './stat-row.tsx'
import { StatusLine } from './status-line.tsx'
import { Table } from './table.tsx'
import { drawn, html, textOf } from './testing/drawn.tsx'
import { Textarea } from './textarea.tsx'
import { Timeline } from './timeline.tsx'
import { uiWords } from './ui-words.ts'

const field = { id: 'note', name: 'note', value: '' }

test('a status line says in words where things stand', () => {
  const line = drawn(
    <StatusLine
      label="Consultations"
      steps={[
        { text: 'Meet', state: 'done', note: '3 March' },
        { text: 'Re-plan', state: 'now' },
        { text: 'Evaluate', state: 'to come' },
      ]}
    />,
  )

  assert.deepEqual(line.querySelectorAll('li').map(textOf), ['Meet Done 3 March', 'Re-plan Now', 'Evaluate To come'])
  assert.deepEqual(line.querySelectorAll('[aria-current=step]').map(textOf), ['Re-plan Now'])
})

test('a timeline is an ordered list, with dates that machines can read', () => {
  const line = drawn(
    <Timeline
      entries={[{ date: { iso: '2026-03-02', text: '2 March 2026' }, heading: 'First meeting', meta: 'Ada Osei' }]}
    />,
  )

  assert.equal(line.querySelector('ol > li > h3')?.text, 'First meeting')
  assert.equal(line.querySelector('time')?.getAttribute('datetime'), '2026-03-02')
  assert.equal(textOf(line.querySelector('.app-timeline__meta')), '2 March 2026 · Ada Osei')
})

test('a row of figures says what each counts, and nought is a figure', () => {
  const row = drawn(<StatRow stats={[{ figure: 0, words: 'open cases', note: 'of 14 requests', href: '/cases' }]} />)

  assert.equal(textOf(row.querySelector('dt')), 'open cases')
  assert.deepEqual(row.querySelectorAll('dd').map(textOf), ['0', 'of 14 requests'])
})

test('filters go into the address, and can be cleared', () => {
  const bar = drawn(
    <FilterBar clearHref="/requests">
      <Input {...field} label="School" />
    </FilterBar>,
  )

  assert.equal(bar.querySelector('form')?.getAttribute('method'), 'get')
  assert.equal(bar.querySelector('[name=_csrf]'), null, 'a token in an address would be written down')
  assert.equal(textOf(bar.querySelector('a[href="/requests"]')), 'Clear filters')
  assert.equal(textOf(bar.querySelector('legend')), 'Filters')
})

test('an empty list says so under a heading', () => {
  const empty = drawn(<EmptyState heading="No requests are waiting">Come back tomorrow.</EmptyState>)

  assert.equal(textOf(empty.querySelector('h2')), 'No requests are waiting')
})

describe('what was typed', () => {
  test('keeps its first line break', () => {
    assert.match(html(<Textarea {...field} value={'\n\nDear Ada'} label="Note" />), />\n\n\nDear Ada<\/textarea>/)
  })

  test('is text, and cannot close its field', () => {
    const page = drawn(<Textarea {...field} value="</textarea><script>alert(1)</script>" label="Note" />)

    assert.equal(page.querySelector('script'), null)
    assert.equal(page.querySelector('textarea')?.text, '</textarea><script>alert(1)</script>')
  })

  test('comes back even when it is nought', () => {
    assert.equal(
      drawn(<Input {...field} value="0" label="How many" />)
        .querySelector('input')
        ?.getAttribute('value'),
      '0',
    )
  })

  test('ticks the boxes it names, and a lone one', () => {
    const ticked = (value: string | string[]) =>
      drawn(
        <Checkboxes
          {...field}
          value={value}
          legend="Needs"
          items={[
            { value: 'a', text: 'A' },
            { value: 'b', text: 'B' },
          ]}
        />,
      )
        .querySelectorAll('[checked]')
        .map((box) => box.getAttribute('value'))

    const fromForm = { id: 'needs', name: 'needs', label: 'Needs', value: 'a,b', values: ['a', 'b'] }
    const spread = drawn(<Checkboxes {...fromForm} items={[{ value: 'a', text: 'A' }]} />)

    assert.equal(textOf(spread.querySelector('legend')), 'Needs')
    assert.equal(spread.querySelectorAll('[checked]').length, 1)
    assert.deepEqual(ticked(['a', 'b']), ['a', 'b'])
    assert.deepEqual(ticked('b'), ['b'])
    assert.deepEqual(ticked([]), [])
    assert.deepEqual(ticked(''), [])
  })

  test('chooses nothing when nothing was chosen, though a choice be empty', () => {
    const page = drawn(<Radios {...field} legend="Who" items={[{ value: '', text: 'Nobody' }]} />)

    assert.equal(page.querySelector('[checked]'), null)
  })
})

describe('a field with an error', () => {
  test('is described by its hint and then its error', () => {
    const page = drawn(<Input {...field} label="Name" hint="As on the roll" error="Enter a name" />)

    assert.equal(page.querySelector('input')?.getAttribute('aria-describedby'), 'note-hint note-error')
    assert.equal(textOf(page.querySelector('#note-error')), 'Error: Enter a name')
    assert.equal(textOf(page.querySelector('#note-hint')), 'As on the roll')
  })

  test('can be linked to: the first of several choices has the id of the field', () => {
    const page = drawn(
      <Radios
        {...field}
        legend="Who"
        items={[
          { value: 'a', text: 'A' },
          { value: 'b', text: 'B' },
        ]}
      />,
    )

    assert.deepEqual(
      page.querySelectorAll('input').map(({ id }) => id),
      ['note', 'note-2'],
    )
  })
})

describe('a long list', () => {
  test('can be narrowed where there is a script, which is told what to say', () => {
    const page = drawn(<Table caption="Children" columns={['Name']} rows={[['Amber']]} filter="Find a child" />, {
      language: 'cy',
    })

    const { attributes } = page.querySelector('table') ?? {}
    assert.equal(attributes?.['data-filter-list'], 'Find a child')
    assert.equal(attributes?.['data-i18n.filter-nothing'], uiWords.cy.nothingMatches)
  })

  test('that is brief names in a row what does not say itself what it is, and nothing that is blank', () => {
    const named = (brief: boolean) =>
      drawn(
        <Table
          brief={brief}
          columns={['Name', { text: 'Year', saysItself: true }, 'Class', 'Born']}
          rows={[['Amber', 'Year 6', '', '1 May 2014']]}
        />,
      )
        .querySelectorAll('tbody .nhsuk-table__heading')
        .map(textOf)

    assert.deepEqual(named(true), ['Name', 'Born'])
    assert.deepEqual(named(false), ['Name', 'Year', 'Class', 'Born'])
  })
})

describe('Welsh', () => {
  test('is told to the scripts that speak later', () => {
    const count = drawn(<CharacterCount {...field} label="Nodyn" limit={200} />, { language: 'cy' })
    const password = drawn(<PasswordInput {...field} label="Cyfrinair" />, { language: 'cy' })

    assert.equal(textOf(count.querySelector('#note-info')), 'Gallwch ddefnyddio hyd at 200 nod')
    assert.equal(
      Object.keys(count.querySelector('[data-module]')?.attributes ?? {}).filter((name) => name.startsWith('data-i18n'))
        .length,
      13,
    )
    assert.equal(textOf(password.querySelector('button')), 'Dangos')
    assert.equal(password.querySelector('[data-module]')?.getAttribute('data-i18n.hide-password'), 'Cuddio')
  })

  test('has words of its own for everything, but names', () => {
    const same = Object.entries(uiWords.en).filter(([key, said]) => said === uiWords.cy[key as keyof typeof uiWords.cy])

    assert.deepEqual(
      same.map(([key]) => key),
      ['serviceName'],
    )
  })
})
