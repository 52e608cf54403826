/** The statements of a migration, each as it is written: a semicolon in a function, a text or a comment ends none. */
export function statementsOf(sql: string): string[] {
  const statements: string[] = []
  const whole = /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|\$(\w*)\$[\s\S]*?\$\1\$|[^;'$/-]+|[\s\S]/g
  let statement = ''
  for (const [part] of sql.matchAll(whole)) {
    if (part !== ';') {
      statement += part
      continue
    }
    statements.push(`${statement};`)
    statement = ''
  }
  return statement.replaceAll(/--[^\n]*|\s/g, '') === '' ? statements : [...statements, statement]
}
