import type { Topic } from './topic.ts'

export const night: Topic = {
  needs: ['anxiety', 'poor concentration'],
  level: 'low',
  ages: [7, 15],
  since: 'Three or four months',
  weeksBefore: 15,
  worry: ({ name, he }) =>
    `${name} is grey with tiredness. ${he === 'he' ? 'He' : 'She'} says that ${he} cannot sleep because of thinking, and falls asleep in the reading corner instead. The work has slipped, and small things end in tears.`,
  tried: () => 'A nap allowed after lunch. Milk. A talk with the family about screens.',
  strengths: ({ name }) => `${name} is imaginative, polite, and writes stories that the class asks for.`,
  childWords: 'When it is dark my brain puts the radio on.',
  parentView: ({ carer, name }) =>
    `${carer} lies down with ${name} until eleven and then moves to the sofa. Everybody is tired. There was a burglary next door in the autumn.`,
  hopedFor: () => `A night’s sleep for the whole house.`,
  aim: ({ name }) => `${name} falls asleep alone by nine on most nights.`,
  family: [
    {
      note: ({ carer }) =>
        `First talk with ${carer}. We drew the evening as a line. The light goes off at eight and sleep comes at eleven: three hours of trying. Agreed to put bedtime later, not earlier, to begin with. Said who I am, who employs me, what I write down.`,
      next: () => 'Bed at half past nine for a week. A chair by the door, not in the bed.',
    },
    { note: ({ carer }) => `The chair has moved to the landing. ${carer} knits.` },
    {
      note: ({ carer }) =>
        `Asleep by nine on five nights. ${carer} has slept in a bed and says it is overrated, then says that it is not.`,
    },
  ],
  sessions: [
    {
      note: ({ name }) =>
        `${name} drew the radio in the brain, with all its stations. The loudest is called What Was That.`,
      voice: 'Station two is just maths tests.',
    },
    {
      note: ({ name }) =>
        `We went through what makes noises in a house at night, with a torch and a list. ${name} rang the council about the pipes, almost.`,
    },
    {
      note: ({ name }) =>
        `Worry time: ten minutes at five o’clock, with a notebook, and then it is shut. ${name} is strict about the ten minutes.`,
      voice: 'If one comes later I tell it to wait till five.',
    },
    {
      note: ({ name }) =>
        `Talked about next door. ${name} had thought that they came for children. Nobody had asked. We talked with ${name} about what was taken: a bicycle.`,
      voice: 'Only a bike?',
    },
    {
      note: ({ name }) =>
        `${name} has written a story in which the radio belongs to a very small dragon who is afraid of the dark.`,
    },
    {
      note: ({ name }) =>
        `Sleeping on most nights. ${name} keeps the notebook, and gave me the list of stations to look after.`,
    },
  ],
  school: [
    { note: ({ name }) => `No nap after lunch for two weeks, a walk instead, and no comment if ${name} yawns.` },
    { note: ({ name }) => `${name} is awake, read the dragon story to the class and was asked for the next part.` },
  ],
  tasks: [
    {
      what: () => 'A walk with a job after lunch in place of a nap',
      whose: 'teacher',
      place: 'school',
      came: () => 'Takes the register to the office, the long way.',
      helped: 'yes',
    },
    {
      what: () => 'Bed at half past nine, the chair by the door',
      whose: 'carer',
      place: 'home',
      came: () => 'First nights were awful. Then it went.',
      helped: 'yes',
    },
    {
      what: () => 'Worry time at five, notebook shut at ten past',
      whose: 'child',
      place: 'home',
      came: () => 'Sometimes there is nothing to write.',
      helped: 'yes',
    },
    {
      what: ({ name }) => `Let ${name}’s teachers know that tiredness is being worked on`,
      whose: 'lead',
      place: 'school',
      came: () => 'Known.',
      helped: 'a little',
    },
    {
      what: () => 'Bring the notebook with the lock',
      whose: 'worker',
      place: 'school',
      came: () => 'Brought. The key is in the pencil case.',
      helped: 'yes',
    },
  ],
  closing: ({ name }) =>
    `${name} sleeps by nine on most nights, and the whole house with ${name}. The radio is still there and can be turned down.`,
  advice: ({ name }) =>
    `Three things, in this order: bedtime later for a week and then earlier by quarters of an hour; ten minutes of worry time with a notebook in the afternoon; no nap in school. Ask ${name} what exactly the thinking is about: there is often one particular thing, and it can often be answered. Send this again if it has not changed in a month.`,
}
