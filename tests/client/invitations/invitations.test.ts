import { expect, test } from "vitest"
import type { SendOptions } from "../../../src/client/api.ts"
import { followInvitation } from "../../../src/client/invitations/follow-invitation.ts"
import { createOwnInvitation, INVITATION_KEY } from "../../../src/client/invitations/own-invitation.ts"
import { createSafeStorage } from "../../../src/client/safe-storage.ts"
import type { Consent } from "../../../src/client/visitor/consent.ts"
import { createFakeStorage, forbidden } from "../../helpers/fake-storage.ts"
import { createFakeVisitor } from "../../helpers/visitor/fake-visitor.ts"

const CODE = "0123456789abcdef"

/** A tab that opens an address; `sent` is what it told the server. */
function openTab(
  href: string,
  options: {
    consent?: Consent
    local?: ReturnType<typeof createFakeStorage>
    session?: ReturnType<typeof createFakeStorage>
  } = {},
) {
  const { consent = "unasked", local = createFakeStorage(), session = createFakeStorage() } = options
  const { visitor } = createFakeVisitor({ consent, local })
  const sent: { readonly path: string; readonly body: unknown; readonly by: string | undefined }[] = []
  let address = href
  let isDown = false
  const hear = async (path: string, body: unknown, by?: string): Promise<never> => {
    sent.push({ path, body, by })
    if (isDown) throw new TypeError("Failed to fetch")
    return { counted: true, code: CODE } as never
  }
  followInvitation({
    api: {
      post: (path, body) => hear(path, body),
      send: (_, path, { body, headers }: SendOptions) => hear(path, body, headers?.authorization),
    },
    local: createSafeStorage(() => local),
    session: createSafeStorage(() => session),
    visitor: visitor.store,
    location: { href },
    replaceAddress: (next) => {
      address = next
    },
  })
  return {
    ...{ visitor, sent, local, session },
    address: () => address,
    break: (down: boolean) => {
      isDown = down
    },
  }
}
const OPENED = { path: "/api/invitations/opened", body: { code: CODE }, by: undefined }

test("[INV-2] a link is counted once in a tab, and gone from its address; loading it again counts nothing", () => {
  const first = openTab(`http://shop.test/?lang=en&invite=${CODE}&take=sofa`)
  expect(first.address()).toBe("http://shop.test/?lang=en&take=sofa")
  expect(first.sent).toEqual([OPENED])
  const { session } = first
  expect(openTab(first.address(), { session }).sent).toEqual([])
  expect(openTab(`http://shop.test/?invite=${CODE}`, { session }).sent).toEqual([])
})

test("[INV-2] one's own link, and what is none, count nothing", () => {
  const local = createFakeStorage({
    [INVITATION_KEY]: JSON.stringify({ secret: "0b7e4a52-3f0e-4c59-9a4e-000000000001", code: CODE }),
  })
  expect(openTab(`http://shop.test/?invite=${CODE}`, { local }).sent).toEqual([])
  const wrong = openTab("http://shop.test/?invite=<script>")
  expect(wrong.sent).toEqual([])
  expect(wrong.address()).toBe("http://shop.test/")
})

test("[INV-3] who isn't remembered is an opening and no more; on yes it is told that they came, once", async () => {
  const { visitor, sent, session } = openTab(`http://shop.test/?invite=${CODE}`)
  visitor.store.getState().silence(true)
  expect(sent).toEqual([OPENED])
  visitor.store.getState().choose("given")
  const { visitorId } = visitor.store.getState()
  await Promise.resolve()
  expect(sent.slice(1)).toEqual([
    { path: "/api/me/invitation", body: { code: CODE }, by: `Visitor ${visitorId}` },
  ])
  await new Promise<void>((resolve) => queueMicrotask(resolve))
  visitor.store.getState().silence(false)
  expect(sent).toHaveLength(2)
  expect(openTab("http://shop.test/", { session, consent: "given" }).sent).toEqual([])
})

test("[INV-3] what couldn't be told is told by the next page of the tab", async () => {
  const first = openTab("http://shop.test/")
  expect(first.sent).toEqual([])
  const tab = openTab(`http://shop.test/?invite=${CODE}`)
  tab.break(true)
  tab.visitor.store.getState().choose("given")
  await Promise.resolve()
  const { session, local } = tab
  const next = openTab("http://shop.test/list", { session, local })
  expect(next.sent.map(({ path }) => path)).toEqual(["/api/me/invitation"])
})

test("[INV-3] who declines is an opening and no more", () => {
  const { visitor, sent } = openTab(`http://shop.test/?invite=${CODE}`)
  visitor.store.getState().choose("declined")
  expect(sent).toEqual([OPENED])
})

test("[INV-1] nothing is made before it is wanted; then always of the same secret, by name only with consent", async () => {
  const asked: SendOptions[] = []
  const make = (consent: Consent, local: ReturnType<typeof createFakeStorage> | null) => {
    let made = 0
    const { visitor } = createFakeVisitor({ consent, local })
    const own = createOwnInvitation({
      api: {
        send: async (_, __, options) => {
          asked.push(options)
          return { code: CODE } as never
        },
      },
      local: createSafeStorage(local === null ? forbidden : () => local),
      visitor: visitor.store,
      newSecret: () => `0b7e4a52-3f0e-4c59-9a4e-00000000000${++made}`,
    })
    return { own, visitor }
  }
  const local = createFakeStorage()
  const { own } = make("unasked", local)
  expect(local.kept.size).toBe(0)
  expect(await own.make()).toBe(CODE)
  own.noteShared()
  await make("unasked", local).own.make()
  expect(new Set(asked.map(({ body }) => (body as { secret: string }).secret)).size).toBe(1)
  expect(asked.map(({ body }) => (body as { shared: boolean }).shared)).toEqual([false, true, false])
  expect(asked.every(({ headers }) => headers?.authorization === undefined)).toBe(true)

  const { own: hers, visitor } = make("given", createFakeStorage())
  await hers.make()
  expect(asked.at(-1)?.headers).toEqual({
    authorization: `Visitor ${visitor.store.getState().visitorId}`,
  })
  const before = asked.length
  const { own: forgetful } = make("unasked", null)
  await forgetful.make()
  await forgetful.make()
  expect(new Set(asked.slice(before).map(({ body }) => (body as { secret: string }).secret)).size).toBe(1)
})
