import assert from 'node:assert/strict'
import { test } from 'node:test'
import { catalogue } from './words.ts'

const words = catalogue(
  {
    told: (who: string, times: number) => `${who} was told ${times} times`,
    page: { of: (who: string) => `About ${who}` },
  },
  {
    told: (who: string, times: number) => `Dywedwyd wrth ${who} ${times} gwaith`,
    page: { of: (who: string) => `Am ${who}` },
  },
)

test('P34: a name that is written from right to left does not turn the sentence it stands in, in either language', () => {
  assert.equal(words('en').told('محمد', 3), '\u2068محمد\u2069 was told 3 times')
  assert.equal(words('cy').page.of('שָׁלוֹם'), 'Am \u2068שָׁלוֹם\u2069')
  assert.equal(words('en').page.of('Amira \u202emirrored'), 'About \u2068Amira \u202emirrored\u2069')
})

test('P34: every other name is as it was', () => {
  for (const name of ['Amira Khan', 'Siân', 'Łukaszewska', '李小龙', 'Zoë 😀', 'Null', ''])
    assert.equal(words('en').page.of(name), `About ${name}`)
})
