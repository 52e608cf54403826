import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { inLanguage } from './language-link.tsx'
import { Layout } from './layout.tsx'
import { drawn, html, textOf } from './testing/drawn.tsx'
import type { VisitShown } from './visit-context.ts'

const page = (visit: Partial<VisitShown> = {}, about: Partial<Parameters<typeof Layout>[0]> = {}) =>
  drawn(
    <Layout title="Requests" {...about}>
      <h1>Requests</h1>
    </Layout>,
    visit,
  )

describe('the layout of every page', () => {
  test('says its language, to eyes and ears', () => {
    assert.equal(page().querySelector('html')?.getAttribute('lang'), 'en')
    assert.equal(page({ language: 'cy' }).querySelector('html')?.getAttribute('lang'), 'cy')
    assert.equal(textOf(page({ language: 'cy' }).querySelector('.nhsuk-skip-link')), 'Neidio i’r prif gynnwys')
  })

  test('has one main, which the skip link leads to before anything else', () => {
    const layout = page()

    const target = layout.querySelector('.nhsuk-skip-link')?.getAttribute('href')
    assert.equal(layout.querySelectorAll('main').length, 1)
    assert.equal(target, `#${layout.querySelector('main')?.id}`)
    assert.equal(layout.querySelector('body')?.querySelector('a')?.getAttribute('href'), target)
  })

  test('leaves the heading to the page', () => {
    assert.deepEqual(page().querySelectorAll('h1').map(textOf), ['Requests'])
  })

  test('names the page and the service in the title', () => {
    assert.equal(textOf(page().querySelector('title')), 'Requests - Linkwork')
  })

  test('says first in the title how many a search found', () => {
    const title = (found: { count: number; more: boolean }, visit = {}) =>
      textOf(page(visit, { found }).querySelector('title'))

    assert.equal(title({ count: 3, more: false }), '3 found: Requests - Linkwork')
    assert.equal(title({ count: 25, more: true }), '25 or more found: Requests - Linkwork')
    assert.equal(title({ count: 0, more: false }), 'Nothing found: Requests - Linkwork')
    assert.equal(title({ count: 0, more: false }, { language: 'cy' }), 'Dim wedi’i ganfod: Requests - Linkwork')
  })

  test('says errors in the title, and on top of the page with links to the fields', () => {
    const errors = [{ href: '#leadId', text: 'Select who will lead the case' }]

    const layout = page({}, { errors })

    assert.equal(textOf(layout.querySelector('title')), 'Error: Requests - Linkwork')
    assert.equal(textOf(page({ language: 'cy' }, { errors }).querySelector('title')), 'Gwall: Requests - Linkwork')
    assert.equal(layout.querySelector('main .nhsuk-error-summary a')?.getAttribute('href'), '#leadId')
    assert.equal(page({}, { errors: [] }).querySelector('.nhsuk-error-summary'), null)
  })

  test('shows both texts when somebody else changed the same thing meanwhile', () => {
    const layout = page({ versions: [{ label: 'Note', yours: 'My line\nand more', theirs: '' }] })

    assert.equal(textOf(layout.querySelector('title')), 'Error: Requests - Linkwork')
    assert.match(layout.querySelector('main [role=alert]')?.text ?? '', /My line\nand more/)
    assert.match(textOf(layout.querySelector('main [role=alert]')), /Nothing$/)
    assert.equal(page().querySelector('.app-changed-meanwhile'), null)
  })

  test('has no script or style in the page itself, and asks nobody else for anything', () => {
    const layout = page(
      { demo: true, message: 'Saved', assets: { css: '/a.css', js: '/a.js', print: '/p.css' } },
      { back: '/' },
    )

    assert.deepEqual(
      layout.querySelectorAll('script').map(({ attributes, text }) => [attributes.type, attributes.src, text]),
      [['module', '/a.js', '']],
    )
    assert.equal(layout.querySelectorAll('style, [style]').length, 0)
    const own = layout.querySelectorAll('*').flatMap(({ attributes }) => Object.entries(attributes))
    assert.deepEqual(
      own.filter(([name]) => name.startsWith('on')),
      [],
    )
    assert.deepEqual(
      own.filter(([name, value]) => /^(href|src|action)$/.test(name) && !/^([/#][^/]?|tel:)/.test(value)),
      [],
    )
  })

  test('leads where this person may go, and marks where they are in words and not by colour alone', () => {
    const links = page().querySelectorAll('.nhsuk-header__navigation-link[href]')

    assert.deepEqual(
      links.map((link) => [textOf(link), link.getAttribute('aria-current')]),
      [
        ['Today', undefined],
        ['Requests (3)', 'page'],
      ],
    )
    assert.equal(links[1]?.querySelectorAll('strong').length, 1)
  })

  test('marks the part of the service when the page is below it', () => {
    const current = page({ path: '/requests/7?tab=notes' }).querySelector('[aria-current]')

    assert.equal(current?.getAttribute('aria-current'), 'true')
  })

  test('says who is signed in, and lets them out by a form', () => {
    const account = page({ csrfToken: 'secret' }).querySelector('.nhsuk-header__account')
    const form = account?.querySelector('form')

    assert.deepEqual(account?.querySelectorAll('li').map(textOf), ['Ada Osei, Link worker', 'Your account', 'Sign out'])
    assert.equal(form?.getAttribute('action'), '/sign-out')
    assert.equal(form?.getAttribute('method'), 'post')
    assert.equal(form?.querySelector('[name=_csrf]')?.getAttribute('value'), 'secret')
    assert.equal(textOf(page().querySelector('.nhsuk-header__organisation-name')), 'Hackney Council')
  })

  test('has no navigation for families and for signing in', () => {
    const plain = page({ signedIn: undefined }, { plain: true })

    assert.equal(plain.querySelector('.nhsuk-header__navigation'), null)
    assert.equal(plain.querySelector('.nhsuk-header__account'), null)
    assert.match(textOf(plain.querySelector('footer')), /call 999/)
    const toRing = plain.querySelectorAll('footer a[href^="tel:"]').map((link) => link.getAttribute('href'))
    assert.deepEqual(toRing, ['tel:999', 'tel:111', 'tel:08088088000', 'tel:08001111'], 'one tap rings each')
  })

  test('leads to the same page in the other language, named in it', () => {
    const link = page({ path: '/requests?page=2&lang=en' }).querySelector('.app-language-link')

    assert.equal(link?.getAttribute('href'), '/requests?page=2&lang=cy')
    assert.equal(link?.getAttribute('lang'), 'cy')
    assert.equal(link?.getAttribute('hreflang'), 'cy')
    assert.equal(textOf(link), 'Cymraeg')
    assert.equal(textOf(page({ language: 'cy' }).querySelector('.app-language-link')), 'English')
  })

  test('leads to no other host, whatever the path', () => {
    for (const path of ['//evil.example/x', '/\\evil.example/x', 'https://evil.example/x', '\\\\evil.example'])
      assert.match(inLanguage(path, 'cy'), /^\/(?![/\\])/, path)
  })

  test('says what was just saved, at once', () => {
    const banner = page({ message: 'Request accepted' }).querySelector('main [role=alert]')

    assert.equal(textOf(banner?.querySelector('h2')), 'Success')
    assert.equal(textOf(banner?.querySelector('.nhsuk-notification-banner__heading')), 'Request accepted')
  })

  test('says loudly that it is a demonstration', () => {
    assert.match(textOf(page({ demo: true }).querySelector('.app-demo-banner')), /^Demonstration .* made up/)
    assert.equal(page().querySelector('.app-demo-banner'), null)
  })

  test('leads back', () => {
    assert.equal(page({}, { back: '/requests' }).querySelector('.nhsuk-back-link')?.getAttribute('href'), '/requests')
    assert.equal(page().querySelector('.nhsuk-back-link'), null)
  })

  test('has every id once', () => {
    const ids = page({ message: 'Saved', demo: true }, { errors: [{ href: '#a', text: 'A' }], back: '/' })
      .querySelectorAll('[id]')
      .map(({ id }) => id)

    assert.deepEqual(ids, [...new Set(ids)])
  })

  test('nests landmarks so that none is named twice', () => {
    const names = page()
      .querySelectorAll('nav')
      .map((nav) => nav.getAttribute('aria-label'))

    assert.deepEqual(names, ['Account', 'Menu', 'Back and language'])
  })
})

test('hostile text is only text, wherever a page shows it', () => {
  const hostile = `"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\``
  const visit = {
    path: `/requests?q=${hostile}`,
    csrfToken: hostile,
    formKey: hostile,
    message: hostile,
    signedIn: { name: hostile, role: hostile, organisation: hostile },
    navigation: [{ href: '/x', text: hostile, current: true }],
  }

  const answer = html(
    <Layout title={hostile} caption={hostile} errors={[{ href: '#x', text: hostile }]}>
      <h1>{hostile}</h1>
    </Layout>,
    visit,
  )

  assert.equal(answer.match(/<script/g)?.length, 1)
  assert.doesNotMatch(answer, /<img/)
  assert.equal(textOf(drawn(<h1>{hostile}</h1>).querySelector('h1')), hostile)
})
