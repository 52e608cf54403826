import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { forgetLeftUploads } from './upload.ts'

const now = new Date('2026-03-02T09:00:00Z')
const twoHoursAgo = new Date('2026-03-02T07:00:00Z')

test('P38: what a process that was killed had received is taken away; what another still receives, and all else, stays', async (t) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'lw-left-'))
  t.after(() => rmSync(folder, { recursive: true }))
  const { pid: dead } = spawnSync('true')
  const upload = (name: string, at = twoHoursAgo) => {
    mkdirSync(path.join(folder, name))
    writeFileSync(path.join(folder, name, 'file'), 'a class list')
    utimesSync(path.join(folder, name), at, at)
  }
  upload(`linkwork-upload-${dead}-old`)
  upload(`linkwork-upload-${dead}-new`, now)
  upload(`linkwork-upload-${process.pid}-mine`)
  upload(`linkwork-upload-${process.ppid}-anothers`)
  upload(`somebody-elses-${dead}-x`)

  assert.equal(await forgetLeftUploads(now, folder), 1)
  assert.equal(existsSync(path.join(folder, `linkwork-upload-${dead}-old`)), false)
  for (const name of [`${dead}-new`, `${process.pid}-mine`, `${process.ppid}-anothers`])
    assert.ok(existsSync(path.join(folder, `linkwork-upload-${name}`)), name)
  assert.ok(existsSync(path.join(folder, `somebody-elses-${dead}-x`)))
  assert.equal(await forgetLeftUploads(now, path.join(folder, 'nowhere')), 0)
})
