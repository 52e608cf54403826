import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readLines, writeLines } from './definition-lines.ts'
import { foundingServices } from './founding-services.ts'

test('what a service names in lines is read back as it was written', () => {
  const lines = foundingServices['key work'].needs.map(({ kind, en, cy }) => ({ first: kind, en, cy }))
  assert.deepEqual(readLines(writeLines(lines)), { lines })
})

test('empty lines and spaces do not matter', () => {
  assert.deepEqual(readLines('\n  grief | Grief | Galar \n\n'), {
    lines: [{ first: 'grief', en: 'Grief', cy: 'Galar' }],
  })
})

test('a line that is not in three parts is named, and so is one that comes twice', () => {
  assert.deepEqual(readLines('grief|Grief|Galar\ngrief|Grief'), { wrongLine: 2 })
  assert.deepEqual(readLines('grief|Grief|'), { wrongLine: 1 })
  assert.deepEqual(readLines(' \n'), { wrongLine: 0 })
  assert.deepEqual(readLines('grief|Grief|Galar\ngrief|Loss|Colled'), { twice: 'grief' })
})
