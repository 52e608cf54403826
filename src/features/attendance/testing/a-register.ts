/** A register as a school’s system exports it: a row a session. */
export function aRegister(
  rows: readonly (readonly [upn: string, date: string, session: string, mark: string])[],
): string {
  return `UPN,Date,Session,Mark\r\n${rows.map((row) => row.join(',')).join('\r\n')}\r\n`
}
