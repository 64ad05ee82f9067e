/** The parts of a page that make it a shared one, or not. */
export interface KioskPage {
  readonly location: Pick<Location, "href" | "replace" | "reload">
  readonly localStorage: Storage
  readonly sessionStorage: Storage
  addEventListener(type: "pageshow", listener: (event: PageTransitionEvent) => void): void
}

const OURS = "vetrina."
const KEY = `${OURS}kiosk`
/** Endings of visits that are still to be told: nothing of theirs is to be seen, and they are counted once. */
const KEPT = new Set([KEY, `${OURS}leaving`])

function attempt<T>(action: () => T): T | null {
  try {
    return action()
  } catch {
    return null
  }
}

/** Whether this browser stands somewhere for everybody to use. */
export function isKiosk(page: Pick<KioskPage, "location" | "localStorage">): boolean {
  const asked = new URL(page.location.href).searchParams.get("kiosk")
  if (asked !== null) return asked !== "off"
  return attempt(() => page.localStorage.getItem(KEY)) !== null
}

function forget(storage: Storage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index))
  for (const key of keys) if (key?.startsWith(OURS) && !KEPT.has(key)) storage.removeItem(key)
}

/**
 * `?kiosk` makes a browser a shared one for good, with the page it was opened on as its first; `?kiosk=off` makes it somebody's
 * own again. On a shared one each load of the page is a visitor of its own, who finds nothing of those before: called before
 * anything of them is read. Returns whether it is one.
 */
export function startKiosk(page: KioskPage): boolean {
  const { pathname, searchParams } = new URL(page.location.href)
  const asked = searchParams.get("kiosk")
  if (asked === "off") attempt(() => page.localStorage.removeItem(KEY))
  else if (asked !== null) attempt(() => page.localStorage.setItem(KEY, pathname))
  if (!isKiosk(page)) return false
  attempt(() => forget(page.localStorage))
  attempt(() => forget(page.sessionStorage))
  // A page that the browser has kept alive is somebody else's.
  page.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) page.location.reload()
  })
  return true
}

/** Begins anew, for the next visitor. */
export function nextVisitor(page: Pick<KioskPage, "location" | "localStorage">): void {
  const first = attempt(() => page.localStorage.getItem(KEY))
  page.location.replace(`${first?.startsWith("/") ? first : "/"}?kiosk`)
}
