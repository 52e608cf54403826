import { catalogue } from '#platform/words.ts'

/** Adding a child to a group. */
export const words = catalogue(
  {
    childTitle: 'Add a child to a group',
    childIntro: 'Children whom your team helps at this school.',
    child: 'Which child?',
    childMissing: 'Select the child',
    noChildren: 'There is nobody to add: only children on whose case you work can be added.',
    whoAgreedHint: 'Their name. Leave it empty when nobody has agreed yet: it is needed before the first time.',
    addIt: 'Add the child',
    addedIn: 'The child has a place',
    addedWaiting: 'The group is full. The child is on the waiting list',
  },
  {
    childTitle: 'Ychwanegu plentyn at grŵp',
    childIntro: 'Plant y mae eich tîm yn eu helpu yn yr ysgol hon.',
    child: 'Pa blentyn?',
    childMissing: 'Dewiswch y plentyn',
    noChildren: 'Nid oes neb i’w ychwanegu: dim ond plant yr ydych yn gweithio ar eu hachos y gellir eu hychwanegu.',
    whoAgreedHint: 'Eu henw. Gadewch yn wag pan nad oes neb wedi cytuno eto: mae ei angen cyn y tro cyntaf.',
    addIt: 'Ychwanegu’r plentyn',
    addedIn: 'Mae gan y plentyn le',
    addedWaiting: 'Mae’r grŵp yn llawn. Mae’r plentyn ar y rhestr aros',
  },
)
