import { catalogue } from '#platform/words.ts'

/** Telling two records apart again. */
export const words = catalogue(
  {
    undoTitle: 'Are these two children after all?',
    undoHelp:
      'Everything that came with the other record goes back to it, as it was. What was written since in its cases and requests goes with them.',
    undoWhy: 'Why were the records wrongly put together?',
    undoWhyMissing: 'Say why they are two children',
    since: 'Written since they were put together',
    sinceHelp: 'Tick what is about the other child. What you do not tick stays on this record.',
    sinceNone: 'Nothing was written about the child itself since then.',
    sinceWrong: 'Select from what is listed',
    sinceUnseen: 'Something you may not read',
    relations: {
      help_request: 'Request',
      need: 'Need',
      consent: 'Consent',
      relationship: 'Adult',
      home_address: 'Address',
      child_identifier: 'Number',
      other: 'Something else',
    },
    undoPropose: 'Propose to undo',
    undoProposed: 'Proposed. Somebody else must agree.',

    agreeUndoTitle: 'Do you agree that these are two children?',
    goes: 'This goes to the other child',
    goesNone: 'Nothing else that was written since goes to the other child.',
    yesUndo: 'Yes, tell them apart',
    noUndo: 'No, they are one child',
    undone: 'They are two records again',
    staysMerged: 'The records stay together',
  },
  {
    undoTitle: 'Ai dau blentyn yw’r rhain wedi’r cyfan?',
    undoHelp:
      'Mae popeth a ddaeth gyda’r cofnod arall yn mynd yn ôl iddo, fel yr oedd. Mae’r hyn a ysgrifennwyd ers hynny yn ei achosion a’i geisiadau yn mynd gyda nhw.',
    undoWhy: 'Pam y rhoddwyd y cofnodion at ei gilydd ar gam?',
    undoWhyMissing: 'Dywedwch pam mai dau blentyn ydynt',
    since: 'Ysgrifennwyd ers eu rhoi at ei gilydd',
    sinceHelp:
      'Ticiwch yr hyn sy’n ymwneud â’r plentyn arall. Mae’r hyn nad ydych yn ei dicio yn aros ar y cofnod hwn.',
    sinceNone: 'Ni ysgrifennwyd dim am y plentyn ei hun ers hynny.',
    sinceWrong: 'Dewiswch o’r hyn a restrir',
    sinceUnseen: 'Rhywbeth na chewch ei ddarllen',
    relations: {
      help_request: 'Cais',
      need: 'Angen',
      consent: 'Cydsyniad',
      relationship: 'Oedolyn',
      home_address: 'Cyfeiriad',
      child_identifier: 'Rhif',
      other: 'Rhywbeth arall',
    },
    undoPropose: 'Cynnig dadwneud',
    undoProposed: 'Wedi’i gynnig. Rhaid i rywun arall gytuno.',

    agreeUndoTitle: 'A ydych yn cytuno mai dau blentyn yw’r rhain?',
    goes: 'Mae hyn yn mynd i’r plentyn arall',
    goesNone: 'Nid oes dim arall a ysgrifennwyd ers hynny yn mynd i’r plentyn arall.',
    yesUndo: 'Ydw, gwahanwch nhw',
    noUndo: 'Nac ydw, un plentyn ydynt',
    undone: 'Dau gofnod ydynt eto',
    staysMerged: 'Mae’r cofnodion yn aros gyda’i gilydd',
  },
)
