import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    service: 'Linkwork',
    today: 'Today',
    requests: 'Requests',
    children: 'Children',
    cases: 'Cases',
    actions: 'My actions',
    advice: 'Advice',
    schools: 'Schools',
    staff: 'Staff',
    teams: 'Teams',
    log: 'The log',
    signIn: 'Sign in',
    home: 'Go to today',
    problems: {
      'not found': 'Page not found',
      'not signed in': 'You need to sign in',
      forged: 'We could not check that this form came from you',
      'sent before': 'This form was sent before with other answers',
      refused: 'This cannot be done',
      conflict: 'Somebody else has changed this',
      'too large': 'This is too large to send',
      wrong: 'Sorry, there is a problem with the service',
      away: 'Sorry, the service is not available',
    },
    help: {
      'not found':
        'If you typed the web address, check that it is right. If you followed a link, what it led to may have moved, or may not be yours to see. Ask the person who sent it, or your area administrator.',
      'not signed in': 'You are not signed in, or you were away for too long. Sign in and try again.',
      forged:
        'This can happen when you signed in again in another tab. Go back, copy what you typed, load the page again and send it once more. Nothing was saved.',
      'sent before':
        'The first answers were saved. Open the record to see them, and change them there if they are wrong.',
      refused: 'Nothing was saved.',
      conflict: 'Open the page again to see what is there now. Nothing of yours was saved.',
      'too large': 'Text can be about ten pages long, and a file 25 MB. Nothing was saved.',
      wrong:
        'Try again in a few minutes. What you sent was not saved. If you are worried about a child now, do not wait: use your school’s safeguarding procedure, and in an emergency call 999.',
      away: 'Try again in a minute. What you sent was not saved. If you are worried about a child now, do not wait: use your school’s safeguarding procedure, and in an emergency call 999.',
    },
    reference: (ref: string) => `If you report this, give the reference ${ref}.`,
    changedTitle: 'Somebody else changed this while you were writing',
    changedText:
      'Nothing is lost. Below is what you wrote, in the form, and here is what they saved. Decide what should stay, change the form, and send it again.',
    yours: 'What you wrote',
    theirs: 'What is saved now',
    field: 'Field',
    sentBefore: 'This form was sent before with other answers.',
    empty: 'Nothing',
  },
  {
    service: 'Linkwork',
    today: 'Heddiw',
    requests: 'Ceisiadau',
    children: 'Plant',
    cases: 'Achosion',
    actions: 'Fy nghamau',
    advice: 'Cyngor',
    schools: 'Ysgolion',
    staff: 'Staff',
    teams: 'Timau',
    log: 'Y cofnod',
    signIn: 'Mewngofnodi',
    home: 'Mynd i heddiw',
    problems: {
      'not found': 'Heb ddod o hyd i’r dudalen',
      'not signed in': 'Mae angen i chi fewngofnodi',
      forged: 'Ni allem wirio mai chi a anfonodd y ffurflen hon',
      'sent before': 'Anfonwyd y ffurflen hon o’r blaen gydag atebion eraill',
      refused: 'Ni ellir gwneud hyn',
      conflict: 'Mae rhywun arall wedi newid hyn',
      'too large': 'Mae hyn yn rhy fawr i’w anfon',
      wrong: 'Mae’n ddrwg gennym, mae problem gyda’r gwasanaeth',
      away: 'Mae’n ddrwg gennym, nid yw’r gwasanaeth ar gael',
    },
    help: {
      'not found':
        'Os teipioch chi’r cyfeiriad gwe, gwiriwch ei fod yn gywir. Os dilynoch chi ddolen, efallai fod yr hyn yr oedd yn arwain ato wedi symud, neu nad yw’n eiddo i chi ei weld. Gofynnwch i’r sawl a’i hanfonodd, neu i weinyddwr eich ardal.',
      'not signed in':
        'Nid ydych wedi mewngofnodi, neu buoch i ffwrdd yn rhy hir. Mewngofnodwch a rhowch gynnig arall arni.',
      forged:
        'Gall hyn ddigwydd os mewngofnodoch chi eto mewn tab arall. Ewch yn ôl, copïwch yr hyn a deipioch, llwythwch y dudalen eto a’i hanfon unwaith yn rhagor. Ni chadwyd dim.',
      'sent before': 'Cadwyd yr atebion cyntaf. Agorwch y cofnod i’w gweld, a newidiwch nhw yno os ydynt yn anghywir.',
      refused: 'Ni chadwyd dim.',
      conflict: 'Agorwch y dudalen eto i weld beth sydd yno nawr. Ni chadwyd dim o’ch gwaith chi.',
      'too large': 'Gall testun fod tua deg tudalen o hyd, a ffeil 25 MB. Ni chadwyd dim.',
      wrong:
        'Rhowch gynnig arall arni ymhen ychydig funudau. Ni chadwyd yr hyn a anfonoch. Os ydych yn poeni am blentyn nawr, peidiwch ag aros: defnyddiwch drefn ddiogelu eich ysgol, ac mewn argyfwng ffoniwch 999.',
      away: 'Rhowch gynnig arall arni ymhen munud. Ni chadwyd yr hyn a anfonoch. Os ydych yn poeni am blentyn nawr, peidiwch ag aros: defnyddiwch drefn ddiogelu eich ysgol, ac mewn argyfwng ffoniwch 999.',
    },
    reference: (ref: string) => `Os byddwch yn rhoi gwybod am hyn, rhowch y cyfeirnod ${ref}.`,
    changedTitle: 'Newidiodd rhywun arall hyn tra oeddech yn ysgrifennu',
    changedText:
      'Nid oes dim wedi’i golli. Isod mae’r hyn a ysgrifennoch, yn y ffurflen, a dyma’r hyn a gadwyd ganddyn nhw. Penderfynwch beth ddylai aros, newidiwch y ffurflen, a’i hanfon eto.',
    yours: 'Yr hyn a ysgrifennoch',
    theirs: 'Yr hyn sydd wedi’i gadw nawr',
    field: 'Maes',
    sentBefore: 'Anfonwyd y ffurflen hon o’r blaen gydag atebion eraill.',
    empty: 'Dim byd',
  },
)
