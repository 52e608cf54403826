import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, suite, test } from 'node:test'
import { promisify } from 'node:util'

const root = resolve(import.meta.dirname, '..')

const WRONG = `import { readFile } from 'node:fs/promises'
export type Kind = 'a' | 'b'
export async function wrong(kind: Kind): Promise<void> {
  readFile('x')
  await 3
  if (readFile('x')) return
  switch (kind) {
    case 'a':
      break
  }
}
export const unlabelled = () => <form><img src="/x.png" /><label>Name</label><p role="buton">x</p></form>
`
const RIGHT = `import { test } from 'node:test'
export const labelled = () => <form><label for="name" class="nhsuk-label">Name</label><input id="name" /></form>
test('the runner waits for its own tests', () => {})
`

const folder = mkdtempSync(join(tmpdir(), 'lint-'))
after(() => rmSync(folder, { recursive: true }))
for (const file of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) cpSync(join(root, file), join(folder, file))
symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
mkdirSync(join(folder, 'src'))

async function rulesBroken(text) {
  writeFileSync(join(folder, 'src/page.tsx'), text)
  const oxlint = join(folder, 'node_modules/oxlint/bin/oxlint')
  const lint = promisify(execFile)(process.execPath, [oxlint, '--format=json', 'src'], { cwd: folder })
  const { stdout } = await lint.catch((failed) => failed)
  return JSON.parse(stdout).diagnostics.map(({ code }) => /\((.+)\)/.exec(code)[1])
}

suite('lint', () => {
  test('knows the types of the program, and what a screen reader needs', async () => {
    const broken = await rulesBroken(WRONG)

    for (const rule of [
      'no-floating-promises',
      'await-thenable',
      'no-misused-promises',
      'switch-exhaustiveness-check',
      'alt-text',
      'label-has-associated-control',
      'aria-role',
    ]) {
      assert.ok(broken.includes(rule), `${rule} is not among ${broken.join(', ')}`)
    }
  })

  test('lets Preact write HTML as HTML is, and tests be', async () => {
    assert.deepEqual(await rulesBroken(RIGHT), [])
  })
})
