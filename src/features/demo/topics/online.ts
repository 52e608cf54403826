import type { Topic } from './topic.ts'

export const online: Topic = {
  needs: ['bullying', 'anxiety'],
  level: 'moderate',
  ages: [10, 16],
  since: 'Since a group chat this term that we know of',
  weeksBefore: 7,
  worry: ({ name, he }) =>
    `There is a group chat in which ${name} is made fun of every evening. The pictures have stopped since we spoke to the families, but ${name} flinches when a phone buzzes and has asked to change schools. ${he === 'he' ? 'He' : 'She'} will not go into the dining hall.`,
  tried: () =>
    'All the families were spoken to. The chat was closed. Lunch in the music room. The school’s bullying record is kept.',
  strengths: ({ name }) =>
    `${name} plays the drums, has a friend in another year and stood up for somebody else last summer.`,
  childWords: 'Everybody says it stopped. It did not stop in my head.',
  parentView: ({ carer, name }) =>
    `${carer} wanted to go to the police, and did not because ${name} begged. ${carer} checks ${name}’s phone and hates doing it.`,
  hopedFor: ({ name }) =>
    `That ${name} can walk through the dining hall, and that the grown-ups do what they promised.`,
  aim: ({ name }) =>
    `${name} walks through the dining hall again, and knows what happens on the same day if it starts again.`,
  family: [
    {
      note: ({ carer }) =>
        `Met ${carer} in school together with the lead. ${carer} wanted to know what was written down and by whom; we read it together. Agreed who rings whom if it starts again. Explained who I am and who employs me.`,
      next: ({ carer, name }) => `${carer} and ${name} decide together about the phone.`,
    },
    {
      note: ({ carer, name }) =>
        `New rule at home: the phone sleeps in the hall, and ${carer} no longer looks at it. ${name} shows what ${name} wants to show.`,
    },
    {
      note: ({ name }) =>
        `One message on Saturday, from a number nobody knew. ${name} brought it downstairs within five minutes. School was told on Monday, as agreed.`,
    },
  ],
  sessions: [
    {
      note: ({ name }) =>
        `${name} talked without stopping for half an hour. I mostly wrote down dates. Nobody had asked for them in order before.`,
      voice: 'The worst was the people who just put a laughing face.',
    },
    {
      note: ({ name }) =>
        `We talked about the body and the buzz of a phone, and why it jumps. ${name} set a sound that belongs to one friend only.`,
    },
    {
      note: () =>
        `Went to the dining hall at eleven, when it is empty, and ate an apple at the table by the door. Noted how long the jumpiness lasted: four minutes.`,
      voice: 'It smells the same.',
    },
    {
      note: ({ name }) =>
        `Dining hall at the end of lunch with the friend from the other year. Two people from the chat were there. Nothing happened. ${name} noticed that they looked away first.`,
    },
    {
      note: ({ name }) =>
        `Drumming with sticks on the table for most of the session. Somewhere in the middle ${name} said that the wish to change schools had got smaller.`,
      voice: 'I would miss the drum kit.',
    },
    {
      note: ({ name }) =>
        `${name} went through the whole hall, queue and all, twice this week. We wrote the plan for “if it starts again” on one side of paper, in ${name}’s words.`,
    },
  ],
  school: [
    {
      note: () =>
        `The lead and I went through what was promised then and what had been done. Two things had not been; they have now.`,
    },
    {
      note: () =>
        'Nothing new for four weeks. The year group has had the lesson about laughing faces. It was quiet in the room.',
    },
  ],
  tasks: [
    {
      what: () => 'Tell the family what was done about each thing that was promised',
      whose: 'lead',
      place: 'school',
      came: () => 'Rang and wrote. There was one more to do; done.',
      helped: 'yes',
    },
    {
      what: () => 'The phone sleeps in the hall',
      whose: 'carer',
      place: 'home',
      came: () => 'All of ours do now.',
      helped: 'yes',
    },
    {
      what: () => 'Show one grown-up on the same day if anything comes',
      whose: 'child',
      place: 'home',
      came: () => 'Did it once. They did not shout.',
      helped: 'yes',
    },
    {
      what: ({ name }) => `Sit near ${name} at the end of lunch, without making it look like that`,
      whose: 'teacher',
      place: 'school',
      came: () => 'Have eaten more chips than I meant to.',
      helped: 'a little',
    },
    {
      what: () => 'Type up the plan on one side, as it was said',
      whose: 'worker',
      place: 'school',
      came: () => 'Signed by three people and a drummer.',
      helped: 'yes',
    },
  ],
  closing: ({ name }) =>
    `${name} eats in the hall, has a plan on one side of paper, and stays at the school. The drum kit is in use.`,
  advice: ({ name }) =>
    `You acted fast, and ${name} knows that. What is missing is the word back: tell ${name} and the family, point by point, what was promised and what was done. Agree on what happens on the same day if it starts again, in writing. Give the dining hall a first step when it is empty. Please send this again if ${name} still cannot go in by half-term.`,
}
