// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from "vitest"
import { deviceOf } from "../../../src/app/device.ts"
import { isKiosk, type KioskPage, nextVisitor, startKiosk } from "../../../src/app/kiosk/kiosk.ts"
import { forbidden } from "../../helpers/fake-storage.ts"

function pageAt(path: string, storages: Partial<KioskPage> = {}) {
  const listeners: ((event: PageTransitionEvent) => void)[] = []
  const location = { href: `https://shop.example${path}`, replace: vi.fn(), reload: vi.fn() }
  return {
    location,
    localStorage,
    sessionStorage,
    addEventListener: (_type: "pageshow", listener: (event: PageTransitionEvent) => void) =>
      void listeners.push(listener),
    show: (persisted: boolean) =>
      listeners.forEach((listen) => {
        listen({ persisted } as PageTransitionEvent)
      }),
    ...storages,
  }
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

describe("[ASK-70] a shared screen", () => {
  test("is made by ?kiosk, stays one on every later page, and ends by ?kiosk=off", () => {
    expect(startKiosk(pageAt("/"))).toBe(false)
    expect(startKiosk(pageAt("/list?kiosk"))).toBe(true)
    expect(startKiosk(pageAt("/"))).toBe(true)
    expect(startKiosk(pageAt("/?kiosk=off"))).toBe(false)
    expect(startKiosk(pageAt("/"))).toBe(false)
  })

  test("has no memory from one visitor to the next; what others keep there, and endings still to be told, stay", () => {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of ["cart", "visit", "journal", "ledger", "visitor", "consent", "answers", "language"])
        storage.setItem(`vetrina.${key}`, "{}")
      storage.setItem("somebody-else", "1")
    }
    localStorage.setItem("vetrina.leaving", "[]")
    startKiosk(pageAt("/list?kiosk"))
    expect(Object.keys(localStorage).sort()).toEqual(["somebody-else", "vetrina.kiosk", "vetrina.leaving"])
    expect(Object.keys(sessionStorage)).toEqual(["somebody-else"])
  })

  test("forgets nothing in a browser of one's own", () => {
    localStorage.setItem("vetrina.cart", "{}")
    startKiosk(pageAt("/list"))
    expect(localStorage.getItem("vetrina.cart")).toBe("{}")
  })

  test("begins anew on the page it was set up on", () => {
    startKiosk(pageAt("/list?kiosk"))
    const later = pageAt("/?scene=flagship")
    nextVisitor(later)
    expect(later.location.replace).toHaveBeenCalledWith("/list?kiosk")
  })

  test("doesn't show a page that the browser has kept alive", () => {
    const page = pageAt("/?kiosk")
    startKiosk(page)
    page.show(false)
    expect(page.location.reload).not.toHaveBeenCalled()
    page.show(true)
    expect(page.location.reload).toHaveBeenCalledOnce()
  })

  test("is one for its address alone where the browser keeps nothing", () => {
    const barred = {
      get localStorage() {
        return forbidden()
      },
      get sessionStorage() {
        return forbidden()
      },
    }
    const page = Object.defineProperties(
      pageAt("/?kiosk"),
      Object.getOwnPropertyDescriptors(barred),
    ) as KioskPage
    expect(startKiosk(page)).toBe(true)
    nextVisitor(page)
    expect(page.location.replace).toHaveBeenCalledWith("/?kiosk")
  })

  test("is the device that events tell of, whatever its pointer and size", () => {
    const looked = { ...pageAt("/?kiosk"), matchMedia: window.matchMedia, innerWidth: 390, innerHeight: 844 }
    looked.matchMedia = () => ({ matches: true }) as MediaQueryList
    expect(deviceOf({ ...looked, location: looked.location as unknown as Location })).toBe("kiosk")
    const own = { ...looked, location: pageAt("/").location as unknown as Location }
    expect(deviceOf(own)).toBe("phone")
    expect(isKiosk(own)).toBe(false)
  })
})
