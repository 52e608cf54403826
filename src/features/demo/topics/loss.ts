import type { Topic } from './topic.ts'

export const loss: Topic = {
  needs: ['low mood', 'family difficulties'],
  level: 'moderate',
  ages: [5, 16],
  since: 'Since a grandfather died',
  weeksBefore: 10,
  worry: ({ name, he, his }) =>
    `${name}’s grandad died two months ago. He picked ${name} up every day. ${name} does not cry and does not speak of it, but stands at the fence at half past three and looks along the road. In lessons ${he} is somewhere else, and ${his} best friend has stopped asking.`,
  tried: ({ name }) =>
    `We gave ${name} time, a quiet corner and a book about it. The class made a card. Nobody has said his name for a while.`,
  strengths: ({ name }) =>
    `${name} knows everything about birds, because of him. Gentle with animals. Has a good friend.`,
  childWords: 'If I talk about him he will be more dead.',
  parentView: ({ carer, name }) =>
    `${carer} has lost a father and is only just managing. ${carer} and ${name} are each being brave for the other, ${carer} says, and it is lonely.`,
  hopedFor: ({ name }) =>
    `That ${name} can say his name, and that somebody in school knows what to do at half past three.`,
  aim: ({ name }) => `${name} can remember grandad with somebody, and half past three has a plan.`,
  family: [
    {
      note: ({ carer, name }) =>
        `Met ${carer} at home, at the kitchen table. His chair is still there and nobody sits on it. ${carer} cried and apologised for it; I said that it is what kitchens are for. Told ${carer} what I can do with ${name}, and what I cannot, and about a service for grown-ups.`,
      next: ({ carer }) => `${carer} says his name once this week, where ${carer === 'Dad' ? 'he' : 'she'} can.`,
    },
    {
      note: ({ carer, name }) =>
        `${carer} told ${name} a story about him at tea, and ${name} told one back. “We both cried and then we had pudding.”`,
    },
    {
      note: ({ carer }) =>
        `${carer} has rung the service for grown-ups and has a date. The chair has moved to the window, where he used to watch the birds.`,
    },
  ],
  sessions: [
    {
      note: ({ name }) =>
        `We drew birds. ${name} corrected my goldfinch twice. I said whose pencil case that must have been; ${name} nodded. That was enough for today.`,
      voice: 'It has to have a red face. He would say so.',
    },
    {
      note: ({ name }) =>
        `${name} brought his binoculars, in a sock. We looked at the field for half an hour. ${name} said his name four times, talking of birds.`,
    },
    {
      note: ({ name }) =>
        `We began a box. In it so far: a feather, a bus ticket, a photograph of a shed. ${name} decides what goes in, and who may look.`,
      voice: 'The ticket is from the day of the kingfisher.',
    },
    {
      note: ({ name, he }) =>
        `${name} asked where people go. I said what different people think and that I do not know. ${he === 'he' ? 'He' : 'She'} thought about that and said that not knowing is better than a bad guess.`,
      voice: 'I think he is in the kitchen. Not like a ghost. Like he was just there.',
    },
    {
      note: ({ name }) =>
        `Half past three: ${name} now feeds the birds by the fence with a friend until ${name} is picked up. The friend has started a list.`,
    },
    {
      note: ({ name }) =>
        `${name} showed the box to the class teacher, most of it. The kingfisher ticket stayed in the lid.`,
      voice: 'That one is just mine.',
    },
  ],
  school: [
    {
      note: ({ name }) =>
        `The class teacher was afraid of saying the wrong thing. We agreed: say his name, say that you remember him at the gate, and let ${name} change the subject.`,
    },
    {
      note: ({ name }) =>
        `Half past three has a bird feeder, a rota and two children. ${name} explained it to the whole assembly and did not mention why.`,
    },
  ],
  tasks: [
    {
      what: ({ name }) => `Say grandad’s name to ${name} once this week, in passing`,
      whose: 'teacher',
      place: 'school',
      came: ({ name }) => `Said that I missed his hat at the gate. ${name} said: it was a terrible hat.`,
      helped: 'yes',
    },
    {
      what: () => 'Look at the photographs together, as many as you like and no more',
      whose: 'carer',
      place: 'home',
      came: () => 'One album, on the sofa, with the dog.',
      helped: 'yes',
    },
    {
      what: () => 'Find one thing for the box',
      whose: 'child',
      place: 'home',
      came: () => 'Found three.',
      helped: 'yes',
    },
    {
      what: () => 'Put up a bird feeder by the fence',
      whose: 'lead',
      place: 'school',
      came: () => 'Up since Monday. Mostly pigeons, but spirits are high.',
      helped: 'yes',
    },
    {
      what: ({ carer }) => `Send ${carer} the number of the bereavement service for grown-ups`,
      whose: 'worker',
      place: 'home',
      came: () => 'Sent, and rang to say that it was meant kindly.',
      helped: 'yes',
    },
  ],
  closing: ({ name }) =>
    `${name} speaks of him, laughs about him and misses him. The box lives on the shelf at home. In December it may be hard again, and school knows that.`,
  advice: ({ name }) =>
    `You have done more than you think. Children of this age wait to see whether it is allowed: say his name, in passing, and let ${name} decide what follows. Give half past three a job to do. ${name} does not need a stranger for this if the grown-ups who are there can bear it. If ${name} stops eating, sleeping or coming to school, write to us again at once.`,
}
