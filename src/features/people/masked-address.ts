/** `s…k@example.test`, or of a number `…123`: enough for whoever knows it to see that it is the right one. */
export function maskedAddress(address: string): string {
  if (!address.includes('@')) return `…${address.replaceAll(/\D/g, '').slice(-3)}`
  const at = address.lastIndexOf('@')
  const name = [...address.slice(0, at)]
  return `${name[0] ?? ''}…${name.length > 2 ? name.at(-1) : ''}${address.slice(at)}`
}

/** The language in which somebody is written to: ours, of what is written down of theirs. */
export function languageToWriteIn(spoken: string | null): 'en' | 'cy' {
  return /^\s*(cy|welsh|cymraeg)\b/i.test(spoken ?? '') ? 'cy' : 'en'
}
