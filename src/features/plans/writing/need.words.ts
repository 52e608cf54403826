import { catalogue } from '#platform/words.ts'

/** Writing a need. */
export const words = catalogue(
  {
    title: 'A need',
    need: 'What gets in the way',
    needMissing: 'Enter what gets in the way',
    outcome: 'What should be better',
    outcomeHint: 'So that everybody can see whether it is.',
    outcomeMissing: 'Enter what should be better',
    goal: 'The goal, in the child’s own words',
    goalHint: 'As they said it. Leave it empty where they have not.',
    category: 'What it is about',
    categoryMissing: 'Select what it is about',
    strand: 'Whose change it is',
    strandMissing: 'Select whose change it is',
    indicators: 'Which parts of wellbeing it belongs to',
    by: 'By when',
  },
  {
    title: 'Angen',
    need: 'Yr hyn sy’n rhwystr',
    needMissing: 'Rhowch yr hyn sy’n rhwystr',
    outcome: 'Yr hyn a ddylai fod yn well',
    outcomeHint: 'Fel y gall pawb weld a yw’n well.',
    outcomeMissing: 'Rhowch yr hyn a ddylai fod yn well',
    goal: 'Y nod, yng ngeiriau’r plentyn ei hun',
    goalHint: 'Fel y dywedodd ef neu hi. Gadewch yn wag os na ddywedwyd.',
    category: 'Am beth y mae',
    categoryMissing: 'Dewiswch am beth y mae',
    strand: 'Newid pwy ydyw',
    strandMissing: 'Dewiswch newid pwy ydyw',
    indicators: 'I ba rannau o les y mae’n perthyn',
    by: 'Erbyn pryd',
  },
)
