import type { Topic } from './topic.ts'

export const carer: Topic = {
  needs: ['family difficulties', 'underachievement'],
  level: 'moderate',
  ages: [8, 17],
  since: 'At least a year; we found out this term',
  weeksBefore: 40,
  worry: ({ name, he }) =>
    `${name} is often late, has no homework and falls asleep in the afternoon. This week ${he} told a teaching assistant that ${he} gets two little ones up and gives out tablets before school, because there is nobody else on some mornings.`,
  tried: () =>
    'A later start on two days, and a place to do homework at lunch. We have not known how to talk with the family about it.',
  strengths: ({ name }) => `${name} can cook, is patient beyond any child I teach, and is quick at maths when awake.`,
  childWords: 'I am not a carer. I just do the mornings.',
  parentView: ({ carer: who, name }) =>
    `${who} has an illness that comes and goes, and is proud of ${name} and ashamed of needing help. ${who} is afraid of what services might do.`,
  hopedFor: ({ name }) =>
    `That ${name} gets to sleep, to be young now and then, and that the family is helped and not judged.`,
  aim: ({ name }) =>
    `${name} has help on bad mornings, two evenings of ${name}’s own, and teachers who know without asking.`,
  family: [
    {
      note: ({ carer: who }) =>
        `Visited ${who} at home. I said at the start what I do and what I do not do, and who employs me. ${who} had tidied for two hours. We talked about good mornings and bad mornings, and who could be rung on a bad one. ${who} agreed to the young carers’ worker.`,
      next: ({ carer: who }) => `${who} asks the neighbour about Tuesdays.`,
    },
    {
      note: ({ carer: who, name }) =>
        `${who} rang me: a bad morning, the neighbour came, ${name} went to school. “It worked. I cried, but it worked.”`,
    },
    {
      note: ({ carer: who }) =>
        `${who} has an assessment for support at home. We filled in the form together. It asks too much and too often.`,
    },
  ],
  sessions: [
    {
      note: ({ name }) =>
        `${name} was polite and said that everything was fine. I asked how to make porridge for three and got a full answer. We stayed with porridge.`,
      voice: 'The trick is to do the tablets first or you forget.',
    },
    {
      note: ({ he }) =>
        `We drew a day as a clock. Four hours of it are for others. ${he === 'he' ? 'He' : 'She'} looked at it for a long time.`,
      voice: 'I did not know it was that much. Do not tell Mum it is that much.',
    },
    {
      note: ({ name }) =>
        `Talked about what ${name} would do with two free evenings. The answer was sleep, then football. We wrote down football.`,
    },
    {
      note: ({ name }) =>
        `${name} has been to the young carers’ group. There was pool, and a girl who also does the tablets.`,
      voice: 'Nobody said I was amazing. It was great.',
    },
    {
      note: ({ name }) =>
        `A bad week at home. ${name} did all the mornings again and was cross that the plan had not held. Being cross about it is new, and good.`,
    },
    {
      note: ({ name }) =>
        `Two football evenings, no late marks. ${name} asked whether we could stop talking about it now and then. We can.`,
    },
  ],
  school: [
    {
      note: ({ name }) =>
        `With all who teach ${name}: no detention for lateness, homework at lunch, and nobody says “carer” in front of the class.`,
    },
    { note: ({ name }) => `Late twice in five weeks. The maths teacher would like to move ${name} up a set.` },
  ],
  tasks: [
    {
      what: ({ name }) => `Let all who teach ${name} know: no detention for being late, homework at lunch`,
      whose: 'lead',
      place: 'school',
      came: () => 'Done, with ten names ticked off.',
      helped: 'yes',
    },
    {
      what: () => 'Ask the neighbour whether she would come on bad mornings',
      whose: 'carer',
      place: 'home',
      came: () => 'She has a key now.',
      helped: 'yes',
    },
    {
      what: () => 'Go to the young carers’ group once, and see',
      whose: 'child',
      place: 'community',
      came: () => 'Went twice.',
      helped: 'yes',
    },
    {
      what: ({ name }) => `Keep a desk free for ${name} at lunch, by the window`,
      whose: 'teacher',
      place: 'school',
      came: () => 'Used on most days. Asleep on it once; I let it be.',
      helped: 'a little',
    },
    {
      what: () => 'Help with the form for support at home',
      whose: 'worker',
      place: 'home',
      came: () => 'Sent off. They say eight weeks.',
      helped: 'too soon to say',
    },
  ],
  closing: ({ name }) =>
    `${name} still does some mornings, and now chooses to. There is a neighbour with a key, a group on Wednesdays and football. Support at home has begun.`,
  advice: ({ name }) =>
    `Please begin with the family, gently: say what you have noticed and ask what would make a morning easier. The young carers’ worker at the youth project will come to school if ${name} would like that. No detentions for lateness. If there is ever nobody awake and well at home, that is for your safeguarding lead, on that day.`,
}
