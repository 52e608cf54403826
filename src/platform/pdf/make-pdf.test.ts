import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makePdf, template } from './make-pdf.ts'

const plain = template(new URL('testing/plain.typ', import.meta.url))
const document = (lines: string[]) => ({
  title: 'A letter',
  language: 'en' as const,
  data: { title: 'A letter', lines },
})
const isUa = (pdf: Buffer) => pdf.includes('pdfuaid')

test('a document is a tagged PDF with a title, a language and the font in it', async () => {
  const pdf = await makePdf(plain, document(['Łukasz Ŵyn-Đặng agreed with Ọlá Şahin’s mother – “yes”.']))
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
  for (const mark of ['/StructTreeRoot', '/Marked true', '/Lang', 'NotoSans', 'pdfuaid'])
    assert.ok(pdf.includes(mark), `${mark} is not in it`)
})

test('the same document gives the same bytes', async () => {
  assert.deepEqual(await makePdf(plain, document(['once'])), await makePdf(plain, document(['once'])))
})

test('what people wrote is text, whatever signs are in it', async () => {
  const asText = await makePdf(plain, document(['#panic("no") = $x$ \\ *a* _b_ @c <d> // e \u0000 "f" #sys.inputs']))
  assert.ok(isUa(asText))
})

test('letters that no font has are boxes, and the rest is printed', async () => {
  const pdf = await makePdf(plain, document(['Chữ 中文 and the rest']))
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
  assert.ok(!isUa(pdf), 'nobody is told that everybody can read it')
})

test('a template that is wrong is an error, and the next document is made', async () => {
  const wrong = { source: '#panic("wrong")' }
  await assert.rejects(makePdf(wrong, document([])), /could not be made/)
  assert.ok(isUa(await makePdf(plain, document(['after']))))
})

test('twenty documents asked for at once are all made', async () => {
  const made = await Promise.all(Array.from({ length: 20 }, (_, each) => makePdf(plain, document([`number ${each}`]))))
  assert.equal(made.filter(isUa).length, 20)
})
