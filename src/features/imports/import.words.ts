import { catalogue } from '#platform/words.ts'

/** One file: what it would change, what was saved, and taking it back. */
export const words = catalogue(
  {
    next: 'More rows',
    readBy: (name: string, at: string) => `Read in by ${name}, ${at}`,
    titles: {
      'to review': (kind: string) => `${kind}: check before you save`,
      applied: (kind: string) => `${kind}: saved`,
      undone: (kind: string) => `${kind}: undone`,
      discarded: (kind: string) => `${kind}: not used`,
    },
    nothingSaved: 'Nothing is saved yet. Look through what would change, then save it.',
    noChanges: 'This file changes nothing: everything in it is as you have it.',
    discardedNow: 'This file was not used, and nothing of it was saved or kept.',
    saveChanges: (count: number) => (count === 1 ? 'Save 1 change' : `Save ${count} changes`),
    undecided: (count: number) =>
      count === 1
        ? '1 row waits for you to decide. Until then it is left as it is.'
        : `${count} rows wait for you to decide. Until then they are left as they are.`,
    badRows: (count: number) =>
      count === 1
        ? '1 row cannot be read and is not saved. Put it right in your file and send the file again: nothing is added twice.'
        : `${count} rows cannot be read and are not saved. Put them right in your file and send the file again: nothing is added twice.`,
    fewHeading: 'This may be part of a list',
    noneHeading: 'Is this the list of this school?',
    noneInFile: (onRoll: number) =>
      `The file has none of the ${onRoll} children on your list. If it is another school’s, do not use it. If it is yours, tick only the children who have left.`,
    few: (inFile: number, onRoll: number) =>
      `The file has ${inFile} of the ${onRoll} children on your list. The others have probably not left. Tick only those who have.`,
    many: 'This is a long list of schools',
    manyWords: (count: number) =>
      `It would add ${count} schools. If you only want your own, do not use this file, and send it again with the codes of your local authorities.`,
    elsewhere: (count: number) =>
      count === 1
        ? '1 school of another local authority was passed over.'
        : `${count} schools of other local authorities were passed over.`,
    discard: 'Do not use this file',
    putAway: 'The file was not used. Nothing has changed.',
    saved: (count: number) => (count === 1 ? '1 change saved' : `${count} changes saved`),
    undo: 'Undo all of it',
    undoUntil: (day: string) => `You can undo this until ${day}. What somebody has changed since stays as it is.`,
    undone: 'Everything was undone',
    undoneBut: (kept: number) =>
      kept === 1
        ? 'Undone, but for 1 row that was changed since'
        : `Undone, but for ${kept} rows that were changed since`,
    sendAnother: 'Send another file',
    chosen: 'Your decisions are saved',
    tickAll: (count: number) => `Tick all ${count}`,
    rowsTitle: 'Rows that change something',
    decided: {
      same: 'the same',
      different: 'different',
      skip: 'left out',
      left: 'ticked as left',
      take: 'ticked to change',
    },
    explained: {
      new: 'These would be added.',
      twin: 'These have the birthday and family name of another child and a given name of their own, so they are added beside them.',
      'moved here':
        'These children are at another school of your area. They would come to your list with what is known of them.',
      changed: 'These would change as shown.',
      'taken off': 'These have left. What is written about them stays.',
      alike: 'Say who each of them is. Nothing happens to them until you have.',
      left: 'These are on your list and not in the file. They stay unless you tick them.',
      noted: 'Something in these rows was left out or looks wrong. The rest of each row is used.',
      bad: 'Put these right in your file and send it again.',
      twice: 'The first of them counts.',
      'left out': 'Nothing happens to these.',
      kept: 'The file says something else than a person set by hand. What the person set stays.',
      unchanged: 'These are as you have them.',
      'not done':
        'Something about these changed after the file was read in. Send the file again to see them as they are now.',
      'not undone': 'Somebody changed these after they were saved, and that stays.',
    },
  },
  {
    next: 'Rhagor o resi',
    readBy: (name: string, at: string) => `Darllenwyd gan ${name}, ${at}`,
    titles: {
      'to review': (kind: string) => `${kind}: gwiriwch cyn cadw`,
      applied: (kind: string) => `${kind}: wedi’i chadw`,
      undone: (kind: string) => `${kind}: wedi’i dadwneud`,
      discarded: (kind: string) => `${kind}: heb ei defnyddio`,
    },
    nothingSaved: 'Nid oes dim wedi’i gadw eto. Edrychwch drwy’r hyn a fyddai’n newid, yna cadwch ef.',
    noChanges: 'Nid yw’r ffeil hon yn newid dim: mae popeth ynddi fel sydd gennych.',
    discardedNow: 'Ni ddefnyddiwyd y ffeil hon, ac ni chadwyd dim ohoni.',
    saveChanges: (count: number) => `Cadw ${count} newid`,
    undecided: (count: number) => `Mae ${count} rhes yn aros i chi benderfynu. Tan hynny gadewir pob un fel y mae.`,
    badRows: (count: number) =>
      `Ni ellir darllen ${count} rhes ac ni chedwir hynny. Cywirwch yn eich ffeil ac anfonwch y ffeil eto: ni chaiff dim ei ychwanegu ddwywaith.`,
    fewHeading: 'Gall hon fod yn rhan o restr',
    noneHeading: 'Ai rhestr yr ysgol hon yw hon?',
    noneInFile: (onRoll: number) =>
      `Nid yw’r ffeil yn cynnwys yr un o’r ${onRoll} plentyn ar eich rhestr. Os rhestr ysgol arall ydyw, peidiwch â’i defnyddio. Os eich un chi ydyw, ticiwch y plant sydd wedi gadael yn unig.`,
    few: (inFile: number, onRoll: number) =>
      `Mae ${inFile} o’r ${onRoll} plentyn ar eich rhestr yn y ffeil. Mae’n debyg nad yw’r lleill wedi gadael. Ticiwch y rhai sydd wedi gadael yn unig.`,
    many: 'Mae hon yn rhestr hir o ysgolion',
    manyWords: (count: number) =>
      `Byddai’n ychwanegu ${count} ysgol. Os mai eich rhai chi yn unig sydd eu heisiau, peidiwch â defnyddio’r ffeil hon, ac anfonwch hi eto gyda chodau eich awdurdodau lleol.`,
    elsewhere: (count: number) => `Aethpwyd heibio i ${count} ysgol o awdurdodau lleol eraill.`,
    discard: 'Peidio â defnyddio’r ffeil hon',
    putAway: 'Ni ddefnyddiwyd y ffeil. Nid oes dim wedi newid.',
    saved: (count: number) => `Cadwyd ${count} newid`,
    undo: 'Dadwneud y cyfan',
    undoUntil: (day: string) =>
      `Gallwch ddadwneud hyn tan ${day}. Mae’r hyn y mae rhywun wedi’i newid ers hynny yn aros fel y mae.`,
    undone: 'Dadwnaed popeth',
    undoneBut: (kept: number) => `Dadwnaed popeth ond ${kept} rhes a newidiwyd ers hynny`,
    sendAnother: 'Anfon ffeil arall',
    chosen: 'Mae eich penderfyniadau wedi’u cadw',
    tickAll: (count: number) => `Ticio pob un o’r ${count}`,
    rowsTitle: 'Rhesi sy’n newid rhywbeth',
    decided: {
      same: 'yr un',
      different: 'gwahanol',
      skip: 'wedi’u gadael allan',
      left: 'wedi’u ticio fel wedi gadael',
      take: 'wedi’u ticio i’w newid',
    },
    explained: {
      new: 'Byddai’r rhain yn cael eu hychwanegu.',
      twin: 'Mae gan y rhain ben-blwydd a chyfenw plentyn arall, ac enw cyntaf eu hunain, felly fe’u hychwanegir wrth eu hymyl.',
      'moved here':
        'Mae’r plant hyn mewn ysgol arall yn eich ardal. Byddent yn dod i’ch rhestr gyda’r hyn sy’n hysbys amdanynt.',
      changed: 'Byddai’r rhain yn newid fel y dangosir.',
      'taken off': 'Mae’r rhain wedi gadael. Mae’r hyn a ysgrifennwyd amdanynt yn aros.',
      alike: 'Dywedwch pwy yw pob un. Nid oes dim yn digwydd iddynt nes i chi wneud hynny.',
      left: 'Mae’r rhain ar eich rhestr a ddim yn y ffeil. Maent yn aros oni bai eich bod yn eu ticio.',
      noted: 'Mae rhywbeth yn y rhesi hyn wedi’i adael allan neu’n edrych yn anghywir. Defnyddir gweddill pob rhes.',
      bad: 'Cywirwch y rhain yn eich ffeil a’i hanfon eto.',
      twice: 'Y cyntaf ohonynt sy’n cyfrif.',
      'left out': 'Nid oes dim yn digwydd i’r rhain.',
      kept: 'Mae’r ffeil yn dweud rhywbeth gwahanol i’r hyn a osododd person â llaw. Mae’r hyn a osododd y person yn aros.',
      unchanged: 'Mae’r rhain fel sydd gennych.',
      'not done':
        'Newidiodd rhywbeth am y rhain ar ôl i’r ffeil gael ei darllen. Anfonwch y ffeil eto i’w gweld fel y maent nawr.',
      'not undone': 'Newidiodd rhywun y rhain ar ôl iddynt gael eu cadw, ac mae hynny’n aros.',
    },
  },
)
