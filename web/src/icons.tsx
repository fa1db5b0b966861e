/** Line icons on a grid of 24, drawn for this page; those that point somewhere are mirrored from right to left. */
const PATHS = {
  send: 'M4.5 12h13m0 0-5.5-5.5M17.5 12 12 17.5',
  attach:
    'm19 11.5-7.3 7.3a4.6 4.6 0 0 1-6.5-6.5l7.6-7.6a3.1 3.1 0 0 1 4.4 4.4l-7.6 7.5a1.5 1.5 0 0 1-2.2-2.1l6.9-6.9',
  clock: 'M12 7.5V12l3 2M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z',
  leave: 'M14 4.5H7.5A1.5 1.5 0 0 0 6 6v12a1.5 1.5 0 0 0 1.5 1.5H14M11 12h9m0 0-3-3m3 3-3 3',
  close: 'm6.5 6.5 11 11m0-11-11 11',
  down: 'M12 5v14m0 0-5.5-5.5M12 19l5.5-5.5',
  check: 'm5.5 12.5 4.5 4.5 8.5-9.5',
  search: 'm20 20-4.7-4.7M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
  camera:
    'M4.5 8.5h3L9.2 6h5.6l1.7 2.5h3A1 1 0 0 1 20.5 9.5v8.5a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V9.5a1 1 0 0 1 1-1ZM12 10.2a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4Z',
  microphone:
    'M12 4a2.5 2.5 0 0 0-2.5 2.5v5a2.5 2.5 0 0 0 5 0v-5A2.5 2.5 0 0 0 12 4ZM6.5 11.5a5.5 5.5 0 0 0 11 0M12 17v3m-2.5 0h5',
  stop: 'M6.5 6.5h11v11h-11Z',
  discard: 'M5 7h14M10 7V4.5h4V7m-7.5 0 1 12.5h9l1-12.5M10.5 10.5v5.5m3-5.5v5.5',
  checks: 'm2.5 12.5 4 4 8-9m-3.5 7.5 1.5 1.5 8-9',
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
