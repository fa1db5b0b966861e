/** Line icons on a grid of 24, drawn for this page; those that point somewhere are mirrored from right to left. */
const PATHS = {
  send: 'M4.5 12h13m0 0-5.5-5.5M17.5 12 12 17.5',
  attach:
    'm19 11.5-7.300 7.300a4.600 4.600 0 0 1-6.5-6.5l7.600-7.600a3.100 3.100 0 0 1 4.400 4.400l-7.600 7.5a1.5 1.5 0 0 1-2.200-2.100l6.900-6.900',
  clock: 'M12 7.5V12l3 2M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z',
  leave: 'M14 4.5H7.5A1.5 1.5 0 0 0 6 6v12a1.5 1.5 0 0 0 1.5 1.5H14M11 12h9m0 0-3-3m3 3-3 3',
  close: 'm6.5 6.5 11 11m0-11-11 11',
  down: 'M12 5v14m0 0-5.5-5.5M12 19l5.5-5.5',
  check: 'm5.5 12.5 4.5 4.5 8.5-9.5',
  search: 'm20 20-4.700-4.700M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
  file: 'M7 3.5h6.5L18 8v12.5H7zM13.5 3.5V8H18',
} as const

export type IconName = keyof typeof PATHS
const POINTING: ReadonlySet<IconName> = new Set(['send', 'leave'])

export const Icon = ({ name }: { name: IconName }) => (
  <svg
    class={POINTING.has(name) ? 'icon pointing' : 'icon'}
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    <path d={PATHS[name]} />
  </svg>
)

/** The sign of the service: the same drawing as favicon.svg. */
export const Sign = () => (
  <svg class="sign" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect class="sign-ground" width="32" height="32" rx="9" />
    <path
      class="sign-bubble"
      d="M8 10.5A2.5 2.5 0 0 1 10.5 8h11A2.5 2.5 0 0 1 24 10.5v7a2.5 2.5 0 0 1-2.5 2.5H15l-4.5 4v-4A2.5 2.5 0 0 1 8 17.5z"
    />
    <path class="sign-check" d="m12.5 14 2.5 2.5 4.5-4.5" />
  </svg>
)

/** The first letters of a name, for a round picture of nobody's face. */
export const Initials = ({ name }: { name: string }) => {
  const letters = name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
  // a thin joiner breaker: two Arabic letters beside each other would join into a word
  return (
    <span class="initials" aria-hidden="true">
      {letters.join('\u200c')}
    </span>
  )
}
