import { catalogue } from '#platform/words.ts'

/** Letting somebody else go on writing a report. */
export const words = catalogue(
  {
    handOn: 'Let somebody else go on writing it',
    handOnHelp: 'For when its author is away. They must work on the case.',
    handOnTo: 'Who will go on writing it?',
    handOnNone:
      'Nobody else works on this case yet. Once somebody is added to it, the report can be handed on to them.',
    handOnMissing: 'Select who will go on writing it',
    handOnSave: 'Hand it on',
    handedOn: 'Somebody else will go on writing it',
  },
  {
    handOn: 'Gadael i rywun arall barhau i’w ysgrifennu',
    handOnHelp: 'Ar gyfer pan fydd ei awdur i ffwrdd. Rhaid iddynt weithio ar yr achos.',
    handOnTo: 'Pwy fydd yn parhau i’w ysgrifennu?',
    handOnNone:
      'Nid oes neb arall yn gweithio ar yr achos hwn eto. Unwaith y bydd rhywun wedi’i ychwanegu ato, gellir trosglwyddo’r adroddiad iddynt.',
    handOnMissing: 'Dewiswch pwy fydd yn parhau i’w ysgrifennu',
    handOnSave: 'Ei drosglwyddo',
    handedOn: 'Bydd rhywun arall yn parhau i’w ysgrifennu',
  },
)
