import { catalogue } from '#platform/words.ts'

/** Anybody may read a mail over a shoulder: no child’s name, no school, no clinical word. */
export const words = catalogue(
  {
    hello: 'Hello',
    signIn: 'Sign in here:',
    openIt: 'Open it here:',
    codeIs: 'The code is:',
    noNames: 'For privacy, this mail does not say who or what it is about.',
    choose: 'You can choose how often we write to you on your account page:',
    notForYou: 'If you did not expect this mail, you can ignore it.',
    thingsWait: (things: number) =>
      things === 1 ? 'Something waits for you in Linkwork' : `${things} things wait for you in Linkwork`,
    texts: {
      'something for you': (link: string) =>
        `Somebody you know has something to show you, in Linkwork. It is for you only. If you are not sure, ask them before you open it: ${link}`,
      'address check': (code: string) =>
        `${code} is your code from Linkwork. Read it to the person who is speaking with you. It works for 30 minutes.`,
      'your code': (code: string) =>
        `${code} is your code for the page that you opened. It works for 15 minutes. Do not tell it to anybody.`,
    },
    kinds: {
      'things wait': { subject: '', says: '' },
      'something waits': {
        subject: 'Something waits for you in Linkwork',
        says: 'Something waits for you in Linkwork.',
      },
      'monday page': {
        subject: 'Your Monday page is ready',
        says: 'Your Monday page is ready: who waits, and what is due this week.',
      },
      'read this now': {
        subject: 'Please sign in to Linkwork now',
        says: 'Something needs you today. Please sign in and read it now.',
      },
      invitation: {
        subject: 'Your account in Linkwork',
        says: 'Somebody has set up an account for you. The link works once.',
      },
      'new password': {
        subject: 'Choose a new password for Linkwork',
        says: 'Somebody, most likely you, asked for a new password. The link works once, for 30 minutes.',
      },
      'sign-in address': {
        subject: 'You sign in to Linkwork with another address',
        says: 'The email address that you sign in to Linkwork with was changed, by somebody who looks after Linkwork where you work. If you did not know, tell them today, by phone or face to face.',
      },
      'something for you': {
        subject: 'Something has been shared with you',
        says: 'Somebody you know has something to show you. The link is for you only.',
      },
      'address check': {
        subject: 'Is this your address?',
        says: 'Somebody who is speaking with you wants to know that this address is yours. Read the code to them, on the phone or face to face. It works for 30 minutes.',
      },
      'your code': {
        subject: 'Your code',
        says: 'Type this code on the page that you opened. It works for 15 minutes. Do not tell it to anybody, whoever asks.',
      },
    },
  },
  {
    hello: 'Helo',
    signIn: 'Mewngofnodwch yma:',
    openIt: 'Agorwch ef yma:',
    codeIs: 'Dyma’r cod:',
    noNames: 'Er preifatrwydd, nid yw’r neges hon yn dweud am bwy nac am beth y mae.',
    choose: 'Gallwch ddewis pa mor aml yr ydym yn ysgrifennu atoch ar dudalen eich cyfrif:',
    notForYou: 'Os nad oeddech yn disgwyl y neges hon, gallwch ei hanwybyddu.',
    thingsWait: (things: number) =>
      things === 1 ? 'Mae rhywbeth yn aros amdanoch yn Linkwork' : `Mae ${things} peth yn aros amdanoch yn Linkwork`,
    texts: {
      'something for you': (link: string) =>
        `Mae gan rywun yr ydych yn ei adnabod rywbeth i’w ddangos i chi, yn Linkwork. I chi yn unig y mae. Os nad ydych yn siŵr, gofynnwch iddynt cyn ei agor: ${link}`,
      'address check': (code: string) =>
        `${code} yw eich cod gan Linkwork. Darllenwch ef i’r person sy’n siarad â chi. Mae’n gweithio am 30 munud.`,
      'your code': (code: string) =>
        `${code} yw eich cod ar gyfer y dudalen a agorwyd gennych. Mae’n gweithio am 15 munud. Peidiwch â’i ddweud wrth neb.`,
    },
    kinds: {
      'things wait': { subject: '', says: '' },
      'something waits': {
        subject: 'Mae rhywbeth yn aros amdanoch yn Linkwork',
        says: 'Mae rhywbeth yn aros amdanoch yn Linkwork.',
      },
      'monday page': {
        subject: 'Mae eich tudalen dydd Llun yn barod',
        says: 'Mae eich tudalen dydd Llun yn barod: pwy sy’n aros, a beth sy’n ddyledus yr wythnos hon.',
      },
      'read this now': {
        subject: 'Mewngofnodwch i Linkwork nawr',
        says: 'Mae rhywbeth eich angen heddiw. Mewngofnodwch a’i ddarllen nawr.',
      },
      invitation: {
        subject: 'Eich cyfrif yn Linkwork',
        says: 'Mae rhywun wedi creu cyfrif i chi. Mae’r ddolen yn gweithio unwaith.',
      },
      'new password': {
        subject: 'Dewiswch gyfrinair newydd ar gyfer Linkwork',
        says: 'Gofynnodd rhywun, chi yn ôl pob tebyg, am gyfrinair newydd. Mae’r ddolen yn gweithio unwaith, am 30 munud.',
      },
      'sign-in address': {
        subject: 'Rydych yn mewngofnodi i Linkwork â chyfeiriad arall',
        says: 'Newidiwyd y cyfeiriad e-bost yr ydych yn mewngofnodi i Linkwork ag ef, gan rywun sy’n gofalu am Linkwork lle’r ydych yn gweithio. Os nad oeddech yn gwybod, dywedwch wrthynt heddiw, dros y ffôn neu wyneb yn wyneb.',
      },
      'something for you': {
        subject: 'Mae rhywbeth wedi’i rannu â chi',
        says: 'Mae gan rywun yr ydych yn ei adnabod rywbeth i’w ddangos i chi. I chi yn unig y mae’r ddolen.',
      },
      'address check': {
        subject: 'Ai eich cyfeiriad chi yw hwn?',
        says: 'Mae rhywun sy’n siarad â chi am wybod mai chi biau’r cyfeiriad hwn. Darllenwch y cod iddynt, ar y ffôn neu wyneb yn wyneb. Mae’n gweithio am 30 munud.',
      },
      'your code': {
        subject: 'Eich cod',
        says: 'Teipiwch y cod hwn ar y dudalen a agorwyd gennych. Mae’n gweithio am 15 munud. Peidiwch â’i ddweud wrth neb, pwy bynnag sy’n gofyn.',
      },
    },
  },
)
