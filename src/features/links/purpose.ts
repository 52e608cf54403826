/** What a link is for. Each shows one thing to one person, on a page of its own. */
export const purposes = {
  'answer an action': '/for-you',
  'family page': '/for-you/family',
  'answer an invitation': '/for-you/invitation',
  'meeting actions': '/for-you/meeting',
  'confirm a purpose': '/for-you/purpose',
} as const satisfies Record<string, `/${string}`>

export type Purpose = keyof typeof purposes

/** Where whoever has given the code of their link sees what it is for. */
export function pathOf(purpose: Purpose): string {
  return purposes[purpose]
}
