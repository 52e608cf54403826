import { catalogue } from '#platform/words.ts'

/** A version of a plan. */
export const words = catalogue(
  {
    version: 'Version',
    why: 'Why',
    writtenBy: 'Written by',
    agreedBy: 'Agreed by',
    asCover: (name: string) => `${name}, as cover`,
    seeVersion: (number: number) => `Version ${number}`,
    versionTab: 'Version of a plan',
    versionTitle: (number: number) => `Version ${number} of the plan`,
    whatChanged: (number: number) => `What changed since version ${number}`,
    first: 'This is the first version.',
    compareWith: 'Compare with',
    takeUpAgain: 'Start the next version from this one',
  },
  {
    version: 'Fersiwn',
    why: 'Pam',
    writtenBy: 'Ysgrifennwyd gan',
    agreedBy: 'Cytunwyd gan',
    asCover: (name: string) => `${name}, yn cymryd lle`,
    seeVersion: (number: number) => `Fersiwn ${number}`,
    versionTab: 'Fersiwn o gynllun',
    versionTitle: (number: number) => `Fersiwn ${number} o’r cynllun`,
    whatChanged: (number: number) => `Yr hyn a newidiodd ers fersiwn ${number}`,
    first: 'Dyma’r fersiwn cyntaf.',
    compareWith: 'Cymharu â',
    takeUpAgain: 'Dechrau’r fersiwn nesaf o hwn',
  },
)
