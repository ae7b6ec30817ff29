/** Which form of a word: base, third person or plural, past or participle, -ing. */
export type Form = 'base' | 's' | 'ed' | 'ing'

const VOWEL_BEFORE_LAST = /^[^aeiou]*[aeiou][^aeiouwxy]$/

/** Longer words that double their last letter. */
const DOUBLES = /^(?:admit|begin|commit|compel|control|equip|excel|permit|prefer|propel|refer|submit|transfer|transmit)$/

/** Past forms that do not follow the rule; the first is the participle's where they differ. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  be: ['been', 'was', 'were'],
  become: ['become', 'became'],
  begin: ['begun', 'began'],
  bring: ['brought'],
  build: ['built'],
  buy: ['bought'],
  choose: ['chosen', 'chose'],
  come: ['come', 'came'],
  cut: ['cut'],
  do: ['done', 'did'],
  draw: ['drawn', 'drew'],
  drive: ['driven', 'drove'],
  find: ['found'],
  get: ['got', 'gotten'],
  give: ['given', 'gave'],
  go: ['gone', 'went'],
  grow: ['grown', 'grew'],
  have: ['had'],
  help: ['helped'],
  hold: ['held'],
  keep: ['kept'],
  know: ['known', 'knew'],
  lead: ['led'],
  lend: ['lent'],
  lie: ['lay'],
  make: ['made'],
  meet: ['met'],
  pay: ['paid'],
  put: ['put'],
  read: ['read'],
  rebuild: ['rebuilt'],
  rethink: ['rethought'],
  rise: ['risen', 'rose'],
  run: ['run', 'ran'],
  say: ['said'],
  see: ['seen', 'saw'],
  sell: ['sold'],
  send: ['sent'],
  set: ['set'],
  show: ['shown', 'showed'],
  speak: ['spoken', 'spoke'],
  speed: ['sped'],
  spend: ['spent'],
  spread: ['spread'],
  stand: ['stood'],
  strive: ['striven', 'strove', 'strived'],
  take: ['taken', 'took'],
  tell: ['told'],
  think: ['thought'],
  understand: ['understood'],
  undergo: ['undergone', 'underwent'],
  undertake: ['undertaken', 'undertook'],
  win: ['won'],
  write: ['written', 'wrote'],
}

/** A word in one form, as verb or noun: "leverage" to "leverages", "leveraged", "leveraging". */
export function inflect(word: string, form: Form): string {
  if (form === 'base') return word
  if (form === 's') {
    if (word === 'have') return 'has'
    if (word === 'be') return 'is'
    if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
    if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`
    return /(?:^|[^o])o$/.test(word) && /^(?:do|go|undergo|echo|veto)$/.test(word) ? `${word}es` : `${word}s`
  }
  if (form === 'ed') {
    const irregular = IRREGULAR[word]?.[0]
    if (irregular) return irregular
    if (word.endsWith('e')) return `${word}d`
    if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ied`
    return `${doubled(word)}ed`
  }
  if (word === 'be') return 'being'
  if (word.endsWith('ie')) return `${word.slice(0, -2)}ying`
  if (/[^eoy]e$/.test(word)) return `${word.slice(0, -1)}ing`
  return `${doubled(word)}ing`
}

/** Is the past of this verb another word than its participle: "began" and "begun"? */
export function hasTwoPasts(word: string): boolean {
  return (IRREGULAR[word]?.length ?? 1) > 1
}

/** Every form of a word that may stand in a text, with British and American spelling, each with its name. */
export function formsOf(word: string): Map<string, Form> {
  const forms = new Map<string, Form>()
  for (const spelling of spellings(word)) {
    for (const form of ['ing', 'ed', 's', 'base'] as const) forms.set(inflect(spelling, form), form)
    for (const past of IRREGULAR[spelling] ?? []) if (past !== spelling) forms.set(past, 'ed')
    if (/[^aeiou]el$/.test(spelling)) {
      forms.set(`${spelling}led`, 'ed')
      forms.set(`${spelling}ling`, 'ing')
    }
  }
  return forms
}

/** "optimize" and "optimise", "color" is left alone. */
export function spellings(word: string): string[] {
  if (/[^aeiou]?i[sz](?:e|ation|ing|ed|er)$/.test(word) && word.length > 6) {
    const other = word.replace(
      /i([sz])(e|ation|ing|ed|er)$/,
      (_, letter: string, end: string) => `i${letter === 's' ? 'z' : 's'}${end}`,
    )
    return [word, other]
  }
  return [word]
}

function doubled(word: string): string {
  return VOWEL_BEFORE_LAST.test(word) || DOUBLES.test(word) ? `${word}${word.at(-1)}` : word
}
