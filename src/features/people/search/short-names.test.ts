import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { SHORT_NAME_GROUPS } from './short-name-groups.ts'
import { shortNamesOf } from './short-names.ts'

suite('short names', () => {
  test('work both ways', () => {
    const pairs = [
      'alexander alex|alexander sandy|muhammad mohamed|katherine kate|yusuf joseph|ibrahim abraham|william bill',
      'siobhan shiv|aoife ifa|niamh neve|dafydd dai|gruffydd guto|malgorzata gosia|katarzyna kasia|zofia sophie',
    ]
    for (const pair of pairs.join('|').split('|')) {
      const [long = '', short = ''] = pair.split(' ')
      assert.ok(shortNamesOf(long).includes(short), pair)
      assert.ok(shortNamesOf(short).includes(long), pair)
    }
  })

  test('go no further than their own groups', () => {
    assert.ok(shortNamesOf('jack').includes('john') && shortNamesOf('jan').includes('john'))
    assert.ok(!shortNamesOf('jack').includes('janek'))
    assert.ok(!shortNamesOf('alexander').includes('alexandra'))
    assert.ok(!shortNamesOf('samuel').includes('samantha'))
    assert.deepEqual(shortNamesOf('nobody'), [])
    assert.deepEqual(shortNamesOf(''), [])
    assert.deepEqual(shortNamesOf('constructor'), [])
  })

  test('are in plain letters, once a group, at least 150 groups, and none is alone', () => {
    assert.ok(SHORT_NAME_GROUPS.length >= 150)
    for (const group of SHORT_NAME_GROUPS) {
      assert.ok(group.length > 1, String(group))
      assert.equal(new Set(group).size, group.length, String(group))
      for (const name of group) assert.match(name, /^[a-z]{2,}$/)
    }
  })

  test('never make a name answer to itself, or to more than forty others', () => {
    for (const name of SHORT_NAME_GROUPS.flat()) {
      assert.ok(!shortNamesOf(name).includes(name))
      assert.ok(shortNamesOf(name).length <= 40, name)
    }
  })
})
