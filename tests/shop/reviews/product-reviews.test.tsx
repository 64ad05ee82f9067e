// @vitest-environment jsdom
import { act, screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import type { PublicReview, ReviewsReply } from "../../../src/client/replies.ts"
import { ReviewsHere } from "../../../src/shop/reviews/reviews-here.tsx"
import { aProduct } from "../../helpers/a-product.ts"
import { json } from "../../helpers/fake-server.ts"
import { createFakeShop } from "../../helpers/fake-shop.ts"
import { renderInShop } from "../../helpers/render-in-shop.tsx"

const lamp = aProduct("Lampada Cupola")
const PATH = `/api/products/${lamp.id}/reviews`
const MINE = `/api/me/reviews/${lamp.id}`

const aReview = (id: string, changes: Partial<PublicReview> = {}): PublicReview => ({
  ...{ id, stars: 4, title: `Titolo ${id}`, text: "Luce calda.", name: "Anna", language: "it" },
  ...{ at: "2026-11-02T10:00:00.000Z", amendedAt: null, knows: null, useful: 0, reply: null },
  ...changes,
})
const aPage = (reviews: readonly PublicReview[], more: Partial<ReviewsReply> = {}): ReviewsReply => ({
  figure: { n: reviews.length, mean: null, counts: null },
  reviews,
  next: null,
  ...more,
})

async function open(page: ReviewsReply, language: "it" | "en" = "it") {
  const fake = createFakeShop([lamp])
  const { server } = fake
  let shown = page
  server.answers.set(PATH, () => json(shown))
  server.answers.set("/api/me/reviews", () => json({ reviews: [] }))
  server.answers.set(MINE, () => {
    const { body } = server.posted.filter(({ path }) => path === MINE).at(-1) ?? {}
    const told = { state: "waiting", reason: null, isPublic: false, knows: null, useful: 0, reply: null }
    return json({
      reviews: [{ ...(body as object), ...told, productId: lamp.id, at: "2026-11-21T10:00:00.000Z" }],
    })
  })
  server.answers.set(`${MINE}/withdrawal`, () => json({ reviews: [] }))
  const view = renderInShop(fake.shop, <ReviewsHere product={lamp} />, { language })
  expect(server.asked).toEqual([])
  await view.user.click(screen.getByRole("button", { name: language === "it" ? "Recensioni" : "Reviews" }))
  await screen.findByRole("heading", { name: language === "it" ? "Recensioni" : "Reviews" })
  await waitFor(() => expect(screen.queryByText(/Cerchiamo|Looking for/)).toBeNull())
  return {
    ...fake,
    ...view,
    show: (next: ReviewsReply) => {
      shown = next
    },
  }
}

test("[REV-13] nothing of the reviews is fetched before they are wanted; then each says who, when and how they know it", async () => {
  await open(
    aPage([
      aReview("a", {
        ...{ knows: "tried", useful: 2, amendedAt: "2026-11-05T10:00:00.000Z", language: "en" },
        reply: {
          ...{
            by: "Marta",
            role: "marketer",
            text: "Grazie.",
            language: "it",
            at: "2026-11-06T10:00:00.000Z",
          },
          amendedAt: null,
        },
      }),
      aReview("b", { name: null, title: null }),
    ]),
  )
  const [first, second] = screen.getAllByRole("listitem")
  if (!first || !second) throw new Error("two reviews were to be shown")
  expect(first.textContent).toContain("4 su 5")
  expect(first.textContent).toContain("Anna · 2 novembre")
  expect(first.textContent).toContain("in inglese")
  expect(first.textContent).toContain("cambiata il 5 novembre")
  expect(first.textContent).toContain("L’ha provato qui")
  expect(first.textContent).toMatch(/Casa Ambrogia risponde.*Grazie\..*Marta, marketing · 6 novembre/)
  expect(within(first).getByText("Luce calda.").getAttribute("lang")).toBe("en")
  expect(second.textContent).toContain("Senza nome")
  expect(second.textContent).not.toContain("qui")
  expect(screen.getByText("2 recensioni: troppo poche per una media.")).toBeTruthy()
})

test("[REV-6] from five on mean, number and distribution are told, to the ear too; in English as in Italian", async () => {
  await open(aPage([aReview("a")], { figure: { n: 12, mean: 4.25, counts: [1, 0, 1, 3, 7] } }), "en")
  expect(screen.getByText("4.3 out of 5, 12 reviews")).toBeTruthy()
  const bars = within(screen.getByRole("list", { name: "How many reviews gave which score" }))
  expect(bars.getAllByRole("listitem").map((bar) => bar.getAttribute("aria-label"))).toEqual([
    ...["5 stars: 7", "4 stars: 3", "3 stars: 1", "2 stars: 0", "1 star: 1"],
  ])
})

test("[REV-13] hostile texts are text", async () => {
  await open(aPage([aReview("a", { title: "<b>Bella</b>", text: '<img src=x onerror="alert(1)">' })]))
  expect(screen.getByText("<b>Bella</b>")).toBeTruthy()
  expect(document.querySelector("img")).toBeNull()
})

test("[REV-13] where nobody has written that is said; what doesn't come is said too, and can be asked for again", async () => {
  const { server, user } = await open(aPage([]))
  expect(screen.getByText("Nessuno ha ancora scritto di questo prodotto.")).toBeTruthy()
  expect(screen.queryByLabelText("In ordine")).toBeNull()
  server.down.add(PATH)
  server.answers.set(PATH, () => json(aPage([aReview("a"), aReview("b")])))
  server.down.delete(PATH)
  await user.click(screen.getByRole("button", { name: "Scrivi una recensione" }))
  await user.keyboard("{Escape}")
  expect(document.activeElement?.textContent).toBe("Scrivi una recensione")
})

test("[REV-7] another order, and more of them, are asked of the server; one that comes twice is shown once", async () => {
  const { server, user, show } = await open(aPage([aReview("a"), aReview("b")], { next: "0~1~b" }))
  show(aPage([aReview("b"), aReview("c")]))
  await user.click(screen.getByRole("button", { name: "Mostra altre" }))
  await screen.findByText("Titolo c")
  expect(screen.getAllByText(/^Titolo/).map(({ textContent }) => textContent)).toEqual([
    ...["Titolo a", "Titolo b", "Titolo c"],
  ])
  expect(screen.queryByRole("button", { name: "Mostra altre" })).toBeNull()
  await user.selectOptions(screen.getByLabelText("In ordine"), "Le più utili")
  await waitFor(() => expect(screen.queryByText("Titolo a")).toBeNull())
  expect(server.asked.at(-1)).toBe(`${PATH}?order=useful`)
})

test("[REV-13] one writes by keyboard alone: what is missing is said where it is, then it waits to be read", async () => {
  const { user, server } = await open(aPage([]))
  screen.getByRole("button", { name: "Scrivi una recensione" }).focus()
  await user.keyboard("{Enter}")
  expect(document.activeElement?.textContent).toBe("La tua recensione")
  await user.click(screen.getByRole("button", { name: "Manda" }))
  expect(screen.getByText("Scegli da 1 a 5.")).toBeTruthy()
  expect(screen.getByText("Scrivi un titolo o qualche riga.")).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole("radio", { name: "1 su 5" }))
  await user.keyboard("[Space]")
  screen.getByRole("radio", { name: "2 su 5" }).focus()
  await user.keyboard("[Space]{Tab}{Tab}Fa poca luce.")
  await user.type(screen.getByLabelText("Nome che si legge (se vuoi)"), "Anna")
  await user.click(screen.getByRole("button", { name: "Manda" }))
  const card = await screen.findByRole("region", { name: "La tua recensione" })
  await waitFor(() => expect(card.textContent).toContain("La leggiamo prima di pubblicarla."))
  expect(server.posted.at(-1)?.body).toMatchObject({
    ...{ stars: 2, title: null, text: "Fa poca luce.", name: "Anna", language: "it" },
  })
  expect(document.activeElement?.textContent).toBe("La tua recensione")
})

