import { useLingui } from "@lingui/react"
import { useMemo } from "react"
import { createMeasureWords, type MeasureWords } from "./format-measure.ts"

export function useMeasureWords(): MeasureWords {
  const { i18n } = useLingui()
  const { locale } = i18n
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same i18n speaks another language after a change
  return useMemo(() => createMeasureWords(i18n), [i18n, locale])
}
