/** A theme as one session named it, with its open top risks. */
export type ThemeRow = { theme: string | null; risks: number }

export type RiskThemes = {
  risks: number
  /** The most risks first, then by name; they hold every risk once. Null: under no theme. */
  themes: ThemeRow[]
}

/**
 * Open top risks by theme, today: those of the newest closed pre-mortem of each proposal that is not rejected or archived. Top: scored at
 * or above the policy's number, or among the three most voted. Open: not mitigated, retired or come true. Themes of different sessions are
 * one where they have the same name, whatever its capitals.
 */
export function riskThemes(rows: readonly ThemeRow[]): RiskThemes {
  const merged = new Map<string, ThemeRow>()
  for (const row of rows) {
    const key = row.theme === null ? '' : row.theme.trim().toLowerCase()
    const same = merged.get(key)
    merged.set(key, same ? { ...same, risks: same.risks + row.risks } : row)
  }
  return {
    risks: rows.reduce((sum, { risks }) => sum + risks, 0),
    themes: [...merged.values()].sort(
      (one, other) => other.risks - one.risks || (one.theme ?? '~').localeCompare(other.theme ?? '~'),
    ),
  }
}
