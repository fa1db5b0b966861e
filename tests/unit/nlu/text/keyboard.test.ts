import { describe, expect, it } from 'vitest'
import { replaceReferences } from '../../../../src/nlu/text/references.ts'
import { asTyped } from '../../../../src/nlu/text/typing/as-typed.ts'
import { typedInArabic, typedInLatin } from '../../../../src/nlu/text/typing/keyboard.ts'
import { learnPlausibility } from '../../../../src/nlu/text/typing/plausibility.ts'
import { mayBeMistyped, repairKeyboard } from '../../../../src/nlu/text/typing/repair.ts'
import { wordsIn } from '../../../../src/nlu/text/words/words.ts'
import { fold, wordsOf } from '../../../../src/shared/text/index.ts'

const WRITING = `bonjour l'imprimante de la salle ne marche plus depuis hier merci de votre aide bonne journée impossible de
  me connecter le projecteur est en panne السلام عليكم الطابعة ديال القاعة ما خداماش من الصباح عافاكم صاوبوها البيسي كيتبلوكا
  والكونيكسيون مقطوعة شكرا جزيلا المرجو إصلاح الحاسوب في أقرب وقت ممكن l wifi dyal l9sm makhdamch 3afakom`
const plausibility = learnPlausibility(wordsOf(fold(WRITING)))

describe('the wrong keyboard layout', () => {
  it('knows which keys type what', () => {
    expect(typedInArabic('hgùhfu,')).toBe('الطابعة')
    expect(typedInLatin('لاخىتخعق')).toBe('bonjour')
    expect(typedInLatin('كضلالاضفؤا')).toBe('mabghatch')
  })

  it('mends a run of gibberish and leaves the rest of the message', () => {
    expect(repairKeyboard('hgùhfu, lh o$hlha', plausibility)).toBe('الطابعة ما خداماض')
    expect(repairKeyboard('السلام hgùhfu, lh o$hlhq', plausibility)).toBe('السلام الطابعة ما خداماش')
    expect(repairKeyboard('هكحخسسهلامث يث كث ؤخىىثؤفثق', plausibility)).toBe('impossible de me connecter')
  })

  it('takes a digit for an accent only where French has one', () => {
    expect(typedInLatin('فق7س')).toBe('très')
    expect(typedInLatin('ؤخىب2قثىؤث ق2ح2ف2')).toBe('conférence répété')
    expect(typedInLatin('9ض')).toBe('ça')
    expect(typedInLatin('ملاضقث7ة سلاض7')).toBe('lbare7, sba7')
    expect(typedInLatin('7قهق')).toBe('7rir')
  })

  it.each([
    ['QWERTY keys', "hg'hfum lh o]hlha", 'الطابعة ما خداماش'],
    ['a reference', 'مث حقختثؤفثعق سى-7ب3ن2', 'le projecteur sn-7f3k2'],
  ])('reads %s', (_, typed, meant) => {
    expect(repairKeyboard(typed, plausibility)).toBe(meant)
  })

  it.each([
    "l'imprimante ne marche plus",
    'الطابعة ما خداماش',
    'SN-KX29PD',
    'réf CNB2K4409',
    'l wifi makhdamch',
    'WD',
  ])('leaves what is meant: %s', (text) => {
    expect(repairKeyboard(text, plausibility)).toBe(text)
  })

  it('gives entities back as they were typed', () => {
    expect(asTyped('salle 7', 'panne en salle 7', 'حضىىث ثى سضممث 7')).toBe('سضممث 7')
    expect(asTyped('القاعة 5', 'فالقاعة 5', 'فالقاعة 5')).toBe('القاعة 5')
    // One key for "لا", two for its Latin "b", and what is glued before or behind stays out.
    expect(asTyped('الأحد', 'من الأحد لا', 'lk hgHp$ b')).toBe('hgHp$')
    expect(asTyped('bureau', 'le bureau.', 'مث لاعقثضع.')).toBe('لاعقثضع')
    expect(asTyped('القاعة 5', 'فالقاعة 5،', 'thgrhu, 5K')).toBe('hgrhu, 5')
  })

  it.each([
    ['hgùhfu, lh o$hlhq', true],
    ['السلام hgùhfu, lh o$hlhq', true],
    ["l'imprimante ne marche plus", false],
    ['الطابعة ما خداماش', false],
    ['SN-KX29PD', false],
  ])('looks closer only where something may be wrong: %s', (text, closer) => {
    expect(mayBeMistyped(wordsIn(fold(replaceReferences(text))), plausibility)).toBe(closer)
  })
})
