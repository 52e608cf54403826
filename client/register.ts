/**
 * A register is saved tick by tick: each says what was changed since the one before, so that two people can take the same one. Where
 * it cannot be sent the tick stays, the page says so, and Save sends it as on any form.
 */
import { newKey } from './new-key.ts'

const LONGEST = 10_000

for (const register of document.querySelectorAll<HTMLElement>('[data-register]')) keep(register)

function keep(register: HTMLElement) {
  const form = register.querySelector('form')
  const status = register.querySelector<HTMLElement>('[data-register-status]')
  if (!form || !status) return
  const ticks = () => [...form.querySelectorAll<HTMLInputElement>('input[name=here]')]
  let last = Promise.resolve()

  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'here') return
    // One after the other, so that each is told from what the one before left.
    last = last.then(() => save(target))
  })

  async function save(tick: HTMLInputElement) {
    const was = saved(form!)
    const here = ticks().filter((each) => each.checked && !each.disabled)
    const body = new URLSearchParams({ _csrf: value(form!, '_csrf'), _key: newKey() })
    for (const id of was) body.append('was', id)
    // Ticks that are still to be sent are sent in their turn.
    for (const { value: id } of here) if (id === tick.value || was.includes(id)) body.append('here', id)
    const answer = await sent(body)
    if (answer === undefined) {
      status!.textContent = register.dataset['notSaved'] ?? ''
      return
    }
    if (answer.why) {
      tick.checked = !tick.checked
      status!.textContent = answer.why
      return
    }
    remember(form!, tick)
    status!.textContent = (register.dataset['saved'] ?? '').replace('%{count}', String(saved(form!).length))
  }
}

const value = (form: HTMLFormElement, name: string) =>
  form.querySelector<HTMLInputElement>(`input[name=${name}]`)?.value ?? ''

const saved = (form: HTMLFormElement) =>
  [...form.querySelectorAll<HTMLInputElement>('input[name=was]')].map((each) => each.value)

/** What is on the server now, for the next tick and for Save. */
function remember(form: HTMLFormElement, tick: HTMLInputElement) {
  const known = [...form.querySelectorAll<HTMLInputElement>('input[name=was]')].find(
    (each) => each.value === tick.value,
  )
  if (!tick.checked) known?.remove()
  if (!tick.checked || known) return
  const was = document.createElement('input')
  was.type = 'hidden'
  was.name = 'was'
  was.value = tick.value
  form.append(was)
}

/** Nothing when it did not arrive; `why` when a rule said no. */
async function sent(body: URLSearchParams): Promise<{ why?: string } | undefined> {
  try {
    const reply = await fetch(location.pathname, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      signal: AbortSignal.timeout(LONGEST),
      body: body.toString(),
    })
    if (reply.ok) return {}
    if (reply.status !== 422) return undefined
    const { errors } = (await reply.json()) as { errors?: { message: string }[] }
    return { why: errors?.map(({ message }) => message).join('. ') ?? '' }
  } catch {
    return undefined
  }
}
