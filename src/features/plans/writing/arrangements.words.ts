import { catalogue } from '#platform/words.ts'

/** Writing whether social work is involved, and when the plan is looked at again. */
export const words = catalogue(
  {
    title: 'Social work, if things do not go as planned, and the next review',
    socialWork: 'Is social work involved with the family?',
    socialWorkMissing: 'Select whether social work is involved',
    yes: 'Yes',
    yesHint: 'Then the social worker confirms what each team is there for, before anybody can agree to the plan.',
    no: 'No',
    contingency: 'What happens if things do not go as planned',
    reviewOn: 'When the plan is looked at again',
    noReviewWhy: 'If it is not looked at again: why',
  },
  {
    title: 'Gwaith cymdeithasol, os na fydd pethau’n mynd fel y cynlluniwyd, a’r adolygiad nesaf',
    socialWork: 'A yw gwaith cymdeithasol yn ymwneud â’r teulu?',
    socialWorkMissing: 'Dewiswch a yw gwaith cymdeithasol yn ymwneud â’r teulu',
    yes: 'Ydy',
    yesHint: 'Yna mae’r gweithiwr cymdeithasol yn cadarnhau pam mae pob tîm yno, cyn y gall neb gytuno ar y cynllun.',
    no: 'Nac ydy',
    contingency: 'Beth sy’n digwydd os na fydd pethau’n mynd fel y cynlluniwyd',
    reviewOn: 'Pryd y caiff y cynllun ei adolygu',
    noReviewWhy: 'Os na chaiff ei adolygu: pam',
  },
)
