/** What a rule says to whoever meets it. */
export const say = {
  notYourTable: {
    en: 'You do not sit at this table today. Ask whoever runs the meeting to add you',
    cy: 'Nid ydych yn eistedd wrth y bwrdd hwn heddiw. Gofynnwch i bwy bynnag sy’n rhedeg y cyfarfod eich ychwanegu',
  },
  notYoursToRun: {
    en: 'Whoever sits for the whole school runs the meeting. Ask them to do this',
    cy: 'Y sawl sy’n eistedd dros yr ysgol gyfan sy’n rhedeg y cyfarfod. Gofynnwch iddynt wneud hyn',
  },
  notForAgencies: {
    en: 'The school or the team writes this down. Say it at the table',
    cy: 'Yr ysgol neu’r tîm sy’n ysgrifennu hyn. Dywedwch ef wrth y bwrdd',
  },
  notBegun: {
    en: 'Start the meeting first. Then each child can be decided',
    cy: 'Dechreuwch y cyfarfod yn gyntaf. Yna gellir penderfynu ar bob plentyn',
  },
  confirmed: {
    en: 'These minutes are confirmed and stay as they are. Add a correction beside them',
    cy: 'Mae’r cofnodion hyn wedi’u cadarnhau ac yn aros fel y maent. Ychwanegwch gywiriad wrth eu hochr',
  },
  notEnded: {
    en: 'Minutes are confirmed once the meeting has ended',
    cy: 'Caiff cofnodion eu cadarnhau ar ôl i’r cyfarfod ddod i ben',
  },
  alreadyOver: {
    en: 'This meeting has ended. Raise the child for the next one',
    cy: 'Mae’r cyfarfod hwn wedi dod i ben. Codwch y plentyn ar gyfer yr un nesaf',
  },
  decisionNeedsOwner: {
    en: 'Select whose it is. A decision without an owner is not done',
    cy: 'Dewiswch bwy sy’n gyfrifol. Nid yw penderfyniad heb berchennog wedi’i wneud',
  },
  decisionNeedsReview: {
    en: 'Enter the day on which you look at it again',
    cy: 'Rhowch y diwrnod y byddwch yn edrych arno eto',
  },
  reviewAfterToday: {
    en: 'Enter a day to look again that is after today',
    cy: 'Rhowch ddiwrnod i edrych eto sydd ar ôl heddiw',
  },
  noActionNeedsReason: {
    en: 'Write why nothing is done, so that whoever asks later knows',
    cy: 'Ysgrifennwch pam nad oes dim yn cael ei wneud, fel y bydd pwy bynnag sy’n gofyn wedyn yn gwybod',
  },
  decidedAlready: {
    en: 'This child’s part is done already, or was taken off',
    cy: 'Mae rhan y plentyn hwn wedi’i gorffen eisoes, neu fe’i tynnwyd oddi ar yr agenda',
  },
  whoIsIt: {
    en: 'Say first which child this is. Until then only a name is known',
    cy: 'Dywedwch yn gyntaf pa blentyn yw hwn. Tan hynny dim ond enw sy’n hysbys',
  },
  noNextMeeting: {
    en: 'This meeting has no next time in the coming year. Look at its days first',
    cy: 'Nid oes tro nesaf i’r cyfarfod hwn yn y flwyddyn sydd i ddod. Edrychwch ar ei ddyddiau yn gyntaf',
  },
  notASchoolDay: {
    en: 'The school is shut on that day. Select one of the days listed',
    cy: 'Mae’r ysgol ar gau ar y diwrnod hwnnw. Dewiswch un o’r diwrnodau a restrir',
  },
  tooEarly: {
    en: 'This meeting is on a day to come. Start it on the day',
    cy: 'Mae’r cyfarfod hwn ar ddiwrnod i ddod. Dechreuwch ef ar y diwrnod',
  },
  otherSchool: {
    en: 'This child is not at the school of this meeting',
    cy: 'Nid yw’r plentyn hwn yn ysgol y cyfarfod hwn',
  },
  readersSitHere: {
    en: 'Select people who sit at this table today and have an account',
    cy: 'Dewiswch bobl sy’n eistedd wrth y bwrdd hwn heddiw ac sydd â chyfrif',
  },
  noSuchAgency: {
    en: 'Select an agency that sits at this table',
    cy: 'Dewiswch asiantaeth sy’n eistedd wrth y bwrdd hwn',
  },
  whatIsAgreed: { en: 'Write what is to be done', cy: 'Ysgrifennwch yr hyn sydd i’w wneud' },
  whoDoesIt: {
    en: 'Select who does it',
    cy: 'Dewiswch bwy sy’n ei wneud',
  },
  dueFromToday: {
    en: 'Enter a day that is today or later',
    cy: 'Rhowch ddiwrnod sydd heddiw neu’n hwyrach',
  },
  sitsAlready: {
    en: 'This person sits at the table already',
    cy: 'Mae’r person hwn yn eistedd wrth y bwrdd eisoes',
  },
  notOfThisTable: {
    en: 'Select somebody who works at the school, in the team or for an agency of this area',
    cy: 'Dewiswch rywun sy’n gweithio yn yr ysgol, yn y tîm neu i asiantaeth yn yr ardal hon',
  },
  whoWithoutAccount: {
    en: 'Select somebody, or write their name',
    cy: 'Dewiswch rywun, neu ysgrifennwch eu henw',
  },
  whichSeat: {
    en: 'Write as what they sit at the table',
    cy: 'Ysgrifennwch fel beth y maent yn eistedd wrth y bwrdd',
  },
  someoneRunsIt: {
    en: 'Somebody else of the school or the team must sit for every year group first',
    cy: 'Rhaid i rywun arall o’r ysgol neu’r tîm eistedd dros bob grŵp blwyddyn yn gyntaf',
  },
  notYourOwnSeat: {
    en: 'Ask somebody else to add year groups to your own seat',
    cy: 'Gofynnwch i rywun arall ychwanegu grwpiau blwyddyn at eich sedd chi',
  },
  notAnAgreedTeam: {
    en: 'Select a team that works with this school',
    cy: 'Dewiswch dîm sy’n gweithio gyda’r ysgol hon',
  },
  nameStandIn: {
    en: 'Write who came instead',
    cy: 'Ysgrifennwch bwy a ddaeth yn lle hynny',
  },
} as const
