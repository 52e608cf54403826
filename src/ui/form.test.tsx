import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { parse } from 'node-html-parser'
import { draw } from './draw.ts'
import { Form } from './form.tsx'
import { aVisit } from './testing/a-visit.ts'
import { drawn } from './testing/drawn.tsx'

describe('a form', () => {
  test('posts to its own page, and shows errors in our words', () => {
    const form = drawn(<Form>Fields</Form>).querySelector('form')

    assert.equal(form?.getAttribute('method'), 'post')
    assert.equal(form?.hasAttribute('action'), false)
    assert.equal(form?.hasAttribute('novalidate'), true)
    assert.equal(form?.hasAttribute('enctype'), false)
  })

  test('carries its tokens before anything else', () => {
    const page = drawn(
      <Form>
        <input name="first" />
      </Form>,
      { csrfToken: 'secret', formKey: 'once' },
    )

    const names = page
      .querySelectorAll('input')
      .map((input) => `${input.getAttribute('name')}=${input.getAttribute('value')}`)
    assert.deepEqual(names.slice(0, 2), ['_csrf=secret', '_key=once'])
    assert.equal(names.length, 3)
  })

  test('says which version is being changed, the first among them', () => {
    const page = drawn(
      <Form version={0} action="/plans/1">
        Fields
      </Form>,
    )

    assert.equal(page.querySelector('[name=_version]')?.getAttribute('value'), '0')
    assert.equal(page.querySelector('form')?.getAttribute('action'), '/plans/1')
  })

  test('asks for a fresh key, so that two forms of one page can have two', () => {
    const keys = ['one', 'two'].values()
    const visit = Object.defineProperty(aVisit(), 'formKey', { get: () => keys.next().value })

    const page = parse(
      draw(
        <>
          <Form>Fields</Form>
          <Form>Fields</Form>
        </>,
        visit,
      ),
    )

    assert.deepEqual(
      page.querySelectorAll('[name=_key]').map((input) => input.getAttribute('value')),
      ['one', 'two'],
    )
  })

  test('can send files', () => {
    assert.equal(
      drawn(<Form multipart>Fields</Form>)
        .querySelector('form')
        ?.getAttribute('enctype'),
      'multipart/form-data',
    )
  })
})
