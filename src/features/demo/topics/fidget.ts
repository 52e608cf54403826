import type { Topic } from './topic.ts'

export const fidget: Topic = {
  needs: ['hyperactivity', 'poor concentration'],
  level: 'low',
  ages: [5, 12],
  since: 'Since Reception; the class has become less patient',
  weeksBefore: 30,
  worry: ({ name, he }) =>
    `${name} is under the table, on the table, or out of the door. ${he === 'he' ? 'He' : 'She'} means no harm. The others have begun to groan, and ${name} has begun to play the clown because of it. There is a paediatrician’s waiting list; it is long.`,
  tried: () => 'A wobble cushion, a timer, jobs that need walking. A sticker chart for two days.',
  strengths: ({ name }) =>
    `${name} is warm, curious and brave, runs like the wind and remembers every animal fact there is.`,
  childWords: 'My legs go before I say yes.',
  parentView: ({ carer, name }) =>
    `${carer} loves the energy and is worn out by it. At the last party nobody let ${name} in. ${carer} would like to hear something that works.`,
  hopedFor: ({ name }) => `That ${name} has ways to move that nobody groans at.`,
  aim: ({ name }) => `${name} has three ways to move in a lesson, and one friend to do them with.`,
  family: [
    {
      note: ({ carer, name }) =>
        `First talk with ${carer}, walking round the field because ${name} was there too. Told ${carer} who I am, and that I neither give nor need a diagnosis to be of use.`,
      next: () => 'Ten minutes outside before homework, every day.',
    },
    {
      note: ({ carer }) =>
        `Homework after the trampoline: twelve minutes, no tears. Before: an hour and both of us crying, says ${carer}.`,
    },
    {
      note: ({ carer, name }) =>
        `${name} was asked to a birthday. It is climbing. ${carer} could have kissed the mother.`,
    },
  ],
  sessions: [
    {
      note: ({ name }) => `We met in the hall, not in a room. ${name} showed me eleven ways to cross it. I timed them.`,
      voice: 'Crab is slow but it feels the best.',
    },
    {
      note: ({ name }) =>
        `Looked for ways to move that can be done on a chair. Found six, two of them silent. ${name} gave them all animal names.`,
    },
    {
      note: () =>
        `Practised “legs first, then ask”: a signal to the teacher that means I need to go and come back. It worked in the hall with me as a strict teacher.`,
      voice: 'You were very strict. It was funny.',
    },
    {
      note: ({ name }) =>
        `In class this week ${name} used the signal nine times and came back nine times. The teacher kept count and a straight face.`,
    },
    {
      note: () =>
        `Brought a friend along. They built the obstacle course that the class may use on Fridays. No groans.`,
      voice: 'I am the boss of the crab bit.',
    },
    { note: () => `We made a small book of the ways to move, for next year’s teacher, with drawings.` },
  ],
  school: [
    {
      note: () =>
        `With the class teacher: the signal, the job at quarter to, and a place at the side where standing is allowed for anybody who likes.`,
    },
    { note: () => 'Five children now stand at the side. It is called the balcony.' },
  ],
  tasks: [
    {
      what: () => 'Agree on the signal and a job that needs walking at quarter to',
      whose: 'teacher',
      place: 'school',
      came: () => 'Works. The register has never been so punctual.',
      helped: 'yes',
    },
    {
      what: () => 'Ten minutes outside before homework',
      whose: 'carer',
      place: 'home',
      came: () => 'Rain or shine.',
      helped: 'yes',
    },
    {
      what: () => 'Use one silent way to move in each lesson',
      whose: 'child',
      place: 'school',
      came: () => 'Otter is the best one.',
      helped: 'a little',
    },
    {
      what: () => 'Find out where we are on the paediatrician’s list',
      whose: 'lead',
      place: 'community',
      came: () => 'Twenty-two weeks more, they say. The family has been told.',
      helped: 'no',
    },
    {
      what: () => 'Bring cards for the ways to move',
      whose: 'worker',
      place: 'school',
      came: () => 'Brought; they are stuck to the desk.',
      helped: 'yes',
    },
  ],
  closing: ({ name }) =>
    `${name} has a signal, a balcony, a book of animals and an invitation. The paediatrician’s list is as long as it was.`,
  advice: ({ name }) =>
    `You do not have to wait for the paediatrician. Agree on a signal with ${name} that means “I go and come back”, give a job that needs walking before the difficult quarter of an hour, and let anybody stand who likes. Sticker charts ask for the one thing that is hard. Tell us after half-term what the counting shows.`,
}
