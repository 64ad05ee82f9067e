import { LANGUAGES } from "../../../domain/language.ts"
import { listOf, oneOf, record, ref, type Schema, text } from "./operation.ts"

const number: Schema = { type: "number" }
const integer: Schema = { type: "integer" }
const yesNo: Schema = { type: "boolean" }

export const CART_SCHEMAS: Readonly<Record<string, Schema>> = {
  CheckoutLine: record(
    {
      productId: text,
      variantId: text,
      quantity: { type: "integer", minimum: 1, maximum: 99 },
      price: { ...number, description: "what the visitor was shown: they are told when it is another now" },
    },
    ["price"],
  ),
  CheckoutReply: {
    anyOf: [
      record({ kind: oneOf("redirect"), reference: text, url: text }),
      record({
        kind: oneOf("post"),
        reference: text,
        url: text,
        fields: { type: "object", additionalProperties: text },
      }),
    ],
  },
  LineProblem: {
    ...record(
      {
        variantId: text,
        reason: oneOf("gone", "sold-out", "not-online", "too-few", "price-changed"),
        left: integer,
        price: number,
        currency: text,
      },
      ["left", "price", "currency"],
    ),
    description: "one of the `details` of the 409 `cart-changed`",
  },
  CartChanged: record({
    error: record({
      code: oneOf("cart-changed"),
      message: text,
      details: listOf(ref("LineProblem")),
    }),
  }),
  RecapWish: record({ productId: text, variantId: text, seen: yesNo, compared: yesNo, quantity: integer }, [
    "variantId",
  ]),
  RecapItem: record({
    productId: text,
    variantId: text,
    handle: text,
    title: record(Object.fromEntries(LANGUAGES.map((language) => [language, text]))),
    values: listOf(text),
    image: { anyOf: [text, { type: "null" }] },
    price: number,
    currency: text,
    seen: yesNo,
    compared: yesNo,
    quantity: integer,
    product: { anyOf: [ref("Product"), { type: "null" }] },
  }),
}
