import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { draw } from './draw.ts'
import { aVisit } from './testing/a-visit.ts'
import { asWeWriteIt } from './testing/as-we-write-it.tsx'
import { EXCEPTIONS, NOT_CARRIED } from './testing/exceptions.ts'
import { type Example, examplesOf, publishedComponents } from './testing/published.ts'
import { understood } from './testing/same-markup.ts'

const excepted = new Set(Object.values(EXCEPTIONS).flat())
const carried = publishedComponents().filter((component) => component in asWeWriteIt)

describe('the examples that the design system publishes', () => {
  for (const component of carried) {
    test(`${component} is marked up word for word`, () => {
      const examples = examplesOf(component)

      const differing = examples.filter((example) => ours(example) !== published(example))

      const surprising = differing.find(({ id }) => !excepted.has(id))
      if (surprising) assert.equal(ours(surprising), published(surprising), surprising.id)
      assert.deepEqual(
        examples.filter(({ id }) => excepted.has(id)).map(({ id }) => id),
        differing.map(({ id }) => id),
        'An exception matches now: take it off the list',
      )
    })
  }

  test('every one is compared, excepted for a reason, or of a component we do not have', (t) => {
    const all = publishedComponents()
    const ids = new Set(carried.flatMap(examplesOf).map(({ id }) => id))
    const inHeader = examplesOf('header').filter(({ id }) => !excepted.has(id)).length
    const notCarried = all.filter((component) => !(component in asWeWriteIt))

    assert.deepEqual(notCarried, Object.keys(NOT_CARRIED))
    assert.deepEqual(
      [...excepted].filter((id) => !ids.has(id)),
      [],
      'An exception names no example',
    )
    assert.equal(excepted.size, Object.values(EXCEPTIONS).flat().length, 'An exception is named twice')

    t.diagnostic(
      `${carried.length} components, ${ids.size} examples: ${ids.size - excepted.size} matched ` +
        `(${inHeader} of them headers, without the NHS logo), ${excepted.size} excepted for ${Object.keys(EXCEPTIONS).length} reasons; ` +
        `${notCarried.length} components with ${notCarried.flatMap(examplesOf).length} examples not carried`,
    )
  })
})

function ours({ id, component, context }: Example): string {
  const language = id.includes('with translations') ? 'cy' : 'en'
  try {
    return understood(draw(asWeWriteIt[component]?.(context), aVisit({ language })))
  } catch (cause) {
    // Where our types ask for what the example leaves out. Only an example that must differ may come here.
    return `${cause}`
  }
}

function published({ component, html }: Example): string {
  return understood(component === 'header' ? withoutLogo(html) : html)
}

/** The logo, the link that holds nothing else, and the letters it stands for. */
function withoutLogo(html: string): string {
  return html
    .replace(/<svg class="nhsuk-header__logo".*?<\/svg>/s, '')
    .replace(/<a class="nhsuk-header__service-logo"[^>]*>\s*<\/a>/, '')
    .replace(/aria-label="NHS ([^"]*homepage)"/, 'aria-label="$1"')
}

describe('comparing markup', () => {
  const differ: readonly [string, string, string][] = [
    ['text', '<p>One</p>', '<p>Two</p>'],
    ['a class', '<p class="a">One</p>', '<p class="a b">One</p>'],
    ['an attribute', '<p id="a">One</p>', '<p>One</p>'],
    ['where it stands', '<div><p></p></div><b></b>', '<div><p></p><b></b></div>'],
    ['a space between words', '<p>Next<span> page</span></p>', '<p>Next<span>page</span></p>'],
    ['on which side of a tag a space is', '<p><span>Error: </span>No</p>', '<p><span>Error:</span> No</p>'],
    ['white space in what was typed', '<textarea>a b</textarea>', '<textarea>a  b</textarea>'],
  ]
  for (const [what, one, other] of differ) {
    test(`sees ${what}`, () => assert.notEqual(understood(one), understood(other)))
  }

  const alike: readonly [string, string, string][] = [
    ['the order of attributes and classes', '<p id="a" class="b c">', '<p class="c b" id="a">'],
    ['white space at the edge of a block', '<div>\n  <p>\n One\n</p></div>', '<div><p>One</p></div>'],
    ['how characters are written', '<p>It&#39;s &amp; &quot;so&quot;</p>', '<p>It\'s &amp; "so"</p>'],
    ['how nothing is written', '<input disabled>', '<input disabled="">'],
  ]
  for (const [what, one, other] of alike) {
    test(`does not mind ${what}`, () => assert.equal(understood(one), understood(other)))
  }
})
