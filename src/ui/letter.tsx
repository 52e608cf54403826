interface LetterProps {
  /** That of whoever reads it: a screen reader says it so. */
  language: string
  lines: readonly LetterLine[]
}

type LetterLine =
  | { readonly is: 'text' | 'heading'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly { readonly who?: string; readonly text: string }[] }

/** A letter, as whoever gets it reads it. Printed, only it comes out where the rest is for the screen only. */
export function Letter({ language, lines }: LetterProps) {
  return (
    <article lang={language} class="app-letter">
      {lines.map((line) => (
        <Line line={line} />
      ))}
    </article>
  )
}

function Line({ line }: { line: LetterLine }) {
  if (line.is === 'heading') return <h2>{line.text}</h2>
  if (line.is === 'list')
    return (
      <ul>
        {line.items.map(({ who, text }) => (
          <li>
            {who && (
              <>
                <strong>{who}</strong>:{' '}
              </>
            )}
            {text}
          </li>
        ))}
      </ul>
    )
  return (
    <p>
      {line.text.split('\n').map((each, index) => (
        <>
          {index > 0 && <br />}
          {each}
        </>
      ))}
    </p>
  )
}
