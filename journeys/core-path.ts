/** The core path, from a worry to an action, each step by whoever takes it. */
import { type PersonName, people } from '#test/service.ts'
import type { Person } from './a-person.ts'

export const nameOf = (name: PersonName) => people[name].name.join(' ')

export const worry = 'She leaves the room when it gets loud and does not come back.'
export const childWords = 'It is too loud and I cannot think.'

/** From the class list: three answers are required, and the child’s own words are worth the time. */
export async function asksForSupport(teacher: Person, child: RegExp): Promise<void> {
  await teacher.follows('Children')
  await teacher.follows(new RegExp(`^Ask for support.*${child.source}`))
  await teacher.fills({
    'What worries you?': worry,
    'What does the child say about it?': childWords,
  })
  await teacher.chooses('What is the child struggling with?', 'Anxiety')
  await teacher.chooses('Does the parent or carer know', 'Yes')
  await teacher.presses('Send request')
  await teacher.sees('Request sent', 'Where this stands', nameOf('lead'))
}

export async function sendsOn(lead: Person, child: RegExp): Promise<void> {
  await lead.follows(child)
  await lead.follows('Look at this request for the school')
  await lead.sees(worry, childWords)
  await lead.chooses('What do you want to do?', 'Send it on to the team')
  await lead.presses('Send answer')
  await lead.sees('The request has gone on to the team')
}

export async function accepts(supervisor: Person, child: RegExp): Promise<void> {
  await supervisor.follows(child)
  await supervisor.follows('Decide on this request')
  await supervisor.chooses('What do you want to do?', 'Accept: the team will help')
  await supervisor.fills({ 'What do you want to say?': 'Thank you. We can help.' })
  await supervisor.presses('Send answer')
  await supervisor.sees('Your answer has been sent')
}

/** On the page that follows accepting. */
export async function allocates(supervisor: Person, to: PersonName): Promise<void> {
  await supervisor.chooses('Who will help?', nameOf(to))
  await supervisor.fills({ 'What is the help for?': 'She can stay in her lessons.' })
  await supervisor.presses('Ask them to help')
  await supervisor.sees('Somebody has been found. The case is open', childWords)
}
