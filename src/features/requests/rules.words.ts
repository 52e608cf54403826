import type { Sentence } from '#platform/words.ts'

/** What the rules of a request say when they say no. */
export const say = {
  noSchool: {
    en: 'This child is on no school’s class list. A request goes through a school: ask the school to add the child first.',
    cy: 'Nid yw’r plentyn hwn ar restr ddosbarth unrhyw ysgol. Mae cais yn mynd drwy ysgol: gofynnwch i’r ysgol ychwanegu’r plentyn yn gyntaf.',
  },
  whichTeam: { en: 'Select which team to ask', cy: 'Dewiswch pa dîm i’w ofyn' },
  noTeam: {
    en: 'There is no team to ask yet. Tell the area administrator.',
    cy: 'Nid oes tîm i’w ofyn eto. Dywedwch wrth weinyddwr yr ardal.',
  },
  unknownNeed: {
    en: 'Select from the list, or use ‘Something else’',
    cy: 'Dewiswch o’r rhestr, neu defnyddiwch ‘Rhywbeth arall’',
  },
  atLeastOneNeed: { en: 'Select at least one difficulty', cy: 'Dewiswch o leiaf un anhawster' },
  nameTheOther: { en: 'Say what the other difficulty is', cy: 'Dywedwch beth yw’r anhawster arall' },
  warned: {
    en: 'Say why you want to send it anyway',
    cy: 'Dywedwch pam rydych am ei anfon beth bynnag',
  },
  notTheirBasis: {
    en: 'Parental responsibility is an adult’s. A young person agrees because they understand, or are 16 or over',
    cy: 'Oedolyn sydd â chyfrifoldeb rhiant. Mae person ifanc yn cytuno am ei fod yn deall, neu’n 16 oed neu’n hŷn',
  },
  notYet16: {
    en: 'This young person is not 16 yet. Select that they understand what is proposed, if they do',
    cy: 'Nid yw’r person ifanc hwn yn 16 oed eto. Dewiswch ei fod yn deall yr hyn a gynigir, os yw hynny’n wir',
  },
  notAwaitingDetail: {
    en: 'This request is not waiting for more detail. Send a reply instead.',
    cy: 'Nid yw’r cais hwn yn aros am ragor o fanylion. Anfonwch ymateb yn lle hynny.',
  },
  notAwaitingScreening: {
    en: 'This request is not waiting for the school any more.',
    cy: 'Nid yw’r cais hwn yn aros am yr ysgol mwyach.',
  },
  notAwaitingDecision: {
    en: 'This request is not waiting for a decision.',
    cy: 'Nid yw’r cais hwn yn aros am benderfyniad.',
  },
  notAwaitingAgreement: {
    en: 'This request does not need the agreement of an education manager, or has it already.',
    cy: 'Nid oes angen cytundeb rheolwr addysg ar y cais hwn, neu mae ganddo hynny eisoes.',
  },
  notAccepted: {
    en: 'Accept the request before somebody is asked to help.',
    cy: 'Derbyniwch y cais cyn gofyn i rywun helpu.',
  },
  managerFirst: {
    en: 'An education manager must agree before this request can be accepted.',
    cy: 'Rhaid i reolwr addysg gytuno cyn y gellir derbyn y cais hwn.',
  },
  sayWhy: { en: 'Say why, for the person who asked', cy: 'Dywedwch pam, ar gyfer y sawl a ofynnodd' },
  askWhat: { en: 'Say what you need to know', cy: 'Dywedwch beth mae angen i chi ei wybod' },
  adviseWhat: { en: 'Write the advice', cy: 'Ysgrifennwch y cyngor' },
  nameAnAlternative: {
    en: 'Name where else the family can turn. A no always comes with one',
    cy: 'Nodwch ble arall y gall y teulu droi. Mae hynny’n dod gyda phob na',
  },
  whichRequest: { en: 'Select the request it is the same as', cy: 'Dewiswch y cais y mae’r un fath ag ef' },
  forWhat: { en: 'Say what the child is waiting for', cy: 'Dywedwch am beth mae’r plentyn yn aros' },
  whoWillHelp: { en: 'Select who will help', cy: 'Dewiswch pwy fydd yn helpu' },
  overTheLimit: {
    en: 'This person already has as many cases as their hours allow. Choose somebody else, or say why it should still be them',
    cy: 'Mae gan y person hwn gymaint o achosion ag y mae ei oriau’n eu caniatáu eisoes. Dewiswch rywun arall, neu dywedwch pam mai ef neu hi ddylai fod o hyd',
  },
  whoSaidIt: {
    en: 'Select somebody who works in the child’s school',
    cy: 'Dewiswch rywun sy’n gweithio yn ysgol y plentyn',
  },
  isParentTold: {
    en: 'Select whether the parent or carer knows',
    cy: 'Dewiswch a yw’r rhiant neu’r gofalwr yn gwybod',
  },
  writeAReply: { en: 'Write your message', cy: 'Ysgrifennwch eich neges' },
  notYours: {
    en: 'Only the person who sent this request can withdraw it.',
    cy: 'Dim ond y sawl a anfonodd y cais hwn all ei dynnu’n ôl.',
  },
  tooLateToWithdraw: {
    en: 'This request has its answer, so it cannot be withdrawn. Send a reply instead.',
    cy: 'Mae ateb i’r cais hwn, felly ni ellir ei dynnu’n ôl. Anfonwch ymateb yn lle hynny.',
  },
} satisfies Record<string, Sentence>
