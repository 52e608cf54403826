import { catalogue } from '#platform/words.ts'

/** Where a nation has a name of its own for a duty. */
export const wordsOfNations = catalogue(
  {
    Scotland: {
      'designated safeguarding lead': 'Child protection co-ordinator',
      'deputy safeguarding lead': 'Deputy child protection co-ordinator',
    },
    Wales: {
      'designated safeguarding lead': 'Designated safeguarding person',
      'deputy safeguarding lead': 'Deputy designated safeguarding person',
    },
    'Northern Ireland': {
      'designated safeguarding lead': 'Designated teacher',
      'deputy safeguarding lead': 'Deputy designated teacher',
    },
  },
  {
    Scotland: {
      'designated safeguarding lead': 'Cydlynydd amddiffyn plant',
      'deputy safeguarding lead': 'Dirprwy gydlynydd amddiffyn plant',
    },
    Wales: {
      'designated safeguarding lead': 'Person diogelu dynodedig',
      'deputy safeguarding lead': 'Dirprwy berson diogelu dynodedig',
    },
    'Northern Ireland': {
      'designated safeguarding lead': 'Athro dynodedig',
      'deputy safeguarding lead': 'Dirprwy athro dynodedig',
    },
  },
)

export const words = catalogue(
  {
    'mental-health lead': 'Mental-health lead',
    'deputy mental-health lead': 'Deputy mental-health lead',
    SENCO: 'SENCO',
    'Named Person': 'Named Person',
    'designated safeguarding lead': 'Designated safeguarding lead',
    'deputy safeguarding lead': 'Deputy safeguarding lead',
    'head of year': 'Head of year',
    'head teacher': 'Head teacher',
  },
  {
    'mental-health lead': 'Arweinydd iechyd meddwl',
    'deputy mental-health lead': 'Dirprwy arweinydd iechyd meddwl',
    SENCO: 'Cydlynydd ADY (SENCO)',
    'Named Person': 'Person a Enwir',
    'designated safeguarding lead': 'Arweinydd diogelu dynodedig',
    'deputy safeguarding lead': 'Dirprwy arweinydd diogelu',
    'head of year': 'Pennaeth blwyddyn',
    'head teacher': 'Pennaeth',
  },
)
