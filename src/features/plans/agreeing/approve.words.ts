import { catalogue } from '#platform/words.ts'

/** Agreeing to a plan, or sending it back. */
export const words = catalogue(
  {
    title: 'Agree to a plan',
    whyHere: 'Why',
    decision: 'Do you agree to this plan?',
    agree: 'I agree: it comes into force now',
    agreeHint: 'It cannot be changed after this. A change is a new version.',
    back: 'Not yet: send it back to be changed',
    missing: 'Select whether you agree to the plan',
    why: 'What should change?',
    whyMissing: 'Enter what should change',
    save: 'Send answer',
    agreed: 'The plan is agreed, and in force',
    returned: 'The plan went back to whoever wrote it',
  },
  {
    title: 'Cytuno ar gynllun',
    whyHere: 'Pam',
    decision: 'A ydych yn cytuno ar y cynllun hwn?',
    agree: 'Rwy’n cytuno: daw i rym nawr',
    agreeHint: 'Ni ellir ei newid wedi hyn. Fersiwn newydd yw newid.',
    back: 'Ddim eto: ei anfon yn ôl i’w newid',
    missing: 'Dewiswch a ydych yn cytuno ar y cynllun',
    why: 'Beth ddylai newid?',
    whyMissing: 'Rhowch yr hyn a ddylai newid',
    save: 'Anfon yr ateb',
    agreed: 'Cytunwyd ar y cynllun, ac mae mewn grym',
    returned: 'Aeth y cynllun yn ôl at y sawl a’i hysgrifennodd',
  },
)
