import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { soundsLike } from './sounds-like.ts'

const ALIKE = {
  English: `catherine kathryn|stephen steven|phillip filip|thomas tomas|vaughan vaughn|macdonald mcdonald|shaun shawn
    |mackenzie mckenzie|mclaughlin mcloughlin|smith smyth|christopher kristofer|johnson jonson`,
  Welsh: 'dafydd david|rhys reece rees|llywelyn llewellyn|meghan megan|sian shan|thomas tomos',
  Polish: `kowalski kowalska kovalski|kowalczyk kovalchik|lukaszewski lukashevski|lewandowski levandovski|wojcik woycik
    |szymon shimon|krzysztof kshishtof|majewski mayevski|nowak novak`,
  'South Asian': `chaudhry choudhury chowdhury chaudhary|hussain hussein husain hossain|ahmed ahmad|zainab zaynab zeinab
    |muhammad mohammed mohamed muhammed|khan kahn|begum begam|waqar vaqar|syed sayed sayyid|dhillon dillon
    |fatima fathima fatema|iqbal eqbal|singh sing`,
}

const APART = `hassan hussain|tim tom|ward ford|zara sarah|aaron erin|amir omar|lucas alice|megan morgan|imran omran
  |harris harry|raja ruth|jean joan|mirza misha`

function groupsIn(text: string) {
  return text.split('|').map((group) => group.trim().split(' '))
}

suite('names that sound alike', () => {
  for (const [language, groups] of Object.entries(ALIKE)) {
    test(`have one key: ${language}`, () => {
      for (const group of groupsIn(groups)) {
        const keys = new Set(group.map(soundsLike))
        assert.equal(keys.size, 1, `${group}: ${[...keys]}`)
        assert.ok(!keys.has(undefined), String(group))
      }
    })
  }

  test('are not all names', () => {
    for (const [one = '', other = ''] of groupsIn(APART)) assert.notEqual(soundsLike(one), soundsLike(other), one)
  })

  test('have no key when it would be half a school’s, or the word is not in plain letters', () => {
    for (const word of ['lee', 'leah', 'amy', 'jo', 'x', '', 'a12', '李小龙', 'łukasz', 'O’Brien', 'Smith']) {
      assert.equal(soundsLike(word), undefined, word)
    }
  })

  test('have a short plain key for any word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,200}$/), (word) => {
        assert.match(soundsLike(word) ?? 'abc', /^[a-z]{3,8}$/)
      }),
      { numRuns: 2000 },
    )
  })
})
