import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { asSomebody } from '#platform/context.ts'
import { Locked, NotSignedIn, Refused } from '#platform/errors.ts'
import { aService, people } from '#test/service.ts'
import { type OpenedSignIn, openSignIn } from '../signing-in/sign-in.ts'
import { giveWaysIn } from '../testing/ways-in.ts'
import { proveAgain } from './prove-again.ts'

const service = aService({ secondFactor: 'required' })
const { id: staffId, areaId } = people.practitioner
let password: string
let code: () => string

before(async () => {
  ;({ password, code } = await giveWaysIn(service, people.practitioner))
})

const aBrowser = () => openSignIn(service.world, { areaId, staffId }, { kind: 'browser', awaitsCode: false })
const provedAt = (signIn: OpenedSignIn) => asSomebody(service.world, signIn, async ({ entered }) => entered.provedAt)

describe('proving again', () => {
  test('P15: a password and a code are a fresh proof, under a new token; the old one is worth nothing (P13)', async () => {
    const before = await aBrowser()
    service.clock.advance({ minutes: 10 })
    const after = await proveAgain(service.world, before, { password, code: code() }, 'required')

    assert.equal(after.whole, true)
    assert.deepEqual(await provedAt(after), service.clock.now())
    await assert.rejects(provedAt(before), NotSignedIn)
  })

  test('P14: a password alone opens the lock, and is no proof for a sensitive act', async () => {
    const before = await aBrowser()
    const opened = service.clock.now()
    service.clock.advance({ minutes: 16 })
    await assert.rejects(provedAt(before), Locked)

    const after = await proveAgain(service.world, before, { password }, 'required')
    assert.equal(after.whole, false)
    assert.deepEqual(await provedAt(after), opened)
  })

  test('P15: where the service asks for no second step, the password is the whole proof', async () => {
    const before = await aBrowser()
    service.clock.advance({ minutes: 10 })
    const after = await proveAgain(service.world, before, { password }, 'off')
    assert.deepEqual(await provedAt(after), service.clock.now())
  })

  test('P15: a wrong password, a wrong code and a code for the second time change nothing', async () => {
    const signIn = await aBrowser()
    service.clock.advance({ minutes: 2 })
    const used = code()
    const prove = (proof: { password?: string; code?: string }) =>
      assert.rejects(proveAgain(service.world, signIn, proof, 'required'), Refused)
    await prove({ password: 'something else', code: used })
    await prove({ code: used })
    await prove({ password, code: '000000' })
    const [lines] = await service.sql(`select count(*)::int as n from audit.entry where what = 'proof refused'`)
    assert.equal(lines?.n, 3, 'each is in the log')

    const other = await aBrowser()
    await proveAgain(service.world, other, { password, code: used }, 'required')
    await prove({ password, code: used })
    assert.equal((await provedAt(signIn))! < service.clock.now(), true)
  })

  test('P16: unlocking in between does not buy more codes', async () => {
    let signIn: OpenedSignIn = await aBrowser()
    service.clock.advance({ hours: 2 })
    for (let guess = 0; guess < 10; guess += 1) {
      if (guess === 5) signIn = await proveAgain(service.world, signIn, { password }, 'required')
      const wrong = { password, code: `00000${guess}` }
      await assert.rejects(proveAgain(service.world, signIn, wrong, 'required'), Refused)
    }
    signIn = await proveAgain(service.world, signIn, { password }, 'required')
    await assert.rejects(proveAgain(service.world, signIn, { password, code: code() }, 'required'), Refused)
    service.clock.advance({ hours: 1 })
    assert.equal((await proveAgain(service.world, signIn, { password, code: code() }, 'required')).whole, true)
  })

  test('P14: nobody proves again what has ended', async () => {
    const signIn = await aBrowser()
    service.clock.advance({ hours: 12 })
    await assert.rejects(proveAgain(service.world, signIn, { password, code: code() }, 'required'), NotSignedIn)
  })
})
