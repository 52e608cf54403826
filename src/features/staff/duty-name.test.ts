import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dutyName, safeguardingLead } from './duty-name.ts'

test('a duty is called as the nation of the school calls it, and a year group with it', () => {
  const lead = (nation: 'England' | 'Scotland' | 'Wales' | 'Northern Ireland') =>
    dutyName('designated safeguarding lead', 'en', { nation, yearGroup: null })
  assert.equal(lead('England'), 'Designated safeguarding lead')
  assert.equal(lead('Scotland'), 'Child protection co-ordinator')
  assert.equal(lead('Wales'), 'Designated safeguarding person')
  assert.equal(lead('Northern Ireland'), 'Designated teacher')
  assert.equal(
    dutyName('deputy safeguarding lead', 'cy', { nation: 'Wales', yearGroup: null }),
    'Dirprwy berson diogelu dynodedig',
  )
  assert.equal(dutyName('head of year', 'en', { nation: 'Scotland', yearGroup: 8 }), 'Head of year, S1')
  assert.equal(dutyName('designated safeguarding lead', 'en'), 'Designated safeguarding lead', 'of a team')
})

test('in a sentence it begins with a small letter', () => {
  assert.equal(safeguardingLead('Scotland', 'en'), 'child protection co-ordinator')
  assert.equal(safeguardingLead('Wales', 'cy'), 'person diogelu dynodedig')
})
