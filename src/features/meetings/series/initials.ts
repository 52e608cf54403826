/** `MO` for Marian Oakes; with another such at the table `MO2`, so that each is one person. */
export function initialsOf(fullName: string, taken: readonly string[]): string {
  const letters = fullName
    .split(/[\s-]+/u)
    .map((part) => part.match(/\p{L}/u)?.[0] ?? '')
    .join('')
    .toUpperCase()
  const initials = letters || '?'
  if (!taken.includes(initials)) return initials
  let number = 2
  while (taken.includes(`${initials}${number}`)) number += 1
  return `${initials}${number}`
}
