/**
 * Finds every TypeScript file of ours and has the compiler itself parse it, so that types, JSX, comments and strings are
 * what the compiler says they are. The compiler's API is called unstable: `package.json` pins its exact version, and
 * `boundaries.test.mjs` plants a fault of each kind, so a change of it cannot pass unseen.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, globSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { API } from 'typescript/unstable/sync'

export const FOLDERS = ['src', 'test', 'journeys', 'bench', 'client', 'styles', 'seeds']
const ANY_SCRIPT = /\.[cm]?[jt]sx?$/

/** Every script in our folders, as paths from the root. */
export function listFiles(root) {
  return FOLDERS.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && ANY_SCRIPT.test(entry.name))
        .map((entry) => relative(root, join(entry.parentPath, entry.name))),
    )
    .toSorted()
}

/** The same list by another way (git, or a glob where there is none): what `listFiles` must not fall short of. */
export function listFilesAnotherWay(root) {
  if (!existsSync(join(root, '.git'))) return globSync(`{${FOLDERS.join(',')}}/**/*.{ts,tsx}`, { cwd: root })
  const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard', '--', ...FOLDERS], { cwd: root })
  const paths = new Set(listed.toString().split('\0'))
  return [...paths].filter((path) => /\.tsx?$/.test(path) && existsSync(join(root, path)))
}

/**
 * What the compiler read, by path: `tree`, `imports` as `{ specifier, line }` (values, types, dynamic, re-exports) and
 * `broken`, its first syntax error.
 */
export function readSources(root, paths) {
  const config = join(root, 'boundaries.tsconfig.json')
  const compilerOptions = { noResolve: true, noLib: true, types: [], jsx: 'preserve', module: 'nodenext', noEmit: true }
  const virtual = JSON.stringify({ compilerOptions, files: paths })
  const api = new API({
    cwd: root,
    fs: {
      readFile: (path) => (path === config ? virtual : undefined),
      fileExists: (path) => (path === config ? true : undefined),
    },
  })
  try {
    const program = api.updateSnapshot({ openProjects: [config] }).getProject(config)?.program
    const sources = new Map()
    for (const path of paths) {
      const tree = program?.getSourceFile(join(root, path))
      if (!tree) continue
      const lineOf = (node) => tree.getLineAndCharacterOfPosition(node.end).line + 1
      const imports = tree.imports.map((node) => ({ specifier: node.text, line: lineOf(node) }))
      const broken = program.getSyntacticDiagnostics(join(root, path))[0]
      sources.set(path, { path, tree, imports, broken, lineOf })
    }
    return sources
  } finally {
    endQuietly(api)
  }
}

/** Asked to stop, the compiler may say “context canceled”, which reads like a fault. It has nothing to save. */
function endQuietly(api) {
  const channel = api.client?.channel
  if (!channel?.child) return api.close()
  channel.child.kill('SIGKILL')
  channel.close()
}
