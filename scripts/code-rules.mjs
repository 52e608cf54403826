/** What one file may not say, whatever it imports. Each rule yields `[node, message]` for a node that breaks it. */
import { SyntaxKind } from 'typescript/unstable/ast'

export const isTest = (path) =>
  /^(test|journeys|bench)\/|\/testing\/|\.(test|journey)\.tsx?$|\.full\.test\.tsx?$/.test(path)
const inSource = (path) => path.startsWith('src/')

/** The two that read it for everybody else: the service’s, and the browser’s. */
const CLOCKS = new Set(['src/platform/dates/clock.ts', 'client/clock.ts'])

const RULES = [
  {
    name: 'settings-are-read-once',
    // The harness hands the test database over by environment; scripts are not looked at.
    where: (path) => !/^(test|journeys|bench)\//.test(path) && path !== 'src/platform/config.ts',
    fault: (node) => readsEnvironment(node) && 'reads process.env: only src/platform/config.ts does',
  },
  {
    name: 'only-platform-db-speaks-to-the-database',
    where: (path) => inSource(path) && !path.startsWith('src/platform/db/'),
    fault(node) {
      const sql = literalText(node)
      if (/\bset_config\s*\(/i.test(sql)) return 'set_config belongs in src/platform/db'
      if (/\bset\s+(local|session)\s+\w|\b(current_setting|show|reset)\s*\(?\s*'?app\.\w/i.test(sql))
        return 'settings of the transaction (app.…) belong in src/platform/db'
      if (isCall(node) && nameOf(node.expression) === 'query' && /pool$/i.test(nameOf(node.expression.expression)))
        return 'pool.query goes round the signed-in person: use read.db or write.db'
    },
  },
  {
    name: 'html-is-never-a-string',
    where: () => true,
    fault: (node) => namesItself(node) === 'dangerouslySetInnerHTML' && 'dangerouslySetInnerHTML is not used here',
  },
  {
    name: 'no-inline-style',
    where: (path) => path.endsWith('.tsx'),
    fault: (node) =>
      node.kind === SyntaxKind.JsxAttribute && node.name.text === 'style' && 'style= is refused by our CSP',
  },
  {
    name: 'the-clock-is-given',
    where: (path) => !CLOCKS.has(path) && !isTest(path),
    fault: (node) => readsClock(node) && 'reads the clock: take `now` from read or write, or the clock you were given',
  },
  {
    name: 'what-an-index-is-for-is-written-out',
    where: (path) => inSource(path) && !isTest(path),
    fault: (node) =>
      isCall(node) &&
      /(status|state|textVersion)$/i.test(literalText(node.arguments[0])) &&
      /^(=|<>|!=)$/.test(literalText(node.arguments[1])) &&
      (/^(open|closed|waits)$/.test(literalText(node.arguments[2])) ||
        node.arguments[2]?.kind === SyntaxKind.NumericLiteral) &&
      'an index of some rows only is chosen by what the statement says, not by a parameter: sql.lit(…) (decision 0012)',
  },
  {
    name: 'imports-can-be-read',
    where: (path) => inSource(path) && !isTest(path),
    fault: (node) =>
      isCall(node) &&
      node.expression.kind === SyntaxKind.ImportKeyword &&
      literalText(node.arguments[0]) === '' &&
      'import(…) of something worked out: nobody can say which layer it reaches',
  },
]

/** The faults of one file that `readSources` has read. */
export function codeFaults({ path, tree, lineOf }) {
  const rules = RULES.filter((rule) => rule.where(path))
  const faults = []
  const look = (node) => {
    for (const rule of rules) {
      const message = rule.fault(node)
      if (message) faults.push({ rule: rule.name, path, line: lineOf(node), message })
    }
    node.forEachChild(look)
  }
  look(tree)
  return faults
}

const isCall = (node) => node.kind === SyntaxKind.CallExpression
const isMember = (node) => node.kind === SyntaxKind.PropertyAccessExpression

/** The last word of a name: `pool` in `pool`, `this.pool` and `this['pool']`. */
function nameOf(node) {
  if (node?.kind === SyntaxKind.Identifier) return node.text
  if (node && isMember(node)) return node.name.text
  if (node?.kind === SyntaxKind.ElementAccessExpression) return literalText(node.argumentExpression)
  return ''
}

function namesItself(node) {
  return node.kind === SyntaxKind.Identifier || node.kind === SyntaxKind.StringLiteral ? node.text : ''
}

function literalText(node) {
  switch (node?.kind) {
    case SyntaxKind.StringLiteral:
    case SyntaxKind.NoSubstitutionTemplateLiteral:
    case SyntaxKind.TemplateHead:
    case SyntaxKind.TemplateMiddle:
    case SyntaxKind.TemplateTail:
      return node.text
    default:
      return ''
  }
}

const isNamed = (node, name) => node?.kind === SyntaxKind.Identifier && node.text === name
const accesses = (node, object, property) =>
  (isMember(node) || node.kind === SyntaxKind.ElementAccessExpression) &&
  isNamed(node.expression, object) &&
  nameOf(node) === property

function readsEnvironment(node) {
  if (accesses(node, 'process', 'env')) return true
  if (node.kind === SyntaxKind.VariableDeclaration && isNamed(node.initializer, 'process'))
    return (node.name.elements ?? []).some((element) => nameOf(element.propertyName ?? element.name) === 'env')
  if (node.kind === SyntaxKind.ImportDeclaration && /^(node:)?process$/.test(node.moduleSpecifier.text))
    return (node.importClause?.namedBindings?.elements ?? []).some(
      (element) => nameOf(element.propertyName ?? element.name) === 'env',
    )
  return false
}

function readsClock(node) {
  if (node.kind === SyntaxKind.NewExpression && isNamed(node.expression, 'Date')) return !node.arguments?.length
  if (isCall(node) && isNamed(node.expression, 'Date')) return true
  return accesses(node, 'Date', 'now') || accesses(node, 'Temporal', 'Now')
}
