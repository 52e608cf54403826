import { catalogue } from '#platform/words.ts'

/** A note about one child of a group, which goes to the child’s record. */
export const words = catalogue(
  {
    inAGroup: (group: string, agreedBy: string) => `Seen in the group ${group}, which ${agreedBy} agreed to`,
    privateTitle: 'A note about one child',
    about: (day: string) => `About ${day}.`,
    privateIntro: 'It goes to the child’s record, as a contact. The group does not show it.',
    content: 'What happened?',
    contentMissing: 'Write what happened',
    audience: 'Who may read it?',
    audienceMissing: 'Select who may read it',
    audiences: {
      service: 'The workers on the case and their supervisor',
      case: 'Everybody on the case, and those who lead the school',
    },
    saveNote: 'Save to the record',
    noteSaved: 'Note saved to the child’s record',
  },
  {
    inAGroup: (group: string, agreedBy: string) => `Gwelwyd yn y grŵp ${group}, y cytunodd ${agreedBy} iddo`,
    privateTitle: 'Nodyn am un plentyn',
    about: (day: string) => `Am ${day}.`,
    privateIntro: 'Mae’n mynd i gofnod y plentyn, fel cyswllt. Nid yw’r grŵp yn ei ddangos.',
    content: 'Beth ddigwyddodd?',
    contentMissing: 'Ysgrifennwch beth ddigwyddodd',
    audience: 'Pwy all ei ddarllen?',
    audienceMissing: 'Dewiswch pwy all ei ddarllen',
    audiences: {
      service: 'Y gweithwyr ar yr achos a’u goruchwyliwr',
      case: 'Pawb ar yr achos, a’r rhai sy’n arwain yr ysgol',
    },
    saveNote: 'Cadw i’r cofnod',
    noteSaved: 'Cadwyd y nodyn i gofnod y plentyn',
  },
)
