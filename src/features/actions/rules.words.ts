import type { Sentence } from '#platform/words.ts'

/** What the rules of an action say when they say no. */
export const say = {
  nothing: {
    en: 'Write what will be done',
    cy: 'Ysgrifennwch beth fydd yn cael ei wneud',
  },
  nameMissing: {
    en: 'Enter the name of the person who will do it',
    cy: 'Rhowch enw’r person a fydd yn ei wneud',
  },
  dueMissing: {
    en: 'Select when it is due',
    cy: 'Dewiswch erbyn pryd',
  },
  inThePast: {
    en: 'Enter a day that is today or later',
    cy: 'Rhowch ddiwrnod sydd heddiw neu’n hwyrach',
  },
  notTheirsToAgree: {
    en: 'Only the workers on this case, their supervisor and those who lead the school can agree actions for it.',
    cy: 'Dim ond y gweithwyr ar yr achos hwn, eu goruchwyliwr a’r rhai sy’n arwain yr ysgol all gytuno ar gamau gweithredu.',
  },
  notTheirsToAnswer: {
    en: 'You can read this action. It is answered by whoever it is for, whoever agreed it, or a worker on the case.',
    cy: 'Gallwch ddarllen y cam gweithredu hwn. Caiff ei ateb gan y sawl y mae ar ei gyfer, y sawl a’i cytunodd, neu weithiwr ar yr achos.',
  },
  answered: {
    en: 'This action has an answer already. Agree a new one if there is more to do.',
    cy: 'Mae ateb i’r cam gweithredu hwn eisoes. Cytunwch ar un newydd os oes rhagor i’w wneud.',
  },
  whyNotNeeded: {
    en: 'Write why it is no longer needed',
    cy: 'Ysgrifennwch pam nad oes ei angen mwyach',
  },
} satisfies Record<string, Sentence>
