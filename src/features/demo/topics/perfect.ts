import type { Topic } from './topic.ts'

export const perfect: Topic = {
  needs: ['self-esteem', 'procrastination'],
  level: 'low',
  ages: [10, 17],
  since: 'Since the mock tests',
  weeksBefore: 5,
  worry: ({ name, he, his }) =>
    `${name} tears pages out. A piece of work that would be good is thrown away because of one crossing-out, and then ${he} hands in nothing at all. Last week ${he} wrote “I am stupid” on ${his} hand.`,
  tried: () => 'Praise, which made it worse. Extra time. Telling them that mistakes are fine, which is easily said.',
  strengths: ({ name }) => `${name} is thoughtful, exact and very funny on paper when ${name} forgets to be careful.`,
  childWords: 'If I hand it in they will see.',
  parentView: ({ carer, name }) =>
    `${carer} says that nobody at home asks for top marks. There is a sister who gets them without trying. ${name} works until eleven at night.`,
  hopedFor: ({ name }) => `That ${name} hands in something that is not finished, and nothing happens.`,
  aim: ({ name }) => `${name} hands in rough work once a week, and goes to bed at ten.`,
  family: [
    {
      note: ({ carer }) =>
        `First talk with ${carer}, at the end of the day. ${carer} was not sure whether this is serious enough for us. It is. We talked about bedtimes and about the sister. Said who I am and what I write down.`,
      next: () => 'Desk lamp off at ten, whatever is on the desk.',
    },
    { note: ({ name }) => `Lamp off at ten on five nights out of seven. ${name} was furious and then asleep.` },
    {
      note: ({ carer, name }) =>
        `${carer} left a burnt cake on the table at the weekend, on purpose. ${name} noticed, and ate it.`,
    },
  ],
  sessions: [
    {
      note: ({ name }) =>
        `We each drew a cat in ten seconds with the wrong hand. Mine was worse. ${name} laughed, then asked to keep both.`,
      voice: 'Yours looks like a sofa.',
    },
    {
      note: ({ name }) =>
        `Talked about who “they” are, who will see. ${name} counted: one teacher, one sister, and mostly ${name}.`,
      voice: 'It is mainly me.',
    },
    {
      note: ({ name }) =>
        `Planned an experiment: hand in one page of rough notes on Thursday, with the teacher in on it. ${name} guessed what would happen, in writing, in an envelope.`,
      next: () => 'Open the envelope next week.',
    },
    {
      note: () =>
        `Opened the envelope. It said: they will be disappointed and it will be on my record. What happened: a tick, and a joke in the margin. We compared the two for a while.`,
      voice: 'Nothing happened. It was sort of annoying.',
    },
    {
      note: ({ name }) =>
        `Second and third experiment: a crossing-out left in, a hand put up without being sure. ${name} writes them up like a scientist.`,
    },
    {
      note: ({ name }) =>
        `${name} brought a story with nine crossings-out. It is very good. We agreed that both things are true.`,
    },
  ],
  school: [
    {
      note: () =>
        `The English teacher is in on the experiments and is enjoying them. Comments in words, no marks, until Easter.`,
    },
    {
      note: ({ name }) => `${name} has handed in everything for three weeks, some of it on the back of something else.`,
    },
  ],
  tasks: [
    {
      what: () => 'Take rough work on Thursdays, comment in words, no mark',
      whose: 'teacher',
      place: 'school',
      came: () => 'Four weeks running. The rough work is better than the neat work.',
      helped: 'yes',
    },
    { what: () => 'Desk lamp off at ten', whose: 'carer', place: 'home', came: () => 'Most nights.', helped: 'yes' },
    {
      what: () => 'Leave one crossing-out in',
      whose: 'child',
      place: 'school',
      came: () => 'Left in three.',
      helped: 'yes',
    },
    {
      what: ({ name }) => `Ask other teachers not to read ${name}’s work out, even the good bits`,
      whose: 'lead',
      place: 'school',
      came: () => 'All asked, all fine with it.',
      helped: 'a little',
    },
    {
      what: () => 'Bring the experiment sheets',
      whose: 'worker',
      place: 'school',
      came: () => 'Brought, filled in, kept.',
      helped: 'yes',
    },
  ],
  closing: ({ name }) =>
    `${name} hands in work with crossings-out, sleeps, and keeps the two cats on the wall. Before the next tests it may come back; the experiment sheets are in the drawer.`,
  advice: ({ name }) =>
    `Praise frightens a child like ${name}. Comments in words instead of marks, rough work taken once a week as a matter of course, and nothing read out. Agree with home on a time when the lamp goes off. If “stupid” becomes something darker, come back to us, or to your safeguarding lead on the same day.`,
}
