import type { Sentence } from '#platform/words.ts'

/** What the rules of consultations say when they say no. */
export const say = {
  letterToFamily: {
    en: 'Letters go to those of the family who take part, and to the school. Staff read what was agreed here.',
    cy: 'Mae llythyrau’n mynd at aelodau’r teulu sy’n cymryd rhan, ac at yr ysgol. Mae staff yn darllen yr hyn a gytunwyd yma.',
  },
  notTheirs: {
    en: 'You can read this consultation. It is changed by the workers on the case and their supervisor.',
    cy: 'Gallwch ddarllen yr ymgynghoriad hwn. Caiff ei newid gan y gweithwyr ar yr achos a’u goruchwyliwr.',
  },
  completed: {
    en: 'This consultation is completed. What was agreed stays as it was agreed.',
    cy: 'Mae’r ymgynghoriad hwn wedi’i gwblhau. Mae’r hyn y cytunwyd arno’n aros fel y’i cytunwyd.',
  },
  cycleEnded: {
    en: 'This cycle of consultations has ended. Start a new one if there is more to talk about.',
    cy: 'Mae’r cylch hwn o ymgynghoriadau wedi dod i ben. Dechreuwch un newydd os oes rhagor i’w drafod.',
  },
  underWay: {
    en: 'A cycle of consultations is under way for this case already.',
    cy: 'Mae cylch o ymgynghoriadau ar y gweill ar gyfer yr achos hwn eisoes.',
  },
  whyWithoutConsent: {
    en: 'Nobody has agreed to consultations about this child yet, or they have said no. Record their answer first, or write why you begin without it',
    cy: 'Nid oes neb wedi cytuno i ymgynghoriadau am y plentyn hwn eto, neu maent wedi dweud na. Cofnodwch eu hateb yn gyntaf, neu ysgrifennwch pam rydych yn dechrau hebddo',
  },
  inThePast: {
    en: 'Enter a day that is today or later',
    cy: 'Rhowch ddiwrnod sydd heddiw neu’n hwyrach',
  },
  tooFar: {
    en: 'Enter a day within the next year',
    cy: 'Rhowch ddiwrnod o fewn y flwyddyn nesaf',
  },
  dayMissing: { en: 'Select or enter the day', cy: 'Dewiswch neu rhowch y diwrnod' },
  previousFirst: {
    en: 'The consultation before this one is not completed yet. Complete it first.',
    cy: 'Nid yw’r ymgynghoriad cyn hwn wedi’i gwblhau eto. Cwblhewch hwnnw’n gyntaf.',
  },
  shutOnThatDay: {
    en: 'The school is shut on that day. Choose another, or tick that it is held all the same',
    cy: 'Mae’r ysgol ar gau ar y diwrnod hwnnw. Dewiswch un arall, neu diciwch ei fod yn cael ei gynnal er hynny',
  },
  nobodyAdded: { en: 'Select or name somebody', cy: 'Dewiswch neu enwch rywun' },
  courtOrders: {
    en: 'There is a court order about this adult and this child. Read it, and talk to your supervisor: they are not invited from here.',
    cy: 'Mae gorchymyn llys am yr oedolyn hwn a’r plentyn hwn. Darllenwch ef, a siaradwch â’ch goruchwyliwr: ni chânt eu gwahodd o’r fan hon.',
  },
  notToBeTold: {
    en: 'This adult may not be told about this child, so they are not invited. If that is wrong, change it on the child’s page first.',
    cy: 'Ni chaniateir dweud wrth yr oedolyn hwn am y plentyn hwn, felly ni chânt eu gwahodd. Os yw hynny’n anghywir, newidiwch ef ar dudalen y plentyn yn gyntaf.',
  },
  notToBeContacted: {
    en: 'No safe way to reach this adult is written down. Ask, write it down on the child’s page, and then invite them.',
    cy: 'Nid oes ffordd ddiogel o gyrraedd yr oedolyn hwn wedi’i nodi. Gofynnwch, nodwch hi ar dudalen y plentyn, ac yna gwahoddwch nhw.',
  },
  notThatWay: {
    en: 'This is not the way that is safe for them. Invite them the way that is written down, or face to face',
    cy: 'Nid dyma’r ffordd sy’n ddiogel iddynt. Gwahoddwch nhw’r ffordd a nodwyd, neu wyneb yn wyneb',
  },
  responsibilityNotKnown: {
    en: 'Nobody has written down whether this adult has parental responsibility. Find out and write it down on the child’s page first.',
    cy: 'Nid oes neb wedi nodi a oes gan yr oedolyn hwn gyfrifoldeb rhiant. Holwch a nodwch hynny ar dudalen y plentyn yn gyntaf.',
  },
  whyWithoutResponsibility: {
    en: 'This adult has no parental responsibility. Write why they are asked, and who with it agreed',
    cy: 'Nid oes gan yr oedolyn hwn gyfrifoldeb rhiant. Ysgrifennwch pam y gofynnir iddynt, a phwy sydd ag ef a gytunodd',
  },
  noLonger: {
    en: 'This adult is no longer written down as somebody of this child’s.',
    cy: 'Nid yw’r oedolyn hwn wedi’i nodi mwyach fel rhywun sy’n perthyn i’r plentyn hwn.',
  },
  timeMissing: { en: 'Offer at least one time', cy: 'Cynigiwch o leiaf un amser' },
  timeHasPassed: { en: 'Offer times that are still to come', cy: 'Cynigiwch amseroedd sydd eto i ddod' },
  dayAndTime: { en: 'Enter both the day and the time', cy: 'Rhowch y diwrnod a’r amser' },
  answered: {
    en: 'This invitation has an answer already.',
    cy: 'Mae ateb i’r gwahoddiad hwn eisoes.',
  },
  whichTime: { en: 'Select which of the times they chose', cy: 'Dewiswch pa un o’r amseroedd a ddewiswyd ganddynt' },
  bookFirst: {
    en: 'Book this consultation first: enter when it was held.',
    cy: 'Trefnwch yr ymgynghoriad hwn yn gyntaf: rhowch pryd y’i cynhaliwyd.',
  },
  notYetHeld: {
    en: 'This consultation has not taken place yet.',
    cy: 'Nid yw’r ymgynghoriad hwn wedi digwydd eto.',
  },
  whoCame: { en: 'Say first who came.', cy: 'Dywedwch yn gyntaf pwy ddaeth.' },
  nobodyCame: {
    en: 'Nobody but you was there, so there was no consultation. Book another time.',
    cy: 'Nid oedd neb ond chi yno, felly ni fu ymgynghoriad. Trefnwch amser arall.',
  },
  whyNotThere: {
    en: 'Write why the young person was not there',
    cy: 'Ysgrifennwch pam nad oedd y person ifanc yno',
  },
  howViews: {
    en: 'Write how their views were asked for',
    cy: 'Ysgrifennwch sut y gofynnwyd am eu barn',
  },
  whoFeedsBack: {
    en: 'Write who tells them what was agreed, and when',
    cy: 'Ysgrifennwch pwy sy’n dweud wrthynt beth y cytunwyd arno, a phryd',
  },
  actionsNotAsked: {
    en: 'Actions from before are still open. Ask about each of them first: was it tried, what happened, did it help?',
    cy: 'Mae camau o’r blaen yn dal i fod ar agor. Gofynnwch am bob un yn gyntaf: a roddwyd cynnig arno, beth ddigwyddodd, a helpodd?',
  },
  overallMissing: {
    en: 'Say first whether what was agreed last time helped, all in all.',
    cy: 'Dywedwch yn gyntaf a helpodd yr hyn y cytunwyd arno y tro diwethaf, at ei gilydd.',
  },
  whyNoActions: {
    en: 'Nothing was agreed. Agree what is done next, or write why nothing is',
    cy: 'Ni chytunwyd ar ddim. Cytunwch beth a wneir nesaf, neu ysgrifennwch pam nad oes dim',
  },
  noPlan: {
    en: 'This consultation ends with a plan. Agree at least one task.',
    cy: 'Daw’r ymgynghoriad hwn i ben gyda chynllun. Cytunwch ar o leiaf un dasg.',
  },
  noAnswers: {
    en: 'Answer the last questions first: is it better, is it solved, and is more needed?',
    cy: 'Atebwch y cwestiynau olaf yn gyntaf: a yw’n well, a yw wedi’i ddatrys, ac a oes angen rhagor?',
  },
  notTheLast: {
    en: 'These questions are asked in the last consultation of a cycle.',
    cy: 'Gofynnir y cwestiynau hyn yn ymgynghoriad olaf cylch.',
  },
  moreOrNothing: {
    en: 'Write what more is needed at school or at home, or tick that nothing is',
    cy: 'Ysgrifennwch beth arall sydd ei angen yn yr ysgol neu gartref, neu diciwch nad oes dim',
  },
  notBoth: {
    en: 'Something more is needed, and nothing is: leave one of them out',
    cy: 'Mae angen rhywbeth arall, ac nid oes angen dim: gadewch un ohonynt allan',
  },
  nothingAgreed: {
    en: 'Write what at least one person will do',
    cy: 'Ysgrifennwch beth fydd o leiaf un person yn ei wneud',
  },
  notCompleted: {
    en: 'The last consultation is not completed yet. Complete it first, or stop the cycle and say why.',
    cy: 'Nid yw’r ymgynghoriad olaf wedi’i gwblhau eto. Cwblhewch ef yn gyntaf, neu stopiwch y cylch a dywedwch pam.',
  },
  longest: {
    en: 'A cycle has at most 12 consultations. End this one, and start another if there is more to talk about.',
    cy: 'Mae gan gylch 12 ymgynghoriad ar y mwyaf. Dewch â hwn i ben, a dechreuwch un arall os oes rhagor i’w drafod.',
  },
} satisfies Record<string, Sentence>

/** HACK-20, with the names of those who would leave with nothing to do. */
export function withoutTaskYet(names: readonly string[]): Sentence {
  const all = names.join(', ')
  return {
    en: `Everybody leaves with a task. Agree one with ${all}, or write beside each name why there is none`,
    cy: `Mae pawb yn gadael gyda thasg. Cytunwch ar un gyda ${all}, neu ysgrifennwch wrth bob enw pam nad oes un`,
  }
}
