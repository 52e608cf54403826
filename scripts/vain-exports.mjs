/** What is exported though nothing else uses it: an export says that others build on it, and makes a change look dear. */
import { SyntaxKind } from 'typescript/unstable/ast'

/** Made from the database, whole. */
const MADE = /^src\/platform\/db\/tables\.ts$/

/** `[{ path, message }]` for each name that no other file of `sources` says. Tests count as use: they are why it is exported. */
export function vainExports(sources) {
  const saidIn = new Map()
  for (const { path, tree } of sources.values())
    for (const word of new Set(tree.text.match(/[A-Za-z_$][\w$]*/g)))
      saidIn.set(word, [...(saidIn.get(word) ?? []), path])
  return [...sources.values()].flatMap(({ path, tree }) =>
    MADE.test(path)
      ? []
      : exportsOf(tree)
          .filter((name) => saidIn.get(name).length === 1)
          .map((name) => ({ path, message: `${name} is exported, and nothing else uses it` })),
  )
}

function exportsOf(tree) {
  return tree.statements
    .filter((statement) => statement.modifiers?.some(({ kind }) => kind === SyntaxKind.ExportKeyword))
    .flatMap((statement) => statement.declarationList?.declarations ?? [statement])
    .map(({ name }) => name?.text)
    .filter(Boolean)
}
