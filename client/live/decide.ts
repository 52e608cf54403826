/** The form in which a child’s part is decided: filled for whoever is on the table, and read with one key or with the mouse. */
export interface Decide {
  fill(known: DOMStringMap): void
  /** By the key of its number. */
  choose(nth: number): void
  focusOn(name: 'decision' | 'ownerId' | 'review'): void
  readonly hasDecision: boolean
  /** What is sent, and what it says. `known` is what had been decided when the page was drawn. */
  read(button: string, known: DOMStringMap): { fields: Record<string, string>; label: string }
}

export function decideIn(form: HTMLFormElement): Decide {
  const field = (name: string) => form.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)!
  const radios = () => [...form.querySelectorAll<HTMLInputElement>('[name=decision]')]
  const usual = { owner: field('ownerId').value, review: field('review').value }
  const chosen = () => radios().find(({ checked }) => checked)
  return {
    fill({ decision = '', owner, review, reason = '' }) {
      for (const radio of radios()) radio.checked = radio.value === decision
      field('ownerId').value = owner || usual.owner
      field('review').value = review || usual.review
      field('reason').value = reason
    },
    choose(nth) {
      const radio = radios()[nth - 1]
      if (radio) radio.checked = true
      radio?.focus()
    },
    focusOn: (name) => (name === 'decision' ? (chosen() ?? radios()[0])! : field(name)).focus(),
    get hasDecision() {
      return chosen() !== undefined
    },
    read(button, { state = '', decision = '' }) {
      const text = (name: string) => field(name).value
      const radio = chosen()
      const fields = {
        decision: radio?.value ?? '',
        ownerId: text('ownerId'),
        review: text('review'),
        reason: text('reason'),
        was: decision || state,
      }
      const isPutOff = button === 'put off'
      const said = isPutOff ? form.querySelector(`[value="put off"]`) : radio?.labels?.[0]
      const label = (said?.textContent ?? '').replace(/^\s*\d\s*/u, '').trim()
      return { fields: isPutOff ? { ...fields, _button: button } : fields, label }
    },
  }
}
