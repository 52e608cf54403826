import { catalogue } from '#platform/words.ts'

/** Writing what somebody thinks. */
export const words = catalogue(
  {
    title: 'What somebody thinks',
    of: 'Whose view it is',
    ofMissing: 'Select whose view it is',
    name: 'Their name',
    nameHint: 'Of a parent or carer.',
    words: 'What they say, in their words',
    how: 'How you heard it',
    gotBy: 'Who asked them',
    onDay: 'When',
    agrees: 'Do they agree with the plan?',
    agreesMissing: 'Select whether they agree with the plan',
    whyNot: 'Why they were not heard, or do not agree',
    saysNothing: 'Enter what they say, or why they were not heard',
  },
  {
    title: 'Barn rhywun',
    of: 'Barn pwy ydyw',
    ofMissing: 'Dewiswch farn pwy ydyw',
    name: 'Eu henw',
    nameHint: 'Rhiant neu ofalwr.',
    words: 'Yr hyn y maent yn ei ddweud, yn eu geiriau nhw',
    how: 'Sut y clywsoch chi',
    gotBy: 'Pwy ofynnodd iddynt',
    onDay: 'Pryd',
    agrees: 'A ydynt yn cytuno â’r cynllun?',
    agreesMissing: 'Dewiswch a ydynt yn cytuno â’r cynllun',
    whyNot: 'Pam na chlywyd nhw, neu pam nad ydynt yn cytuno',
    saysNothing: 'Rhowch yr hyn y maent yn ei ddweud, neu pam na chlywyd nhw',
  },
)
