/** Rule ids in the names of tests, and which tests each rule has. */

const ID = /\b([A-Z]{2,5})-(\d+)\b/
const RANGE = new RegExp(`${ID.source}\\s*(?:to|through|–|—|…|-)\\s*(?:\\1-)?(\\d+)\\b`, 'g')
const NEXT = /^[\s,;/&+]*(?:and\s+)?(?:([A-Z]{2,5})-)?(\d+)\b/

/**
 * Every rule a test is named after: `HAST-1: …`, `CSW-34 to CSW-39: …`, `HACK-1, HACK-4 and LANC-2: …`. Before the colon,
 * where there is nothing but ids, the letters need not be said again: `HACK-1, 4 and 7: …`, `CSW-34–39: …`.
 */
export function ruleIds(name) {
  return [...new Set(name.split(' › ').flatMap(idsOf))]
}

function idsOf(name) {
  const colon = name.indexOf(':')
  const head = colon < 0 ? undefined : listed(name.slice(0, colon))
  const rest = head ? name.slice(colon) : name
  const ranges = [...rest.matchAll(RANGE)].flatMap(([, letters, from, to]) => range(letters, from, to))
  const single = [...rest.matchAll(new RegExp(ID, 'g'))].map(([id]) => id)
  return [...(head ?? []), ...ranges, ...single]
}

/** The ids of a head that holds nothing else. */
function listed(head) {
  const ids = []
  let letters
  let last
  let left = head.trim()
  while (left !== '') {
    const found = last !== undefined && /^\s*(?:to|through|–|—|…|-)\s*(?:([A-Z]{2,5})-)?(\d+)\b/.exec(left)
    const next = found || NEXT.exec(left)
    if (!next || (!next[1] && !letters) || (found && next[1] && next[1] !== letters)) return undefined
    letters = next[1] ?? letters
    ids.push(...(found ? range(letters, last, next[2]) : [`${letters}-${next[2]}`]))
    last = next[2]
    left = left.slice(next[0].length)
  }
  return ids.length > 0 ? ids : undefined
}

function range(letters, from, to) {
  const length = Math.max(0, Math.min(Number(to) - Number(from) + 1, 100))
  return Array.from({ length }, (_, step) => `${letters}-${Number(from) + step}`)
}

/** `[{ id, tests, passed }]`, a row a rule in the order of the rules. Passed: it has a test, and each of them passed. */
export function coverage(rules, results) {
  const byId = new Map(rules.map(({ id }) => [id, []]))
  // A tool's own tests speak of rules, and hold none.
  for (const result of results.filter(({ file }) => !file?.startsWith('scripts/'))) {
    for (const id of ruleIds(result.name)) byId.get(id)?.push(result)
  }
  return [...byId].map(([id, tests]) => ({
    id,
    tests: tests.map(({ name }) => name),
    passed: tests.length > 0 && tests.every(({ pass }) => pass),
  }))
}

/** Names of tests that speak of a rule which is not there: a slip of the pen, or a rule that was renamed. */
export function strays(rules, results) {
  const known = new Set(rules.map(({ id }) => id))
  const letters = new Set(rules.map(({ id }) => id.split('-')[0]))
  return results.flatMap(({ name }) =>
    ruleIds(name)
      .filter((id) => letters.has(id.split('-')[0]) && !known.has(id))
      .map((id) => `${id} is no rule: ${name}`),
  )
}
