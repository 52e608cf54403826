/** The check digit that a row of digits should end with, or undefined when no number may begin with these. */
function modulo11(digits: string, weights: readonly number[]): number | undefined {
  const sum = weights.reduce((total, weight, index) => total + Number(digits[index]) * weight, 0)
  const check = (11 - (sum % 11)) % 11
  return check === 10 ? undefined : check
}

const HEALTH_WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2]

/** NHS, CHI and H&C numbers are checked alike, so this cannot tell them apart. Ten digits. */
export function healthNumberAddsUp(digits: string): boolean {
  return modulo11(digits, HEALTH_WEIGHTS) === Number(digits[9])
}

/** HESA’s rule for SCNs (hesa.ac.uk/collection/c07051/n/scn). Nine digits. */
export function candidateNumberAddsUp(digits: string): boolean {
  return modulo11(digits, [3, 2, 7, 6, 5, 4, 3, 2]) === Number(digits[8])
}

/** The letters of UPNs, each worth its place: I, O and S are left out, as they look like 1, 0 and 5. */
export const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/** The DfE’s rule: positions 2 to 13, each times its position, modulo 23, is the first letter. 13 characters. */
export function upnAddsUp(upn: string): boolean {
  const sum = [...upn.slice(1)].reduce((total, character, index) => total + upnValue(character) * (index + 2), 0)
  return UPN_LETTERS[sum % 23] === upn[0]
}

function upnValue(character: string): number {
  const letter = UPN_LETTERS.indexOf(character)
  return letter === -1 ? Number(character) : letter
}
