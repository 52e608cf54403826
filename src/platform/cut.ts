const letters = new Intl.Segmenter()

/** The first so many signs of a text, and never half a letter: `é` or `👩‍👩‍👧` is there whole, or not at all (P34). */
export function cutAt(text: string, most: number): string {
  if (text.length <= most) return text
  const whole = letters.segment(text).containing(most)!.index
  // One letter with a thousand accents is no letter: it is cut between them.
  return whole > 0 ? text.slice(0, whole) : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}
