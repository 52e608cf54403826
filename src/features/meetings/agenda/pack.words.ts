import { catalogue } from '#platform/words.ts'

/** The papers of a meeting. */
export const words = catalogue(
  {
    packTitle: 'Meeting pack',
    packFor: 'Print it for',
    packForAll: 'Those who sit for the whole school',
    packLastTime: 'Last time',
    packShow: 'Show',
    packPrint: 'Print this page. It is made for two sheets.',
    packNote: 'Keep it with you, and shred it afterwards.',
    packOf: (who: string, when: string) => `Printed by ${who}, ${when}`,
    packNoOneIn: 'Nothing is on the agenda that everybody may see.',
    packAttendees: 'At the table',
  },
  {
    packTitle: 'Pecyn cyfarfod',
    packFor: 'Ei argraffu ar gyfer',
    packForAll: 'Y rhai sy’n eistedd dros yr ysgol gyfan',
    packLastTime: 'Y tro diwethaf',
    packShow: 'Dangos',
    packPrint: 'Argraffwch y dudalen hon. Fe’i gwnaed ar gyfer dwy ddalen.',
    packNote: 'Cadwch ef gyda chi, a rhwygwch ef wedyn.',
    packOf: (who: string, when: string) => `Argraffwyd gan ${who}, ${when}`,
    packNoOneIn: 'Nid oes dim ar yr agenda y caiff pawb ei weld.',
    packAttendees: 'Wrth y bwrdd',
  },
)
