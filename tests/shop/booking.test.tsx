// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import type { BookingReply, TimesReply } from "../../src/client/replies.ts"
import type { Language } from "../../src/domain/language.ts"
import { BookPage } from "../../src/shop/booking/book-page.tsx"
import { BookingPage } from "../../src/shop/booking/booking-page.tsx"
import type { BookingTools } from "../../src/shop/booking/booking-tools.ts"
import { byDay, isSameClock } from "../../src/shop/booking/time-words.ts"
import { aProduct } from "../helpers/fake-catalogue.ts"
import { json } from "../helpers/fake-server.ts"
import { createFakeShop, VISIT_ID } from "../helpers/fake-shop.ts"
import { renderInShop } from "../helpers/render-in-shop.tsx"

const CODE = "abcdefghijklmnopqrstuv"
const lamp = aProduct(1, { title: "Lampada" })
const TIMES: TimesReply = {
  now: "2026-11-24T08:30:00.000Z",
  timezone: "Europe/Rome",
  lengths: [30, 60],
  minutes: 30,
  times: ["2026-11-24T11:00:00.000Z", "2026-11-24T11:30:00.000Z", "2026-11-25T09:00:00.000Z"],
  mail: true,
}
const BOOKING: BookingReply = {
  now: "2026-11-24T08:30:00.000Z",
  state: "booked",
  cancelledBy: null,
  startsAt: "2026-11-24T11:00:00.000Z",
  minutes: 30,
  timezone: "Europe/Rome",
  name: "Anna",
  wish: "",
  productId: null,
  guide: null,
  room: null,
  recap: null,
  mailedTo: null,
}

function open(
  page: "book" | "booking",
  options: { timezone?: string; language?: Language; path?: string } = {},
) {
  const { timezone = "Europe/Rome", language = "it", path = "/book" } = options
  const fake = createFakeShop([lamp])
  const copied: string[] = []
  const tools: BookingTools = {
    now: () => Date.parse(TIMES.now),
    timezone,
    newCode: () => CODE,
    origin: "https://shop.test",
    copy: async (text) => void copied.push(text),
    after: () => () => {},
  }
  fake.server.answers.set("/api/bookings/times", () => json(TIMES))
  fake.server.answers.set(`/api/bookings/${CODE}`, () => json(BOOKING))
  const view = () =>
    renderInShop(
      fake.shop,
      page === "book" ? <BookPage tools={tools} /> : <BookingPage code={CODE} tools={tools} />,
      { path, language },
    )
  return { ...fake, copied, view }
}
const legend = (name: RegExp | string) => within(screen.getByRole("group", { name }))

test("[BKG-14] times are told in one's own zone, with the store's beside them where that differs", async () => {
  const { view } = open("book", { timezone: "America/New_York" })
  const { user } = view()
  const hours = within(await screen.findByRole("group", { name: "Ora, martedì 24 novembre" }))
  expect(hours.getAllByRole("radio")).toHaveLength(2)
  expect(hours.getByRole("radio", { name: "06:00 12:00 in negozio" })).toBeTruthy()
  await user.click(legend("Giorno").getByRole("radio", { name: "mer 25 nov" }))
  expect(
    legend("Ora, mercoledì 25 novembre").getByRole("radio", { name: "04:00 10:00 in negozio" }),
  ).toBeTruthy()
  expect(screen.getByText(/America\/New York/)).toBeTruthy()
})

test("[BKG-14] what is missing is said where it is missing, and a time that was taken meanwhile costs nothing typed", async () => {
  const { view, server } = open("book", { path: `/book?product=${lamp.id}` })
  const { user, history } = view()
  expect(await screen.findByText("Su: Lampada")).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Prenota" }))
  expect(screen.getByText("Scegli un’ora.")).toBeTruthy()
  await user.click(screen.getByRole("radio", { name: "12:00" }))
  await user.click(screen.getByRole("button", { name: "Prenota" }))
  expect(screen.getByText("Scrivi come ti chiami.")).toBeTruthy()
  await user.type(screen.getByRole("textbox", { name: "Il tuo nome" }), "Anna")
  await user.type(screen.getByRole("textbox", { name: /^La tua e-mail/ }), "anna@example.com")
  await user.click(screen.getByRole("button", { name: "Prenota" }))
  expect(screen.getByText(/^Senza il consenso/)).toBeTruthy()
  await user.click(screen.getByRole("checkbox", { name: /^Acconsento/ }))
  await user.type(screen.getByRole("textbox", { name: /^Che cosa vorresti/ }), "Le lampade")
  server.answers.set(`/api/bookings/${CODE}`, () =>
    json({ error: { code: "time-taken", message: "gone" } }, 409),
  )
  server.answers.set("/api/bookings/times", () => json({ ...TIMES, times: TIMES.times.slice(1) }))
  await user.click(screen.getByRole("button", { name: "Prenota" }))
  expect(await screen.findByText(/^Quest’ora l’ha appena presa/)).toBeTruthy()
  await waitFor(() => expect(screen.queryByRole("radio", { name: "12:00" })).toBeNull())
  expect(screen.getByRole("textbox", { name: /^Che cosa vorresti/ })).toHaveProperty("value", "Le lampade")
  server.answers.set(`/api/bookings/${CODE}`, () => json(BOOKING, 201))
  await user.click(screen.getByRole("radio", { name: "12:30" }))
  await user.click(screen.getByRole("button", { name: "Prenota" }))
  await waitFor(() => expect(history?.at(-1)).toBe(`/booking/${CODE}`))
  expect(server.posted.at(-1)).toMatchObject({
    path: `/api/bookings/${CODE}`,
    body: {
      visitId: VISIT_ID,
      startsAt: "2026-11-24T11:30:00.000Z",
      minutes: 30,
      name: "Anna",
      wish: "Le lampade",
      productId: lamp.id,
      email: "anna@example.com",
      consent: true,
    },
  })
})

