/** What is said of text that is not sent yet, and of a screen that was left alone. */
interface KeepingWords {
  offeredTitle: string
  offeredFrom: (when: string) => string
  bringBack: string
  bringBackFrom: (when: string) => string
  throwAway: string
  throwAwayFrom: (when: string) => string
  broughtBack: (when: string) => string
  kept: string
  keptHere: string
  notKept: string

  warningTitle: string
  warning: string
  stay: string
  lockedTitle: string
  lockedFor: (name: string) => string
  locked: string
  password: string
  unlock: string
  signOut: string
  wrong: string
  away: string
}

const en: KeepingWords = {
  offeredTitle: 'You have something not sent',
  offeredFrom: (when) => `From ${when}`,
  bringBack: 'Bring it back',
  bringBackFrom: (when) => ` what you typed on ${when}`,
  throwAway: 'Throw it away',
  throwAwayFrom: (when) => ` what you typed on ${when}`,
  broughtBack: (when) => `This is what you typed on ${when}. It is not sent yet.`,
  kept: 'What you typed is kept. It is not sent yet.',
  keptHere:
    'There is no connection. What you typed is kept on this computer, and only you can open it. It is not sent yet.',
  notKept: 'What you type cannot be kept at the moment. Send it, or copy it, before you leave this page.',

  warningTitle: 'Are you still there?',
  warning: 'In one minute we will lock this page, so that nobody else can read it. What you typed is kept.',
  stay: 'Yes, I am here',
  lockedTitle: 'This page is locked',
  lockedFor: (name) => `${name} is signed in.`,
  locked:
    'Nobody used it for 15 minutes, so it is covered. Enter your password and go on where you were. What you typed is kept.',
  password: 'Password',
  unlock: 'Unlock',
  signOut: 'Sign out instead',
  wrong: 'This password is not right. Check it and try again.',
  away: 'We could not reach the service. Try again in a minute.',
}

const cy: KeepingWords = {
  offeredTitle: 'Mae gennych rywbeth heb ei anfon',
  offeredFrom: (when) => `O ${when}`,
  bringBack: 'Dod ag ef yn ôl',
  bringBackFrom: (when) => `: yr hyn a deipioch ar ${when}`,
  throwAway: 'Ei daflu',
  throwAwayFrom: (when) => `: yr hyn a deipioch ar ${when}`,
  broughtBack: (when) => `Dyma’r hyn a deipioch ar ${when}. Nid yw wedi’i anfon eto.`,
  kept: 'Mae’r hyn a deipioch wedi’i gadw. Nid yw wedi’i anfon eto.',
  keptHere:
    'Nid oes cysylltiad. Mae’r hyn a deipioch wedi’i gadw ar y cyfrifiadur hwn, a dim ond chi all ei agor. Nid yw wedi’i anfon eto.',
  notKept: 'Ni ellir cadw’r hyn a deipiwch ar hyn o bryd. Anfonwch ef, neu ei gopïo, cyn gadael y dudalen hon.',

  warningTitle: 'Ydych chi yno o hyd?',
  warning:
    'Ymhen munud byddwn yn cloi’r dudalen hon, fel na all neb arall ei darllen. Mae’r hyn a deipioch wedi’i gadw.',
  stay: 'Ydw, rwyf yma',
  lockedTitle: 'Mae’r dudalen hon wedi’i chloi',
  lockedFor: (name) => `Mae ${name} wedi mewngofnodi.`,
  locked:
    'Ni ddefnyddiodd neb hi am 15 munud, felly mae wedi’i gorchuddio. Rhowch eich cyfrinair ac ewch ymlaen o’r lle’r oeddech. Mae’r hyn a deipioch wedi’i gadw.',
  password: 'Cyfrinair',
  unlock: 'Datgloi',
  signOut: 'Allgofnodi yn lle hynny',
  wrong: 'Nid yw’r cyfrinair hwn yn gywir. Gwiriwch ef a rhowch gynnig arall arni.',
  away: 'Ni allem gyrraedd y gwasanaeth. Rhowch gynnig arall arni ymhen munud.',
}

export const keepingWords: Readonly<Record<'en' | 'cy', KeepingWords>> = { en, cy }
