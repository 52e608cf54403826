/** A word as it is compared: no case, no accents, no full stops, one space. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[.,'’]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
}
