/**
 * Where each letter may stand, from Royal Mail’s rules (BS 7666): Q, V and X never come first, nor I, J and Z second;
 * C, I, K, M, O and V are not used after the space. GIR 0AA is the one that follows no rule.
 */
const POSTCODE = new RegExp(
  '^(?:' +
    '(?:[A-PR-UWYZ](?:\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d{1,2}|[A-HK-Y]\\d[ABEHMNPRVWXY]))' +
    '\\d[ABD-HJLNP-UW-Z]{2}|GIR0AA)$',
)

/** A UK postcode as it is printed, `E8 1AB`, from however it was typed; undefined when it cannot be one. */
export function readPostcode(typed: string): string | undefined {
  const characters = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
  return POSTCODE.test(characters) ? `${characters.slice(0, -3)} ${characters.slice(-3)}` : undefined
}
