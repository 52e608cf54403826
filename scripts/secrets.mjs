/**
 * `npm run check`: is there a secret in what is here, or in what was ever here? Looks through every file that git knows and
 * every line that was ever added. Says how much it looked at; a place is named, and never what was found there.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { lintSource } from '@secretlint/core'
import { creator } from '@secretlint/secretlint-rule-preset-recommend'

const MOST = 512 * 1024 * 1024
const BINARY = /\.(png|jpe?g|woff2?|ico|pdf|xlsx|gz)$/

/** Made up for examples and tests: a host that cannot be, or a word that says so. */
const MADE_UP = /@(localhost|127\.0\.0\.1|host\b|db\d\b|[\w.-]*\.(test|example|invalid|gov\.uk|nhs\.uk)\b)|example/i

/** Every secret in the files of this repository and in its history: where, and of which kind. */
export async function findSecrets(root) {
  const hasHistory = existsSync(join(root, '.git'))
  const files = (hasHistory ? git(root, 'ls-files', '-z').split('\0') : filesIn(root)).filter(
    (path) => path && !BINARY.test(path),
  )
  const commits = hasHistory ? git(root, 'rev-list', '--all').split('\n').filter(Boolean) : []
  const found = []
  for (const path of files) found.push(...(await secretsIn(readText(join(root, path)), path)))
  for (const { commit, added } of hasHistory ? additions(root) : []) found.push(...(await secretsIn(added, commit)))
  return { files: files.length, commits: commits.length, found: [...new Set(found)] }
}

/** Where in a text there is a secret, in words. */
export async function secretsIn(content, where) {
  const { messages } = await lintSource({
    source: { content, filePath: `/${where}`, ext: '', contentType: 'text' },
    options: {
      config: { rules: [{ id: '@secretlint/secretlint-rule-preset-recommend', rule: creator }] },
      noPhysicFilePath: true,
    },
  })
  return messages
    .filter(({ range }) => !MADE_UP.test(lineAt(content, range)))
    .map(({ ruleId, loc }) => `${where}:${loc.start.line} ${ruleId.split('/').at(-1)}`)
}

/** What each commit added, and nothing of what was there before. */
function* additions(root) {
  const log = git(root, 'log', '--all', '-p', '--no-color', '--unified=0', '--format=%x00%h')
  for (const part of log.split('\0').slice(1)) {
    const [commit, ...lines] = part.split('\n')
    const added = lines.filter((line) => line.startsWith('+') && !line.startsWith('+++')).map((line) => line.slice(1))
    yield { commit, added: added.join('\n') }
  }
}

/** Of a copy without its history: what is ours in it. */
function filesIn(root) {
  const ours = readdirSync(root, { withFileTypes: true }).filter(
    ({ name }) => !['node_modules', 'data'].includes(name) && !name.startsWith('.'),
  )
  return ours.flatMap((each) =>
    each.isFile()
      ? [each.name]
      : readdirSync(join(root, each.name), { recursive: true }).map((path) => join(each.name, String(path))),
  )
}

function lineAt(content, [from, to]) {
  const end = content.indexOf('\n', to)
  return content.slice(content.lastIndexOf('\n', from) + 1, end === -1 ? undefined : end)
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function git(root, ...args) {
  return execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: MOST })
}

if (import.meta.main) {
  const { files, commits, found } = await findSecrets(resolve(import.meta.dirname, '..'))
  for (const place of found) console.error(place)
  console.log(`${files} files and ${commits} commits, ${found.length} secrets`)
  process.exitCode = found.length > 0 ? 1 : 0
}
