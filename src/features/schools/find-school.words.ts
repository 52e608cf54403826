import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    hint: 'Part of its name, its town or its code',
    another: 'Or another school',
    tooLong: 'The name of the school must be 200 characters or fewer',
  },
  {
    hint: 'Rhan o’i henw, ei thref neu ei chod',
    another: 'Neu ysgol arall',
    tooLong: 'Rhaid i enw’r ysgol fod yn 200 nod neu lai',
  },
)

/** Said of a name that was typed. */
export const say = {
  none: {
    en: 'No open school has a name like this. Check the spelling, or type less of it',
    cy: 'Nid oes gan yr un ysgol agored enw fel hyn. Gwiriwch y sillafu, neu teipiwch lai ohono',
  },
  several: {
    en: 'More than one school has a name like this. Select one',
    cy: 'Mae gan fwy nag un ysgol enw fel hyn. Dewiswch un',
  },
  many: {
    en: 'Too many schools have a name like this. Type more of it, or add the town',
    cy: 'Mae gan ormod o ysgolion enw fel hyn. Teipiwch fwy ohono, neu ychwanegwch y dref',
  },
}
