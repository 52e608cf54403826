import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { type ComponentChildren, h } from 'preact'
import { render } from 'preact-render-to-string'
import { draw, drawDocument } from './draw.ts'
import { aVisit } from './testing/a-visit.ts'
import { useVisit } from './visit-context.ts'

describe('a page is drawn', () => {
  test('with everything that was typed as text, in what it holds and in what it says of itself', () => {
    const typed = `</p><script>alert("1")</script> & 'so' on`
    const page = draw(
      <p title={typed} data-said={typed}>
        {typed}
        {[typed]}
      </p>,
    )

    assert.doesNotMatch(page, /<script|"1"| & /)
    assert.equal(page.match(/&lt;script>alert\(&quot;1&quot;\)/g)?.length, 4)
  })

  test('without what is not there: nothing, yes, no and what only looks like an element', () => {
    const lookalike = JSON.parse('{"type":"script","props":{"children":"alert(1)"},"constructor":null}')

    assert.equal(draw([null, undefined, true, false, '', lookalike, {}, () => 'x'] as ComponentChildren), '')
    assert.equal(draw([0, 1n, ['a', ['b']]] as ComponentChildren), '01ab')
  })

  test('with yes and no as HTML says them', () => {
    assert.equal(draw(<input disabled checked={false} value="" name={undefined} />), '<input disabled value/>')
    assert.equal(
      draw(<div aria-hidden={false} aria-busy data-on={false} spellcheck={false} hidden={false} />),
      '<div aria-hidden="false" aria-busy="true" data-on="false" spellcheck="false"></div>',
    )
  })

  test('and has nothing in it that a script would run, nor a name that only a script knows', () => {
    for (const name of ['onclick', 'onClick', 'style', 'className', 'htmlFor', 'a"b', 'a b', '1'])
      assert.throws(() => draw(h('p', { [name]: 'x' })), /A page has no/, name)
    for (const tag of ['p onclick=x', 'p>', 'style', '']) assert.throws(() => draw(h(tag, null)), /A page has no/, tag)
  })

  test('for the visit that it is drawn for, whatever was drawn within it or failed', () => {
    const Language = () => <>{useVisit().language}</>
    const Within = () => <>{draw(<Language />, aVisit({ language: 'en' }))}</>
    const Fails = () => {
      throw new Error('No')
    }

    assert.equal(draw([<Language />, <Within />, <Language />], aVisit({ language: 'cy' })), 'cyency')
    assert.throws(() => draw(<Fails />, aVisit({ language: 'cy' })), /No/)
    assert.equal(draw(<Language />), 'en')
  })

  test('in the bytes of UTF-8, in what it holds and in what it says of itself', () => {
    const typed = 'Siân’s tŷ – “é & €” 🎈 ✓'
    const page = drawDocument(<p title={typed}>{[typed, 7]}</p>, aVisit({}))
    const said = typed.replace('&', '&amp;')

    assert.deepEqual(page, Buffer.from(`<!doctype html><p title="${said}">${said}7</p>`, 'utf8'))
    assert.equal(draw(<p title={typed}>{typed}</p>), `<p title="${said}">${said}</p>`)
  })

  test('as Preact’s own renderer would, whatever is in it', () => {
    const name = fc.constantFrom('title', 'id', 'data-x', 'aria-label', 'value', 'lang', 'rows')
    const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }))
    const said = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(undefined))
    const tag = fc.constantFrom('p', 'span', 'input', 'br', 'ul', 'li', 'template', 'svg', 'h1')
    const { tree } = fc.letrec<{ tree: ComponentChildren }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.constantFrom(null, undefined, true, false),
        fc.array(tie('tree'), { maxLength: 4 }),
        fc
          .tuple(tag, fc.dictionary(name, said), tie('tree'))
          .map(([type, props, children]) => h(type, props, ...(['input', 'br'].includes(type) ? [] : [children]))),
        tie('tree').map((children) => <>{children}</>),
      ),
    }))

    fc.assert(fc.property(tree, (drawn) => draw(<div>{drawn}</div>) === render(<div>{drawn}</div>)))
  })
})
