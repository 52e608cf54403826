import type { Topic } from './topic.ts'

export const temper: Topic = {
  needs: ['angry outbursts', 'poor concentration'],
  level: 'moderate',
  ages: [6, 15],
  since: 'It has always been there; much more since the spring',
  weeksBefore: 16,
  worry: ({ name, he }) =>
    `${name} has been sent out of lessons nine times this half-term. It comes from nothing that we can see: a shove in the corridor, a pencil, and then the table goes over. Afterwards ${he} is ashamed and will not look at anybody.`,
  tried: () =>
    'A time-out card, which is used too late. A place near the door. Two meetings at home. Detention made no difference.',
  strengths: ({ name, he }) =>
    `${name} is loyal, very good with ${he === 'he' ? 'his' : 'her'} hands and the first to help carry things.`,
  childWords: 'It goes from zero to a hundred and I am not there for the bit in between.',
  parentView: ({ carer, name }) =>
    `${carer} says that ${name} was like this after the move as well, and that it is worse when there has been shouting at home. ${carer} is tired of phone calls from school that only ever bring bad news.`,
  hopedFor: ({ name }) =>
    `That ${name} can get out of a room before it is too late, and that somebody rings home with good news.`,
  aim: ({ name }) =>
    `${name} notices the bit in between, and has somewhere to go with it. No lessons lost for three weeks in a row.`,
  family: [
    {
      note: ({ carer, name }) =>
        `Met ${carer} at school, in the small room and with tea. Began with what ${name} is good at, which took us both by surprise. ${carer} talked about the last year: a move, a new baby, not much sleep. Explained who I am and who employs me.`,
      next: () => 'Somebody from school rings home on Friday with one good thing.',
    },
    {
      note: ({ carer }) =>
        `${carer} had the first good phone call from school in four years. “I thought it was a wrong number.”`,
    },
    {
      note: ({ carer, name }) =>
        `${carer} and ${name} have a word for when either of them needs to leave the room. ${carer} used it first.`,
    },
  ],
  sessions: [
    {
      note: ({ name, he }) =>
        `${name} did not want to sit, so we kicked a ball about for twenty minutes. Talked sideways. ${he === 'he' ? 'He' : 'She'} knows exactly which corridor is the problem.`,
      voice: 'By the science stairs. Everybody pushes and then it is me who gets done.',
    },
    {
      note: ({ name }) =>
        `Made a thermometer together, zero to a hundred. ${name} could fill in zero and a hundred. We left the middle empty on purpose.`,
      next: () => 'Look for one number in the middle this week.',
    },
    {
      note: ({ name }) =>
        `${name} found 40: hot ears. And 60: cannot hear the teacher any more. That is a great deal to have found in a week.`,
      voice: 'When my ears go hot I have about ten seconds.',
    },
    {
      note: ({ name, he }) =>
        `A bad week. A table went over on Tuesday. ${name} thought that I would be cross. We looked at what came before it: no breakfast, the science stairs, a joke about ${he === 'he' ? 'his' : 'her'} shoes. Three things, none of them a pencil.`,
    },
    {
      note: ({ name }) =>
        `${name} left maths at 40 with the card, walked to the end of the corridor and back, and went in again. Nobody said anything. We marked the day.`,
      voice: 'Sir just nodded. That was the best bit.',
    },
    {
      note: ({ name }) =>
        `Talked about saying sorry: to whom, when and how, and what to do when it is not wanted. ${name} wrote to the technician whose stool it was.`,
    },
    {
      note: ({ name }) => `${name} taught the thermometer to a boy in Year 7 who asked about it. I only listened.`,
      voice: 'I told him about the ears.',
    },
  ],
  school: [
    {
      note: ({ name }) =>
        `With the head of year: ${name} leaves lessons two minutes before the bell, to miss the science stairs. All staff know that a nod is enough when the card comes out.`,
    },
    { note: () => 'Two lessons lost in four weeks, against nine before. The technician has pinned the letter up.' },
  ],
  tasks: [
    {
      what: ({ name }) => `Let ${name} leave two minutes early before the science stairs`,
      whose: 'teacher',
      place: 'school',
      came: () => 'No trouble there since.',
      helped: 'yes',
    },
    {
      what: () => 'Ring home on Friday with one thing that went well',
      whose: 'lead',
      place: 'school',
      came: () => 'Rang. There was a silence, and then a thank you.',
      helped: 'yes',
    },
    {
      what: () => 'Breakfast before school, or at the club',
      whose: 'carer',
      place: 'home',
      came: () => 'Goes to the club, complains about the toast, goes again.',
      helped: 'a little',
    },
    {
      what: () => 'Notice one number between zero and a hundred',
      whose: 'child',
      place: 'school',
      came: () => 'Found two.',
      helped: 'yes',
    },
    {
      what: () => 'Tell all who teach the class what the card means',
      whose: 'worker',
      place: 'school',
      came: () => 'Ten minutes in briefing. Two came and asked more.',
      helped: 'yes',
    },
  ],
  closing: ({ name, he }) =>
    `${name} has lost no lesson for four weeks and can say what comes before. The card is in ${he === 'he' ? 'his' : 'her'} blazer, a little chewed. Fridays still bring a phone call home.`,
  advice: ({ name }) =>
    `What you describe has a before, even where nobody sees it. For three weeks, write down where ${name} was, what came just before, and whether there had been breakfast. Let ${name} leave two minutes early, and agree on one sign that needs no words. Ring home once with something good. Then tell us what you found; that may be enough, and if it is not we will know where to start.`,
}
