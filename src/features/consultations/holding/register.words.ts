import { catalogue } from '#platform/words.ts'

/** Saying who came to a consultation, and what the young person wanted said. */
export const words = catalogue(
  {
    title: 'Who came?',
    came: 'Tick everybody who was there',
    wrong: 'Select people from the list',
    youngPerson: 'If the young person was not there',
    youngPersonHelp: 'They are heard all the same, and they are told what was agreed.',
    whyNot: 'Why were they not there?',
    whyNotHint: 'For example: they did not want to sit with so many adults.',
    viewsHow: 'How were their views asked for?',
    viewsHowHint: 'For example: we talked on Monday and wrote it down together. Or: nobody asked, and why.',
    views: 'What did they want said?',
    fedBack: 'Who tells them what was agreed, and when?',
    save: 'Save who came',
    byLink: 'They wrote it themselves, by their own link.',
    saved: 'Who came is saved.',
  },
  {
    title: 'Pwy ddaeth?',
    came: 'Ticiwch bawb oedd yno',
    wrong: 'Dewiswch bobl o’r rhestr',
    youngPerson: 'Os nad oedd y person ifanc yno',
    youngPersonHelp: 'Gwrandewir arnynt er hynny, a dywedir wrthynt beth y cytunwyd arno.',
    whyNot: 'Pam nad oeddent yno?',
    whyNotHint: 'Er enghraifft: nid oeddent am eistedd gyda chymaint o oedolion.',
    viewsHow: 'Sut y gofynnwyd am eu barn?',
    viewsHowHint:
      'Er enghraifft: buom yn siarad ddydd Llun a’i ysgrifennu gyda’n gilydd. Neu: ni ofynnodd neb, a pham.',
    views: 'Beth roeddent am ei ddweud?',
    fedBack: 'Pwy sy’n dweud wrthynt beth y cytunwyd arno, a phryd?',
    save: 'Cadw pwy ddaeth',
    byLink: 'Fe’i hysgrifennodd ei hun, drwy ei ddolen ei hun.',
    saved: 'Mae pwy ddaeth wedi’i gadw.',
  },
)