test("[BKG-14] no free time, and a store that can't be reached, are said", async () => {
  const none = open("book")
  none.server.answers.set("/api/bookings/times", () => json({ ...TIMES, times: [] }))
  none.view()
  expect(await screen.findByText(/^Adesso non ci sono orari liberi/)).toBeTruthy()
})

test("[BKG-14] asking again finds the times when the store is back", async () => {
  const { view, server } = open("book")
  server.down.add("/api/bookings/times")
  const { user } = view()
  expect(await screen.findByText(/^Non riusciamo a raggiungere/)).toBeTruthy()
  server.down.delete("/api/bookings/times")
  await user.click(screen.getByRole("button", { name: "Riprova" }))
  expect(await screen.findByRole("group", { name: "Giorno" })).toBeTruthy()
})

test("[BKG-15] the page says when in both zones, that nothing is mailed, and where the calendar's file is", async () => {
  const { view, copied } = open("booking", { timezone: "Asia/Tokyo" })
  const { user } = view()
  expect(await screen.findByRole("heading", { name: /martedì 24 novembre, 20:00/ })).toBeTruthy()
  expect(screen.getByText(/in negozio: martedì 24 novembre, 12:00/)).toBeTruthy()
  expect(screen.getByText(/^Non mandiamo e-mail/)).toBeTruthy()
  expect(screen.getByRole("link", { name: "Aggiungi al calendario" }).getAttribute("href")).toBe(
    `/api/bookings/${CODE}/calendar.ics`,
  )
  await user.click(screen.getByRole("button", { name: "Copia l’indirizzo" }))
  expect(copied).toEqual([`https://shop.test/booking/${CODE}`])
})

test("[BKG-15] the way in, the guide and the recap are there when there are", async () => {
  const { view, server } = open("booking")
  const now = { room: "0123456789abcdef", guide: "Marta", recap: "r".repeat(22), mailedTo: "a…@example.com" }
  server.answers.set(`/api/bookings/${CODE}`, () => json({ ...BOOKING, ...now }))
  view()
  const way = await screen.findByRole("link", { name: "Entra nella visita" })
  expect(way.getAttribute("href")).toBe("/?visit=0123456789abcdef")
  expect(screen.getByText("Con Marta.")).toBeTruthy()
  expect(screen.getByRole("link", { name: "Leggi il riepilogo" }).getAttribute("href")).toBe(
    `/recap/${now.recap}`,
  )
  expect(screen.getByText(/vanno a a…@example.com/)).toBeTruthy()
})

test("[BKG-15] it is cancelled after asking once more, and moved to a free time", async () => {
  const { view, server } = open("booking")
  const { user } = view()
  await user.click(await screen.findByRole("button", { name: "Cambia ora" }))
  expect(await screen.findByRole("radio", { name: "12:00" })).toHaveProperty("checked", true)
  await user.click(screen.getByRole("radio", { name: "12:30" }))
  const moved = { ...BOOKING, startsAt: "2026-11-24T11:30:00.000Z" }
  server.answers.set(`/api/bookings/${CODE}/move`, () => json(moved))
  await user.click(screen.getByRole("button", { name: "Sposta" }))
  expect(await screen.findByRole("heading", { name: /12:30/ })).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Disdici" }))
  expect(document.activeElement?.textContent).toBe("Sì, disdici")
  server.answers.set(`/api/bookings/${CODE}/cancel`, () =>
    json({ ...moved, state: "cancelled", cancelledBy: "visitor" }),
  )
  await user.click(screen.getByRole("button", { name: "Sì, disdici" }))
  expect(await screen.findByText("L’hai disdetta.")).toBeTruthy()
  expect(screen.queryByRole("button", { name: "Disdici" })).toBeNull()
})

test("[BKG-15] a booking that isn't there says so and leads to another, in English too", async () => {
  const { view, server } = open("booking", { language: "en" })
  server.answers.set(`/api/bookings/${CODE}`, () =>
    json({ error: { code: "booking-unknown", message: "no" } }, 404),
  )
  view()
  expect(await screen.findByText(/There is no such booking/)).toBeTruthy()
  expect(screen.getByRole("link", { name: "Book another" }).getAttribute("href")).toBe("/book")
})

test("[BKG-14] an hour that comes twice stays two times, on the day of the visitor", () => {
  const times = ["2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"]
  expect(byDay(times, "Europe/Rome")).toEqual([{ day: "2026-10-25", times }])
  expect(byDay(times, "America/New_York")).toEqual([{ day: "2026-10-24", times }])
  expect(isSameClock("2026-11-24T11:00:00Z", "Europe/Rome", "Europe/Paris")).toBe(true)
  expect(isSameClock("2026-11-24T11:00:00Z", "Europe/Rome", "Europe/London")).toBe(false)
})
