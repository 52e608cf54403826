/** The lines of the log in Welsh. audit.words.test.ts finds every line that the code writes and sees that it is here. */
export const welshLines: Readonly<Record<string, string>> = {
  'signed in': 'Mewngofnodi',
  'signed out': 'Allgofnodi',
  'sign-in failed': 'Methodd y mewngofnodi',
  'sign-in code refused': 'Gwrthodwyd y cod mewngofnodi',
  'authenticator set up': 'Gosodwyd dilysydd',
  'notices read': 'Darllenwyd yr hysbysiadau',
  'saw notices': 'Edrych ar: hysbysiadau',
  'saw who has looked': 'Edrych ar: pwy sydd wedi edrych',
  'saw the log': 'Edrych ar: y cofnod',
}
