import { expect, it } from 'vitest'
import { shownFileName } from '../../../src/shared/text/index.ts'

it.each([
  ['photo.jpg', 'photo.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\temp\\rapport final.pdf', 'rapport final.pdf'],
  // reads as "facture exe.pdf" where the mark is obeyed
  ['facture\u202efdp.exe', 'facturefdp.exe'],
  ['deux\nlignes.txt', 'deux lignes.txt'],
  ['صورة القاعة.jpg', 'صورة القاعة.jpg'],
  [`${'a'.repeat(80)}.pdf`, `${'a'.repeat(59)}…`],
])('a file is shown by its plain name: %j', (name, shown) => {
  expect(shownFileName(name)).toBe(shown)
})
