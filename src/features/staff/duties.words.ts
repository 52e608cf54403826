import { catalogue } from '#platform/words.ts'

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
