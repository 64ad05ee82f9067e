import { useLingui } from "@lingui/react"
import { type FormEvent, useId, useRef, useState } from "react"
import { useStore } from "zustand"
import { type Colleague, type Handling, MAX_NOTE, MAX_PASSED_PRODUCTS } from "../../client/help/index.ts"
import { Button } from "../../ui/button.tsx"
import { Dialog } from "../../ui/dialog.tsx"
import { useDesk } from "./desk-context.ts"
import styles from "./pass-dialog.module.css"
import { productsOf } from "./products-of.ts"
import { useDeskWords } from "./use-desk-words.ts"

const QUEUE = "queue"

export interface PassDialogProps {
  person: Handling
  colleagues: readonly Colleague[]
  onClose: () => void
}

/** To whom it goes, and what they should know: the conversation goes along by itself. */
export function PassDialog({ person, colleagues, onClose }: PassDialogProps) {
  const { i18n } = useLingui()
  const { desk, tools } = useDesk()
  const { nameOf } = useDeskWords()
  const id = useId()
  const passId = useRef(tools.newId())
  const known = productsOf(person)
  const [to, setTo] = useState<string>(colleagues[0]?.id ?? QUEUE)
  const [note, setNote] = useState("")
  const [products, setProducts] = useState<readonly string[]>(known.slice(0, 1).map((each) => each.id))
  const busy = useStore(desk.store, (state) => state.busy.has(person.id))
  const lost = useStore(desk.store, (state) => state.lostAt !== null)
  const isStillThere = to === QUEUE || colleagues.some((each) => each.id === to)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || lost || !isStillThere) return
    const target = to === QUEUE ? null : to
    if (await desk.pass(person.id, { passId: passId.current, to: target, note: note.trim(), products }))
      onClose()
  }
  const tick = (product: string, on: boolean) =>
    setProducts(
      on ? [...products, product].slice(-MAX_PASSED_PRODUCTS) : products.filter((each) => each !== product),
    )
  const title = i18n._("desk.pass.title", { name: nameOf(person) })
  return (
    <Dialog title={title} headed closeLabel={i18n._("desk.pass.cancel")} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <fieldset className={styles.group}>
          <legend>{i18n._("desk.pass.to")}</legend>
          {colleagues.length === 0 ? <p className={styles.hint}>{i18n._("desk.pass.nobody")}</p> : null}
          {colleagues.map(({ id: colleague, name, busy: n }) => (
            <label key={colleague} className={styles.choice} data-chosen={to === colleague || undefined}>
              <input
                type="radio"
                name={`${id}-to`}
                checked={to === colleague}
                onChange={() => setTo(colleague)}
              />
              <bdi>{name}</bdi> <span className={styles.hint}>{i18n._("desk.pass.busy", { n })}</span>
            </label>
          ))}
          <label className={styles.choice} data-chosen={to === QUEUE || undefined}>
            <input type="radio" name={`${id}-to`} checked={to === QUEUE} onChange={() => setTo(QUEUE)} />
            {i18n._("desk.pass.queue")}
          </label>
        </fieldset>
        <label htmlFor={`${id}-note`} className={styles.label}>
          {i18n._("desk.pass.note")}
        </label>
        <textarea
          id={`${id}-note`}
          className={styles.field}
          rows={3}
          maxLength={MAX_NOTE}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        {known.length > 0 ? (
          <fieldset className={styles.group}>
            <legend>{i18n._("desk.pass.products")}</legend>
            {known.map((product) => (
              <label key={product.id} className={styles.choice}>
                <input
                  type="checkbox"
                  checked={products.includes(product.id)}
                  onChange={({ target }) => tick(product.id, target.checked)}
                />
                {product.title}
              </label>
            ))}
          </fieldset>
        ) : null}
        <p className={styles.hint}>{i18n._(to === QUEUE ? "desk.pass.queue.hint" : "desk.pass.hint")}</p>
        <p className={styles.hint} role="status">
          {lost ? i18n._("desk.pass.lost") : isStillThere ? null : i18n._("desk.pass.gone")}
        </p>
        <Button type="submit" unavailable={busy || lost || !isStillThere}>
          {i18n._(to === QUEUE ? "desk.pass.back" : "desk.pass.go")}
        </Button>
      </form>
    </Dialog>
  )
}
