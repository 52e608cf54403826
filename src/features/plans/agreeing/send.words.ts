import { catalogue } from '#platform/words.ts'

/** Sending a plan to be agreed. */
export const words = catalogue(
  {
    title: 'Send the plan to be agreed',
    why: 'Why there is a plan, or this version of it',
    whyHint: 'Everybody who reads the next version reads this.',
    whyMissing: 'Enter why',
    approver: 'Who is to agree to it',
    approverHint: 'Somebody who did not write in it. They will be told.',
    approverMissing: 'Select who is to agree to it',
    cover: 'Who can agree to it if they are away',
    nobody: 'Nobody',
    whatChanged: 'What is different from what is in force',
    send: 'Send it',
    sent: 'The plan was sent. Nobody can change it until it is agreed, or comes back',
  },
  {
    title: 'Anfon y cynllun i gytuno arno',
    why: 'Pam mae cynllun, neu’r fersiwn hwn ohono',
    whyHint: 'Mae pawb sy’n darllen y fersiwn nesaf yn darllen hwn.',
    whyMissing: 'Rhowch pam',
    approver: 'Pwy sydd i gytuno arno',
    approverHint: 'Rhywun na wnaeth ysgrifennu ynddo. Byddant yn cael gwybod.',
    approverMissing: 'Dewiswch pwy sydd i gytuno arno',
    cover: 'Pwy all gytuno arno os ydynt i ffwrdd',
    nobody: 'Neb',
    whatChanged: 'Yr hyn sy’n wahanol i’r hyn sydd mewn grym',
    send: 'Ei anfon',
    sent: 'Anfonwyd y cynllun. Ni all neb ei newid nes y cytunir arno, neu y daw yn ôl',
  },
)