test("[REV-13] what is too long is said and not sent; what is written survives leaving the form", async () => {
  const { user, server } = await open(aPage([]))
  await user.click(screen.getByRole("button", { name: "Scrivi una recensione" }))
  await user.click(screen.getByRole("radio", { name: "5 su 5" }))
  const title = screen.getByLabelText("Titolo (se vuoi)")
  await user.click(title)
  await user.paste("x".repeat(81))
  expect(screen.getByText("Un carattere di troppo")).toBeTruthy()
  await user.click(screen.getByRole("button", { name: "Manda" }))
  expect(server.posted).toEqual([])
  await user.keyboard("{Escape}")
  await user.click(screen.getByRole("button", { name: "Scrivi una recensione" }))
  expect((screen.getByLabelText("Titolo (se vuoi)") as HTMLInputElement).value).toHaveLength(81)
  await user.click(screen.getByRole("button", { name: "Lascia stare" }))
  await user.click(screen.getByRole("button", { name: "Scrivi una recensione" }))
  expect((screen.getByLabelText("Titolo (se vuoi)") as HTMLInputElement).value).toBe("")
})

test("[REV-13] one's own can be changed and withdrawn, after being asked once more; the keyboard isn't lost", async () => {
  const { user, server, shop } = await open(aPage([]))
  const reviews = await shop.reviews()
  await act(async () => {
    reviews.write(lamp.id, { stars: 3, title: "Così così", text: null, name: null, language: "it" })
    await reviews.flush()
  })
  await user.click(screen.getByRole("button", { name: "Cambia la recensione: Lampada Cupola" }))
  expect((screen.getByLabelText("Titolo (se vuoi)") as HTMLInputElement).value).toBe("Così così")
  await user.click(screen.getByRole("radio", { name: "1 su 5" }))
  await user.click(screen.getByRole("button", { name: "Manda" }))
  await waitFor(() => expect(server.posted.at(-1)?.body).toMatchObject({ stars: 1, title: "Così così" }))
  await user.click(await screen.findByRole("button", { name: "Ritira la recensione: Lampada Cupola" }))
  expect(document.activeElement?.textContent).toBe("No")
  await user.click(screen.getByRole("button", { name: "Sì, ritira" }))
  await screen.findByRole("button", { name: "Scrivi una recensione" })
  await waitFor(() => expect(server.posted.at(-1)?.path).toBe(`${MINE}/withdrawal`))
  await waitFor(() => expect(document.activeElement?.textContent).toBe("Scrivi una recensione"))
})

