import { catalogue } from '#platform/words.ts'
import type { LiaisonMode, LiaisonPurpose, SharingBasis } from './liaison.ts'

/** What is said the same way on several pages: what it was about, how you spoke, why sharing was allowed, and what is wrong with a day. */
export const words = catalogue(
  {
    purposes: {
      'aim of the involvement': 'Contact, and what the help is for',
      'early identification': 'Seeing a need early',
      'resource allocation': 'Who can do what',
      'crisis prevention': 'Preventing a crisis',
    } satisfies Record<LiaisonPurpose, string>,
    modes: {
      'face to face': 'Face to face',
      phone: 'By phone',
      video: 'By video',
      email: 'By email',
      letter: 'By letter',
    } satisfies Record<LiaisonMode, string>,
    bases: {
      consent: 'They agreed to it',
      'public task': 'It is part of our work, and no more than needed',
      safeguarding: 'To keep a child safe',
    } satisfies Record<SharingBasis, string>,
    dayMissing: 'Enter the day',
  },
  {
    purposes: {
      'aim of the involvement': 'Cyswllt, a phwrpas y cymorth',
      'early identification': 'Gweld angen yn gynnar',
      'resource allocation': 'Pwy all wneud beth',
      'crisis prevention': 'Atal argyfwng',
    },
    modes: {
      'face to face': 'Wyneb yn wyneb',
      phone: 'Dros y ffôn',
      video: 'Drwy fideo',
      email: 'Drwy e-bost',
      letter: 'Drwy lythyr',
    },
    bases: {
      consent: 'Maent wedi cytuno iddo',
      'public task': 'Mae’n rhan o’n gwaith, a dim mwy nag sydd ei angen',
      safeguarding: 'I gadw plentyn yn ddiogel',
    },
    dayMissing: 'Rhowch y diwrnod',
  },
)
