import type { Topic } from './topic.ts'

export const mornings: Topic = {
  needs: ['poor attendance', 'anxiety'],
  level: 'moderate',
  ages: [8, 16],
  since: 'Since the last holiday',
  weeksBefore: 8,
  worry: ({ name, he, his }) =>
    `${name} has missed eleven mornings since the holiday. When ${he} does come, ${he} is white in the face at the gate and asks for the toilet before every lesson. By lunch ${he} is ${his} old self.`,
  tried: ({ carer }) =>
    `We let ${carer} bring them in ten minutes after the others. A teaching assistant meets them at the side door. It helped for about two weeks.`,
  strengths: ({ name, he }) =>
    `${name} loves drawing and is kind to younger children. Once ${he} is in the room ${he} works hard.`,
  childWords: 'My tummy hurts in the morning and then everybody is cross with me.',
  parentView: ({ carer, name }) =>
    `${carer} says that mornings have become a battle and that nobody in the house sleeps on a Sunday night. The doctor found nothing wrong. ${carer} wants ${name} to stop feeling frightened.`,
  hopedFor: ({ name }) => `That ${name} comes through the gate without tears on most days.`,
  aim: ({ name, he }) =>
    `${name} can come into school on four mornings out of five, and knows what to do when ${he} feels sick with worry.`,
  family: [
    {
      note: ({ carer, name }) =>
        `First talk with ${carer}. We went through a usual morning minute by minute. The hardest part is the car park, not the house. ${carer} has been staying until ${name} is calm, which can take half an hour. Explained who I am, who employs me and what I write down.`,
      next: () => 'Try a short goodbye at the gate from Monday. I will ring on Wednesday.',
    },
    {
      note: ({ carer, name }) =>
        `Rang ${carer}. Short goodbyes on four days out of five. “I cried in the car, but ${name} did not.” We agreed to keep Sunday evenings quiet and to get the bag ready before tea.`,
    },
    {
      note: ({ carer }) =>
        `Rang ${carer}. Two good weeks. A wobble after the cold that everybody had. ${carer} now thinks it is the noise of the yard and not school itself.`,
    },
    {
      note: ({ carer, name }) =>
        `${carer} says that ${name} got up, dressed and asked what was for breakfast. We laughed. Agreed to space things out.`,
    },
  ],
  sessions: [
    {
      note: ({ name, his }) =>
        `Met ${name} in the library. We did not talk about mornings at all to begin with; we drew ${his} dog. Near the end ${name} drew the gate, very large, and a very small person.`,
      voice: 'The gate is the worst bit. After the gate it is just school.',
      next: () => 'Walk the way in together when nobody is there.',
    },
    {
      note: ({ name, he }) =>
        `We walked from the car park to the classroom after the bell, twice. ${name} marked on a map where the feeling starts, where it is worst and where it stops. ${he === 'he' ? 'He' : 'She'} was surprised that it stops at all.`,
      voice: 'It stops by the coat pegs. I did not know that.',
    },
    {
      note: ({ name }) =>
        `Practised breathing out for longer than in, with bubbles and then without. ${name} thought it was silly and did it anyway. We made a card for the pocket with three things to do at the gate.`,
      next: ({ name }) => `${name} shows the card to the teaching assistant at the side door.`,
    },
    {
      note: ({ name, he }) =>
        `${name} came in on four mornings. We talked about the one that did not work: a supply teacher, and nobody at the side door. ${he === 'he' ? 'He' : 'She'} said what would have helped.`,
      voice: 'If nobody is there I could go to the office. Miss in the office is nice.',
    },
    {
      note: ({ name }) =>
        `Moved from the side door to the front door with a friend, ${name}’s own idea. It was loud. It was all right.`,
      voice: 'I did it with my hood up. That counts.',
    },
    {
      note: ({ name, he }) =>
        `Looked back at the first drawing of the gate. ${name} drew it again: the same gate, and a person who reaches the handle. We wrote down what ${he} would tell another child who feels like that.`,
      voice: 'Tell them it goes away by the coat pegs.',
    },
    {
      note: ({ name }) =>
        `Last session but one. ${name} chose to spend it showing me the art room. We agreed on a letter to ${name}’s future self, for September.`,
    },
  ],
  school: [
    {
      note: ({ name }) =>
        `Talked with the class teacher for ten minutes. ${name} may go to the office when the side door is not staffed. No questions at registration.`,
    },
    {
      note: ({ name }) =>
        `Attendance this half-term: four mornings missed, against eleven. The teacher has noticed that ${name} puts a hand up again.`,
    },
  ],
  tasks: [
    {
      what: ({ name }) => `Meet ${name} at the side door at 8.50, and at the office on days when nobody can`,
      whose: 'teacher',
      place: 'school',
      came: () => 'Done every day but one. It takes two minutes and changes the whole morning.',
      helped: 'yes',
    },
    {
      what: () => 'Say goodbye at the gate in one minute, and walk away',
      whose: 'carer',
      place: 'home',
      came: () => 'Hard on the first day, easier on the third.',
      helped: 'yes',
    },
    {
      what: () => 'Keep the card in the coat pocket and use one thing on it each morning',
      whose: 'child',
      place: 'school',
      came: () => 'Used it most days. The bubbles one is for babies, the counting one works.',
      helped: 'a little',
    },
    {
      what: ({ name }) => `Tell supply staff about ${name}’s arrangement, in the cover folder`,
      whose: 'lead',
      place: 'school',
      came: () => 'In the folder, and on the staffroom board without a name.',
      helped: 'yes',
    },
    {
      what: ({ carer }) => `Ring ${carer} on Wednesday to hear how the mornings went`,
      whose: 'worker',
      place: 'home',
      came: () => 'Rang. Better than last week.',
      helped: 'yes',
    },
  ],
  closing: ({ name, he }) =>
    `${name} comes in by the front door on most days and asks for help when ${he} cannot. The gate is still not a favourite place. Everybody knows what to do if it grows again.`,
  advice: ({ name }) =>
    `Thank you, you have described this so clearly that we can start with it. For three weeks: one adult at the door, the same one, two minutes; no talk about yesterday; a short goodbye. Write down at what point ${name} becomes calm. If there is no change by then, send this again and say so: nothing has to be written twice.`,
}
