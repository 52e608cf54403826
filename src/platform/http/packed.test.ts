import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { aService, world } from '#test/service.ts'

const service = aService()
const everything = 'gzip, deflate, br, zstd'
const page = `/children/${world.amira}`

const ask = async (headers: Record<string, string>, url = page) => {
  const cookie = await service.as('lead').cookie
  return service.app.inject({ url, headers: { cookie, accept: 'text/html', ...headers } })
}
/** Without what is new with each page. */
const lasting = (html: string) => html.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, '')

test('a page that a page of ours or the person asked for leaves packed, and is the same page', async () => {
  const plain = await ask({})
  for (const site of ['same-origin', 'none']) {
    const packed = await ask({ 'accept-encoding': everything, 'sec-fetch-site': site })
    assert.equal(packed.headers['content-encoding'], 'gzip')
    assert.equal(packed.headers['content-length'], String(packed.rawPayload.length))
    assert.equal(lasting(gunzipSync(packed.rawPayload).toString()), lasting(plain.body))
    assert.ok(packed.rawPayload.length < plain.rawPayload.length / 3)
  }
})

test('what another site had a browser open is not packed, so its length says nothing of what stands twice in it', async () => {
  const sites: Record<string, string>[] = [
    {},
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': '' },
  ]
  for (const site of sites) {
    for (const url of [page, '/children/search?q=Amira', '/sign-in?next=%2Fchildren', '/not-there?q=Amira']) {
      const { headers, body } = await ask({ 'accept-encoding': everything, ...site }, url)
      assert.equal(headers['content-encoding'], undefined, `${url} ${JSON.stringify(site)}`)
      assert.match(body, /^<!doctype html>/)
    }
  }
})

test('nothing is packed for who does not understand it', async () => {
  for (const understood of ['', 'identity', 'br', 'gzip;q=0', 'gzip; q=0.0, br', 'x-gzip-not']) {
    const { headers } = await ask({ 'accept-encoding': understood, 'sec-fetch-site': 'same-origin' })
    assert.equal(headers['content-encoding'], undefined, understood)
    assert.equal(headers.vary, 'accept-encoding, sec-fetch-site')
  }
  for (const understood of ['gzip', 'br, gzip', 'deflate, gzip;q=0.5', 'GZIP;q=1.0', 'gzip ; q=1, *;q=0']) {
    const { headers } = await ask({ 'accept-encoding': understood, 'sec-fetch-site': 'same-origin' })
    assert.equal(headers['content-encoding'], 'gzip', understood)
  }
})
