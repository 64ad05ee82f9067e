import { LANGUAGES } from "../../../domain/language.ts"
import { listOf, oneOf, record, ref, type Schema, text } from "./operation.ts"

const integer: Schema = { type: "integer" }
const yesNo: Schema = { type: "boolean" }
const uuid: Schema = { type: "string", format: "uuid" }

export const WISH_SCHEMAS: Readonly<Record<string, Schema>> = {
  WishList: record({
    version: integer,
    creator: text,
    closed: yesNo,
    members: listOf(record({ key: text, name: text, taken: integer, left: yesNo })),
    wishes: listOf(ref("Wish")),
  }),
  Wish: record({
    product: uuid,
    handle: text,
    title: record(Object.fromEntries(LANGUAGES.map((language) => [language, text]))),
    image: { anyOf: [text, { type: "null" }] },
    by: text,
    at: { type: "string", format: "date-time" },
    marks: listOf(record({ member: text, wants: yesNo, note: text, version: integer })),
  }),
  WishChange: {
    description: "`n` counts the author's changes in this list: 1, 2, 3, …",
    anyOf: [
      record({ n: integer, do: oneOf("join"), name: text }),
      record({ n: integer, do: oneOf("mark"), product: uuid, wants: yesNo, note: text }),
      record({ n: integer, do: oneOf("remove"), product: uuid, seen: integer }),
      record({ n: integer, do: oneOf("leave") }),
      record({ n: integer, do: oneOf("close") }),
    ],
  },
}
