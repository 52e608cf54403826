import { test } from 'node:test'
import fc from 'fast-check'
import { aService } from '#test/service.ts'
import { aRun, mergeEditUnmerge } from './testing/merge-edit-unmerge.ts'

const service = aService()

test('P25: 200 runs of merge, anything else, unmerge are digest-equal', async (t) => {
  let runs = 0
  await fc.assert(
    fc.asyncProperty(aRun(12), async (run) => {
      await mergeEditUnmerge(service, run)
      runs += 1
    }),
    { numRuns: 200 },
  )
  t.diagnostic(`figure: ${runs} runs of merge, edit, unmerge: digest equal`)
})
