import { catalogue } from '#platform/words.ts'
import type { PriorityGroup } from '../priority-groups.ts'

/** Characteristics and priority groups: for those who lead the school or know the child, not for every teacher. */
export interface DetailsOfChild {
  readonly sex: string | null
  readonly gender: string | null
  /** Left out, they stay as they are. */
  readonly ethnicityScheme?: string | null
  readonly ethnicityCode?: string | null
  readonly firstLanguage: string | null
  readonly interpreterFor: string | null
  readonly senProvision: string | null
  readonly senNeeds: readonly string[]
  readonly priorityGroups: readonly PriorityGroup[]
  readonly legalStatus: string | null
  readonly freeMeals: boolean | null
  readonly about: string | null
}

/** As the school or the NHS holds it. */
export const SEXES = ['female', 'male', 'not known'] as const

/** England’s codes: EHC plan, SEN support, none. Other nations’ words for the same are in the sentence of each. */
export const SEN_PROVISIONS = ['E', 'K', 'N'] as const

export const SEN_NEEDS = [
  'SPLD',
  'MLD',
  'SLD',
  'PMLD',
  'SEMH',
  'SLCN',
  'HI',
  'VI',
  'MSI',
  'PD',
  'ASD',
  'DS',
  'OTH',
  'NSA',
] as const

/** The NHS’s codes. A list from elsewhere keeps its own scheme and code. */
export const ETHNICITIES = [
  'A',
  'B',
  'C',
  'D',
  'E',
  'F',
  'G',
  'H',
  'J',
  'K',
  'L',
  'M',
  'N',
  'P',
  'R',
  'S',
  'Z',
  '99',
] as const

export const codeWords = catalogue(
  {
    sex: { female: 'Female', male: 'Male', 'not known': 'Not known' },
    provision: {
      E: 'Statutory plan (EHC plan, IDP or co-ordinated support plan)',
      K: 'Support in school (SEN, ALN or ASN support)',
      N: 'None',
    },
    needs: {
      SPLD: 'Specific learning difficulty',
      MLD: 'Moderate learning difficulty',
      SLD: 'Severe learning difficulty',
      PMLD: 'Profound and multiple learning difficulty',
      SEMH: 'Social, emotional and mental health',
      SLCN: 'Speech, language and communication',
      HI: 'Hearing impairment',
      VI: 'Vision impairment',
      MSI: 'Multi-sensory impairment',
      PD: 'Physical disability',
      ASD: 'Autistic spectrum',
      DS: 'Down syndrome',
      OTH: 'Other',
      NSA: 'Support, not assessed by a specialist',
    },
    ethnicity: {
      A: 'White: British',
      B: 'White: Irish',
      C: 'White: any other background',
      D: 'Mixed: White and Black Caribbean',
      E: 'Mixed: White and Black African',
      F: 'Mixed: White and Asian',
      G: 'Mixed: any other background',
      H: 'Asian: Indian',
      J: 'Asian: Pakistani',
      K: 'Asian: Bangladeshi',
      L: 'Asian: any other background',
      M: 'Black: Caribbean',
      N: 'Black: African',
      P: 'Black: any other background',
      R: 'Chinese',
      S: 'Any other ethnic group',
      Z: 'Not stated',
      '99': 'Not known',
    },
  },
  {
    sex: { female: 'Benyw', male: 'Gwryw', 'not known': 'Ddim yn hysbys' },
    provision: {
      E: 'Cynllun statudol (CDU, cynllun AIG neu gynllun cymorth cydgysylltiedig)',
      K: 'Cymorth yn yr ysgol (cymorth AAA, ADY neu ASN)',
      N: 'Dim',
    },
    needs: {
      SPLD: 'Anhawster dysgu penodol',
      MLD: 'Anhawster dysgu cymedrol',
      SLD: 'Anhawster dysgu difrifol',
      PMLD: 'Anhawster dysgu dwys a lluosog',
      SEMH: 'Cymdeithasol, emosiynol ac iechyd meddwl',
      SLCN: 'Lleferydd, iaith a chyfathrebu',
      HI: 'Nam ar y clyw',
      VI: 'Nam ar y golwg',
      MSI: 'Nam amlsynhwyraidd',
      PD: 'Anabledd corfforol',
      ASD: 'Sbectrwm awtistig',
      DS: 'Syndrom Down',
      OTH: 'Arall',
      NSA: 'Cymorth, heb ei asesu gan arbenigwr',
    },
    ethnicity: {
      A: 'Gwyn: Prydeinig',
      B: 'Gwyn: Gwyddelig',
      C: 'Gwyn: unrhyw gefndir arall',
      D: 'Cymysg: Gwyn a Du Caribïaidd',
      E: 'Cymysg: Gwyn a Du Affricanaidd',
      F: 'Cymysg: Gwyn ac Asiaidd',
      G: 'Cymysg: unrhyw gefndir arall',
      H: 'Asiaidd: Indiaidd',
      J: 'Asiaidd: Pacistanaidd',
      K: 'Asiaidd: Bangladeshaidd',
      L: 'Asiaidd: unrhyw gefndir arall',
      M: 'Du: Caribïaidd',
      N: 'Du: Affricanaidd',
      P: 'Du: unrhyw gefndir arall',
      R: 'Tsieineaidd',
      S: 'Unrhyw grŵp ethnig arall',
      Z: 'Heb ei nodi',
      '99': 'Ddim yn hysbys',
    },
  },
)

/** Words for a code, or the code itself where a list from elsewhere uses another. */
export function wordFor(words: Readonly<Record<string, string>>, code: string): string {
  return words[code] ?? code
}
