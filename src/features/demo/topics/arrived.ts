import type { Topic } from './topic.ts'

export const arrived: Topic = {
  needs: ['confidence', 'low mood'],
  level: 'low',
  ages: [6, 16],
  since: 'Since arriving here in the summer',
  weeksBefore: 9,
  worry: ({ name, he }) =>
    `${name} came to us in September and has not spoken in class yet. ${he === 'he' ? 'He' : 'She'} understands much more than ${he} shows. At break ${he} stands by the wall. Yesterday a picture had everybody in it and ${name} outside a window.`,
  tried: () =>
    'A buddy, a picture timetable, a book in the language of home. The buddy was kind and has run out of ideas.',
  strengths: ({ name }) => `${name} is excellent at chess and at football, and helps without being asked.`,
  childWords: 'In my head I am fast.',
  parentView: ({ carer, name }) =>
    `${carer} says that at home ${name} never stops talking. ${carer} works nights and has not been able to come to school; a talk with an interpreter would be good.`,
  hopedFor: () => `That the others meet the fast one.`,
  aim: ({ name }) => `${name} plays with others at break, and says one thing in class in either language.`,
  family: [
    {
      note: ({ carer }) =>
        `First talk with ${carer}, with an interpreter on the phone, at seven in the evening because of the night work. ${carer} told us about the street they came from, and who stayed. Explained who I am, and that this has nothing to do with papers.`,
      next: () => 'Send a photograph of the old chess club.',
    },
    {
      note: ({ carer, name }) =>
        `By text, in both languages: ${name} asked for boots. For football. At school. ${carer} put three exclamation marks.`,
    },
    {
      note: ({ carer }) =>
        `${carer} came to school for the first time and beat the caretaker at chess in front of everybody.`,
    },
  ],
  sessions: [
    {
      note: () => `We played chess. I lost in nine moves and was shown why, move by move, mostly in English.`,
      voice: 'Do not take the queen so soon. It is greedy.',
    },
    {
      note: () =>
        `Drew two maps: the old street, with forty things on it, and the way to school, with five. We decided to find ten more.`,
      voice: 'There nobody looks at you. Here everybody says sorry.',
    },
    { note: () => `Walked the way to school together and found twelve. The dog at number 30 has a name now.` },
    {
      note: ({ name }) =>
        `Three others came to the chess club. ${name} explained the rules in two languages and with great severity.`,
    },
    {
      note: ({ name }) =>
        `${name} said a sentence in class on Tuesday. It was a correction. Everybody turned round, and the teacher said thank you.`,
      voice: 'It was wrong on the board.',
    },
    {
      note: ({ name }) =>
        `New picture: everybody on the field, seen from above, with numbers. ${name} is number 8 and in the middle.`,
    },
  ],
  school: [
    {
      note: ({ name }) =>
        `Chess club on Mondays in the library. The teacher does not ask ${name} to speak, and leaves a gap where somebody might.`,
    },
    { note: ({ name }) => `${name} is in the football team. The buddy is relieved and plays in goal.` },
  ],
  tasks: [
    {
      what: () => 'Start a chess club on Mondays, open to all',
      whose: 'lead',
      place: 'school',
      came: () => 'Eleven came.',
      helped: 'yes',
    },
    {
      what: () => 'Send a photograph of something from before that may be shown at school',
      whose: 'carer',
      place: 'home',
      came: () => 'The chess club, all in hats.',
      helped: 'yes',
    },
    {
      what: () => 'Find ten things on the way to school',
      whose: 'child',
      place: 'community',
      came: () => 'Found twelve.',
      helped: 'yes',
    },
    {
      what: ({ name }) =>
        `Leave a gap in the lesson where ${name} could say something, and do not mind if it stays empty`,
      whose: 'teacher',
      place: 'school',
      came: () => 'Empty for eight days. Then a correction.',
      helped: 'yes',
    },
    {
      what: () => 'Book the interpreter for the next talk at seven',
      whose: 'worker',
      place: 'home',
      came: () => 'Booked, the same one.',
      helped: 'yes',
    },
  ],
  closing: ({ name }) =>
    `${name} plays, corrects the board and is number 8. ${name} misses the old street, and says so.`,
  advice: ({ name }) =>
    `A silent start in a new language is usual and can last half a year. Give ${name} something to do that needs no words and shows speed: chess, football, helping. Do not ask for speech; leave gaps for it. Meet the family with an interpreter at an hour that suits night work. If ${name} is as silent at home, tell us: that would be different.`,
}
