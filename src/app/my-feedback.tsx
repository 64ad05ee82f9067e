import { useShop } from "../client/shop-context.ts"
import { BoardsHere } from "./boards-here.tsx"
import "../feedback/view/messages.ts"
import { Scale } from "../feedback/view/scale.tsx"
import { MyFeedbackPage } from "../shop/my-feedback/my-feedback-page.tsx"

const storages = [() => window.localStorage, () => window.sessionStorage]

const later = (callback: () => void, ms: number) => {
  const timer = window.setTimeout(callback, ms)
  return () => window.clearTimeout(timer)
}

function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }))
  const link = document.createElement("a")
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}

/** The visitor's own answers, with the very scales that asked for them. */
export function MyFeedback() {
  const { settled } = useShop()
  return (
    <>
      <MyFeedbackPage
        Scale={Scale}
        now={Date.now}
        later={later}
        storages={storages}
        save={save}
        onStartOver={() => void settled().then(() => window.location.assign("/"))}
      />
      <BoardsHere />
    </>
  )
}
