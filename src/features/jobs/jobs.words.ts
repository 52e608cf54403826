import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    title: 'Work in the background',
    intro: 'Mail and other work that Linkwork does by itself. This could not be done yet.',
    none: 'Everything is done. Nothing waits for you here.',
    waiting: (jobs: number, tries: number) =>
      jobs === 1
        ? `1 of these waits. It was tried ${tries} times.`
        : `${jobs} of these wait. They were tried up to ${tries} times.`,
    since: (when: string) => `First wanted ${when}`,
    next: (when: string) => `It will be tried again ${when}`,
    noMore: 'It will not be tried again unless you say so',
    again: 'Try again now',
    giveUp: 'Give up',
    giveUpMeans: 'If you give up, it will not be done. The log will say that you decided so.',
    triedAgain: 'It is being tried again',
    givenUp: 'Given up',
    notThis: 'Somebody’s safety hangs on this. Try it again, and tell the safeguarding lead yourself.',
    gone: 'That has been done, or decided by somebody else, since you opened this page.',
    todayHeading: 'Work in the background',
    today: (jobs: number) => (jobs === 1 ? '1 thing could not be done yet' : `${jobs} things could not be done yet`),
    todayLink: 'See what it is',
    selfCheck: {
      heading: 'The records are not all as they must be',
      today: (faults: number) =>
        faults === 1
          ? 'The nightly check found 1 thing that must be put right.'
          : `The nightly check found ${faults} things that must be put right.`,
      link: 'See what was found',
      looks: 'Nightly check of the records',
      right: (checks: number) => `${checks} checks were made, and none found anything wrong.`,
      wrong: (faults: number, checks: number) =>
        `${faults} of ${checks} checks found something. Please send this list to whoever runs the service, today. It names nobody.`,
      at: (when: string) => `Last looked ${when}`,
      never: 'The records have not been checked yet. If it still says so tomorrow, tell whoever runs the service.',
    },
    why: {
      'mail is away': 'The mail server cannot be reached. It is tried again as soon as it answers.',
      'mail later': 'The mail server asks us to try again later.',
      'database is away': 'The database could not be reached.',
      'not allowed in': 'Whoever it was done for could not be let in.',
    },
    otherwise: (code: string) => `Something went wrong. Please tell whoever runs the service, with this code: ${code}.`,
    kinds: {
      'end roles with work': 'Ending what somebody who works elsewhere now knew of a child',
      'tell of days away': 'Telling schools and meetings that somebody is away. Ring them now',
      'covers of the day': 'Letting those who cover for a supervisor today see their team’s reports',
      'tell plan author': 'Telling whoever wrote a plan what became of it',
      'deliver mail': 'Sending a mail',
      'reassignments of the day': 'Finding the cases that go to others today, or come back. Look at the board',
      'restricted case stays': 'Telling somebody that a restricted case stayed where it was',
      'day of reassignment': 'Giving the cases of somebody who is away to others, or back. Look at the board',
      'alert about visit': 'Telling somebody that a worker is not back from a visit. Ring the worker now',
      'alert about concern': 'Telling somebody of a safeguarding concern. Ring whoever is the safeguarding lead now',
      'take over concerns': 'Telling a new safeguarding lead that concerns wait for them. Ring them now',
      'gather mail': 'Gathering what waits for somebody into one mail',
      'send code of link': 'Sending a code to somebody who opened a link',
      'bring answer home': 'Bringing an answer that came by a link to its action',
      'send actions of meeting': 'Sending somebody without an account what they undertook at a meeting',
      'bring item home': 'Bringing an answer that came by a page to what it is about',
      'bring purpose home': 'Bringing what a social worker said by a link to the plan it is about',
      'bring message home': 'Bringing what a family asked on their page to those who work on the case',
      'gather agendas': 'Gathering the agenda of a panel that is soon',
      'morning reminders': 'Reminding people of what is due',
      'Monday page': 'Telling a supervisor that their Monday page is ready',
      'forget old things': 'Forgetting drafts, sent forms and sign-ins that are old',
      'forget old imports': 'Forgetting what old files said',
      'find doubles': 'Looking for records that may be one child',
    },
  },
  {
    title: 'Gwaith yn y cefndir',
    intro: 'E-bost a gwaith arall y mae Linkwork yn ei wneud ohono’i hun. Ni ellid gwneud hyn eto.',
    none: 'Mae popeth wedi’i wneud. Nid oes dim yn aros amdanoch yma.',
    waiting: (jobs: number, tries: number) =>
      jobs === 1
        ? `Mae 1 o’r rhain yn aros. Ceisiwyd ei wneud ${tries} o weithiau.`
        : `Mae ${jobs} o’r rhain yn aros. Ceisiwyd eu gwneud hyd at ${tries} o weithiau.`,
    since: (when: string) => `Gofynnwyd amdano gyntaf ${when}`,
    next: (when: string) => `Ceisir eto ${when}`,
    noMore: 'Ni cheisir eto oni bai eich bod yn dweud',
    again: 'Ceisio eto nawr',
    giveUp: 'Rhoi’r gorau iddi',
    giveUpMeans: 'Os rhowch y gorau iddi, ni chaiff ei wneud. Bydd y log yn dweud mai chi a benderfynodd.',
    triedAgain: 'Mae’n cael ei geisio eto',
    givenUp: 'Rhoddwyd y gorau iddi',
    notThis:
      'Mae diogelwch rhywun yn dibynnu ar hyn. Rhowch gynnig arall arni, a dywedwch wrth yr arweinydd diogelu eich hun.',
    gone: 'Mae hynny wedi’i wneud, neu rywun arall wedi’i benderfynu, ers i chi agor y dudalen hon.',
    todayHeading: 'Gwaith yn y cefndir',
    today: (jobs: number) => (jobs === 1 ? 'Ni ellid gwneud 1 peth eto' : `Ni ellid gwneud ${jobs} o bethau eto`),
    todayLink: 'Gweld beth ydyw',
    selfCheck: {
      heading: 'Nid yw’r cofnodion i gyd fel y dylent fod',
      today: (faults: number) =>
        faults === 1
          ? 'Canfu’r gwiriad nosweithiol 1 peth y mae’n rhaid ei gywiro.'
          : `Canfu’r gwiriad nosweithiol ${faults} o bethau y mae’n rhaid eu cywiro.`,
      link: 'Gweld beth a ganfuwyd',
      looks: 'Gwiriad nosweithiol o’r cofnodion',
      right: (checks: number) => `Gwnaed ${checks} o wiriadau, ac ni chanfu’r un ohonynt ddim o’i le.`,
      wrong: (faults: number, checks: number) =>
        `Canfu ${faults} o ${checks} gwiriad rywbeth. Anfonwch y rhestr hon at bwy bynnag sy’n rhedeg y gwasanaeth, heddiw. Nid yw’n enwi neb.`,
      at: (when: string) => `Edrychwyd ddiwethaf ${when}`,
      never:
        'Nid yw’r cofnodion wedi’u gwirio eto. Os yw’n dal i ddweud hynny yfory, dywedwch wrth bwy bynnag sy’n rhedeg y gwasanaeth.',
    },
    why: {
      'mail is away': 'Ni ellir cyrraedd y gweinydd e-bost. Ceisir eto cyn gynted ag y bydd yn ateb.',
      'mail later': 'Mae’r gweinydd e-bost yn gofyn i ni geisio eto yn nes ymlaen.',
      'database is away': 'Ni ellid cyrraedd y gronfa ddata.',
      'not allowed in': 'Ni ellid gadael i mewn y sawl yr oedd y gwaith ar ei gyfer.',
    },
    otherwise: (code: string) =>
      `Aeth rhywbeth o’i le. Dywedwch wrth bwy bynnag sy’n rhedeg y gwasanaeth, gyda’r cod hwn: ${code}.`,
    kinds: {
      'end roles with work': 'Dod â’r hyn a wyddai rhywun sydd bellach yn gweithio mewn man arall am blentyn i ben',
      'tell of days away': 'Dweud wrth ysgolion a chyfarfodydd bod rhywun i ffwrdd. Ffoniwch nhw nawr',
      'covers of the day': 'Gadael i’r rhai sy’n cymryd lle goruchwyliwr heddiw weld adroddiadau eu tîm',
      'tell plan author': 'Dweud wrth bwy bynnag a ysgrifennodd gynllun beth ddaeth ohono',
      'deliver mail': 'Anfon neges e-bost',
      'reassignments of the day':
        'Dod o hyd i’r achosion sy’n mynd i eraill heddiw, neu’n dod yn ôl. Edrychwch ar y bwrdd',
      'restricted case stays': 'Dweud wrth rywun fod achos cyfyngedig wedi aros lle’r oedd',
      'day of reassignment': 'Rhoi achosion rhywun sydd i ffwrdd i eraill, neu yn ôl. Edrychwch ar y bwrdd',
      'alert about visit': 'Dweud wrth rywun nad yw gweithiwr yn ôl o ymweliad. Ffoniwch y gweithiwr nawr',
      'alert about concern': 'Dweud wrth rywun am bryder diogelu. Ffoniwch yr arweinydd diogelu nawr',
      'take over concerns': 'Dweud wrth arweinydd diogelu newydd fod pryderon yn aros amdanynt. Ffoniwch nhw nawr',
      'gather mail': 'Casglu’r hyn sy’n aros am rywun yn un neges e-bost',
      'send code of link': 'Anfon cod at rywun a agorodd ddolen',
      'bring answer home': 'Dod ag ateb a ddaeth drwy ddolen at ei gam gweithredu',
      'send actions of meeting': 'Anfon at rywun heb gyfrif yr hyn yr ymrwymasant iddo mewn cyfarfod',
      'bring item home': 'Dod ag ateb a ddaeth drwy dudalen at yr hyn y mae’n ymwneud ag ef',
      'bring purpose home': 'Dod â’r hyn a ddywedodd gweithiwr cymdeithasol drwy ddolen at y cynllun y mae amdano',
      'bring message home': 'Dod â’r hyn a ofynnodd teulu ar eu tudalen at y rhai sy’n gweithio ar yr achos',
      'gather agendas': 'Casglu agenda panel sydd ar fin cael ei gynnal',
      'morning reminders': 'Atgoffa pobl o’r hyn sy’n ddyledus',
      'Monday page': 'Dweud wrth oruchwyliwr fod ei dudalen dydd Llun yn barod',
      'forget old things': 'Anghofio hen ddrafftiau, ffurflenni a anfonwyd a mewngofnodion',
      'find doubles': 'Chwilio am gofnodion a allai fod yn un plentyn',
      'forget old imports': 'Anghofio’r hyn a ddywedodd hen ffeiliau',
    },
  },
)
