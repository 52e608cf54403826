import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { globSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { aLauncher, isLinux, isRoot, NOBODY } from './testing/a-launcher.ts'

/** Root alone may become somebody else: as an ordinary user, all of this is what the other files show already. */
if (isRoot)
  describe('as who we are', () => {
    const { workplace, elsewhere } = aLauncher()

    test('says so when the user nobody cannot reach the folder', async () => {
      const closed = join(workplace.root, 'closed')
      mkdirSync(closed, { mode: 0o700 })

      const other = await elsewhere(join(closed, 'data'), { PATH: '' })

      assert.match(other.said.message, /runs as user 65534 here, who cannot reach/)
    })

    if (isLinux)
      test('all this holds for an ordinary user too', () => {
        const ordinary = [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--']
        const others = globSync('*.test.ts', { cwd: import.meta.dirname }).filter(
          (file) => file !== 'as-nobody.test.ts',
        )
        const args = [...ordinary, process.execPath, '--test', ...others.map((file) => join(import.meta.dirname, file))]
        const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' }

        const { status, stdout, stderr } = spawnSync('setpriv', args, { env, encoding: 'utf8', cwd: '/' })

        assert.equal(status, 0, stdout + stderr)
      })
  })
