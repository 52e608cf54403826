import { catalogue } from '#platform/words.ts'

/** What somebody meets who may not read a restricted record, and opening it in an emergency. */
export const words = catalogue(
  {
    restricted: 'This record is restricted',
    ask: (name: string) => `Ask ${name}.`,
    openInEmergency: 'Open it in an emergency',

    emergency: {
      title: 'Open a restricted record in an emergency',
      warning: 'Only when a child could come to harm while you wait',
      help: (name: string) =>
        `Otherwise ask ${name}. The people named for this record and the school’s safeguarding leads are told at once that it was you. Everything you look at is written down with your reason, and one of them looks at it afterwards.`,
      howLong: 'It stays open for you for 60 minutes, in this browser only. An address that is protected stays closed.',
      reason: 'Why must you see it now?',
      reasonHint: 'At least 20 characters.',
      reasonMissing: 'Enter why you must see it now',
      open: 'Open the record',
      opened: (time: string) => `The record is open for you until ${time}. Those named for it have been told.`,
    },
  },
  {
    restricted: 'Mae’r cofnod hwn yn gyfyngedig',
    ask: (name: string) => `Gofynnwch i ${name}.`,
    openInEmergency: 'Ei agor mewn argyfwng',

    emergency: {
      title: 'Agor cofnod cyfyngedig mewn argyfwng',
      warning: 'Dim ond pan allai plentyn ddod i niwed tra byddwch yn aros',
      help: (name: string) =>
        `Fel arall, gofynnwch i ${name}. Dywedir ar unwaith wrth y bobl a enwir ar gyfer y cofnod hwn ac wrth arweinwyr diogelu’r ysgol mai chi oedd hyn. Caiff popeth yr edrychwch arno ei gofnodi gyda’ch rheswm, ac mae un ohonynt yn edrych arno wedyn.`,
      howLong:
        'Mae’n aros ar agor i chi am 60 munud, yn y porwr hwn yn unig. Mae cyfeiriad sydd wedi’i warchod yn aros ar gau.',
      reason: 'Pam mae’n rhaid i chi ei weld nawr?',
      reasonHint: 'O leiaf 20 nod.',
      reasonMissing: 'Rhowch pam mae’n rhaid i chi ei weld nawr',
      open: 'Agor y cofnod',
      opened: (time: string) => `Mae’r cofnod ar agor i chi tan ${time}. Dywedwyd wrth y rhai a enwir ar ei gyfer.`,
    },
  },
)
