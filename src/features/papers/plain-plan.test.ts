import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { emptyPlan, type PlanAction, type PlanContent, type PlanNeed } from '#features/plans/plan-content.ts'
import { inOneText, plainPlan } from './plain-plan.ts'
import { words } from './plain-plan.words.ts'
import { readingAge, sentencesOf, wordsOf } from './readability.ts'

const [forChild, forParent] = ['00000000-0000-7000-8000-00000000000a', '00000000-0000-7000-8000-00000000000b']
const need: PlanNeed = {
  ...{ id: forChild, need: 'Break is hard.', outcome: 'He plays.', goal: 'I want a friend.', category: 'friendships' },
  ...{ strand: 'child', indicators: [], by: null },
}
const action: PlanAction = {
  ...{ id: forChild, what: 'Play chess', ownerKind: 'staff', ownerStaffId: null, ownerName: 'Pippa', place: 'school' },
  ...{ dueOn: '2026-03-16', needId: forChild, guidedBy: null },
}
const plan: PlanContent = {
  ...emptyPlan,
  needs: [
    need,
    { ...need, id: forParent, need: 'Mum is tired.', goal: null, outcome: 'Mum sleeps.', strand: 'parent' },
  ],
  actions: [
    action,
    { ...action, ownerKind: 'young person', ownerName: 'Callum', what: 'Bring the board' },
    { ...action, ownerKind: 'parent or carer', ownerName: 'Mairi', what: 'Ask how break was' },
    { ...action, what: 'Talk with the doctor', needId: forParent },
  ],
  views: [
    {
      id: forChild,
      of: 'child',
      name: null,
      words: 'I like Pippa.',
      how: null,
      gotBy: null,
      onDay: null,
      agrees: 'yes',
      whyNot: null,
    },
    {
      id: forParent,
      of: 'parent or carer',
      name: 'Mairi',
      words: 'His father shouts.',
      how: null,
      gotBy: null,
      onDay: null,
      agrees: 'yes',
      whyNot: null,
    },
  ],
}
const inForce = { content: plan, name: 'Callum', authorName: 'Lorna Lead', reviewOn: '2026-06-01' as const }
const copyFor = (reader: 'child' | 'parent or carer') => inOneText(plainPlan(inForce, reader, 'en'))

describe('CSW-10: the copies of a plan', () => {
  test('CSW-10: the child’s says “you”, gives their own words back, and nothing that is for the parent', () => {
    const text = copyFor('child')
    assert.match(text, /You said: “I want a friend\.”/)
    assert.match(text, /You: Bring the board \(by 16 March 2026\)/)
    assert.match(text, /“I like Pippa\.”/)
    assert.match(text, /1 June 2026/)
    assert.match(text, /Tell Lorna Lead/)
    for (const no of [/Mum/, /doctor/, /shouts/, /Mairi/]) assert.doesNotMatch(text, no)
  })

  test('CSW-10: the parents’ has the whole plan, names no adult at home and repeats nobody’s views', () => {
    const text = copyFor('parent or carer')
    assert.match(text, /Mum is tired\.[\s\S]*What we hope: Mum sleeps\./)
    assert.match(text, /Somebody at home: Ask how break was/)
    assert.match(text, /Your child: Bring the board/)
    for (const no of [/shouts/, /Mairi/, /I like Pippa/]) assert.doesNotMatch(text, no)
  })

  test('a plan that says little makes a copy without empty headings', () => {
    const parts = plainPlan({ ...inForce, content: emptyPlan, reviewOn: null }, 'child', 'en')
    assert.ok(parts.every(({ lines }) => lines.length > 0))
    assert.equal(
      parts.some(({ heading }) => heading === words('en').child.doing),
      false,
    )
  })
})

/** Every whole sentence that is always the same, with what it is about in the shortest words. A heading makes no text easier. */
function fixedSentences(whose: 'child' | 'parent'): string[] {
  const said = Object.values(words('en')[whose]).map((word) =>
    typeof word === 'string' ? word : (word as (...about: string[]) => string)('Jo', 'May', 'June'),
  )
  return said.filter((sentence) => sentence.endsWith('.'))
}

describe('how easily the copies read', () => {
  test('the measure is the formula', () => {
    // Six words of one syllable: 0.39 × 6 + 11.8 × 1 − 15.59 = −1.45, and five years.
    assert.equal(readingAge('The cat sat on the mat.').toFixed(2), '3.55')
    // Three words, 1 + 2 + 3 syllables: 0.39 × 3 + 11.8 × 2 − 15.59 = 9.18, and five years.
    assert.equal(readingAge('Some teachers remember').toFixed(2), '14.18')
    assert.equal(readingAge(''), 0)
  })

  for (const [whose, oldest, longest] of [
    ['child', 9, 14],
    ['parent', 11, 18],
  ] as const) {
    test(`CSW-10: what is always said to a ${whose} reads easily at ${oldest}, and no sentence is longer than ${longest} words`, (t) => {
      const said = fixedSentences(whose)
      const age = readingAge(said.join('\n'))
      t.diagnostic(`figure: reading age of the fixed sentences for a ${whose}: ${age.toFixed(1)}`)
      assert.ok(age <= oldest, `${age}`)
      for (const sentence of said.flatMap(sentencesOf))
        assert.ok(wordsOf(sentence).length <= longest, `${wordsOf(sentence).length} words: ${sentence}`)
    })
  }
})
