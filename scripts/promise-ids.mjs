/** Promises in the names of tests (`P22: …`, `P22 and P23: …`), the tests each promise has, and what those measured. */

const ID = /\bP(0[1-9]|[1-4]\d|50)\b/g

export function promiseIds(name) {
  return [...new Set(name.match(ID))]
}

/** `[{ id, tests, passed, figure }]`, a row a promise. Kept: it has a test, and each of them passed. */
export function kept(promises, results) {
  const byId = new Map(promises.map(({ id }) => [id, []]))
  for (const result of results.filter(({ file }) => !file?.startsWith('scripts/'))) {
    for (const id of promiseIds(result.name)) byId.get(id)?.push(result)
  }
  return [...byId].map(([id, tests]) => ({
    id,
    tests: tests.map(({ name }) => name),
    passed: tests.length > 0 && tests.every(({ pass }) => pass),
    figure: tests.flatMap(({ figures }) => figures ?? []).join('; ') || null,
  }))
}
