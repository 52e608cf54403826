import type { EventKind } from './add-to-chronology.ts'

/** Kinds of event that people look for together. Each kind is in one group. */
export const eventGroups = {
  safety: ['concern raised'],
  request: ['request raised', 'request screened', 'request agreed', 'request decided'],
  case: [
    'case opened',
    'aim set',
    'watchful waiting',
    'review held',
    'consultations started',
    'consultations ended',
    'onward referral',
    'case paused',
    'case resumed',
    'case closed',
    'decided at a meeting',
  ],
  people: ['worker changed', 'person added', 'person left'],
  contacts: ['contact', 'contact amended', 'shared with family'],
  actions: ['action agreed', 'action answered'],
  needs: ['need noted', 'need rated', 'need ended', 'consent recorded', 'consent withdrawn'],
} as const satisfies Record<string, readonly EventKind[]>

export type EventGroup = keyof typeof eventGroups
export const groupNames = Object.keys(eventGroups) as EventGroup[]
