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
    'plan agreed',
    'plan ended',
    'talked about in supervision',
  ],
  people: ['worker changed', 'person added', 'person left', 'social worker named', 'social worker ended'],
  contacts: [
    'contact',
    'contact amended',
    'observation',
    'observation amended',
    'family told',
    'liaison',
    'message between home and school',
    'shared with family',
  ],
  actions: ['action agreed', 'action answered', 'strategy agreed', 'strategy reviewed'],
  needs: [
    'need noted',
    'need rated',
    'need ended',
    'assessment',
    'assessment amended',
    'consent recorded',
    'consent withdrawn',
  ],
} as const satisfies Record<string, readonly EventKind[]>

export type EventGroup = keyof typeof eventGroups
export const groupNames = Object.keys(eventGroups) as EventGroup[]
