import { catalogue } from '#platform/words.ts'

/** The remit of August 2008 in our words, to begin with where a team has none here yet. A supervisor puts their own in its place. */
export const words = catalogue(
  {
    text: `The worker is employed by Social Work Services and is based in school.

What the worker does
The worker builds a trusting relationship with a child, works on what the child’s plan names, and helps the child to talk about worries and find ways to cope. Work on social skills, and being with named children in the playground, happen only where the plan says so and for the time it gives. In the playground the worker is extra to the school’s own staff.

Before the work
There is a plan, written by the Named Person or a Lead Professional, that clearly names what the worker will do. Where a child has a social worker, the worker speaks with them first. Parents are told that the worker is employed by Social Work Services. Somebody who knows the family says how best to approach them.

What the worker must not be asked to do
The worker does not stand in for classroom assistants, auxiliaries, family support workers or attendance officers.

How the worker is supported
The integrated services officer supervises the worker and sets priorities. The education manager directs the work day by day. A written report is seen by the officer or the team manager before it goes to anybody.`,
  },
  {
    text: `Cyflogir y gweithiwr gan y Gwasanaethau Gwaith Cymdeithasol ac mae wedi’i leoli yn yr ysgol.

Beth mae’r gweithiwr yn ei wneud
Mae’r gweithiwr yn meithrin perthynas o ymddiriedaeth â phlentyn, yn gweithio ar yr hyn y mae cynllun y plentyn yn ei enwi, ac yn helpu’r plentyn i siarad am ofidiau a dod o hyd i ffyrdd o ymdopi. Dim ond lle mae’r cynllun yn dweud hynny, ac am yr amser y mae’n ei roi, y mae gwaith ar sgiliau cymdeithasol, a bod gyda phlant penodol ar yr iard. Ar yr iard mae’r gweithiwr yn ychwanegol at staff yr ysgol.

Cyn y gwaith
Mae cynllun, wedi’i ysgrifennu gan y Person a Enwir neu Weithiwr Proffesiynol Arweiniol, sy’n enwi’n glir beth fydd y gweithiwr yn ei wneud. Lle mae gan blentyn weithiwr cymdeithasol, mae’r gweithiwr yn siarad â nhw yn gyntaf. Dywedir wrth rieni mai’r Gwasanaethau Gwaith Cymdeithasol sy’n cyflogi’r gweithiwr. Mae rhywun sy’n adnabod y teulu yn dweud sut orau i fynd atynt.

Yr hyn na ddylid gofyn i’r gweithiwr ei wneud
Nid yw’r gweithiwr yn cymryd lle cynorthwywyr dosbarth, gweithwyr ategol, gweithwyr cymorth i deuluoedd na swyddogion presenoldeb.

Sut y cefnogir y gweithiwr
Mae’r swyddog gwasanaethau integredig yn goruchwylio’r gweithiwr ac yn gosod blaenoriaethau. Mae’r rheolwr addysg yn cyfeirio’r gwaith o ddydd i ddydd. Mae’r swyddog neu reolwr y tîm yn gweld adroddiad ysgrifenedig cyn iddo fynd at neb.`,
  },
)
