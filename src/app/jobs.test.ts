import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { neverGivenUp } from '#features/jobs/failed-jobs.ts'
import { jobInWords } from '#features/jobs/in-words.ts'
import { jobs } from './jobs.ts'

const source = path.join(import.meta.dirname, '..')
/** A job says its name where it is made, or where it is asked for, if the two are apart (`NamedJob`). */
const DEFINED = /(?:= job(?:InSteps)?(?:<.*>)?\(\s*|: NamedJob<.*> = \{ name: )'([^']+)'/g

test('every job that the code defines is listed, and has a name of its own', () => {
  const defined = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(path.join(source, file), 'utf8').matchAll(DEFINED)].map(([, name]) => name!))
  const listed = jobs.map(({ name }) => name)
  assert.ok(listed.length > 0)
  assert.deepEqual([...defined].sort(), [...listed].sort())
  assert.equal(new Set(listed).size, listed.length)
})

test('P27: what is never given up is work that is done, by the name it has', () => {
  const listed = new Set(jobs.map(({ name }) => name))
  assert.ok(neverGivenUp.size > 0)
  assert.deepEqual(
    [...neverGivenUp].filter((name) => !listed.has(name)),
    [],
  )
})

test('what every job does is said in words, in both languages', () => {
  const without = jobs.filter(({ name }) => !jobInWords(name, 'en') || !jobInWords(name, 'cy')).map(({ name }) => name)
  assert.deepEqual(without, [], 'add it to src/features/jobs/jobs.words.ts')
})
