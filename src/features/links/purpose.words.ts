import { catalogue, type Sentence } from '#platform/words.ts'

/** The words around a social worker who confirms by a link what each team is there for. */
export const words = catalogue(
  {
    /** What they read. */
    page: {
      title: 'What each team is there for',
      asks: (by: string, child: string) => `${by} is writing a plan for ${child}, whose social worker you are.`,
      read: 'The plan asks these teams for help. Read what each is there for.',
      period: (from: string | null, until: string | null) =>
        [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' '),
      when: 'When',
      what: 'What for',
      topic: 'About',
      question: 'Is this what each team should be there for?',
      missing: 'Select whether this is what each team should be there for',
      yes: 'Yes, I confirm it',
      yesHint: (name: string) => `Your name, ${name}, and today’s date will be on the plan.`,
      no: 'No, something should be different',
      whyNot: 'What should be different?',
      button: 'Send answer',
      thanks: (by: string) => `Thank you. We will tell ${by}.`,
      confirmed: (day: string) => `You confirmed this on ${day}.`,
      notConfirmed: (day: string) => `You said on ${day} that something should be different:`,
      change: 'You can change your answer while the plan is being written.',
    },
    /** What whoever asks reads. */
    ask: {
      tab: 'Ask the social worker',
      title: (name: string) => `Ask ${name} to confirm what each team is there for`,
      help: (name: string) =>
        `${name} is sent a link, with no names in the message, and a code. They need no account, and see exactly what is below, and nothing else of the plan. The link works for 7 days, or until the plan says something else.`,
      hasAccount: (name: string) => `${name} has an account, and confirms this on the plan’s page.`,
      nothing:
        'There is nothing to confirm now. Once a plan is being written that says social work is involved, you can ask here.',
      address: 'Address',
      check: (name: string) => `Check ${name}’s address first`,
      preview: (name: string) => `${name} will see exactly this`,
      send: 'Send the link',
      sent: 'The link leaves in 2 minutes. Until then nobody has it.',
      before: 'Links about this plan',
      toOn: (name: string, day: string) => `To ${name} on ${day}`,
      states: {
        'taken back': 'Taken back',
        ended: 'No longer works: it is too old, or what it asks about has changed',
        answered: 'Answered',
        opened: 'Opened, not answered yet',
        sent: 'Sent, not opened yet',
        leaving: 'Leaves in a moment',
      },
      answers: { confirmed: 'Confirmed', 'not confirmed': 'Something should be different' },
      takeBack: 'Take the link back',
      isBack: 'The link is taken back. It opens nothing any more.',
    },
  },
  {
    page: {
      title: 'Pam mae pob tîm yno',
      asks: (by: string, child: string) =>
        `Mae ${by} yn ysgrifennu cynllun ar gyfer ${child}, a chi yw eu gweithiwr cymdeithasol.`,
      read: 'Mae’r cynllun yn gofyn i’r timau hyn am help. Darllenwch pam mae pob un yno.',
      period: (from: string | null, until: string | null) =>
        [from && `o ${from}`, until && `tan ${until}`].filter(Boolean).join(' '),
      when: 'Pryd',
      what: 'I ba ddiben',
      topic: 'Am',
      question: 'Ai dyma pam y dylai pob tîm fod yno?',
      missing: 'Dewiswch ai dyma pam y dylai pob tîm fod yno',
      yes: 'Ie, rwy’n ei gadarnhau',
      yesHint: (name: string) => `Bydd eich enw, ${name}, a dyddiad heddiw ar y cynllun.`,
      no: 'Na, dylai rhywbeth fod yn wahanol',
      whyNot: 'Beth ddylai fod yn wahanol?',
      button: 'Anfon yr ateb',
      thanks: (by: string) => `Diolch. Byddwn yn dweud wrth ${by}.`,
      confirmed: (day: string) => `Cadarnhaoch hyn ar ${day}.`,
      notConfirmed: (day: string) => `Dywedoch ar ${day} y dylai rhywbeth fod yn wahanol:`,
      change: 'Gallwch newid eich ateb tra bo’r cynllun yn cael ei ysgrifennu.',
    },
    ask: {
      tab: 'Gofyn i’r gweithiwr cymdeithasol',
      title: (name: string) => `Gofyn i ${name} gadarnhau pam mae pob tîm yno`,
      help: (name: string) =>
        `Anfonir dolen at ${name}, heb enwau yn y neges, a chod. Nid oes angen cyfrif arnynt, ac maent yn gweld yn union yr hyn sydd isod, a dim arall o’r cynllun. Mae’r ddolen yn gweithio am 7 diwrnod, neu nes bod y cynllun yn dweud rhywbeth arall.`,
      hasAccount: (name: string) => `Mae gan ${name} gyfrif, ac mae’n cadarnhau hyn ar dudalen y cynllun.`,
      nothing:
        'Nid oes dim i’w gadarnhau nawr. Unwaith y bydd cynllun yn cael ei ysgrifennu sy’n dweud bod gwaith cymdeithasol yn ymwneud â’r teulu, gallwch ofyn yma.',
      address: 'Cyfeiriad',
      check: (name: string) => `Gwirio cyfeiriad ${name} yn gyntaf`,
      preview: (name: string) => `Dyma’n union beth fydd ${name} yn ei weld`,
      send: 'Anfon y ddolen',
      sent: 'Bydd y ddolen yn gadael ymhen 2 funud. Tan hynny nid oes gan neb hi.',
      before: 'Dolenni am y cynllun hwn',
      toOn: (name: string, day: string) => `At ${name} ar ${day}`,
      states: {
        'taken back': 'Wedi’i thynnu’n ôl',
        ended: 'Nid yw’n gweithio mwyach: mae’n rhy hen, neu mae’r hyn y mae’n gofyn amdano wedi newid',
        answered: 'Wedi’i hateb',
        opened: 'Wedi’i hagor, heb ei hateb eto',
        sent: 'Wedi’i hanfon, heb ei hagor eto',
        leaving: 'Yn gadael mewn eiliad',
      },
      answers: { confirmed: 'Cadarnhawyd', 'not confirmed': 'Dylai rhywbeth fod yn wahanol' },
      takeBack: 'Tynnu’r ddolen yn ôl',
      isBack: 'Mae’r ddolen wedi’i thynnu’n ôl. Nid yw’n agor dim mwyach.',
    },
  },
)

export const say = {
  notChecked: (name: string): Sentence => ({
    en: `Nobody has checked yet that the address is ${name}’s own. Check it first`,
    cy: `Nid oes neb wedi gwirio eto mai cyfeiriad ${name} ei hun ydyw. Gwiriwch ef yn gyntaf`,
  }),
  whyNot: {
    en: 'Say what should be different',
    cy: 'Dywedwch beth ddylai fod yn wahanol',
  },
  wentOn: {
    en: 'Your answer was not saved: the plan has changed meanwhile. Ask the person who sent you the link for a new one',
    cy: 'Ni chadwyd eich ateb: mae’r cynllun wedi newid yn y cyfamser. Gofynnwch i’r sawl a anfonodd y ddolen am un newydd',
  },
}
