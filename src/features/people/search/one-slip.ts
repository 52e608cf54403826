/**
 * Whether one letter is wrong, missing, added or swapped with its neighbour, in a word that is long enough to tell. As
 * `platform.one_slip` of the database has it: that one finds, this one says why.
 */
export function oneSlip(a: string, b: string): boolean {
  const [one, other] = [Array.from(a), Array.from(b)]
  const [long, short] = [Math.max(one.length, other.length), Math.min(one.length, other.length)]
  if (short < 4 || long - short > 1 || a === b) return false
  let same = 0
  while (same < short && one[same] === other[same]) same += 1
  const rest = (letters: readonly string[], from: number) => letters.slice(from).join('')
  if (one.length > other.length) return rest(one, same + 1) === rest(other, same)
  if (one.length < other.length) return rest(other, same + 1) === rest(one, same)
  const swapped = one[same] === other[same + 1] && one[same + 1] === other[same]
  return rest(one, same + 1) === rest(other, same + 1) || (swapped && rest(one, same + 2) === rest(other, same + 2))
}
