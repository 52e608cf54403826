import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { type Assets, buildAssets } from './build.ts'

const UI = join(import.meta.dirname, '../src/ui')

describe('the styles and scripts that a browser fetches', () => {
  const folder = mkdtempSync(join(tmpdir(), 'assets-'))
  after(() => rmSync(folder, { recursive: true }))
  let built: Assets
  let css: string
  before(async () => {
    built = await buildAssets(folder)
    css = readFileSync(join(folder, built.css), 'utf8')
  })

  test('are there, each with both of its compressed forms', () => {
    for (const name of [built.css, built.js]) {
      const whole = readFileSync(join(folder, name))
      assert.deepEqual(gunzipSync(readFileSync(join(folder, `${name}.gz`))), whole)
      assert.deepEqual(brotliDecompressSync(readFileSync(join(folder, `${name}.br`))), whole)
    }
    assert.equal(readdirSync(folder).filter((name) => name.endsWith('.unfinished')).length, 0)
  })

  test('have a name that changes when they do, and only then', async () => {
    assert.match(built.css, /^app-[A-Z0-9]{8}\.css$/)
    assert.match(built.js, /^app-[A-Z0-9]{8}\.js$/)
    assert.deepEqual(await buildAssets(folder), built)
  })

  test('ask nobody else for anything: icons are here too, and there is no font', () => {
    const asked = [...css.matchAll(/url\(([^)]*)\)/g)].map(([, url = '']) => url.replaceAll(/["']/g, ''))

    assert.ok(asked.length > 0)
    for (const url of asked) assert.ok(readdirSync(folder).includes(/^\/assets\/(.*)$/.exec(url)?.[1] ?? ''), url)
    assert.doesNotMatch(css, /@font-face|@import|frutiger|https?:/i)
    const script = readFileSync(join(folder, built.js), 'utf8')
    // What the scripts themselves ask for is asked of this service: `connect-src 'self'` holds it, and no address is whole.
    assert.equal(/\bimport\(|\beval\(|new Function|https?:\/\//.exec(script)?.[0], undefined)
  })

  test('are small enough for a first visit of 250 kB in all, with much to spare', (t) => {
    const { css, js } = built.bytes

    assert.ok(css.brotli + js.brotli < 50_000)
    assert.ok(css.gzip + js.gzip < 60_000)
    const said = ({ raw, gzip, brotli }: typeof css) => `${raw} bytes, gzip ${gzip}, brotli ${brotli}`
    t.diagnostic(`styles ${said(css)}; scripts ${said(js)}`)
  })

  test('style every class of our own, and none that is not there', () => {
    const own = readFileSync(join(import.meta.dirname, 'app.css'), 'utf8')
    const styled = classes(own, /\.(app-[a-z_-]+)/g)
    // The live screen is the one page with a layout of its own.
    const folders = [UI, ...['../client', '../src/features/live/pages'].map((path) => join(import.meta.dirname, path))]
    const sources = folders
      .flatMap((path) =>
        readdirSync(path, { recursive: true, encoding: 'utf8' })
          .filter((name) => /\.tsx?$/.test(name) && !/\.test\./.test(name))
          .map((name) => readFileSync(join(path, name), 'utf8')),
      )
      .join('\n')
    // `app-status-line__step--${state}` stands for each that begins so.
    const drawn = classes(sources, /['"`\s](app-[a-z_-]+)/g)
    const isDrawn = (name: string) =>
      drawn.has(name) || [...drawn].some((start) => start.endsWith('--') && name.startsWith(start))

    assert.deepEqual(
      [...styled].filter((name) => !isDrawn(name)),
      [],
      'styles that nothing has',
    )
    assert.deepEqual(
      [...drawn].filter((name) => !name.endsWith('--') && !styled.has(name) && !PLACES.has(name)),
      [],
      'classes without a style',
    )
  })
})

/** Names of places, with nothing to style yet. */
const PLACES = new Set(['app-draft-state', 'app-live__decided', 'app-live__table', 'app-live__side', 'app-live__screen'])

const classes = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name = '']) => name))
