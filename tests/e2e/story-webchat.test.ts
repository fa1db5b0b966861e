import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newDatabaseUri } from '../setup/database.ts'
import { NodeProcess } from '../support/node-process.ts'
import { advanceClock, WebPerson } from '../support/web-person.ts'

const REFERENCE = /SN-[0-9A-Z]{6}/

let node: NodeProcess

beforeAll(async () => {
  node = await NodeProcess.start({ MONGODB_URI: newDatabaseUri() })
})
afterAll(async () => {
  await node?.kill()
})

const enter = (id: string) => WebPerson.enter(node.url, id)

/** What a teacher writes, in the five ways of writing. */
const REPORTS = [
  ['msa', 'السلام عليكم، الطابعة معطلة في القاعة 5 منذ يومين', /[\u0600-\u06ff]/],
  ['darija', 'الطابعة ما خداماش فالقاعة 3 هادي يومين', /[\u0600-\u06ff]/],
  ['arabizi', 'l imprimante mabghatch tkhdem f salle 4 hadi 2 iyam', /SN-/],
  ['fr', "bonjour, l'imprimante de la salle 12 ne marche plus depuis hier", /[éèa-z]{4}/],
  ['mixed', 'bonjour, الطابعة ما خداماش f salle 4', /SN-/],
] as const

describe('the story on the web chat', () => {
  it.each(REPORTS)(
    'opens a ticket at once from one clear message (%s) and tells the director',
    async (_variety, text, language) => {
      const [teacher, director] = await Promise.all([enter('teacher-1'), enter('director-1')])
      await teacher.say(text)
      const opened = await teacher.receives(REFERENCE)
      expect(opened.text).toMatch(language)
      const reference = REFERENCE.exec(opened.text)?.[0] as string
      const alert = await director.receives(new RegExp(reference))
      expect(alert.text).toContain(text)
      expect(alert.ticket).toBe(reference)
      expect(alert.choices.length).toBeGreaterThanOrEqual(3)
      await director.say(`${reference} c'est réparé`)
      const asked = await teacher.receives(new RegExp(reference))
      expect(asked.ticket).toBe(reference)
    },
  )

  it('goes from the school to the province and back to a closed ticket, by buttons and by words', async () => {
    const [teacher, director, province] = await Promise.all([
      enter('teacher-4'),
      enter('director-2'),
      enter('province-oujda-1'),
    ])
    await teacher.say("le vidéoprojecteur de la salle 8 ne s'allume plus depuis ce matin")
    const reference = REFERENCE.exec((await teacher.receives(REFERENCE)).text)?.[0] as string
    const about = new RegExp(reference)

    const alert = await director.receives(about)
    await director.press(alert, /prend|charge|أتكلف|تكفل|أتولى/i)
    await teacher.receives(about)

    await director.say(`${reference} à transférer, il faut un technicien`)
    const received = await province.receives(about)
    await teacher.receives(about)

    await province.press(received, /prend|charge|أتكلف|تكفل|أتولى/i)
    await province.say(`${reference} on a besoin d'une photo de l'étiquette, pouvez-vous l'envoyer ?`)
    const question = await teacher.receives(/étiquette/)
    expect(question.ticket).toBe(reference)
    await teacher.say("c'est un Epson EB-X41, il n'y a pas d'étiquette")
    await province.receives(/EB-X41/)

    await province.say(`${reference} lampe changée, c'est réparé`)
    const asked = await teacher.receives(/fonctionne|marche/)
    expect(asked.choices.length).toBe(2)
    await teacher.say('oui')
    await teacher.receives(/ferm|clos|clôtur/i)
    await teacher.say('merci beaucoup')
    const polite = await teacher.receives(/./)
    expect(polite.text).not.toMatch(/rouver/i)
  })

  it('climbs one tier by itself when nobody acts, once, and tells all concerned', async () => {
    const [teacher, director, province] = await Promise.all([
      enter('teacher-12'),
      enter('director-6'),
      enter('province-berkane-1'),
    ])
    await teacher.say("il n'y a plus d'internet dans toute l'école depuis hier")
    const reference = REFERENCE.exec((await teacher.receives(REFERENCE)).text)?.[0] as string
    const about = new RegExp(reference)
    await director.receives(about)
    await advanceClock(node.url, 4 * 24 * 60)
    await province.receives(about)
    await teacher.receives(about)
    await director.receives(about)
    const more = await province.listen(3_000)
    expect(more.filter(({ ticket }) => ticket === reference)).toEqual([])
  })

  it('answers status, lists and small talk, and tells nothing of a ticket outside the scope', async () => {
    const [teacher, stranger] = await Promise.all([enter('teacher-18'), enter('teacher-22')])
    await teacher.say("l'ordinateur de la salle 3 ne démarre plus")
    const reference = REFERENCE.exec((await teacher.receives(REFERENCE)).text)?.[0] as string
    await teacher.say(`${reference.toLowerCase().replace('-', '')} ?`)
    await teacher.receives(new RegExp(reference))
    await stranger.say(`${reference} où en est ma demande ?`)
    const unknown = await stranger.receives(/./)
    expect(unknown.text).not.toMatch(/salle 3|ordinateur|director|directeur de/i)
    for (const text of [
      'bonjour',
      'aide',
      'annule',
      'je veux parler à un humain',
      '🙂',
      'asdkjh qwlekj',
      '{{name}} <b>x</b>',
      '\u0000\ud800',
    ]) {
      await teacher.say(text === '\u0000\ud800' ? 'a\u0000\ud800' : text)
      expect((await teacher.receives(/\S/)).text).not.toMatch(/undefined|\{\{|NaN|\[object/)
    }
  })
})
