import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    signIn: 'Sign in',
    email: 'Email address',
    enterEmail: 'Enter your email address',
    password: 'Password',
    enterPassword: 'Enter your password',
    code: 'Code',
    codeTitle: 'Enter the code from your authenticator app',
    codeHint: 'Six digits, or one of your recovery codes',
    enterCode: 'Enter the code',
    continue: 'Continue',
    welcomeBack: 'Welcome back',
    setUpTitle: 'Set up your second step',
    setUpWhy:
      'A password alone can be guessed or seen over a shoulder. From now on you also need a code from an app on your phone.',
    setUpOne: 'Install an authenticator app, if you have none.',
    setUpTwo: 'Scan this square with it, or type the key below it.',
    setUpThree: 'Enter the six digits that the app shows.',
    squareCode: 'Square code for your authenticator app. The same key is in words below.',
    key: 'Key',
    recoveryTitle: 'Keep your recovery codes',
    recoveryWhy:
      'If you lose your phone, each of these codes signs you in once. Print them or write them down now: they are not shown again.',
    recoveryDone: 'I have kept them: continue',
  },
  {
    signIn: 'Mewngofnodi',
    email: 'Cyfeiriad e-bost',
    enterEmail: 'Rhowch eich cyfeiriad e-bost',
    password: 'Cyfrinair',
    enterPassword: 'Rhowch eich cyfrinair',
    code: 'Cod',
    codeTitle: 'Rhowch y cod o’ch ap dilysu',
    codeHint: 'Chwe digid, neu un o’ch codau adfer',
    enterCode: 'Rhowch y cod',
    continue: 'Parhau',
    welcomeBack: 'Croeso yn ôl',
    setUpTitle: 'Gosodwch eich ail gam',
    setUpWhy:
      'Gellir dyfalu cyfrinair, neu ei weld dros ysgwydd. O hyn ymlaen bydd angen cod arnoch hefyd o ap ar eich ffôn.',
    setUpOne: 'Gosodwch ap dilysu, os nad oes gennych un.',
    setUpTwo: 'Sganiwch y sgwâr hwn ag ef, neu teipiwch yr allwedd oddi tano.',
    setUpThree: 'Rhowch y chwe digid y mae’r ap yn eu dangos.',
    squareCode: 'Cod sgwâr ar gyfer eich ap dilysu. Mae’r un allwedd mewn geiriau isod.',
    key: 'Allwedd',
    recoveryTitle: 'Cadwch eich codau adfer',
    recoveryWhy:
      'Os collwch eich ffôn, mae pob un o’r codau hyn yn eich mewngofnodi unwaith. Argraffwch nhw neu ysgrifennwch nhw nawr: ni fyddant yn cael eu dangos eto.',
    recoveryDone: 'Rwyf wedi’u cadw: parhau',
  },
)
