import { catalogue } from '#platform/words.ts'

/** Looking at a report that was sent to be seen. */
export const words = catalogue(
  {
    lookTab: 'See a report',
    lookTitle: (name: string) => `Report about ${name}`,
    changed: 'What changed since you last read it',
    firstTime: 'You have not read it before.',
    unchanged: 'Nothing changed since you last read it.',
    added: 'New',
    removed: 'Taken out',
    wholeText: 'The whole report',
    quotes: 'Other people’s names in it',
    quotesNone: 'Its author kept no other person’s name.',
    keptNames: (names: string, why: string) => `${names}: ${why}`,
    answer: 'What is your answer?',
    answerMissing: 'Select your answer',
    answers: { seen: 'I have seen it. It can be given to others', returned: 'Return it to its author' },
    answersHint: { seen: 'Your name and the day will be on it.', returned: 'They are told, and can change it.' },
    note: 'What should change?',
    saveAnswer: 'Send answer',
    answered: {
      seen: 'You have seen the report. Its author was told',
      returned: 'The report was returned, and its author was told',
    },
  },
  {
    lookTab: 'Gweld adroddiad',
    lookTitle: (name: string) => `Adroddiad am ${name}`,
    changed: 'Yr hyn a newidiodd ers i chi ei ddarllen ddiwethaf',
    firstTime: 'Nid ydych wedi’i ddarllen o’r blaen.',
    unchanged: 'Ni newidiodd dim ers i chi ei ddarllen ddiwethaf.',
    added: 'Newydd',
    removed: 'Wedi’i dynnu allan',
    wholeText: 'Yr adroddiad cyfan',
    quotes: 'Enwau pobl eraill ynddo',
    quotesNone: 'Ni chadwodd ei awdur enw unrhyw berson arall.',
    keptNames: (names: string, why: string) => `${names}: ${why}`,
    answer: 'Beth yw eich ateb?',
    answerMissing: 'Dewiswch eich ateb',
    answers: { seen: 'Rwyf wedi’i weld. Gellir ei roi i eraill', returned: 'Ei ddychwelyd i’w awdur' },
    answersHint: {
      seen: 'Mae eich enw a’r diwrnod yn sefyll arno.',
      returned: 'Dywedir wrthynt, a gallant ei newid.',
    },
    note: 'Beth ddylai newid?',
    saveAnswer: 'Anfon yr ateb',
    answered: {
      seen: 'Rydych wedi gweld yr adroddiad. Dywedwyd wrth ei awdur',
      returned: 'Dychwelwyd yr adroddiad, a dywedwyd wrth ei awdur',
    },
  },
)
