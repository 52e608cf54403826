import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { nameTokens, type SearchedNames, searchTokens, whyMatched } from './name-search.ts'

const words = fc.constantFrom(
  ...['Anna', 'Siân', "O'Brien", 'Ní', 'Łukasz', '李小龙', 'X', 'van', 'Mohammed', 'Kate', '😀', 'a-b-c', 'É'],
)
const names = fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '))
const children = fc.record({
  givenName: names,
  familyName: names,
  knownAs: fc.option(names),
  otherNames: fc.option(names),
})
const beginnings = names.map((name) => name.slice(0, 3))
const queries = fc.oneof(names, beginnings, fc.string({ unit: 'binary', maxLength: 30 }))

/** As the database does it: each group needs a token of its kind that begins with the text, or is it. */
function isFound(query: string, child: SearchedNames): boolean {
  const tokens = nameTokens(child)
  const groups = searchTokens(query)
  const fits = (token: string, text: string, kind: string) =>
    kind === 'sounds like' ? token === text : token.startsWith(text)
  return (
    groups.length > 0 &&
    groups.every((group) =>
      group.some(({ text, kind }) => tokens.some((kept) => kept.kind === kind && fits(kept.token, text, kind))),
    )
  )
}

suite('any child is found', () => {
  test('by each of their own words, typed with or without accents and in any case', () => {
    fc.assert(
      fc.property(children, fc.nat(20), (named, index) => {
        const own = `${named.givenName} ${named.familyName}`.split(' ').filter((word) => word !== '😀')
        fc.pre(own.length > 0)
        const word = own[index % own.length] ?? ''
        const decomposed = word.normalize('NFD')
        for (const typed of [word, word.toUpperCase(), decomposed, decomposed.replace(/\p{M}/gu, '')]) {
          const why = whyMatched(searchTokens(typed), named)
          assert.ok(why === 'name' || why === 'known as', `${typed}: ${why}`)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('just when the database would find them, and then there is a reason', () => {
    fc.assert(
      fc.property(children, queries, (named, query) => {
        assert.equal(whyMatched(searchTokens(query), named) !== undefined, isFound(query, named))
      }),
      { numRuns: 1000 },
    )
  })
})
