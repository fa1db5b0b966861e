import { describe, expect, it } from 'vitest'
import { readGravity } from '../../../../src/nlu/index.ts'

describe('somebody who is hurt', () => {
  it.each([
    'واحد التلميذة طاحت عليها الشاشة وتجرحات',
    "un élève s'est fait mal en salle info",
    "un élève s'est blessé avec le vidéoprojecteur",
    'wa7ed tilmid tjre7 f salle info',
    'أصيب تلميذ بجروح في قاعة الإعلاميات',
    'la télé est tombée sur un élève',
    'الشاشة طاحت على تلميذ',
    'chacha ta7et 3la tlmid',
    'تلميذ كيسيل ليه الدم',
  ])('%s', (text) => expect(readGravity(text)).toMatchObject({ danger: true, hurt: true }))

  it.each(['كاين تلميذ تشد ليه الضو ف يدو', 'tilmid chedo dow', 'الضو شد ليا فيدي', 'tilmid drbo ddow'])(
    'by a current: %s',
    (text) => {
      expect(readGravity(text).danger).toBe(true)
      expect(readGravity(text).hurt).toBeUndefined()
    },
  )

  it.each([
    'الشاشة تجرحات',
    "un élève s'est fait mal voir par le prof",
    "le dossier de l'élève blessé n'est pas dans massar",
    'شهادة تلميذ مصاب ما كاينش في مسار',
    'تلميذ ضرب الشاشة',
    'تسد ليه الضو',
    "l'élève est tombé malade",
    'أصيبت الطابعة بعطب',
    "personne ne s'est fait mal",
    'الشاشة طاحت وماتجرح حتى واحد',
    'شدو الضو ملي تخرجو',
  ])('is not told by "%s"', (text) => expect(readGravity(text).danger).toBe(false))
})
