/** What is there for nobody: an export says that others build on it, and a sentence that somebody reads it. */
import { SyntaxKind } from 'typescript/unstable/ast'
import { isTest } from './code-rules.mjs'

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

/** Words of a catalogue that no page and no rule says: `[{ path, message }]`, by the names of their keys. */
export function vainWords(sources) {
  const said = new Set()
  for (const { path, tree } of sources.values())
    if (!isCatalogue(path) && !isTest(path))
      for (const word of tree.text.match(/[A-Za-z_$][\w$]*/g) ?? []) said.add(word)
  return [...sources.values()]
    .filter(({ path }) => isCatalogue(path))
    .flatMap(({ path, tree }) =>
      [...keysOf(tree)]
        // One in each language, or one with both: what its own file says besides is said.
        .filter((key) => !said.has(key) && tree.text.match(new RegExp(`\\b${key}\\b`, 'g')).length <= 2)
        .map((key) => ({ path, message: `${key} is in the catalogue, and nobody says it` })),
    )
}

const isCatalogue = (path) => path.endsWith('.words.ts')

function keysOf(tree) {
  const keys = new Set()
  const look = (node) => {
    if (node.kind === SyntaxKind.PropertyAssignment && node.name.kind === SyntaxKind.Identifier)
      keys.add(node.name.text)
    node.forEachChild(look)
  }
  look(tree)
  return keys
}
