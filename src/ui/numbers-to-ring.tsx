/** Three digits in an emergency, a helpline, or ten or eleven digits from 0 or +44, spaced as people space them. */
const NUMBER =
  /((?<![\d£.,:/-])(?:(?<!\d )(?:999|111)|116 ?\d{3}|0800 ?1111|(?:\+44 ?\d|0\d)(?: ?\d){8,9})(?![\d.,:/-]?\d))/

/** A sentence in which each number can be rung with one tap: on a phone nobody in distress should have to copy it. */
export function NumbersToRing({ children: text }: { children: string }) {
  return (
    <>
      {text
        .split(NUMBER)
        .map((part, at) => (at % 2 === 1 ? <a href={`tel:${part.replaceAll(' ', '')}`}>{part}</a> : part))}
    </>
  )
}
