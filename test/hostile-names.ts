/** Names as people have them, and as nobody should have to have them (P34). */
export const NAMES: readonly string[] = [
  ...[
    "O'Brien",
    'O’Brien',
    'D’Souza-Smith',
    'Ní Bhriain',
    'Siân',
    'Siân'.normalize('NFD'),
    'Zoë',
    'Łukaszewska',
    'Weiß',
  ],
  ...[
    'Nguyễn Thị Ánh',
    'İbrahim',
    'Þóra',
    'Æthelred',
    'Ødegård',
    'Đorđević',
    'ʻAkahi',
    "Fa'asavalu",
    'Ma’ayan',
    'Q̃uique',
  ],
  ...['李小龙', '𠮷田', 'प्रिया', 'ပြည်သူ', 'Олексій', 'Ελένη', 'გიორგი', 'አበበ', 'ธนพล', '김민준'],
  ...['محمد', 'مُحَمَّد', 'שָׁלוֹם', 'Amira محمد', '\u202emirrored\u202c', '\u2067isolated\u2069', 'Zero\u200dwidth'],
  ...['Null', 'undefined', 'true', 'X Æ A-12', 'Y', 'van der Berg', 'Zoë 😀', '👩‍👩‍👧', '1e309'],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "Robert'); drop table child;--",
    '{{7*7}} ${7*7} &amp;',
  ],
  ...['=cmd|calc!A0', '+44', '-1', '@SUM(A1)', 'a'.repeat(100), 'ab'.repeat(100), 'Two\nlines'],
]

/** In one form of Unicode, without marks that would turn the text around it. */
export const expected = (name: string) => name.normalize('NFC').replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '')
