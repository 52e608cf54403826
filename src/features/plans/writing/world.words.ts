import { catalogue } from '#platform/words.ts'

/** Writing the My World Triangle, and what makes strong. */
export const words = catalogue(
  {
    title: 'My world, and what makes us strong',
    lead: 'The three sides of the My World Triangle, and where the child stands between strength and difficulty, in words.',
    child: 'What makes the child strong, and what makes things harder',
    around: 'What around the child protects them, and what does not',
  },
  {
    title: 'Fy myd, a’r hyn sy’n ein gwneud yn gryf',
    lead: 'Tair ochr Triongl Fy Myd, a lle mae’r plentyn yn sefyll rhwng cryfder ac anhawster, mewn geiriau.',
    child: 'Yr hyn sy’n gwneud y plentyn yn gryf, a’r hyn sy’n gwneud pethau’n anoddach',
    around: 'Yr hyn o gwmpas y plentyn sy’n ei amddiffyn, a’r hyn nad yw',
  },
)