test("[REV-12] without a connection the review is there, and says that it goes by itself", async () => {
  const { user, server } = await open(aPage([]))
  server.down.add(MINE)
  await user.click(screen.getByRole("button", { name: "Scrivi una recensione" }))
  await user.click(screen.getByRole("radio", { name: "4 su 5" }))
  await user.type(screen.getByLabelText("Che cosa ne dici"), "Bella")
  await user.click(screen.getByRole("button", { name: "Manda" }))
  const card = await screen.findByRole("region", { name: "La tua recensione" })
  await waitFor(() => expect(card.textContent).toContain("Parte da sola appena c’è rete."))
})

test("[REV-2] a refusal is told with its reason", async () => {
  const { server, shop } = await open(aPage([]))
  server.answers.set(MINE, () => {
    const { body } = server.posted.at(-1) ?? {}
    const told = {
      state: "refused",
      reason: "off-topic",
      isPublic: true,
      knows: null,
      useful: 0,
      reply: null,
    }
    return json({
      reviews: [{ ...(body as object), ...told, productId: lamp.id, at: "2026-11-21T10:00:00.000Z" }],
    })
  })
  const reviews = await shop.reviews()
  await act(async () => {
    reviews.write(lamp.id, { stars: 3, title: "Il corriere", text: null, name: null, language: "it" })
    await reviews.flush()
  })
  expect(
    screen.getByText("Il cambiamento non è pubblicato: non riguarda il prodotto. Si legge com’era prima."),
  ).toBeTruthy()
})

test("[REV-7] one finds a review useful and takes it back; what fails, or is one's own, is said", async () => {
  const { user, server } = await open(aPage([aReview("a", { useful: 2 })]))
  const useful = () => screen.getByRole("button", { name: /^Utile/ })
  server.answers.set("/api/me/useful/a", () => json({ useful: 3 }))
  await user.click(useful())
  await waitFor(() => expect(useful().getAttribute("aria-pressed")).toBe("true"))
  expect(useful().textContent).toBe("Utile, 3")
  server.answers.set("/api/me/useful/a", () => json({ useful: 2 }))
  await user.click(useful())
  await waitFor(() => expect(useful().getAttribute("aria-pressed")).toBe("false"))
  server.answers.set("/api/me/useful/a", () => json({ error: { code: "own-review", message: "no" } }, 409))
  await user.click(useful())
  await screen.findByText("È la tua: non si può segnare come utile.")
  server.answers.set("/api/me/useful/a", () => json({ error: { code: "down", message: "no" } }, 503))
  await user.click(useful())
  await screen.findByText("Non è partito: il negozio non risponde.")
})
