import type { Sentence } from '#platform/words.ts'

/** What the rules of plans say when they say no. */
export const say = {
  workerIsNoAuthor: {
    en: 'A plan is written by the Named Person or a Lead Professional, never by the worker whose work it asks for. Ask one of them to write it: they can put your words into it.',
    cy: 'Y Person a Enwir neu Weithiwr Proffesiynol Arweiniol sy’n ysgrifennu cynllun, byth y gweithiwr y mae’n gofyn am ei waith. Gofynnwch i un ohonynt ei ysgrifennu: gallant roi eich geiriau ynddo.',
  },
  onlyNamedPerson: {
    en: 'Only this child’s Named Person or a Lead Professional can write the plan. A lead of the school can name you.',
    cy: 'Dim ond Person a Enwir y plentyn hwn neu Weithiwr Proffesiynol Arweiniol all ysgrifennu’r cynllun. Gall arweinydd yn yr ysgol eich enwi.',
  },
  onlyALead: {
    en: 'Only this child’s Lead Professional, or a lead of the school, can write the plan. A lead of the school can name you.',
    cy: 'Dim ond Gweithiwr Proffesiynol Arweiniol y plentyn hwn, neu arweinydd yn yr ysgol, all ysgrifennu’r cynllun. Gall arweinydd yn yr ysgol eich enwi.',
  },
  hasAPlan: {
    en: 'This child has a plan already. A child has one plan: write its next version.',
    cy: 'Mae gan y plentyn hwn gynllun eisoes. Un cynllun sydd gan blentyn: ysgrifennwch ei fersiwn nesaf.',
  },
  hasEnded: {
    en: 'This plan has ended. It stays as it is.',
    cy: 'Mae’r cynllun hwn wedi dod i ben. Mae’n aros fel y mae.',
  },
  notADraft: {
    en: 'This plan was agreed and does not change. Start its next version to write in it.',
    cy: 'Cytunwyd ar y cynllun hwn ac nid yw’n newid. Dechreuwch ei fersiwn nesaf i ysgrifennu ynddo.',
  },
  isWithApprover: {
    en: 'This plan is waiting to be agreed. Take it back to change it.',
    cy: 'Mae’r cynllun hwn yn aros i rywun gytuno arno. Cymerwch ef yn ôl i’w newid.',
  },
  notWithApprover: {
    en: 'This plan is not waiting to be agreed.',
    cy: 'Nid yw’r cynllun hwn yn aros i rywun gytuno arno.',
  },
  draftAlready: {
    en: 'Somebody has started the next version already.',
    cy: 'Mae rhywun wedi dechrau’r fersiwn nesaf eisoes.',
  },
  whoApproves: {
    en: 'Select somebody who leads the school or supervises a team that works with it',
    cy: 'Dewiswch rywun sy’n arwain yr ysgol neu’n goruchwylio tîm sy’n gweithio gyda hi',
  },
  wroteIt: {
    en: 'A plan is agreed by somebody who did not write it. Select another person',
    cy: 'Rhywun na wnaeth ei ysgrifennu sy’n cytuno ar gynllun. Dewiswch berson arall',
  },
  coverIsTheSame: {
    en: 'Select somebody else: this person is already the one who is to agree to it',
    cy: 'Dewiswch rywun arall: y person hwn sydd i gytuno arno eisoes',
  },
  notYoursToApprove: {
    en: 'Somebody else has been asked to agree to this plan.',
    cy: 'Gofynnwyd i rywun arall gytuno ar y cynllun hwn.',
  },
  noNeed: {
    en: 'Add at least one need, with what should be better',
    cy: 'Ychwanegwch o leiaf un angen, gyda’r hyn a ddylai fod yn well',
  },
  noViewOfChild: {
    en: 'Add what the child thinks, or why nobody could ask them',
    cy: 'Ychwanegwch yr hyn y mae’r plentyn yn ei feddwl, neu pam na allai neb ofyn iddo',
  },
  noViewOfParent: {
    en: 'Add what a parent or carer thinks, or why nobody could ask them',
    cy: 'Ychwanegwch yr hyn y mae rhiant neu ofalwr yn ei feddwl, neu pam na allai neb ofyn iddynt',
  },
  socialWorkNotSaid: {
    en: 'Say whether social work is involved with the family',
    cy: 'Dywedwch a yw gwaith cymdeithasol yn ymwneud â’r teulu',
  },
  notConfirmed: {
    en: 'Social work is involved: the social worker confirms what each worker is there for. Add their name and the day to each piece of work',
    cy: 'Mae gwaith cymdeithasol yn ymwneud â’r teulu: mae’r gweithiwr cymdeithasol yn cadarnhau pam mae pob gweithiwr yno. Ychwanegwch ei enw a’r diwrnod at bob darn o waith',
  },
  notConfirmedThemselves: (name: string): Sentence => ({
    en: `Social work is involved: ${name} confirms with their own account what each worker is there for. Ask them on the plan’s page`,
    cy: `Mae gwaith cymdeithasol yn ymwneud â’r teulu: mae ${name} yn cadarnhau â’u cyfrif eu hunain pam mae pob gweithiwr yno. Gofynnwch iddynt ar dudalen y cynllun`,
  }),
  socialWorkerIsThere: (name: string): Sentence => ({
    en: `The plan says that social work is not involved, and ${name} is written down as this child’s social worker. Say in the plan that it is. If ${name} is not their social worker any more, end that on the child’s page`,
    cy: `Mae’r cynllun yn dweud nad yw gwaith cymdeithasol yn ymwneud â’r teulu, ac mae ${name} wedi’i nodi fel gweithiwr cymdeithasol y plentyn hwn. Dywedwch yn y cynllun ei fod. Os nad ${name} yw eu gweithiwr cymdeithasol mwyach, dewch â hynny i ben ar dudalen y plentyn`,
  }),
  notTheSocialWorker: {
    en: 'Only the social worker who is allocated to this child can confirm what each team is there for.',
    cy: 'Dim ond y gweithiwr cymdeithasol a ddyrannwyd i’r plentyn hwn all gadarnhau pam mae pob tîm yno.',
  },
  nothingToConfirm: {
    en: 'Nothing in this plan waits to be confirmed.',
    cy: 'Nid oes dim yn y cynllun hwn yn aros i’w gadarnhau.',
  },
  nobodyToAsk: {
    en: 'This child’s social worker has no account here. Ask them, and write down who confirmed it and when.',
    cy: 'Nid oes gan weithiwr cymdeithasol y plentyn hwn gyfrif yma. Gofynnwch iddynt, a nodwch bwy a’i cadarnhaodd a phryd.',
  },
  whyNotConfirmed: {
    en: 'Say what should be different, so that you could confirm it',
    cy: 'Dywedwch beth ddylai fod yn wahanol, fel y gallech ei gadarnhau',
  },
  noReview: {
    en: 'Say when the plan is looked at again, or why it is not',
    cy: 'Dywedwch pryd y bydd y cynllun yn cael ei adolygu, neu pam na fydd',
  },
  reviewHasPassed: {
    en: 'The day of the review must be in the future',
    cy: 'Rhaid i ddiwrnod yr adolygiad fod yn y dyfodol',
  },
  needOfWork: {
    en: 'Select the need that this work is for',
    cy: 'Dewiswch yr angen y mae’r gwaith hwn ar ei gyfer',
  },
  needsAPeriod: {
    en: 'Playground supervision has a first and a last day. Enter both',
    cy: 'Mae gan oruchwyliaeth iard chwarae ddiwrnod cyntaf ac olaf. Rhowch y ddau',
  },
  notTheirTopic: (team: string): Sentence => ({
    en: `${team} does not list this topic. Select one of theirs, or say it in words`,
    cy: `Nid yw ${team} yn rhestru’r pwnc hwn. Dewiswch un o’u rhai nhw, neu dywedwch mewn geiriau`,
  }),
  needsATopic: {
    en: 'Say what the focussed work is about',
    cy: 'Dywedwch am beth y mae’r gwaith â ffocws',
  },
  endsBeforeItBegins: {
    en: 'The last day cannot be before the first',
    cy: 'Ni all y diwrnod olaf fod cyn y cyntaf',
  },
  needIsUsed: {
    en: 'Work or an action in this plan is for this need. Change that first',
    cy: 'Mae gwaith neu gam gweithredu yn y cynllun hwn ar gyfer yr angen hwn. Newidiwch hynny yn gyntaf',
  },
  notYoursToName: {
    en: 'A lead of the school, or a supervisor of a team that helps this child, says who guides the help.',
    cy: 'Arweinydd yn yr ysgol, neu oruchwyliwr tîm sy’n helpu’r plentyn hwn, sy’n dweud pwy sy’n arwain y cymorth.',
  },
  namedBySchool: {
    en: 'The school says who the Named Person is. Ask a lead of the school.',
    cy: 'Yr ysgol sy’n dweud pwy yw’r Person a Enwir. Gofynnwch i arweinydd yn yr ysgol.',
  },
  startsLater: {
    en: 'The first day must be today or in the past',
    cy: 'Rhaid i’r diwrnod cyntaf fod heddiw neu yn y gorffennol',
  },
  nameMissing: { en: 'Select somebody, or enter their name', cy: 'Dewiswch rywun, neu rhowch eu henw' },
  namedAlready: { en: 'They are named for this already', cy: 'Maent wedi’u henwi ar gyfer hyn eisoes' },
  reviewInFuture: {
    en: 'The day on which it was looked at must be today or in the past',
    cy: 'Rhaid i’r diwrnod yr adolygwyd ef fod heddiw neu yn y gorffennol',
  },
  reviewIsTooFar: {
    en: 'A plan is looked at again within a year. Enter an earlier day',
    cy: 'Adolygir cynllun o fewn blwyddyn. Rhowch ddiwrnod cynharach',
  },
  noReviewDue: {
    en: 'This plan has no review ahead, so there is none to write down.',
    cy: 'Nid oes adolygiad o’r cynllun hwn i ddod, felly nid oes un i’w nodi.',
  },
  notAgreedYet: {
    en: 'This plan is not agreed yet: there is nothing to look at again.',
    cy: 'Ni chytunwyd ar y cynllun hwn eto: nid oes dim i’w adolygu.',
  },
  nothingToDiscard: {
    en: 'There is no draft to throw away.',
    cy: 'Nid oes drafft i’w daflu.',
  },
  teamIsNotAround: {
    en: 'The plan asks for help from a team that neither knows this child nor works with the school. Take that out, or ask another team',
    cy: 'Mae’r cynllun yn gofyn am gymorth tîm nad yw’n adnabod y plentyn hwn nac yn gweithio gyda’r ysgol. Tynnwch hynny allan, neu gofynnwch i dîm arall',
  },
  noSuchTeam: { en: 'Select a team', cy: 'Dewiswch dîm' },
} satisfies Record<string, Sentence | ((name: string) => Sentence)>
