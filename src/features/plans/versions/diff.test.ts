import assert from 'node:assert/strict'
import { performance } from 'node:perf_hooks'
import { test } from 'node:test'
import { emptyPlan, type PlanContent, planContent } from '../plan-content.ts'
import { changesInWords } from './diff.ts'

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`

const first: PlanContent = planContent.parse({
  needs: [
    { id: id(1), need: 'He is alone at break.', outcome: 'He plays.', category: 'friendships', strand: 'child' },
    {
      id: id(2),
      need: 'Mornings are hard.',
      outcome: 'He comes in.',
      category: 'attendance',
      strand: 'both',
      by: '2026-03-20',
    },
  ],
  views: [{ id: id(3), of: 'parent or carer', name: 'Mairi', words: 'We are glad.', agrees: 'partly' }],
  actions: [
    {
      id: id(4),
      what: 'Ring home.',
      ownerKind: 'staff',
      ownerName: 'Lorna Lead',
      place: 'school',
      dueOn: '2026-03-06',
    },
  ],
  works: [
    {
      ...{ id: id(5), teamId: id(9), teamName: 'Children’s services', kind: 'playground supervision' },
      ...{ purpose: 'Join in', needId: id(1), from: '2026-03-09', until: '2026-03-27' },
    },
  ],
  wellbeing: { active: { strengths: 'Runs.', pressures: null } },
  socialWork: false,
  contingency: 'We meet.',
  reviewOn: '2026-03-03',
})

function changed(change: (plan: PlanContent) => void): string[] {
  const after = structuredClone(first)
  change(after)
  return changesInWords(first, after, 'en')
}

test('nothing that stayed is said', () => {
  assert.deepEqual(changesInWords(first, structuredClone(first), 'en'), [])
})

test('a review that moved, and one that is planned no more', () => {
  assert.deepEqual(
    changed((plan) => {
      plan.reviewOn = '2026-04-14'
    }),
    ['The review moved from 3 March 2026 to 14 April 2026.'],
  )
  assert.deepEqual(
    changed((plan) => {
      plan.reviewOn = null
      plan.noReviewWhy = 'They move away.'
    }),
    ['No review is planned any more: “They move away.”'],
  )
})

test('needs that came, went and changed', () => {
  assert.deepEqual(
    changed((plan) => {
      plan.needs.shift()
      plan.works = []
      plan.needs[0]!.goal = 'I want to sleep.'
      plan.needs[0]!.by = '2026-04-17'
      plan.needs.push({ ...first.needs[0]!, id: id(6), need: 'Reading is hard.' })
    }),
    [
      'A need was added: “Reading is hard.”',
      'A need is no longer in the plan: “He is alone at break.”',
      'The goal in the child’s words, for the need “Mornings are hard.”: now “I want to sleep.”',
      'The day for the need “Mornings are hard.” moved from 20 March 2026 to 17 April 2026.',
      'Children’s services is no longer asked for help with: playground supervision.',
    ],
  )
})

test('who thinks what, who does what, and what a team is asked for', () => {
  assert.deepEqual(
    changed((plan) => {
      plan.views[0]!.agrees = 'yes'
      plan.actions[0]!.ownerName = 'Tavish Teacher'
      plan.actions[0]!.dueOn = '2026-03-13'
      plan.works[0]!.until = '2026-04-02'
      plan.works[0]!.confirmed = { name: 'Shona Reid', onDay: '2026-03-05', staffId: null }
    }),
    [
      'Whether Mairi agrees: now “Agrees with the plan”.',
      '“Ring home.” is now for Tavish Teacher to do, and was for Lorna Lead.',
      '“Ring home.” moved from 6 March 2026 to 13 March 2026.',
      'The help of Children’s services now lasts: from 9 March 2026 to 2 April 2026.',
      'Shona Reid of social work confirmed on 5 March 2026 why Children’s services helps.',
    ],
  )
})

test('wellbeing, social work and what if', () => {
  assert.deepEqual(
    changed((plan) => {
      plan.wellbeing = {
        active: { strengths: null, pressures: null },
        included: { strengths: null, pressures: 'Alone.' },
      }
      plan.socialWork = true
      plan.contingency = 'We ring at once.'
    }),
    [
      'Active, what is going well: no longer in the plan.',
      'Included, what is hard: now “Alone.”',
      'Social work is now involved with the family.',
      'What happens if things do not go as planned: now “We ring at once.”',
    ],
  )
})

test('a long text is quoted as far as a sentence holds, and both languages say as much', () => {
  const long = 'He says that he would like somebody to walk with him from the gate to his room. '.repeat(8)
  const after = structuredClone(first)
  after.contingency = long
  const [said] = changesInWords(first, after, 'en')
  assert.match(said!, / …”$/)
  assert.ok(said!.length < 240)
  const everything = changesInWords(emptyPlan, first, 'en')
  assert.equal(changesInWords(emptyPlan, first, 'cy').length, everything.length)
  assert.equal(everything.length, 9)
})

test('the largest plan that can be written is compared', (t) => {
  const many = <Row extends { id: string }>(row: Row, how: number): Row[] =>
    Array.from({ length: how }, (_, n) => ({ ...row, id: id(100 + n) }))
  const large = planContent.parse({
    ...first,
    needs: many(first.needs[0]!, 20),
    views: many(first.views[0]!, 20),
    actions: many(first.actions[0]!, 40),
    works: many({ ...first.works[0]!, needId: id(100) }, 12),
  })
  const after = planContent.parse({
    ...large,
    needs: large.needs.map((need) => ({ ...need, need: `${need.need} Still.`, goal: 'Mine.' })),
    actions: large.actions.map((action) => ({ ...action, dueOn: '2026-05-01' })),
  })
  const began = performance.now()
  assert.equal(changesInWords(large, after, 'en').length, 80)
  t.diagnostic(
    `figure: two versions of a full plan compared in words in ${(performance.now() - began).toFixed(1)} ms (50 allowed)`,
  )
})
