import { catalogue } from '#platform/words.ts'

/** Looking through what a referral says, and choosing what goes in. */
export const words = catalogue(
  {
    writeTitle: 'Look through the referral',
    writeTab: 'Write a referral',
    text: 'What the referral says',
    textHint:
      'Change whatever you like. Headings are lines of their own. Only what everybody on the case may read was used. First names of other children are not always found: look for them.',
    chooseLines: 'Choose what goes in',
    beforeText: 'The text before it was written anew',
    keep: 'Keep as a draft',
    ready: 'Mark as ready to be sent',
    kept: 'The draft is kept',
    isReady: 'The referral is ready to be sent',
    linesTitle: 'Choose what goes in',
    linesTab: 'What a referral says',
    linesHelp: 'Each line is from the record. What is not ticked does not leave.',
    linesReplace:
      'You have changed the text by hand. Writing it anew takes its place; the text as it is now is kept beside it.',
    lines: 'Lines of the referral',
    always: 'Who the child is, why, and who refers are always in it.',
    writeAnew: 'Write it with these',
    writtenAnew: 'The referral has been written anew',
  },
  {
    writeTitle: 'Edrych drwy’r atgyfeiriad',
    writeTab: 'Ysgrifennu atgyfeiriad',
    text: 'Yr hyn mae’r atgyfeiriad yn ei ddweud',
    textHint:
      'Newidiwch beth bynnag a fynnwch. Mae penawdau yn llinellau ar eu pen eu hunain. Dim ond yr hyn y caiff pawb ar yr achos ei ddarllen a ddefnyddiwyd. Ni cheir hyd i enwau cyntaf plant eraill bob amser: chwiliwch amdanynt.',
    chooseLines: 'Dewis beth sy’n mynd i mewn',
    beforeText: 'Y testun cyn iddo gael ei ysgrifennu o’r newydd',
    keep: 'Cadw fel drafft',
    ready: 'Nodi ei fod yn barod i’w anfon',
    kept: 'Mae’r drafft wedi’i gadw',
    isReady: 'Mae’r atgyfeiriad yn barod i’w anfon',
    linesTitle: 'Dewis beth sy’n mynd i mewn',
    linesTab: 'Beth mae atgyfeiriad yn ei ddweud',
    linesHelp: 'Daw pob llinell o’r cofnod. Nid yw’r hyn na thiciwyd yn gadael.',
    linesReplace:
      'Rydych wedi newid y testun â llaw. Bydd ei ysgrifennu o’r newydd yn cymryd ei le; cedwir y testun fel y mae nawr wrth ei ochr.',
    lines: 'Llinellau’r atgyfeiriad',
    always: 'Mae pwy yw’r plentyn, pam, a phwy sy’n atgyfeirio ynddo bob amser.',
    writeAnew: 'Ei ysgrifennu gyda’r rhain',
    writtenAnew: 'Ysgrifennwyd yr atgyfeiriad o’r newydd',
  },
)
