import type { Sentence } from '#platform/words.ts'

/** What the rules of a group say when they say no. */
export const say = {
  programmeOrIdea: {
    en: 'Choose a programme, or say in your own words what the group will do: one of the two.',
    cy: 'Dewiswch raglen, neu dywedwch yn eich geiriau eich hun beth fydd y grŵp yn ei wneud: un o’r ddau.',
  },
  neverASchoolDay: {
    en: 'There are not enough school days on that weekday. Choose another first day, or look at the school’s calendar.',
    cy: 'Nid oes digon o ddiwrnodau ysgol ar y diwrnod hwnnw o’r wythnos. Dewiswch ddiwrnod cyntaf arall, neu edrychwch ar galendr yr ysgol.',
  },
  namesAChild: {
    en: 'This seems to have a child’s name in it. More people read this than know the child. Write it without names, and put what is about one child into that child’s own note.',
    cy: 'Mae’n ymddangos bod enw plentyn yma. Mae mwy o bobl yn darllen hwn nag sy’n adnabod y plentyn. Ysgrifennwch heb enwau, a rhowch yr hyn sydd am un plentyn yn nodyn y plentyn hwnnw.',
  },
  notTrained: (name: string, programme: string): Sentence => ({
    en: `${name} has no training on record that counts for ${programme}, so cannot lead this group. They can support it, or somebody who is trained leads it. A supervisor records training.`,
    cy: `Nid oes gan ${name} hyfforddiant ar gofnod sy’n cyfrif ar gyfer ${programme}, felly ni allant arwain y grŵp hwn. Gallant ei gefnogi, neu mae rhywun sydd wedi’i hyfforddi yn ei arwain. Goruchwyliwr sy’n cofnodi hyfforddiant.`,
  }),
  ideaNeedsSupervisor: (name: string): Sentence => ({
    en: `There is no training for an idea of your own. A supervisor looks at it and says why ${name} is ready to lead it; until then ${name} can support it.`,
    cy: `Nid oes hyfforddiant ar gyfer eich syniad eich hun. Mae goruchwyliwr yn edrych arno ac yn dweud pam mae ${name} yn barod i’w arwain; tan hynny gall ${name} ei gefnogi.`,
  }),
  whyUntrainedMissing: {
    en: 'Write why they are ready to lead it without training for it',
    cy: 'Ysgrifennwch pam maent yn barod i’w arwain heb hyfforddiant ar ei gyfer',
  },
  whoMissing: {
    en: 'Choose somebody, or enter the name of somebody without an account: one of the two.',
    cy: 'Dewiswch rywun, neu rhowch enw rhywun heb gyfrif: un o’r ddau.',
  },
  isInItAlready: {
    en: 'They are in this group already.',
    cy: 'Maent yn y grŵp hwn eisoes.',
  },
  hasEnded: {
    en: 'This group has ended, so nothing in it can be changed.',
    cy: 'Mae’r grŵp hwn wedi dod i ben, felly ni ellir newid dim ohono.',
  },
  notInThePlan: (child: string): Sentence => ({
    en: `${child}’s plan does not name work in this group by your team. Only what the child’s plan in force names can be done: ask the Named Person to write it into the plan.`,
    cy: `Nid yw cynllun ${child} yn enwi gwaith yn y grŵp hwn gan eich tîm. Dim ond yr hyn y mae cynllun y plentyn mewn grym yn ei enwi y gellir ei wneud: gofynnwch i’r Person a Enwir ei ysgrifennu yn y cynllun.`,
  }),
  planIsOver: (child: string): Sentence => ({
    en: `${child}’s plan does not name this group for that day: its period has not begun or is over, or the plan has changed.`,
    cy: `Nid yw cynllun ${child} yn enwi’r grŵp hwn ar gyfer y diwrnod hwnnw: nid yw ei gyfnod wedi dechrau neu mae ar ben, neu mae’r cynllun wedi newid.`,
  }),
  familyNotToldOf: (child: string, worker: string): Sentence => ({
    en: `${child}’s family has not been told of ${worker}, who is not on ${child}’s case. Tell them who that is, and who employs them. Then tick it where the parent’s agreement is written down.`,
    cy: `Nid yw teulu ${child} wedi cael gwybod am ${worker}, nad yw ar achos ${child}. Dywedwch wrthynt pwy ydyw, a phwy sy’n ei gyflogi. Yna ticiwch hynny lle mae cytundeb y rhiant wedi’i nodi.`,
  }),
  notATopic: {
    en: 'Select one of the topics of your service, or say it in words',
    cy: 'Dewiswch un o bynciau eich gwasanaeth, neu dywedwch mewn geiriau',
  },
  noAgreement: (child: string): Sentence => ({
    en: `No parent or carer has agreed yet that ${child} is in this group. Ask them, and write down who agreed and when, before the first time.`,
    cy: `Nid oes rhiant na gofalwr wedi cytuno eto bod ${child} yn y grŵp hwn. Gofynnwch iddynt, a nodwch bwy a gytunodd a phryd, cyn y tro cyntaf.`,
  }),
  agreedLater: {
    en: 'Enter the day on which they agreed. It cannot be in the future.',
    cy: 'Rhowch y diwrnod y cytunwyd. Ni all fod yn y dyfodol.',
  },
  whoAgreedMissing: {
    en: 'Enter the name of the parent or carer who agreed, and the day: both, or neither.',
    cy: 'Rhowch enw’r rhiant neu’r gofalwr a gytunodd, a’r diwrnod: y ddau, neu ddim un.',
  },
  nobodyToTellOf: {
    en: 'Select people who lead or support this group for the team',
    cy: 'Dewiswch bobl sy’n arwain neu’n cefnogi’r grŵp hwn ar ran y tîm',
  },
  noPartner: {
    en: 'A group works together with the school. Name somebody of its pupil support team as the partner before the first register.',
    cy: 'Mae grŵp yn gweithio gyda’r ysgol. Enwch rywun o’i thîm cymorth disgyblion yn bartner cyn y gofrestr gyntaf.',
  },
  nobodyLeads: {
    en: 'Nobody who may lead this group leads it on that day. Name somebody who is trained for it, or ask your supervisor.',
    cy: 'Nid oes neb yn arwain y grŵp hwn ar y diwrnod hwnnw a gaiff wneud hynny. Enwch rywun sydd wedi’i hyfforddi ar ei gyfer, neu gofynnwch i’ch goruchwyliwr.',
  },
  familyNotTold: (child: string): Sentence => ({
    en: `A parent or carer of ${child} must be told who employs the worker before the first time with the child. Write that down on the case first.`,
    cy: `Rhaid dweud wrth riant neu ofalwr ${child} pwy sy’n cyflogi’r gweithiwr cyn y tro cyntaf gyda’r plentyn. Nodwch hynny ar yr achos yn gyntaf.`,
  }),
  noLiaison: (child: string): Sentence => ({
    en: `${child} has a social worker. Speak with them about what the help is for before the first time, and write that down on the case.`,
    cy: `Mae gan ${child} weithiwr cymdeithasol. Siaradwch â nhw am ddiben y cymorth cyn y tro cyntaf, a nodwch hynny ar yr achos.`,
  }),
  notYet: {
    en: 'This session is still to come. A register is taken on the day.',
    cy: 'Mae’r sesiwn hon eto i ddod. Cymerir cofrestr ar y diwrnod.',
  },
  calledOff: {
    en: 'This session was called off.',
    cy: 'Cafodd y sesiwn hon ei chanslo.',
  },
  wasHeld: {
    en: 'This session was held, so it can be neither moved nor called off.',
    cy: 'Cynhaliwyd y sesiwn hon, felly ni ellir ei symud na’i chanslo.',
  },
  sessionThatDay: {
    en: 'The group meets on that day already.',
    cy: 'Mae’r grŵp yn cyfarfod ar y diwrnod hwnnw eisoes.',
  },
  notASchoolDay: (why: Sentence): Sentence => ({
    en: `The school is shut on that day: ${why.en}`,
    cy: `Mae’r ysgol ar gau ar y diwrnod hwnnw: ${why.cy}`,
  }),
  isFull: {
    en: 'The group is full. Somebody leaves first, or the child goes on waiting.',
    cy: 'Mae’r grŵp yn llawn. Mae rhywun yn gadael yn gyntaf, neu mae’r plentyn yn parhau i aros.',
  },
  hasLeft: {
    en: 'This child has left the group.',
    cy: 'Mae’r plentyn hwn wedi gadael y grŵp.',
  },
  waits: (child: string): Sentence => ({
    en: `${child} waits for a place, and has none yet.`,
    cy: `Mae ${child} yn aros am le, ac nid oes ganddynt un eto.`,
  }),
  whyLeftMissing: {
    en: 'Write why the child leaves the group',
    cy: 'Ysgrifennwch pam mae’r plentyn yn gadael y grŵp',
  },
  whatCameOfItMissing: {
    en: 'This was an idea of your own. Write what came of it, so that others can learn from it',
    cy: 'Eich syniad chi oedd hwn. Ysgrifennwch beth ddaeth ohono, er mwyn i eraill ddysgu ohono',
  },
  dayMissing: {
    en: 'Enter the day to move it to',
    cy: 'Rhowch y diwrnod i’w symud iddo',
  },
  whyMissing: {
    en: 'Write why the session is called off',
    cy: 'Ysgrifennwch pam y caiff y sesiwn ei chanslo',
  },
  didNotCome: (child: string): Sentence => ({
    en: `${child} is not marked as here. A note about a session is about a child who came: mark the register first.`,
    cy: `Nid yw ${child} wedi’i nodi fel yma. Mae nodyn am sesiwn yn ymwneud â phlentyn a ddaeth: marciwch y gofrestr yn gyntaf.`,
  }),
}
