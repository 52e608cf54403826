import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { nameTokens, type SearchedNames, searchTokens, whyMatched } from './name-search.ts'

const amira: SearchedNames = { givenName: 'Amira', familyName: 'Khan' }
const alexander: SearchedNames = {
  givenName: 'Alexander',
  familyName: 'O’Brien',
  knownAs: 'Zander',
  otherNames: 'James',
}

function child(givenName: string, familyName: string): SearchedNames {
  return { givenName, familyName }
}

suite('the tokens of a child', () => {
  test('are the words of every name, the parts of one that is joined, its short names and its sounds', () => {
    const tokens = nameTokens(alexander).map(({ token, kind }) => `${kind}: ${token}`)
    const some = ['alexander', 'obrien', 'o', 'brien', 'zander', 'james'].map((name) => `name: ${name}`)
    for (const token of [...some, 'short name: sandy', 'short name: jim', 'sounds like: ubrn']) {
      assert.ok(tokens.includes(token), `${token} in ${tokens}`)
    }
  })

  test('come once each', () => {
    const tokens = nameTokens({ givenName: 'Sam Sam', familyName: 'Sam', knownAs: 'Sam', otherNames: 'Sam-Sam' })
    const keys = tokens.map(({ token, kind }) => `${kind} ${token}`)
    assert.equal(new Set(keys).size, keys.length)
  })

  test('do not shorten a family name', () => {
    const tokens = nameTokens(child('Amira', 'James'))
    assert.ok(!tokens.some(({ token }) => token === 'jim'))
  })

  test('stay few and short, whatever the name', () => {
    for (const name of [
      'x'.repeat(200),
      'Anna '.repeat(40),
      'a-'.repeat(100),
      '李'.repeat(200),
      '😀'.repeat(100),
      '\u202e<script>',
    ]) {
      const tokens = nameTokens({ givenName: name, familyName: name, knownAs: name, otherNames: name })
      assert.ok(tokens.length < 300, `${tokens.length}`)
      assert.ok(tokens.every(({ token }) => token.length > 0 && token.length <= 64))
    }
  })
})

suite('a search', () => {
  test('of nothing looks for nothing, and finds nobody', () => {
    for (const query of ['', ' ', '😀', '---', '\u202e']) {
      assert.deepEqual(searchTokens(query), [])
      assert.equal(whyMatched(searchTokens(query), amira), undefined)
    }
  })

  test('looks for each word in the ways it may be kept', () => {
    assert.deepEqual(searchTokens('Ami'), [
      [
        { text: 'ami', kind: 'name' },
        { text: 'ami', kind: 'short name' },
      ],
    ])
    assert.deepEqual(
      searchTokens('amira khan').map((group) => group.map(({ text, kind }) => `${kind}: ${text}`)),
      [
        ['name: amira', 'name: amirakhan', 'short name: amira', 'sounds like: amr'],
        ['name: khan', 'name: amirakhan', 'short name: khan', 'sounds like: kan'],
      ],
    )
  })

  test('of one or two letters is by name only', () => {
    assert.deepEqual(searchTokens('Al'), [[{ text: 'al', kind: 'name' }]])
  })

  test('stays small, whatever is typed', () => {
    const groups = searchTokens('anna-marie o’brien '.repeat(50))
    assert.ok(groups.length <= 12)
    assert.ok(groups.flat().every(({ text }) => text.length <= 64))
  })
})

suite('a child is found', () => {
  const found: [query: string, child: SearchedNames, why: string][] = [
    ['amira', amira, 'name'],
    ['KHAN AMIRA', amira, 'name'],
    ['ami kh', amira, 'part of a name'],
    ['amira kan', amira, 'sounds like'],
    ['alexander obrien', alexander, 'name'],
    ['alexander o brien', alexander, 'name'],
    ["o'brien", alexander, 'name'],
    ['brien', alexander, 'part of a name'],
    ['zander', alexander, 'known as'],
    ['zan', alexander, 'known as'],
    ['james', alexander, 'name'],
    ['sandy obrien', alexander, 'short name'],
    ['jimmy', alexander, 'short name'],
    ['obryen', alexander, 'sounds like'],
    ['null', child('Sam', 'Null'), 'name'],
    ['ni bhriain', child('Aoife', 'Ní Bhriain'), 'name'],
    ['Ní Bhriain', child('Aoife', 'Ni Bhriain'), 'name'],
    ['NÍBHRIAIN', child('Aoife', 'Ní Bhriain'), 'name'],
    ['ifa', child('Aoife', 'Ní Bhriain'), 'short name'],
    ['lukaszewski', child('Jan', 'Łukaszewski'), 'name'],
    ['Łukaszewski', child('Jan', 'Lukaszewski'), 'name'],
    ['lukashevski', child('Jan', 'Łukaszewski'), 'sounds like'],
    ['dsouza', child('Ana', 'D’Souza'), 'name'],
    ['souza', child('Ana', 'D’Souza'), 'part of a name'],
    ['vanderberg', child('Eva', 'van der Berg'), 'name'],
    ['van der berg', child('Eva', 'Vanderberg'), 'name'],
    ['berg', child('Eva', 'van der Berg'), 'name'],
    ['李', child('小龙', '李'), 'name'],
    ['李小', child('李小龙', 'Lee'), 'part of a name'],
    ['x ae a12', child('X Æ A-12', 'Musk'), 'name'],
    ['x æ a-12', child('X Æ A-12', 'Musk'), 'name'],
    ['anna marie', child('Annamarie', 'Jones'), 'name'],
    ['annamarie', child('Anna-Marie', 'Jones'), 'name'],
    ['anna-marie', child('Anna Marie', 'Jones'), 'name'],
    ['marie', child('Anna-Marie', 'Jones'), 'part of a name'],
    ['mohamed', child('Muhammad', 'Ali'), 'short name'],
    ['muhammud ali', child('Mohammed', 'Ali'), 'sounds like'],
    ['kasia kovalchik', child('Katarzyna', 'Kowalczyk'), 'sounds like'],
    ['dai', child('Dafydd', 'Rhys'), 'short name'],
    ['reece', child('Dafydd', 'Rhys'), 'sounds like'],
    ['chowdhury', child('Nadia', 'Chaudhry'), 'sounds like'],
    ['\u202eamira\u202c', amira, 'name'],
    ['script', child('<script>', 'alert(1)'), 'name'],
    ['x'.repeat(200), child('x'.repeat(200), 'Khan'), 'name'],
  ]
  for (const [query, named, why] of found) {
    test(`by ${query.slice(0, 20)} (${named.givenName.slice(0, 20)} ${named.familyName}): ${why}`, () => {
      assert.equal(whyMatched(searchTokens(query), named), why)
    })
  }

  test('not when one of the words is somebody else’s', () => {
    for (const [query, named] of [
      ['amira jones', amira],
      ['mira', amira],
      ['hussain', child('Hassan', 'Ali')],
      ['sarah', child('Zara', 'Smith')],
      ['%', amira],
    ] as const) {
      assert.equal(whyMatched(searchTokens(query), named), undefined, query)
    }
  })
})
