import { catalogue } from '#platform/words.ts'

/** A child’s place in a group, and who agreed to it. */
export const words = catalogue(
  {
    placeTitle: 'A child’s place in a group',
    agreement: 'Agreement of a parent or carer',
    whoAgreed: 'Which parent or carer agreed?',
    whenAgreed: 'When did they agree?',
    toldOf: 'Which of these people has the family been told about?',
    toldOfHint: 'Who they are, and who employs them. The family already knows those who work on the child’s case.',
    saveAgreement: 'Save the agreement',
    agreementSaved: 'It is written down who agreed',
    give: 'Give a place',
    given: 'The child has a place',
    leaveWhy: 'Why does the child leave the group?',
    leave: 'Take the child out of the group',
    leftSaid: 'The child has left the group',
    toCase: 'The child’s case',
  },
  {
    placeTitle: 'Lle plentyn mewn grŵp',
    agreement: 'Cytundeb rhiant neu ofalwr',
    whoAgreed: 'Pa riant neu ofalwr a gytunodd?',
    whenAgreed: 'Pryd y cytunwyd?',
    toldOf: 'Am bwy o’r bobl hyn y mae’r teulu wedi cael gwybod?',
    toldOfHint:
      'Pwy ydynt, a phwy sy’n eu cyflogi. Mae’r teulu eisoes yn adnabod y rhai sy’n gweithio ar achos y plentyn.',
    saveAgreement: 'Cadw’r cytundeb',
    agreementSaved: 'Mae wedi’i nodi pwy a gytunodd',
    give: 'Rhoi lle',
    given: 'Mae gan y plentyn le',
    leaveWhy: 'Pam mae’r plentyn yn gadael y grŵp?',
    leave: 'Tynnu’r plentyn o’r grŵp',
    leftSaid: 'Mae’r plentyn wedi gadael y grŵp',
    toCase: 'Achos y plentyn',
  },
)
