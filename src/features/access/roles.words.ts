import { catalogue } from '#platform/words.ts'

export const words = catalogue(
  {
    names: {
      teacher: 'Teacher',
      'school lead': 'School lead',
      practitioner: 'Practitioner',
      supervisor: 'Supervisor',
      'education manager': 'Education manager',
      partner: 'Partner',
      'network member': 'Network member',
      'network coordinator': 'Network coordinator',
      commissioner: 'Commissioner',
      'area administrator': 'Area administrator',
      'data protection officer': 'Data protection officer',
    },
    means: {
      teacher: 'Sees the class lists of the school, and asks for help for a child.',
      'school lead': 'Keeps the class lists of the school, looks at requests first, and follows each case.',
      practitioner: 'Sees the class lists of the schools the team works in, and works on the team’s cases.',
      supervisor: 'Does what a practitioner does, decides on requests, and oversees the team’s cases.',
      'education manager': 'Sees the schools of the cluster and their requests, and agrees to those that need it.',
      partner: 'Sees only the cases they were added to.',
      'network member': 'Takes part in the network. Sees no child’s record.',
      'network coordinator': 'Runs the network. Sees no child’s record.',
      commissioner: 'Sees figures. Sees no child’s record.',
      'area administrator': 'Looks after staff, schools and teams. Sees no child’s record.',
      'data protection officer': 'Reads the log of who saw and changed what.',
    },
  },
  {
    names: {
      teacher: 'Athro',
      'school lead': 'Arweinydd ysgol',
      practitioner: 'Ymarferydd',
      supervisor: 'Goruchwyliwr',
      'education manager': 'Rheolwr addysg',
      partner: 'Partner',
      'network member': 'Aelod o’r rhwydwaith',
      'network coordinator': 'Cydlynydd y rhwydwaith',
      commissioner: 'Comisiynydd',
      'area administrator': 'Gweinyddwr ardal',
      'data protection officer': 'Swyddog diogelu data',
    },
    means: {
      teacher: 'Yn gweld rhestrau dosbarth yr ysgol, ac yn gofyn am gymorth i blentyn.',
      'school lead': 'Yn cadw rhestrau dosbarth yr ysgol, yn edrych ar geisiadau gyntaf, ac yn dilyn pob achos.',
      practitioner:
        'Yn gweld rhestrau dosbarth yr ysgolion y mae’r tîm yn gweithio ynddynt, ac yn gweithio ar achosion y tîm.',
      supervisor:
        'Yn gwneud yr hyn y mae ymarferydd yn ei wneud, yn penderfynu ar geisiadau, ac yn goruchwylio achosion y tîm.',
      'education manager': 'Yn gweld ysgolion y clwstwr a’u ceisiadau, ac yn cytuno i’r rhai sydd angen hynny.',
      partner: 'Yn gweld dim ond yr achosion y cawsant eu hychwanegu atynt.',
      'network member': 'Yn cymryd rhan yn y rhwydwaith. Nid yw’n gweld cofnod unrhyw blentyn.',
      'network coordinator': 'Yn rhedeg y rhwydwaith. Nid yw’n gweld cofnod unrhyw blentyn.',
      commissioner: 'Yn gweld ffigurau. Nid yw’n gweld cofnod unrhyw blentyn.',
      'area administrator': 'Yn gofalu am staff, ysgolion a thimau. Nid yw’n gweld cofnod unrhyw blentyn.',
      'data protection officer': 'Yn darllen y cofnod o bwy welodd a phwy newidiodd beth.',
    },
  },
)
