import type { Topic } from './topic.ts'

export const friends: Topic = {
  needs: ['low mood', 'confidence'],
  level: 'low',
  ages: [8, 15],
  since: 'About six weeks, after a group of friends fell out',
  weeksBefore: 6,
  worry: ({ name, he, his }) =>
    `${name} used to be in the middle of everything. Since the falling-out ${he} eats alone, says that ${he} is fine, and has stopped coming to netball and to the book club. ${his === 'his' ? 'His' : 'Her'} work is careful but there is less and less of it.`,
  tried: () =>
    'Moved seats once. The form tutor checks in on Fridays. The other children were spoken to, which may have made it worse.',
  strengths: ({ name, he }) =>
    `${name} is funny when ${he} trusts you, reads a great deal and notices when somebody else is left out.`,
  childWords: 'It is like everybody got a message about where to stand and I did not.',
  parentView: ({ carer, name }) =>
    `${carer} hears ${name} crying at night and is told that it is nothing. ${carer} would like somebody outside the family for ${name} to talk to.`,
  hopedFor: ({ name }) => `That ${name} has one person to be with at lunch, and likes some part of the week again.`,
  aim: ({ name, he }) =>
    `${name} has somebody to sit with at lunch, and has ${he === 'he' ? 'his' : 'her'} Thursdays back.`,
  family: [
    {
      note: ({ carer, name }) =>
        `First talk with ${carer}, by phone in a lunch break. ${carer} worries most about the quiet. Nothing at home has changed. Told ${carer} who I am, what I will do and what stays between ${name} and me.`,
      next: ({ carer, name }) => `${carer} lets ${name} choose one thing for Saturday.`,
    },
    {
      note: ({ carer, name }) =>
        `${carer} says that ${name} sang in the shower. “I stood on the landing and listened.”`,
    },
    {
      note: ({ carer, name }) =>
        `${carer} and ${name} have been baking on Saturdays. A girl from the next street came too. No tears at night that ${carer} has heard.`,
    },
  ],
  sessions: [
    {
      note: ({ name, he }) =>
        `${name} came with a book and held on to it. We made a map of the week and coloured the hours. Thursday used to be the brightest day. ${he === 'he' ? 'He' : 'She'} did not want to talk about the others, and we did not.`,
      voice: 'Lunch is the longest hour in the world.',
    },
    {
      note: ({ name }) =>
        `Talked about what a friend is for. ${name} wrote a list, then crossed out half of it as “too much to ask”. We put three of them back.`,
      voice: 'Somebody who saves you a place. That is all really.',
    },
    {
      note: ({ name, he }) =>
        `${name} told the whole story of the falling-out, in order, with the messages. ${he === 'he' ? 'He' : 'She'} has read them so often that ${he} knows them by heart. We agreed to put the phone in the kitchen at nine.`,
      next: () => 'Ask the librarian about the lunch-time job.',
    },
    {
      note: ({ name }) =>
        `${name} has started to help in the library on Tuesdays and Thursdays. There is another child there who draws maps of places that do not exist.`,
      voice: 'We do not talk much. It is nice not talking with somebody.',
    },
    {
      note: ({ name, he }) =>
        `One of the old group said sorry, in a note. ${name} has not decided what to do with it. We looked at three answers and what might follow from each. ${he === 'he' ? 'He' : 'She'} chose to wait.`,
    },
    {
      note: ({ name }) =>
        `Coloured the week again. Thursday is bright, Tuesday is getting there, lunch is “fine, actually”. ${name} decided to go to one netball practice and see.`,
      voice: 'If it is rubbish I can go back to the library.',
    },
  ],
  school: [
    {
      note: ({ name }) =>
        `Spoke to the librarian and the form tutor: ${name} may help in the library at lunch on two days. Nobody makes a fuss about it.`,
    },
    {
      note: ({ name }) =>
        `The form tutor says that ${name} laughed out loud in registration. The English teacher has more work than before.`,
    },
  ],
  tasks: [
    {
      what: ({ name }) => `Ask the librarian whether ${name} can help at lunch on two days`,
      whose: 'lead',
      place: 'school',
      came: () => 'She said yes before I had finished the sentence.',
      helped: 'yes',
    },
    {
      what: () => 'Phones in the kitchen at nine, grown-ups too',
      whose: 'carer',
      place: 'home',
      came: () => 'We all hate it and we all sleep better.',
      helped: 'yes',
    },
    {
      what: () => 'Go to one netball practice, and leave early if it is too much',
      whose: 'child',
      place: 'school',
      came: () => 'Stayed to the end.',
      helped: 'yes',
    },
    {
      what: ({ name }) => `Put ${name} in a working pair that is likely to go well, without saying why`,
      whose: 'teacher',
      place: 'school',
      came: () => 'Two weeks in. They argue about commas, cheerfully.',
      helped: 'yes',
    },
    {
      what: () => 'Bring the friendship cards next time',
      whose: 'worker',
      place: 'school',
      came: () => 'Brought them, used three.',
      helped: 'a little',
    },
  ],
  closing: ({ name, he }) =>
    `${name} has a friend in the library, Thursdays are back, and ${he} decided not to answer the note. ${name} knows that low days come and also go.`,
  advice: ({ name }) =>
    `Four things that often help, before anybody new comes into it: a job at lunch that ${name} would like; one adult who says hello every day and asks nothing; a working pair chosen with care; and not making the others say sorry. Please look again in four weeks. If ${name} talks of not wanting to be here, go to your safeguarding lead on the same day and do not wait for us.`,
}
