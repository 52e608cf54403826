import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { EXCEPTIONS, NOT_CARRIED } from '../src/ui/testing/exceptions.ts'
import { examplesOf, publishedComponents } from '../src/ui/testing/published.ts'
import { designSystemCss, NEVER_USED } from './design-system-css.ts'

const THEIRS = new URL('../node_modules/nhsuk-frontend/dist/nhsuk/', import.meta.url)
const published = readFileSync(new URL('nhsuk-frontend.min.css', THEIRS), 'utf8')
const ours = designSystemCss(published)

describe('the design system’s styles, without what we never show', () => {
  const cut: readonly [string, string, string][] = [
    ['keeps what is none of these', '.nhsuk-tag{color:red}', '.nhsuk-tag{color:red}'],
    ['drops a component we do not have', '.nhsuk-hero{a:b}.nhsuk-hero__x{a:b}.nhsuk-tag{c:d}', '.nhsuk-tag{c:d}'],
    ['does not take a name for the beginning of another', '.nhsuk-codex{a:b}', '.nhsuk-codex{a:b}'],
    ['keeps the others of several selectors', '.nhsuk-hero a,.nhsuk-tag,.nhsuk-tabs{a:b}', '.nhsuk-tag{a:b}'],
    [
      'keeps what is only said not to be there',
      '.nhsuk-tag:not(.nhsuk-hero,.a){a:b}',
      '.nhsuk-tag:not(.nhsuk-hero,.a){a:b}',
    ],
    ['looks inside conditions', '@media print{.nhsuk-hero{a:b}.nhsuk-tag{c:d}}', '@media print{.nhsuk-tag{c:d}}'],
    ['drops a condition with nothing left in it', '@media print{@supports (a:b){.nhsuk-hero{a:b}}}', ''],
    [
      'drops what is for Internet Explorer',
      '@media (-ms-high-contrast:active),print{.a{b:c}}',
      '@media print{.a{b:c}}',
    ],
    ['drops fonts from elsewhere', '@font-face{font-family:Frutiger W01;src:url(https://x)}.a{b:c}', '.a{b:c}'],
    ['does not name them', '.a{font-family:Frutiger W01,arial,sans-serif}', '.a{font-family:arial,sans-serif}'],
    ['minds braces and commas in strings', '.a:after{content:"},{"}.b{c:d}', '.a:after{content:"},{"}.b{c:d}'],
    ['keeps statements', '@charset "UTF-8";.a{b:c}', '@charset "UTF-8";.a{b:c}'],
    ['keeps other at-rules whole', '@keyframes x{0%{a:b}100%{a:c}}', '@keyframes x{0%{a:b}100%{a:c}}'],
  ]
  for (const [what, from, to] of cut) test(what, () => assert.equal(designSystemCss(from), to))

  test('has every class of the examples we match that has a style', () => {
    const excepted = new Set(Object.values(EXCEPTIONS).flat())
    const examples = publishedComponents()
      .filter((component) => !(component in NOT_CARRIED))
      .flatMap(examplesOf)
      .filter(({ id }) => !excepted.has(id))
    const shown = new Set(
      examples.flatMap(({ html }) =>
        [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
      ),
    )
    const styled = classesIn(published)

    const lost = [...shown].filter((name) => styled.has(name) && !classesIn(ours).has(name))
    // Inside what an example holds, not of the component itself.
    assert.deepEqual(lost, [])
    assert.ok(shown.size > 200, `${shown.size} classes looked at`)
  })

  test('has every class that their scripts add', () => {
    const scripts = [
      'character-count',
      'checkboxes',
      'header',
      'password-input',
      'radios',
      'scroll',
      'skip-link',
      'tables',
    ]
    const text = scripts
      .map((name) =>
        readFileSync(new URL(`components/${name}/${name === 'tables' ? 'table' : name}.mjs`, THEIRS), 'utf8'),
      )
      .join()
    const styled = classesIn(published)

    const added = [...text.matchAll(/nhsuk-[a-z_-]+/g)].map(([name]) => name).filter((name) => styled.has(name))
    assert.ok(added.length > 10)
    assert.deepEqual(
      added.filter((name) => !classesIn(ours).has(name)),
      [],
    )
  })

  test('has no class of what we never use', () => {
    assert.deepEqual(
      [...classesIn(ours.replace(/:(not|is)\([^{]*?\)/g, ''))].filter((name) =>
        NEVER_USED.some((never) => name.startsWith(`${never}_`) || name === never),
      ),
      [],
    )
    assert.ok(ours.length < published.length * 0.95)
  })

  test('is otherwise as it was published', () => {
    const rules = (css: string) => new Set(css.match(/[^{}]+\{[^{}]*\}/g))
    const known = rules(published.replaceAll(/Frutiger W01,/g, ''))

    const unknown = [...rules(ours)].filter((rule) => !known.has(rule) && !/@media/.test(rule))
    // Those of several selectors that lost one: each of what is left must have stood there, with the same body.
    const changed = unknown.filter((rule) => {
      const [selectors = '', body = ''] = rule.split('{')
      return ![...known].some(
        (other) => other.endsWith(`{${body}`) && selectors.split(',').every((selector) => other.includes(selector)),
      )
    })
    assert.deepEqual(changed, [])
  })
})

function classesIn(css: string): Set<string> {
  return new Set([...css.matchAll(/\.(nhsuk-[a-zA-Z0-9_-]+)/g)].map(([, name = '']) => name))
}
