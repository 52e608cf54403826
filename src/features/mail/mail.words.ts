import { catalogue } from '#platform/words.ts'

/** Anybody may read a mail over a shoulder: no child’s name, no school, no clinical word. */
export const words = catalogue(
  {
    tooLate: 'It has left already, so it cannot be taken back.',
    hello: 'Hello',
    signIn: 'Sign in here:',
    openIt: 'Open it here:',
    noNames: 'For privacy, this mail does not say who or what it is about.',
    choose: 'You can choose how often we write to you on your account page:',
    notForYou: 'If you did not expect this mail, you can ignore it.',
    thingsWait: (things: number) =>
      things === 1 ? 'Something waits for you in Linkwork' : `${things} things wait for you in Linkwork`,
    kinds: {
      'things wait': { subject: '', says: '' },
      'something waits': {
        subject: 'Something waits for you in Linkwork',
        says: 'Something waits for you in Linkwork.',
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
      'something for you': {
        subject: 'Something has been shared with you',
        says: 'Somebody you know has something to show you. The link is for you only.',
      },
    },
  },
  {
    tooLate: 'Mae eisoes wedi gadael, felly ni ellir ei thynnu’n ôl.',
    hello: 'Helo',
    signIn: 'Mewngofnodwch yma:',
    openIt: 'Agorwch ef yma:',
    noNames: 'Er preifatrwydd, nid yw’r neges hon yn dweud am bwy nac am beth y mae.',
    choose: 'Gallwch ddewis pa mor aml yr ydym yn ysgrifennu atoch ar dudalen eich cyfrif:',
    notForYou: 'Os nad oeddech yn disgwyl y neges hon, gallwch ei hanwybyddu.',
    thingsWait: (things: number) =>
      things === 1 ? 'Mae rhywbeth yn aros amdanoch yn Linkwork' : `Mae ${things} peth yn aros amdanoch yn Linkwork`,
    kinds: {
      'things wait': { subject: '', says: '' },
      'something waits': {
        subject: 'Mae rhywbeth yn aros amdanoch yn Linkwork',
        says: 'Mae rhywbeth yn aros amdanoch yn Linkwork.',
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
      'something for you': {
        subject: 'Mae rhywbeth wedi’i rannu â chi',
        says: 'Mae gan rywun yr ydych yn ei adnabod rywbeth i’w ddangos i chi. I chi yn unig y mae’r ddolen.',
      },
    },
  },
)
