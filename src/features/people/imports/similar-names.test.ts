import assert from 'node:assert/strict'
import { test } from 'node:test'
import { similarNames } from './similar-names.ts'

const named = (text: string) => {
  const [givenName = '', familyName = ''] = text.split('/')
  return { givenName, familyName }
}
const similar = (one: string, other: string) =>
  similarNames(named(one), named(other)) && similarNames(named(other), named(one))

test('names that may be one are similar', () => {
  for (const [one, other] of [
    ['Jon/Smith', 'John/Smith'],
    ['Katherine/Hall', 'Kate/Hall'],
    ['Siobhán/Ní Bhriain', 'Siobhan/Ni Bhriain'],
    ['Ayaan/Clarke', 'Ayaan/Clarke-Jones'],
    ['Amira/Khan', 'Khan/Amira'],
    ['Mohammed/Ali', 'Muhammad/Ali'],
    ['Zainba/Osei', 'Zainab/Osei'],
    ['Anna Marie/Lee', 'Anna/Lee'],
  ] as const)
    assert.ok(similar(one, other), `${one} and ${other}`)
})

test('twins and strangers are not', () => {
  for (const [one, other] of [
    ['Ngozi/Evans', 'Isaac/Evans'],
    ['Amira/Khan', 'Aisha/Khan'],
    ['Tom/Lee', 'Tim/Lee'],
    ['Grace/Jones', 'Grace/Okafor'],
    ['/Khan', 'Amira/Khan'],
    ['愛/山田', '翔/山田'],
  ] as const)
    assert.ok(!similar(one, other), `${one} and ${other}`)
})
