import type { Seat } from '#features/meetings/meeting.ts'

/** What somebody at a table may be called for short, in a line, in either language. What they sit there as is one of them. */
export const callings: Readonly<Record<Seat, readonly string[]>> = {
  'learning lead': ['learning lead', 'LL', 'head of year', 'HoY', 'arweinydd dysgu', 'AD'],
  'attendance officer': ['attendance officer', 'attendance', 'AO', 'EWO', 'swyddog presenoldeb', 'presenoldeb', 'SP'],
  'wellbeing manager': ['wellbeing manager', 'wellbeing', 'WM', 'rheolwr lles', 'lles', 'RhLl'],
  SENCO: ['SENCO', 'SEN', 'SENDCO', 'ALNCO', 'ALN', 'CADY', 'ADY'],
  'behaviour lead': ['behaviour lead', 'behaviour', 'BL', 'arweinydd ymddygiad', 'ymddygiad', 'AY'],
  'safeguarding lead': ['safeguarding lead', 'safeguarding', 'DSL', 'SGL', 'arweinydd diogelu', 'diogelu', 'PDD'],
  'youth worker': ['youth worker', 'youth', 'YW', 'gweithiwr ieuenctid', 'ieuenctid', 'GI'],
  'link worker': ['link worker', 'link', 'LW', 'gweithiwr cyswllt', 'cyswllt', 'GC'],
  'school nurse': ['school nurse', 'nurse', 'SN', 'nyrs ysgol', 'nyrs', 'NY'],
  'social worker': ['social worker', 'social', 'SW', 'gweithiwr cymdeithasol', 'cymdeithasol', 'GCym'],
  other: [],
}
