import { useLingui } from "@lingui/react"
import { useMemo } from "react"
import { createWords, type Words } from "./words.ts"

export function useWords(): Words {
  const { i18n } = useLingui()
  const { locale } = i18n
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same i18n speaks another language after a change
  return useMemo(() => createWords(i18n), [i18n, locale])
}
