import { listed, mentions, wordsOf } from '../../words.ts'

/** Of one kind, and never the same device. */
const DEVICES: readonly (readonly string[])[] = [
  listed('imprim طابع امبريم limprim tabi3a'),
  listed('photocop فوتوكوبي ناسخه'),
  listed('scanner سكانير ماسح'),
  listed('ordinateur ordi pc pcs lpc laptop portable حاسوب حواسيب بيسي بورتابل'),
  listed('tablet تابليت لوحه لوحات'),
  listed('clavier كلافي لوحه المفاتيح'),
  listed('souris ماوس فاره'),
  listed('onduleur'),
]

const devicesIn = (text: string): readonly number[] =>
  DEVICES.flatMap((names, at) => (mentions(wordsOf(text), names) ? [at] : []))

/** "Le scanner", after "l'imprimante": both name a device, and none of them is the same. */
export const tellsOfAnotherDevice = (before: string, now: string): boolean => {
  const [earlier, later] = [devicesIn(before), devicesIn(now)]
  return earlier.length > 0 && later.length > 0 && !later.some((device) => earlier.includes(device))
}
