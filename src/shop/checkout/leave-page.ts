import type { CheckoutReply } from "../../client/replies.ts"

/** Goes to the merchant's shop in the same tab: Back leads back here. */
export function leavePage(view: Window, reply: CheckoutReply): void {
  if (reply.kind === "redirect") {
    view.location.assign(reply.url)
    return
  }
  const { document } = view
  const form = document.createElement("form")
  form.method = "post"
  form.action = reply.url
  form.hidden = true
  for (const [name, value] of Object.entries(reply.fields)) {
    const field = document.createElement("input")
    field.type = "hidden"
    field.name = name
    field.value = value
    form.append(field)
  }
  document.body.append(form)
  form.submit()
  form.remove()
}
