import { catalogue } from '#platform/words.ts'

/** Deciding how a cycle goes on, or stopping it. */
export const words = catalogue(
  {
    title: 'How does it go on?',
    stopTitle: 'Stop the consultations',
    decision: 'What do you decide together?',
    decisionMissing: 'Select how it goes on',
    decisions: {
      resolved: 'It is good enough: no more consultations',
      'onward referral': 'Ask another service for help',
      extend: 'One more consultation',
    },
    resolvedHint: 'Then close the case, or go on helping in another way.',
    onwardHint: 'What was tried is written into the referral for you.',
    note: 'Why?',
    noteHint: 'One or two sentences for everybody on the case.',
    noteMissing: 'Write why',
    claim: 'What passed by itself while you were waiting and watching is never counted as your doing.',
    save: 'Save',
    stopped: 'The consultations have stopped.',
    resolved: 'The consultations have ended. Close the case when nothing more is to be done.',
    referred: 'The consultations have ended. Here is the referral.',
    extended: 'There is one more consultation. Book it while everybody is still here.',
  },
  {
    title: 'Sut y mae’n mynd ymlaen?',
    stopTitle: 'Stopio’r ymgynghoriadau',
    decision: 'Beth rydych yn ei benderfynu gyda’ch gilydd?',
    decisionMissing: 'Dewiswch sut y mae’n mynd ymlaen',
    decisions: {
      resolved: 'Mae’n ddigon da: dim mwy o ymgynghoriadau',
      'onward referral': 'Gofyn i wasanaeth arall am help',
      extend: 'Un ymgynghoriad arall',
    },
    resolvedHint: 'Yna caewch yr achos, neu daliwch ati i helpu mewn ffordd arall.',
    onwardHint: 'Ysgrifennir yr hyn y rhoddwyd cynnig arno yn yr atgyfeiriad i chi.',
    note: 'Pam?',
    noteHint: 'Un neu ddwy frawddeg i bawb ar yr achos.',
    noteMissing: 'Ysgrifennwch pam',
    claim:
      'Nid yw’r hyn a aeth heibio ohono’i hun tra oeddech yn aros a gwylio byth yn cael ei gyfrif fel eich gwaith chi.',
    save: 'Cadw',
    stopped: 'Mae’r ymgynghoriadau wedi’u stopio.',
    resolved: 'Mae’r ymgynghoriadau wedi dod i ben. Caewch yr achos pan nad oes dim mwy i’w wneud.',
    referred: 'Mae’r ymgynghoriadau wedi dod i ben. Dyma’r atgyfeiriad.',
    extended: 'Mae un ymgynghoriad arall. Trefnwch ef tra bo pawb yma o hyd.',
  },
)
