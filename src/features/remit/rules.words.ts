import type { Sentence } from '#platform/words.ts'

/** What the guards of a remit say when they say no: the rule, and what would satisfy it. */
export const say = {
  planDoesNotNameIt: {
    en: 'The child’s plan does not name this work yet, so the request cannot be accepted. Ask the Named Person to write it into the plan, or say by which day the plan will be there, and why the work cannot wait.',
    cy: 'Nid yw cynllun y plentyn yn enwi’r gwaith hwn eto, felly ni ellir derbyn y cais. Gofynnwch i’r Person a Enwir ei ysgrifennu yn y cynllun, neu dywedwch erbyn pa ddiwrnod y bydd y cynllun yno, a pham na all y gwaith aros.',
  },
  tickThePlan: {
    en: 'Read what the plan says the worker will do, and tick that it is clearly named',
    cy: 'Darllenwch beth mae’r cynllun yn dweud y bydd y gweithiwr yn ei wneud, a thiciwch ei fod wedi’i enwi’n glir',
  },
  whichWork: {
    en: 'Select which part of the plan this is',
    cy: 'Dewiswch pa ran o’r cynllun yw hon',
  },
  planGoneBeforeAllocation: {
    en: 'Nobody can be asked to help yet: the plan no longer names this work, or the day it was promised by is over. Look at the plan again, or say by which day it will be there, and why the work cannot wait.',
    cy: 'Ni ellir gofyn i neb helpu eto: nid yw’r cynllun yn enwi’r gwaith hwn mwyach, neu mae’r diwrnod a addawyd wedi mynd heibio. Edrychwch ar y cynllun eto, neu dywedwch erbyn pa ddiwrnod y bydd yno, a pham na all y gwaith aros.',
  },
  whyBeforeThePlan: {
    en: 'Say why the work cannot wait for the plan',
    cy: 'Dywedwch pam na all y gwaith aros am y cynllun',
  },
  planDueWhen: {
    en: 'Enter the day by which the plan will be there',
    cy: 'Rhowch y diwrnod y bydd y cynllun yno erbyn hynny',
  },
  planDueTooLate: {
    en: 'Enter a day from today to 28 days from now',
    cy: 'Rhowch ddiwrnod o heddiw hyd at 28 diwrnod o nawr',
  },
  putOffTooOften: {
    en: 'The plan has been put off three times, and that is the limit. Ask the Named Person today to write this work into the plan, and whoever agrees to plans to look at it. Sessions can go on from the day it is agreed. Until then you can still speak with the parents, and raise a concern at any time.',
    cy: 'Mae’r cynllun wedi’i ohirio dair gwaith, a dyna’r terfyn. Gofynnwch i’r Person a Enwir heddiw ysgrifennu’r gwaith hwn yn y cynllun, ac i’r sawl sy’n cytuno ar gynlluniau edrych arno. Gall sesiynau fynd ymlaen o’r diwrnod y cytunir arno. Tan hynny gallwch siarad â’r rhieni o hyd, a chodi pryder unrhyw bryd.',
  },
  noPlanForSession: {
    en: 'On this day no agreed plan asked your team for help, and no supervisor had let the work go ahead of one. Speak with your supervisor: they can look at the plan again. If you are worried about a child’s safety, raise a concern now: that never waits.',
    cy: 'Ar y diwrnod hwn nid oedd cynllun y cytunwyd arno yn gofyn i’ch tîm am gymorth, ac nid oedd goruchwyliwr wedi gadael i’r gwaith fynd o flaen cynllun. Siaradwch â’ch goruchwyliwr: gallant edrych ar y cynllun eto. Os ydych yn poeni am ddiogelwch plentyn, codwch bryder nawr: nid yw hynny byth yn aros.',
  },
  nothingToCheck: {
    en: 'This service needs no plan first, so there is nothing to look at.',
    cy: 'Nid oes angen cynllun yn gyntaf ar y gwasanaeth hwn, felly nid oes dim i’w wirio.',
  },
  familyNotTold: {
    en: 'A parent or carer must be told who employs the worker before the first time with the child. Write down who told whom, when and how, and then record this.',
    cy: 'Rhaid dweud wrth riant neu ofalwr pwy sy’n cyflogi’r gweithiwr cyn y tro cyntaf gyda’r plentyn. Nodwch pwy ddywedodd wrth bwy, pryd a sut, ac yna cofnodwch hyn.',
  },
  nobodyAsked: {
    en: 'Ask somebody who knows the family how best to approach them before the first contact with a parent. Write down what they said, and then record this.',
    cy: 'Gofynnwch i rywun sy’n adnabod y teulu sut orau i fynd atynt cyn y cyswllt cyntaf â rhiant. Nodwch beth ddywedon nhw, ac yna cofnodwch hyn.',
  },
  noLiaison: {
    en: 'This child has a social worker. Speak with them about what the help is for before the first time with the child. Write that down, and then record this.',
    cy: 'Mae gan y plentyn hwn weithiwr cymdeithasol. Siaradwch â nhw am ddiben y cymorth cyn y tro cyntaf gyda’r plentyn. Nodwch hynny, ac yna cofnodwch hyn.',
  },
  workNotInPlan: {
    en: 'The child has no agreed plan that names this work. Only what the child’s plan names can be done: ask the Named Person to write it into the plan.',
    cy: 'Nid oes gan y plentyn gynllun y cytunwyd arno sy’n enwi’r gwaith hwn. Dim ond yr hyn y mae cynllun y plentyn yn ei enwi y gellir ei wneud: gofynnwch i’r Person a Enwir ei ysgrifennu yn y cynllun.',
  },
  playgroundNeedsAPeriod: {
    en: 'Enter the first and the last day. Playground supervision is only for the period that the plan gives.',
    cy: 'Rhowch y diwrnod cyntaf a’r diwrnod olaf. Dim ond am y cyfnod y mae’r cynllun yn ei roi y mae goruchwylio ar yr iard.',
  },
  outsideThePlansPeriod: {
    en: 'The plan gives another period. Choose days within it, or ask for the plan to be changed.',
    cy: 'Mae’r cynllun yn rhoi cyfnod arall. Dewiswch ddiwrnodau o fewn y cyfnod hwnnw, neu gofynnwch am newid y cynllun.',
  },
  endsBeforeItBegins: {
    en: 'The last day must be on or after the first day',
    cy: 'Rhaid i’r diwrnod olaf fod ar neu ar ôl y diwrnod cyntaf',
  },
  outsideItsPeriod: {
    en: 'This work was only for its period, and this day is outside it. To go on, the plan must name another period.',
    cy: 'Dim ond am ei gyfnod yr oedd y gwaith hwn, ac mae’r diwrnod hwn y tu allan iddo. I fynd ymlaen, rhaid i’r cynllun enwi cyfnod arall.',
  },
  notSupernumerary: {
    en: 'The school has not confirmed that the worker is extra to the staff in the playground. Ask the school, write down how many other staff are there, and then record this.',
    cy: 'Nid yw’r ysgol wedi cadarnhau bod y gweithiwr yn ychwanegol at y staff ar yr iard. Gofynnwch i’r ysgol, nodwch faint o staff eraill sydd yno, ac yna cofnodwch hyn.',
  },
  notThisWork: {
    en: 'Select work of this child, or none',
    cy: 'Dewiswch waith y plentyn hwn, neu ddim',
  },
  hasEnded: {
    en: 'This work has ended already.',
    cy: 'Mae’r gwaith hwn wedi dod i ben eisoes.',
  },
  noRemit: {
    en: 'The service of this case has no remit that asks for this.',
    cy: 'Nid oes gan wasanaeth yr achos hwn gylch gwaith sy’n gofyn am hyn.',
  },
  notInTheFuture: {
    en: 'Enter a day that is not in the future',
    cy: 'Rhowch ddiwrnod nad yw yn y dyfodol',
  },
  whatHappened: {
    en: 'Say what happened, for the supervisor',
    cy: 'Dywedwch beth ddigwyddodd, ar gyfer y goruchwyliwr',
  },
  extraToNobody: {
    en: 'With no other staff there, the worker was not extra. Say so, and what happened.',
    cy: 'Heb staff eraill yno, nid oedd y gweithiwr yn ychwanegol. Dywedwch hynny, a beth ddigwyddodd.',
  },
  whichSchool: {
    en: 'Select the school',
    cy: 'Dewiswch yr ysgol',
  },
  notNewer: {
    en: 'Enter a later date than that of the version before',
    cy: 'Rhowch ddyddiad diweddarach na dyddiad y fersiwn flaenorol',
  },
} satisfies Record<string, Sentence>
