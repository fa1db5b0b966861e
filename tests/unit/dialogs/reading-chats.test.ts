import { describe, expect, it } from 'vitest'
import { asksToBeTold, chatOrder } from '../../../src/bots/dialogs/reading/orders/linking/chats.ts'
import { nameIn } from '../../../src/bots/dialogs/reading/orders/linking/vouching.ts'

describe('what is asked about one’s chats', () => {
  it.each([
    ['Relier une autre messagerie', 'link'],
    ['ربط محادثة أخرى', 'link'],
    ['je veux relier Telegram', 'link'],
    ['ajouter mon numéro WhatsApp', 'link'],
    ['بغيت نربط الواتساب', 'link'],
    ['زيد تيليغرام عافاك', 'link'],
    ['bghit nrbet whatsapp', 'link'],
    ['zid telegram', 'link'],
    ['Ne m’écrivez plus ici', 'unlink'],
    ['لا تكتبوا لي هنا بعد الآن', 'unlink'],
    ['n’envoyez plus rien sur ce numéro', 'unlink'],
    ['حبس هاد الرقم', 'unlink'],
    ['ما بقيتوش تكتبو ليا هنا', 'unlink'],
    ['ma b9itouch tsifto liya hna', 'unlink'],
    ['Ouvrir le chat web', 'web'],
    ['فتح المحادثة في المتصفح', 'web'],
    ['bghit nfte7 sanad f navigateur', 'web'],
    ['donnez-moi le lien du chat web', 'web'],
  ])('is read from "%s"', (text, order) => {
    expect(chatOrder(text)).toBe(order)
  })

  it.each([
    'WhatsApp ne marche pas sur le poste de la salle 3',
    'le navigateur ne s’ouvre pas, sanad non plus',
    'الواتساب ماخدامش ف البيسي',
    'relier l’imprimante au réseau',
    'زيد واحد البيسي ف القاعة',
    'ajoutez un ordinateur à ma demande',
    'ne m’envoyez plus de technicien',
    'حبس الطلب ديالي',
    'ouvre une demande pour le vidéoprojecteur',
  ])('is nothing of the kind in "%s"', (text) => {
    expect(chatOrder(text)).toBeUndefined()
    expect(asksToBeTold(text)).toBe(false)
  })

  it.each([
    'préviens-moi sur WhatsApp',
    'écrivez-moi par Telegram',
    'صيفط ليا ف تيليغرام',
    'sift liya f whatsapp',
  ])('is where to be told: %s', (text) => {
    expect(asksToBeTold(text)).toBe(true)
  })

  it.each(['je vous ai envoyé la photo sur WhatsApp', 'ne m’envoyez rien sur WhatsApp', 'écrivez-moi vite'])(
    'is not where to be told: %s',
    (text) => {
      expect(asksToBeTold(text)).toBe(false)
    },
  )
})

describe('whom somebody vouches for', () => {
  it.each([
    ['Samira est bien prof chez moi', 'samira'],
    ['سميرة أستاذة عندي', 'سميره'],
    ['had sid Rachid Tazi m3ana, howa prof, 9ebblou', 'rachid tazi'],
    ['Oui, cette personne est ma secrétaire', ''],
    ['هاد السيد راه أستاذ عندي، دخلوه', ''],
  ])('is what is left of "%s"', (text, name) => {
    expect(nameIn(text)).toBe(name)
  })
})
