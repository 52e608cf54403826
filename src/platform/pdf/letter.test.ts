import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Letter, letterAsText, paragraph, printLetter } from './letter.ts'

const letter: Letter = {
  language: 'cy',
  lines: [
    ...paragraph('Annwyl #strong[Siân],'),
    ...paragraph(null, false, ''),
    { is: 'heading', text: 'Beth y cytunwyd arno' },
    { is: 'list', items: [{ who: 'Siân', text: 'a walk $x$' }, { text: 'no owner' }] },
    ...paragraph('Oddi wrth', 'Priya'),
  ],
}

test('a letter is a PDF that everybody can read, whatever signs people wrote', async () => {
  const pdf = await printLetter(letter, 'Llythyr')
  assert.ok(pdf.includes('pdfuaid'))
  assert.ok(pdf.includes('/Lang'))
})

test('a letter as text says the same, and leaves out what is not said', () => {
  assert.equal(
    letterAsText(letter),
    'Annwyl #strong[Siân],\n\nBeth y cytunwyd arno\n\n– Siân: a walk $x$\n– no owner\n\nOddi wrth\nPriya',
  )
})
