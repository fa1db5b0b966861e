import { describe, expect, it } from 'vitest'
import { roomOrder } from '../../../src/bots/dialogs/reading/orders/linking/rooms.ts'
import { openDesk, unclear } from './fakes/conversation.ts'

const DAY_MS = 86_400_000
const group = { chat: '-100', title: 'Profs Ibn Khaldoun' }

describe('what is said of a staff room', () => {
  it.each([
    ['c’est la salle des profs', 'register'],
    ['Ici c’est la salle des profs de notre école svp', 'register'],
    ['ce groupe est le groupe des enseignants', 'register'],
    ['ce groupe est la salle des professeurs', 'register'],
    ['هذه قاعة الأساتذة', 'register'],
    ['هادي قاعة الأساتذة ديالنا', 'register'],
    ['هاد المجموعة هي قاعة الأساتذة', 'register'],
    ['hadi 9a3at lasatida', 'register'],
    ['hadi salle d profs', 'register'],
    ['ce n’est plus la salle des profs', 'unregister'],
    ['لم تعد هذه قاعة الأساتذة', 'unregister'],
    ['ما بقاتش قاعة الأساتذة', 'unregister'],
    ['ma b9atch 9a3at lasatida', 'unregister'],
    ['le wifi ne marche plus dans la salle des profs', undefined],
    ['la salle des profs n’a plus de courant', undefined],
    ['قاعة الأساتذة ما فيهاش الانترنيت', undefined],
    ['l’imprimante de la salle des profs', undefined],
    ['9a3at lasatida ma fihach internet', undefined],
  ])('"%s": %s', (text, order) => {
    expect(roomOrder(text)).toBe(order)
  })
})

describe('a staff room', () => {
  it.each([
    ['director', 'c’est la salle des profs', 'fr', '« École Ibn Khaldoun »', '01234A'],
    ['director-ar', 'هادي قاعة الأساتذة', 'darija', 'قاعة أساتذة مدرسة الأطلس', '01235B'],
  ] as const)(
    'is made by %s, and everybody in the group reads it',
    async (id, text, variety, answer, unitId) => {
      const { conversation, rooms } = openDesk()
      const said = await conversation(id, true, '7001').says(text, unclear({ variety }), { group })
      expect(said.inGroup).toContain(answer)
      expect(said.replies).toEqual([])
      expect([...rooms.all.values()]).toMatchObject([
        { channel: 'telegram', chat: '-100', title: 'Profs Ibn Khaldoun', unitId, registeredBy: id },
      ])
      await conversation(id, true, '7001').says(text, unclear({ variety }), { group })
      await conversation(id, true, '7001').says(text, unclear({ variety }), { group: { chat: '-200' } })
      expect(rooms.all.size).toBe(2)
    },
  )

  it('is given up by its own director and by nobody else', async () => {
    const { conversation, rooms } = openDesk()
    const director = conversation('director', true, '7001')
    await director.says('c’est la salle des profs', unclear(), { group })
    const other = conversation('director-ar', true, '7002')
    const refused = await other.says('ce n’est plus la salle des profs', unclear(), { group })
    expect(refused.inGroup).toMatch(/autre établissement|مؤسسة أخرى/)
    expect((await other.says('c’est la salle des profs', unclear(), { group })).inGroup).toMatch(/autre|أخرى/)
    expect(rooms.all.size).toBe(1)
    const said = await director.says('ce n’est plus la salle des profs', unclear(), { group })
    expect(said.inGroup).toContain('n’est plus la salle des profs')
    expect(rooms.all.size).toBe(0)
    const again = await director.says('ce n’est plus la salle des profs', unclear(), { group })
    expect(again.inGroup).toContain('d’aucun établissement')
  })

  it.each([
    ['teacher-fr', 'fr', 'Seul le directeur'],
    ['teacher-ar', 'darija', 'من صلاحية مدير المؤسسة'],
    ['supervisor', 'fr', 'Seul le directeur'],
  ] as const)('is not for %s to make', async (id, variety, answer) => {
    const { conversation, rooms } = openDesk()
    const text = variety === 'fr' ? 'c’est la salle des profs' : 'هادي قاعة الأساتذة'
    const said = await conversation(id, true, '7001').says(text, unclear({ variety }), { group })
    expect(said.inGroup).toContain(answer)
    expect(rooms.all.size).toBe(0)
  })

  it('is made by whoever stands in for the director', async () => {
    const { conversation, rooms, absences, tickets } = openDesk()
    const until = new Date(tickets.now.getTime() + DAY_MS)
    const away = { id: 'a1', personId: 'director', from: tickets.now, until, deputyId: 'omar' }
    await absences.declare(away)
    const said = await conversation('omar', true, '7001').says('c’est la salle des profs', unclear(), {
      group,
    })
    expect(said.inGroup).toContain('École Ibn Khaldoun')
    expect([...rooms.all.values()]).toMatchObject([{ unitId: '01234A', registeredBy: 'omar' }])
  })

  it('is made in the group, not in private', async () => {
    const { conversation, rooms } = openDesk()
    const said = await conversation('director').says('c’est la salle des profs', unclear())
    expect(said.text).toContain('dans le groupe lui-même')
    expect(said.inGroup).toBeUndefined()
    expect(rooms.all.size).toBe(0)
  })
})
