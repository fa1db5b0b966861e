const REFERENCE = /(SN-[0-9A-Z]{6})/

/** Plain text, never markup; a reference stays in one piece, also at the end of a line. */
export const Words = ({ text }: { text: string }) =>
  text === '' ? null : (
    <p class="words" dir="auto">
      {text.split(REFERENCE).map((part, index) =>
        index % 2 === 0 ? (
          part
        ) : (
          <span class="reference" key={index}>
            {part}
          </span>
        ),
      )}
    </p>
  )
