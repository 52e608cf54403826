/** What people wrote in a form, longest first: without the ids and codes of what they chose. */
export function textsOf(fields: unknown): string[] {
  return Object.values(fields as Record<string, string | readonly string[]>)
    .flat()
    .filter((text) => /\s/.test(text.trim()) || text.length > 40)
    .toSorted((a, b) => b.length - a.length)
}
