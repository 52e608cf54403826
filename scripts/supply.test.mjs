import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { lockfileFaults } from './lockfile.mjs'
import { billOfMaterials } from './sbom.mjs'
import { findSecrets, secretsIn } from './secrets.mjs'

const root = resolve(import.meta.dirname, '..')

test('P49: what it is built from is exact, from the registry, under licences we may pass on', () => {
  assert.deepEqual(lockfileFaults(root), [])
})

test('P49: the bill of materials names every package that it runs on, and the Postgres that comes with it', (t) => {
  const { specVersion, components } = billOfMaterials(root)
  assert.equal(specVersion, '1.6')
  const names = new Set(components.map(({ name }) => name))
  for (const name of Object.keys(JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')).dependencies))
    assert.ok(names.has(name), name)
  for (const name of ['postgresql', 'openssl', 'icu']) assert.ok(names.has(name), name)
  const refs = components.map((component) => component['bom-ref'])
  assert.equal(new Set(refs).size, refs.length, 'each once')
  t.diagnostic(`figure: ${components.length} components`)
})

test('P47: secrets are recognised, and what is made up for an example is not one', async () => {
  // Put together here, so that it is in no file.
  const database = ['postgres:', '//admin:hunter2secret@', 'db.corp.net/x'].join('')
  const pem = [
    '-----BEGIN RSA ',
    'PRIVATE KEY-----\n',
    'MIIEpAIBAAKCAQEA'.repeat(30),
    '\n-----END RSA ',
    'PRIVATE KEY-----',
  ].join('')
  const github = ['gh', 'p_', 'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'].join('')
  for (const secret of [database, pem, github])
    assert.equal((await secretsIn(`const x = '${secret}'\n`, 'a.ts')).length, 1)
  assert.deepEqual(await secretsIn('SMTP_URL=smtps://user:password@host:465', 'a.md'), [])
})

test('P47: no secret is in the repository, nor ever was', async (t) => {
  const { files, commits, found } = await findSecrets(root)
  assert.deepEqual(found, [])
  assert.ok(files > 1000)
  assert.equal(commits > 0, existsSync(resolve(root, '.git')), 'the history too, where there is one')
  t.diagnostic(`figure: ${files} files and ${commits} commits, 0 secrets`)
})
