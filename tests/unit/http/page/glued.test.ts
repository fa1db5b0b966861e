import { describe, expect, it } from 'vitest'
import { glued } from '../../../../web/src/language/glued.ts'

describe('French signs on the page', () => {
  it.each([
    ['Motif : « il est là ? »', 'Motif\u00a0: «\u00a0il est là\u00a0?\u00a0»'],
    ['Bonjour !\nQuelle salle ?', 'Bonjour\u00a0!\nQuelle salle\u00a0?'],
    ['voir :x et http://a.b ?c', 'voir :x et http://a.b ?c'],
    ['السبب: «الطابعة»', 'السبب: «الطابعة»'],
  ])('stay on the line of their word: %j', (text, shown) => {
    expect(glued(text)).toBe(shown)
  })
})
