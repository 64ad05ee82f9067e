import type { ReactNode } from "react"
import { tameText } from "../../domain/tame-text.ts"

/** A name that can be set into a sentence: one line of at most `most` characters, which turns no text around it. */
export function tameName(name: string, most = 48): string {
  const plain = tameText(name, name.length).text.replace(/\s+/gu, " ")
  return [...plain].length > most ? `${tameText(plain, most - 1).text}…` : plain
}

/** `{product}` in a prompt's text replaced: the name keeps its own direction and can't break the sentence around it. */
export function fillNodes(template: string, product: string): ReactNode {
  const [before, ...after] = template.split("{product}")
  if (after.length === 0) return before
  return (
    <>
      {before}
      <bdi>{product}</bdi>
      {after.join("{product}")}
    </>
  )
}
