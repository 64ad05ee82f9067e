// @vitest-environment jsdom
import { cleanup, render, screen, waitFor } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { useState } from "react"
import { afterEach, expect, test, vi } from "vitest"
import { Button } from "../../src/ui/button.tsx"
import { Dialog } from "../../src/ui/dialog.tsx"

afterEach(cleanup)

test("a dialog is named, holds the focus and closes with Escape", async () => {
  const onClose = vi.fn()
  render(
    <Dialog title="Carrello" closeLabel="Chiudi" onClose={onClose}>
      <button type="button">dentro</button>
    </Dialog>,
  )
  const dialog = screen.getByRole("dialog", { name: "Carrello" })
  expect(dialog.contains(document.activeElement)).toBe(true)
  await userEvent.keyboard("{Escape}")
  expect(onClose).toHaveBeenCalledOnce()
})

function Page() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        apri
      </button>
      {open ? (
        <Dialog title="Carrello" closeLabel="Chiudi" onClose={() => setOpen(false)}>
          <p>dentro</p>
        </Dialog>
      ) : null}
    </>
  )
}

test("a dialog that is closed gives the focus back to what opened it", async () => {
  render(<Page />)
  const opener = screen.getByRole("button", { name: "apri" })
  await userEvent.click(opener)
  await userEvent.click(screen.getByRole("button", { name: "Chiudi" }))
  await waitFor(() => expect(document.activeElement).toBe(opener))
})

test("a button that is unavailable can be found, and does nothing", async () => {
  const onClick = vi.fn()
  render(
    <Button unavailable onClick={onClick}>
      Aggiungi
    </Button>,
  )
  const button = screen.getByRole("button", { name: "Aggiungi" })
  button.focus()
  expect(document.activeElement).toBe(button)
  await userEvent.click(button)
  expect(onClick).not.toHaveBeenCalled()
})
