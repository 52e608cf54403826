import type { Topic } from './topic.ts'

export const secondary: Topic = {
  needs: ['anxiety', 'confidence'],
  level: 'low',
  ages: [9, 11],
  since: 'Since the letters about the new school came',
  weeksBefore: 4,
  worry: ({ name, he }) =>
    `${name} was looking forward to the new school until the visit. Now ${he} asks the same questions every day: who will be in the class, what if the bus is full, where are the toilets. ${name} has been sick twice before school.`,
  tried: () => 'A second visit with a small group, a map, and a video that the older pupils made.',
  strengths: ({ name }) => `${name} asks good questions, plays the cornet and has an older cousin at the new school.`,
  childWords: 'What if I am the only one who does not know where to go.',
  parentView: ({ carer, name }) =>
    `${carer} was bullied at secondary school and is trying not to show it. ${carer} thinks that ${name} has noticed.`,
  hopedFor: ({ name }) => `That ${name} starts with one face that is known, and a plan for the bus.`,
  aim: ({ name }) => `${name} starts at the new school knowing three people, the way from the bus, and whom to ask.`,
  family: [
    {
      note: ({ carer, name }) =>
        `First talk with ${carer}. We spoke about the own school days that ${carer} remembers, and how to keep them apart from ${name}’s. Told ${carer} who I am and what I write down.`,
      next: () => 'Ride the bus together on Saturday, just to see.',
    },
    { note: ({ name }) => `They rode the bus. It was boring, ${name} said, with great relief.` },
    {
      note: ({ carer, name }) =>
        `${carer} and ${name} have drawn up “things that could go wrong” and what to do about each. It is on the fridge. It is funny.`,
    },
  ],
  sessions: [
    {
      note: ({ name, he }) =>
        `${name} came with a list of thirty-one questions. We sorted them: some have an answer that somebody knows, some nobody can know yet, and two were really about ${he === 'he' ? 'his' : 'her'} best friend going elsewhere.`,
      voice: 'Number 14 is the real one.',
    },
    {
      note: ({ name }) =>
        `We found out the answers to eleven questions, by ringing the school together. ${name} did the talking from the fourth on.`,
      voice: 'The lady laughed but in a nice way.',
    },
    {
      note: ({ name }) =>
        `Talked about number 14: what happens to a friend who goes to another school. ${name} decided on Sundays, by phone, with rules.`,
    },
    {
      note: ({ name }) =>
        `Visited with two others. ${name} found the toilets, the library and a teacher who also plays the cornet.`,
      voice: 'There is a band. Nobody said there was a band.',
    },
    {
      note: ({ name }) =>
        `Went through the first day, hour by hour, with the map. ${name} packed a small bag: bus money, timetable, the card with names.`,
    },
    {
      note: ({ name }) =>
        `Rode the bus alone, with a grown-up three seats behind who pretended not to be there. ${name} got off at the right stop and did not look round.`,
    },
  ],
  school: [
    {
      note: ({ name }) =>
        `Handed over to the head of year at the new school, with ${name} there and with ${name}’s own page about what helps.`,
    },
    { note: ({ name }) => `The head of year has sent ${name} a postcard with the band on it.` },
  ],
  tasks: [
    {
      what: () => 'Ask the new school for a visit in a group of three',
      whose: 'lead',
      place: 'school',
      came: () => 'They offered two dates. We took the first.',
      helped: 'yes',
    },
    {
      what: () => 'Ride the bus to the new school and back, once',
      whose: 'carer',
      place: 'community',
      came: () => 'Done. Chips afterwards.',
      helped: 'yes',
    },
    {
      what: () => 'Choose the two questions that matter most',
      whose: 'child',
      place: 'school',
      came: () => 'Number 14 and number 3.',
      helped: 'yes',
    },
    {
      what: ({ name }) => `Sit ${name} with the two others who go to the same school`,
      whose: 'teacher',
      place: 'school',
      came: () => 'They have made up a handshake.',
      helped: 'yes',
    },
    {
      what: () => 'Write the one-page handover with what helps',
      whose: 'worker',
      place: 'school',
      came: ({ name }) => `${name} corrected the spelling.`,
      helped: 'yes',
    },
  ],
  closing: ({ name }) =>
    `${name} is ready: there is a band, and three names, and a bus. The list of questions is down to two, and both are about lunch.`,
  advice: ({ name }) =>
    `This is a worry with its feet on the ground. Sort ${name}’s questions into those with an answer and those without; get the answers together, by phone; ask for a visit in a group of three. Please tell the new school about ${name} with the family’s agreement. We would be glad to hear in the autumn how it went.`,
}
