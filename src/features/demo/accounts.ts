import { emailOf } from './place.ts'

/** Somebody to sign in as, and why. */
interface DemoAccount {
  readonly email: string
  readonly who: string
}

/** One for each way of working here. */
export function demoAccounts(): DemoAccount[] {
  return ACCOUNTS.map(([name, who]) => ({ email: emailOf(name), who: `${name}, ${who}` }))
}

const ACCOUNTS = [
  ['Tess Hollins', 'teacher at Alder Road School: asks for help, and hears what becomes of it'],
  ['Marian Oakes', 'mental-health lead at Alder Road School: looks at every request first'],
  ['Dami Okafor', 'key worker: cases, contacts and actions of the week'],
  ['Owen Larkham', 'link worker: six schools in a fortnight, the panel at Alder Road, consultations'],
  ['Sunita Rao', 'senior practitioner of Northmoor Key Work: decides, and finds somebody to help'],
  ['Edwin Marsh', 'education manager of the Easterwick cluster'],
  ['Pat Weatherall', 'youth worker, a partner: sees only the actions and cases they were asked into'],
  ['Nina Osborne', 'Mental Health Champion, a member of the network'],
  ['Carys Haddon', 'coordinator of the network'],
  ['Alan Birtwhistle', 'commissioner: numbers, never a child'],
  ['Ada Brightwell', 'administrator of Northmoor: schools, teams and staff'],
  ['Dora Whitlam', 'data protection officer: reads the log'],
  ['Morag Sinclair', 'Named Person at Invercullan Academy, in Glenavon (Scotland)'],
  ['Greig Mathieson', 'children’s services worker in Glenavon'],
  ['Isobel Rankin', 'integrated services officer in Glenavon: decides there'],
  ['Kirsty Abernethy', 'education manager in Glenavon: agrees to what is asked'],
] as const
