import { useVisit } from './visit-context.ts'

/**
 * Above every page: the way to say that somebody may not be safe, quiet and always in the same place; and for those who
 * deal with it, that something waits. A script asks every few seconds whether there is more (client/concerns.ts).
 */
export function SafetyLine() {
  const { safety } = useVisit()
  if (!safety) return null
  const { tell, waiting } = safety

  return (
    <aside class="app-safety" aria-label={tell.text}>
      <div class="nhsuk-width-container app-safety__line">
        {waiting && (
          <p
            class="app-safety__waiting"
            role="status"
            data-concerns={waiting.askAt}
            data-one={waiting.one}
            data-many={waiting.many}
          >
            {waiting.count > 0 && (
              <a href={waiting.href}>
                {waiting.count === 1 ? waiting.one : waiting.many.replace('%', String(waiting.count))}
              </a>
            )}
          </p>
        )}
        <a class="app-safety__tell" href={tell.href}>
          {tell.text}
        </a>
      </div>
    </aside>
  )
}
