import type { Topic } from './topic.ts'

export const bells: Topic = {
  needs: ['irrational fears', 'anxiety'],
  level: 'low',
  ages: [5, 13],
  since: 'Since the fire drill in the autumn',
  weeksBefore: 7,
  worry: ({ name, he, his }) =>
    `Since the fire drill ${name} keeps ${his} coat on, sits where ${he} can see the alarm and asks every hour whether it will go off. On drill days ${he} stays at home with a headache.`,
  tried: () => 'Told them about drills beforehand. Ear defenders. Sitting by the door.',
  strengths: ({ name }) => `${name} builds wonderful machines out of boxes, and explains them to the little ones.`,
  childWords: 'It is the not knowing when. If I knew when it would be just loud.',
  parentView: ({ carer }) =>
    `${carer} has taken the battery out of the smoke alarm at home and knows that this is not a good answer.`,
  hopedFor: ({ name }) => `That ${name} can take the coat off.`,
  aim: ({ name }) => `${name} can be in the building on a drill day, with the coat on its peg.`,
  family: [
    {
      note: ({ carer, name }) =>
        `First talk with ${carer}. We put the battery back together, with ${name} pressing the button and counting. Said who I am and what I write down.`,
      next: () => 'Press the button once a day, at a time that the child chooses.',
    },
    {
      note: ({ name }) =>
        `${name} presses the button at five past six, every day. The dog now leaves the room at four minutes past.`,
    },
    {
      note: ({ carer }) =>
        `Toast set the alarm off on Sunday. ${carer} waited for the tears; there was a broom instead, and an explanation of heat sensors.`,
    },
  ],
  sessions: [
    {
      note: ({ name }) => `We took an old alarm to pieces. ${name} kept the coat on and was happy.`,
      voice: 'This bit shouts. This bit tells it to.',
    },
    {
      note: () => `Made a ladder of sounds, from a kitchen timer to the real thing. We are on the second rung.`,
    },
    {
      note: ({ name }) =>
        `Recorded the school’s bell and played it very quietly, with ${name} at the volume. Three rungs in one go, ${name}’s decision.`,
      voice: 'I am the boss of the loudness.',
    },
    {
      note: ({ name }) =>
        `The caretaker let ${name} press the test button on the panel before school. ${name} pressed it twice.`,
      voice: 'Mr Dunn says I have the hands for it.',
    },
    {
      note: ({ name }) =>
        `A drill on Thursday, which ${name} knew about. Coat on, ears covered, present. We marked it in gold.`,
    },
    {
      note: ({ name }) =>
        `A drill that nobody had announced. ${name} was out first, with a register of who was there. The coat was on its peg.`,
      voice: 'It was just loud.',
    },
  ],
  school: [
    {
      note: () =>
        'The office tells me and the class teacher the day of each drill for the next eight weeks, and then no more.',
    },
    { note: ({ name }) => `${name} is deputy fire officer of the class, with a badge that ${name} made.` },
  ],
  tasks: [
    {
      what: () => 'Tell the class teacher the days of the drills until half-term',
      whose: 'lead',
      place: 'school',
      came: () => 'Given, in an envelope.',
      helped: 'yes',
    },
    {
      what: () => 'Press the button at home once a day, at a time the child chooses',
      whose: 'carer',
      place: 'home',
      came: () => 'Five past six. The dog objects.',
      helped: 'yes',
    },
    {
      what: () => 'Hang the coat on the peg for one lesson',
      whose: 'child',
      place: 'school',
      came: () => 'Did maths without it.',
      helped: 'yes',
    },
    {
      what: () => 'Answer “will it go off?” once a day, and then point to the card',
      whose: 'teacher',
      place: 'school',
      came: () => 'Asked less each week. Not at all since Friday.',
      helped: 'yes',
    },
    {
      what: () => 'Ask the caretaker about the panel',
      whose: 'worker',
      place: 'school',
      came: () => 'He would be delighted.',
      helped: 'yes',
    },
  ],
  closing: ({ name }) =>
    `${name} went through a drill that nobody had announced, without a coat. The deputy fire officer carries on.`,
  advice: ({ name }) =>
    `This often goes by itself when it becomes ${name}’s own: let ${name} press the button. A ladder of sounds from quiet to real, a step only when ${name} says so. Answer “will it go off?” once and then point to a card with the answer. Please put the smoke alarm at home back first. Write to us if the coat is still on by half-term.`,
}
